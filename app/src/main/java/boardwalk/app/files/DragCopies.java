package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardFileSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Copies of the board's files on this computer, so that they can be dragged to other programs: what
 * is dragged must be there when the drag begins. Small files are fetched as soon as they are
 * selected and the board is free; what was not, when it is dropped outside the window for the first
 * time. On the JavaFX thread.
 */
final class DragCopies {

  /**
   * Files up to this size are fetched before anyone drags them, unless somebody wants the board.
   */
  private static final long SMALL = 64 * 1024;

  /** Bytes and files that are fetched for one selection. */
  private static final long MOST = 256 * 1024;

  private static final int MOST_FILES = 40;

  /** A board that is not free by then runs a program. */
  private static final Duration PATIENCE = Duration.millis(1500);

  /**
   * What was fetched.
   *
   * @param place file or folder here, by its own name
   * @param deeds {@link Board#deeds} when it was fetched
   */
  private record Copy(Board board, Path place, long deeds) {}

  private final BoardService boards;
  private final BoardWork work;
  private final Notices notices;
  private final Path folder;

  /** All files below a folder of the board, or the file itself. */
  private final Function<BoardFile, List<BoardFile>> contents;

  private final Map<String, Copy> copies = new HashMap<>();
  private List<CompletableFuture<BoardFileSystem.Seen>> asked = List.of();
  private final AtomicInteger numbers = new AtomicInteger();

  /**
   * @param folder for the copies
   * @param contents all files below a folder of the board, or the file itself
   */
  DragCopies(
      BoardService boards,
      BoardWork work,
      Notices notices,
      Path folder,
      Function<BoardFile, List<BoardFile>> contents) {
    this.boards = boards;
    this.work = work;
    this.notices = notices;
    this.folder = folder;
    this.contents = contents;
  }

  /** The copies of what is selected, or nothing when one of them is not there or may be old. */
  List<Path> of(List<BoardFile> selected) {
    List<Path> places =
        selected.stream().flatMap(file -> current(file).stream()).map(Copy::place).toList();
    return places.size() == selected.size() ? places : List.of();
  }

  private Optional<Copy> current(BoardFile file) {
    Board now = boards.board().orElse(null);
    return Optional.ofNullable(copies.get(file.path()))
        .filter(copy -> copy.board() == now && copy.deeds() == now.deeds())
        .filter(copy -> Files.exists(copy.place()));
  }

  /** These are selected: fetches what is small and not here yet, once the board is free. */
  void expect(List<BoardFile> selected) {
    asked.forEach(one -> one.cancel(false));
    asked = new ArrayList<>();
    Board board = boards.board().orElse(null);
    List<BoardFile> files = selected.stream().flatMap(f -> contents.apply(f).stream()).toList();
    boolean small =
        files.stream().allMatch(file -> file.size() >= 0 && file.size() <= SMALL)
            && files.stream().mapToLong(BoardFile::size).sum() <= MOST
            && files.size() <= MOST_FILES;
    if (board == null || !small) {
      return;
    }
    for (BoardFile each : selected) {
      if (current(each).isEmpty()) {
        fetch(board, each);
      }
    }
  }

  private void fetch(Board board, BoardFile root) {
    Map<BoardFile, CompletableFuture<BoardFileSystem.Seen>> parts = new HashMap<>();
    contents.apply(root).forEach(file -> parts.put(file, board.files().readWhenFree(file.path())));
    asked.addAll(parts.values());
    CompletableFuture.allOf(parts.values().toArray(CompletableFuture<?>[]::new))
        .thenComposeAsync(
            all -> {
              long deeds =
                  parts.values().stream()
                      .mapToLong(p -> p.join().deeds())
                      .min()
                      .orElseGet(board::deeds);
              return keep(board, root, deeds, file -> parts.get(file).join().content());
            },
            FxThread.EXECUTOR);
  }

  /** What a file of the board holds. */
  @FunctionalInterface
  private interface Reading {
    byte[] of(BoardFile file) throws IOException;
  }

  private CompletableFuture<Void> keep(Board board, BoardFile root, long deeds, Reading reading) {
    return FxThread.background(() -> write(root, fresh(), reading))
        .thenAcceptAsync(
            place -> copies.put(root.path(), new Copy(board, place, deeds)), FxThread.EXECUTOR);
  }

  /** A folder nobody has used. */
  private Path fresh() {
    return folder.resolve(ProcessHandle.current().pid() + "-" + numbers.getAndIncrement());
  }

  private Path write(BoardFile root, Path into, Reading reading) throws IOException {
    String base = BoardFiles.folder(root.path());
    UnaryOperator<String> inside = path -> path.substring(base.length());
    Path place = safe(into, inside.apply(root.path()));
    Files.createDirectories(root.directory() ? place : into);
    for (BoardFile file : contents.apply(root)) {
      Path to = safe(into, inside.apply(file.path()));
      Files.createDirectories(to.getParent());
      Files.write(to, reading.of(file));
    }
    return place;
  }

  /** Never outside the folder, whatever names the board has. */
  static Path safe(Path folder, String path) {
    Path place = folder;
    for (String part : path.split("/")) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        place = place.resolve(part.replaceAll("[\\\\:*?\"<>|]", "_"));
      }
    }
    return place;
  }

  /**
   * These were dropped outside the window and were not here: fetches them for another try, when no
   * program runs on the board.
   */
  void missed(List<BoardFile> selected) {
    Board board = boards.board().orElse(null);
    if (board == null || selected.isEmpty()) {
      return;
    }
    String what = selected.size() == 1 ? selected.getFirst().name() : "What you have selected";
    CompletableFuture<Void> free = board.whenFree("looking", repl -> null);
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(
        event -> {
          if (free.cancel(false)) {
            notices.show(
                Notice.info(
                    what + " cannot be dragged away while a program runs on the board.",
                    "Press Stop, then drag once more."));
          }
        });
    patience.play();
    free.thenRunAsync(() -> fetchAll(what, selected), FxThread.EXECUTOR);
  }

  private void fetchAll(String what, List<BoardFile> selected) {
    Notice fetching =
        Notice.info(what + " is being fetched from the board.", "Drag it once more in a moment.");
    notices.show(fetching);
    work.<Map<String, Copy>>start(
            "Fetching " + what,
            what + " was not fetched.",
            (board, transfer) -> fetchAll(board, selected, transfer),
            fetched -> {
              copies.putAll(fetched);
              notices.show(Notice.info(what + " is here now.", "Drag it once more."));
            })
        .thenRun(() -> notices.dismiss(fetching));
  }

  /** Blocking. */
  private Map<String, Copy> fetchAll(Board board, List<BoardFile> selected, Transfer transfer)
      throws IOException {
    Map<BoardFile, byte[]> content = new HashMap<>();
    long before = board.deeds();
    for (BoardFile file : selected.stream().flatMap(f -> contents.apply(f).stream()).toList()) {
      transfer.now("Fetching " + file.name());
      content.put(
          file,
          board
              .files()
              .read(
                  file.path(),
                  (done, total) -> transfer.at(done, file.size()),
                  transfer::isCancelled)
              .join());
    }
    Map<String, Copy> fetched = new HashMap<>();
    for (BoardFile root : selected) {
      Path place = write(root, fresh(), content::get);
      // Reading each was one deed; anything more makes the copies old ones.
      fetched.put(root.path(), new Copy(board, place, before + content.size()));
    }
    return fetched;
  }

  /** The board is another one, or away. */
  void forget() {
    asked.forEach(one -> one.cancel(false));
    copies.clear();
  }

  /** Removes the copies; blocking. Those of another window that is open stay. */
  void clear() {
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      all.filter(path -> !path.equals(folder) && !isOthers(path))
          .sorted(Comparator.reverseOrder())
          .forEach(DragCopies::delete);
    } catch (IOException | UncheckedIOException stillThere) {
      // They are small, and another program may have them open.
      return;
    }
  }

  private boolean isOthers(Path path) {
    String[] name = folder.relativize(path).getName(0).toString().split("-");
    long pid = name[0].matches("\\d{1,9}") ? Long.parseLong(name[0]) : -1;
    return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
