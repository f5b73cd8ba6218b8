package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardChoice;
import boardwalk.app.boards.BoardService;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardFileSystem;
import boardwalk.device.files.BoardTree;
import boardwalk.device.files.FileHistory;
import boardwalk.device.files.Removed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** The files of the connected board, and what one can do with them. On the JavaFX thread. */
public final class BoardFiles {

  /** The program a board starts by itself. */
  static final String MAIN = "main.py";

  /** Where a simulated board shows the project's folder. */
  static final String PROJECT = "/project";

  private static final String NOT_LISTED = "The board's files cannot be listed.";

  private final BoardService boards;
  private final BoardWork work;
  private final Documents documents;
  private final FileHistory history;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<BoardTree> tree =
      new ReadOnlyObjectWrapper<>(BoardTree.EMPTY);
  private final ReadOnlyBooleanWrapper runsProgram = new ReadOnlyBooleanWrapper();

  /** A board that is not free by then runs a program. */
  private final PauseTransition patience = new PauseTransition(Duration.millis(1500));

  /** What waits until the board is free, or was the last to. */
  private CompletableFuture<BoardTree> look = CompletableFuture.completedFuture(null);

  BoardFiles(
      BoardService boards,
      BoardWork work,
      Documents documents,
      FileHistory history,
      Notices notices) {
    this.boards = boards;
    this.work = work;
    this.documents = documents;
    this.history = history;
    this.notices = notices;
    patience.setOnFinished(event -> runsProgram.set(!look.isDone()));
  }

  /** What the board has, as far as we know. */
  public ReadOnlyObjectProperty<BoardTree> treeProperty() {
    return tree.getReadOnlyProperty();
  }

  /** Whether a program runs on the board that listing would stop. */
  ReadOnlyBooleanProperty runsProgramProperty() {
    return runsProgram.getReadOnlyProperty();
  }

  /** Whether there is a board whose files these could be. */
  boolean isConnected() {
    return boards.board().filter(b -> !(b.state() instanceof Board.State.Gone)).isPresent();
  }

  /** Whether a program that was started here runs. */
  BooleanBinding programRuns() {
    return Bindings.createBooleanBinding(
        () -> boards.stateProperty().get() instanceof Board.State.Running, boards.stateProperty());
  }

  /** Calls {@code changed} now and whenever the board's state has changed. */
  void onState(Runnable changed) {
    boards.stateProperty().subscribe(state -> changed.run());
  }

  BoardTree tree() {
    return tree.get();
  }

  void forget() {
    look.cancel(false);
    patience.stop();
    runsProgram.set(false);
    tree.set(BoardTree.EMPTY);
  }

  /** Lists the board's files again, as the user wants: a program that runs is interrupted. */
  public void refresh() {
    work.start(
        "Listing files",
        NOT_LISTED,
        (board, transfer) -> board.files().everything().join(),
        this::show);
  }

  /**
   * Lists the board's files as soon as the board is free: nobody asked for it, so nothing is
   * interrupted.
   */
  void look() {
    boards
        .board()
        .filter(board -> look.isDone())
        .ifPresent(
            board -> {
              look = board.files().everythingWhenFree();
              patience.playFromStart();
              work.explain(board, NOT_LISTED, look.thenAcceptAsync(this::show, FxThread.EXECUTOR));
            });
  }

  private void show(BoardTree now) {
    patience.stop();
    runsProgram.set(false);
    tree.set(now);
  }

  /** A file to write and what is to be in it. */
  record Content(String path, Callable<byte[]> bytes) {}

  /** What an upload did: files written, and copies of what they replaced. */
  private record Written(List<String> paths, Map<String, Path> replaced) {}

  /** Puts files onto the board, making the folders they need. */
  CompletableFuture<Boolean> write(List<Content> files) {
    String first = name(files.getFirst().path());
    String failed =
        files.size() == 1
            ? first + " was not uploaded."
            : "Not all of the " + files.size() + " files were uploaded.";
    return work.<Written>start(
            "Uploading " + first,
            failed,
            (board, transfer) -> write(board, files, transfer),
            this::tellWritten)
        .thenApply(
            done -> {
              look();
              return done;
            });
  }

  private Written write(Board board, List<Content> files, Transfer transfer) throws Exception {
    Written written = new Written(new ArrayList<>(), new LinkedHashMap<>());
    Set<String> folders = new HashSet<>(List.of("", "/", tree().home()));
    for (Content file : files) {
      String number =
          files.size() == 1
              ? ""
              : " (" + (written.paths().size() + 1) + " of " + files.size() + ")";
      transfer.now("Uploading " + name(file.path()) + number);
      byte[] bytes = file.bytes().call();
      if (folders.add(folder(file.path()))) {
        board.files().makeFolders(folder(file.path())).join();
      }
      int before = written.paths().size();
      BoardFileSystem.Progress progress =
          (done, total) ->
              transfer.at(
                  before * 1000L + (total == 0 ? 1000 : done * 1000 / total), files.size() * 1000L);
      board
          .files()
          .write(file.path(), bytes, history, progress, transfer::isCancelled)
          .join()
          .ifPresent(copy -> written.replaced().put(file.path(), copy));
      written.paths().add(file.path());
    }
    return written;
  }

  private void tellWritten(Written written) {
    String only = name(written.paths().getFirst());
    String what =
        written.paths().size() == 1
            ? only + " is on the board."
            : written.paths().size() + " files are on the board.";
    String why =
        written.paths().size() == 1 && only.equals(MAIN)
            ? "It runs whenever the board starts."
            : "";
    Notice notice = Notice.info(what, why);
    notices.show(
        written.replaced().isEmpty()
            ? notice
            : notice.with("Undo", () -> putBack(written.replaced())));
  }

  /** Writes copies of this computer back to where they were on the board. */
  private void putBack(Map<String, Path> copies) {
    List<Content> files = new ArrayList<>();
    copies.forEach((path, copy) -> files.add(new Content(path, () -> Files.readAllBytes(copy))));
    write(files);
  }

  /** Opens a board's file in the editor; saving writes it back. */
  public void open(BoardFile file) {
    if (file.directory()) {
      return;
    }
    work.start(
        "Opening " + file.name(),
        file.name() + " cannot be opened.",
        (board, transfer) -> read(board, file, transfer),
        content ->
            FileText.of(file.name(), content)
                .ifPresentOrElse(
                    text ->
                        documents.open(
                            new Document.BoardFile(
                                boards.selectedProperty().get().id(), file.path()),
                            text),
                    () -> notices.show(FileText.notOpened(file.name()))));
  }

  byte[] read(Board board, BoardFile file, Transfer transfer) {
    return board
        .files()
        .read(file.path(), (done, total) -> transfer.at(done, file.size()), transfer::isCancelled)
        .join();
  }

  /** Deletes files and folders; copies stay on this computer, and one click brings them back. */
  public void delete(List<BoardFile> chosen) {
    if (chosen.isEmpty() || isOfTheProject(chosen)) {
      return;
    }
    boolean one = chosen.size() == 1;
    String what = one ? chosen.getFirst().name() : chosen.size() + " files and folders";
    work.start(
            "Deleting " + what,
            what + (one ? " was" : " were") + " not deleted.",
            (board, transfer) ->
                board
                    .files()
                    .deleteAll(chosen, history, transfer::at, transfer::isCancelled)
                    .join(),
            gone -> {
              notices.show(
                  Notice.info(
                          what + (one ? " is" : " are") + " deleted.",
                          "A copy is kept on this computer.")
                      .with("Undo", () -> undelete(gone)));
            })
        .thenRun(this::look);
  }

  /** A simulated board shows the project's folder, which is not the board's to change. */
  private boolean isOfTheProject(List<BoardFile> chosen) {
    boolean projects =
        boards.selectedProperty().get() instanceof BoardChoice.Simulated
            && chosen.stream().anyMatch(file -> (file.path() + "/").startsWith(PROJECT + "/"));
    if (projects) {
      notices.show(
          Notice.info(
              "What is in " + PROJECT + " are the files of your project on this computer.",
              "The board can only read them. Change them above, under COMPUTER or your folder's"
                  + " name."));
    }
    return projects;
  }

  private void undelete(List<Removed> gone) {
    work.start(
            "Putting back",
            "Not all of it was put back.",
            (board, transfer) -> {
              for (Removed each : gone) {
                if (each.copy().isPresent()) {
                  transfer.now("Putting back " + name(each.path()));
                  board.files().makeFolders(folder(each.path())).join();
                  board
                      .files()
                      .write(
                          each.path(),
                          Files.readAllBytes(each.copy().get()),
                          history,
                          transfer::at,
                          transfer::isCancelled)
                      .join();
                } else {
                  board.files().makeFolders(each.path()).join();
                }
              }
              return null;
            },
            done -> notices.show(Notice.info("It is on the board again.", "")))
        .thenRun(this::look);
  }

  /** Gives a file or folder another path. */
  public void rename(BoardFile file, String to) {
    if (isOfTheProject(List.of(file))) {
      return;
    }
    work.start(
            "Renaming " + file.name(),
            file.name() + " was not renamed.",
            (board, transfer) -> board.files().rename(file.path(), to).join(),
            done -> followed(file.path(), to))
        .thenRun(this::look);
  }

  /** Moves files into a folder. */
  void move(List<BoardFile> chosen, String folder) {
    if (isOfTheProject(chosen)) {
      return;
    }
    work.start(
            "Moving files",
            "Not all of it was moved.",
            (board, transfer) -> {
              for (BoardFile file : chosen) {
                String to = inFolder(folder, file.name());
                if (!to.equals(file.path()) && !to.startsWith(file.path() + "/")) {
                  board.files().rename(file.path(), to).join();
                }
              }
              return null;
            },
            done -> chosen.forEach(f -> followed(f.path(), inFolder(folder, f.name()))))
        .thenRun(this::look);
  }

  /** Documents that edit a file of the board go with it. */
  private void followed(String from, String to) {
    for (Document document : documents.open()) {
      Document.BoardFile at = document.boardFileProperty().get();
      if (at != null && at.path().equals(from)) {
        document.boardFileProperty().set(new Document.BoardFile(at.board(), to));
      }
    }
  }

  public void createFolder(String path) {
    work.start(
            "Making " + name(path),
            name(path) + " was not made.",
            (board, transfer) -> board.files().makeFolder(path).join(),
            done -> {})
        .thenRun(this::look);
  }

  /** Copies a file of the board to where the board starts it by itself. */
  void makeMain(BoardFile file) {
    work.start(
        "Reading " + file.name(),
        file.name() + " was not made the main program.",
        (board, transfer) -> read(board, file, transfer),
        content -> write(List.of(new Content(tree().inHome(MAIN), () -> content))));
  }

  /** Saves an edited board file back. */
  public CompletableFuture<Boolean> save(Document document) {
    String path = document.boardFileProperty().get().path();
    String text = document.text();
    return work.<Optional<Path>>start(
            "Saving " + document.title(),
            document.title() + " was not saved to the board.",
            (board, transfer) ->
                board
                    .files()
                    .write(
                        path,
                        text.getBytes(StandardCharsets.UTF_8),
                        history,
                        transfer::at,
                        transfer::isCancelled)
                    .join(),
            before -> document.saved(text))
        .thenApply(
            done -> {
              look();
              return done;
            });
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String inFolder(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }
}
