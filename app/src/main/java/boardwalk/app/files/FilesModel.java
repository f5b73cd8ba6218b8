package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardTree;
import boardwalk.device.files.FileHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;

/** The project's folder and the board's files, and what goes between them. */
public final class FilesModel {

  private final Notices notices;
  private final BoardWork work;
  private final ProjectFolder project;
  private final BoardFiles board;
  private final DragCopies drags;
  private FileQuestions questions;

  /**
   * @param copies folder for copies of the board's files that are dragged to other programs
   */
  public FilesModel(
      BoardService boards, Documents documents, FileHistory history, Notices notices, Path copies) {
    this.notices = notices;
    work = new BoardWork(boards, notices);
    project = new ProjectFolder(documents, notices);
    board = new BoardFiles(boards, work, documents, history, notices);
    drags = new DragCopies(boards, work, notices, copies, this::contents);
    boards.stateProperty().subscribe(this::stateChanged);
  }

  private void stateChanged(Board.State before, Board.State now) {
    boolean starting = before instanceof Board.State.Busy b && b.what().startsWith("starting");
    if (now instanceof Board.State.Ready && before instanceof Board.State.Connecting) {
      board.look();
    } else if (now instanceof Board.State.Ready
        && (starting || before instanceof Board.State.Running)) {
      board.look();
    } else if (now instanceof Board.State.Gone || now instanceof Board.State.Connecting) {
      // Whoever comes next may be another board.
      board.forget();
      drags.forget();
    }
  }

  /** What the user is offered when the board does not answer. */
  public void onSilent(Runnable offer) {
    work.onSilent(offer);
  }

  /** How the user is asked; before anything else is called. */
  public void askBy(FileQuestions by) {
    questions = by;
  }

  /** Asks where to write a file; see {@link FileQuestions#saveAs}. */
  public Optional<Path> askWhere(
      String title, String suggestion, String kind, List<String> patterns) {
    return questions.saveAs(title, suggestion, project.folder(), kind, patterns);
  }

  /** Asks which program of this computer to open. */
  public Optional<Path> askProgram() {
    return questions.program(project.folder());
  }

  public ProjectFolder project() {
    return project;
  }

  public BoardFiles board() {
    return board;
  }

  /** Copies of the board's files for dragging them to other programs. */
  DragCopies drags() {
    return drags;
  }

  /** The window closes; blocking. */
  public void close() {
    drags.clear();
  }

  /** Whether a program that was started here runs: what is to be done waits until it ends. */
  BooleanBinding programRuns() {
    return board.programRuns();
  }

  /** Transfers that go on now. */
  public ObservableList<Transfer> transfers() {
    return work.transfers();
  }

  public void chooseFolder() {
    questions.folder().ifPresent(project.folderProperty()::set);
  }

  /**
   * Puts files and folders onto the board.
   *
   * @param target folder there; null for the same place as in the project
   */
  public void upload(List<LocalFile> chosen, String target) {
    Path root = project.folder();
    BoardTree tree = board.tree();
    Transfer reading = work.begin("Reading files");
    FxThread.background(() -> UploadList.of(chosen, root, target, tree))
        .whenCompleteAsync(
            (list, failure) -> {
              if (failure != null) {
                notices.show(
                    Notice.error(
                        "The files cannot be read.", "Look whether they are still there."));
              } else if (!list.isEmpty()) {
                board.write(
                    list.stream()
                        .map(
                            each -> new BoardFiles.Content(each.to(), project.content(each.from())))
                        .toList());
              }
              work.end(reading);
            },
            FxThread.EXECUTOR);
  }

  /** Calls {@code action} when no files are on their way any more. */
  public void whenIdle(Runnable action) {
    work.whenIdle(action);
  }

  /** Puts text onto the board under this name, in its home folder. */
  public CompletableFuture<Boolean> upload(String name, byte[] content) {
    return board.write(List.of(new BoardFiles.Content(board.tree().inHome(name), () -> content)));
  }

  /** The board starts this program by itself from now on. */
  public void makeMain(LocalFile file) {
    board.write(
        List.of(
            new BoardFiles.Content(
                board.tree().inHome(BoardFiles.MAIN), project.content(file.path()))));
  }

  public void makeMain(BoardFile file) {
    board.makeMain(file);
  }

  /**
   * Copies files and folders of the board to this computer.
   *
   * @param into folder here; null for the same place in the project
   */
  public void download(List<BoardFile> chosen, Path into) {
    if (into == null && project.folder() == null) {
      notices.show(
          Notice.info("Open a folder first, to download to.", "").with("Open", this::chooseFolder));
      return;
    }
    List<BoardFile> files = chosen.stream().flatMap(c -> contents(c).stream()).distinct().toList();
    if (files.isEmpty()) {
      return;
    }
    Function<BoardFile, Path> place = file -> place(file, chosen, into);
    FxThread.background(
            () ->
                files.stream()
                    .filter(f -> Files.exists(place.apply(f)))
                    .map(BoardFile::name)
                    .toList())
        .thenAcceptAsync(
            replaced -> {
              if (replaced.isEmpty() || questions.replace(replaced)) {
                download(files, place);
              }
            },
            FxThread.EXECUTOR);
  }

  private void download(List<BoardFile> files, Function<BoardFile, Path> place) {
    String what = files.size() == 1 ? files.getFirst().name() : files.size() + " files";
    work.start(
            "Downloading " + what,
            what + (files.size() == 1 ? " was" : " were") + " not downloaded.",
            (connected, transfer) -> {
              for (BoardFile file : files) {
                transfer.now("Downloading " + file.name());
                project.receive(place.apply(file), board.read(connected, file, transfer));
              }
              return place.apply(files.getFirst()).getParent();
            },
            folder ->
                notices.show(
                    Notice.info(
                        what + (files.size() == 1 ? " is" : " are") + " in " + folder + ".", "")))
        .thenRun(project::refresh);
  }

  /** All files below a folder of the board, or the file itself. */
  private List<BoardFile> contents(BoardFile chosen) {
    return board.tree().files().stream()
        .filter(f -> !f.directory())
        .filter(f -> chosen.path().equals(f.path()) || holds(chosen, f))
        .toList();
  }

  private static boolean holds(BoardFile folder, BoardFile file) {
    return folder.directory() && file.path().startsWith(folder.path() + "/");
  }

  /** Never outside the folder, whatever names the board has. */
  private Path place(BoardFile file, List<BoardFile> chosen, Path into) {
    String home = board.tree().home();
    String base =
        into == null
            ? home
            : chosen.stream()
                .filter(c -> holds(c, file))
                .map(c -> BoardFiles.folder(c.path()))
                .findFirst()
                .orElse(BoardFiles.folder(file.path()));
    String inside =
        file.path().startsWith(base) ? file.path().substring(base.length()) : file.path();
    return DragCopies.safe(into == null ? project.folder() : into, inside);
  }

  /** Asks for a name and gives the file or folder it. */
  public void rename(BoardFile file) {
    questions
        .name("Rename " + file.name(), file.name(), FilesModel::objection)
        .filter(name -> !name.equals(file.name()))
        .ifPresent(
            name -> {
              String folder = BoardFiles.folder(file.path());
              board.rename(file, board.tree().flat() ? name : BoardFiles.inFolder(folder, name));
            });
  }

  public void rename(LocalFile file) {
    questions
        .name("Rename " + file.name(), file.name(), FilesModel::objection)
        .filter(name -> !name.equals(file.name()))
        .ifPresent(name -> project.rename(file, name));
  }

  /** Asks for a name and makes a folder on the board. */
  public void createBoardFolder(String in) {
    questions
        .name("New folder on the board", "lib", FilesModel::objection)
        .ifPresent(name -> board.createFolder(BoardFiles.inFolder(in, name)));
  }

  public void createFolder(Path in) {
    questions
        .name("New folder", "lib", FilesModel::objection)
        .ifPresent(name -> project.createFolder(in, name));
  }

  public void createFile(Path in) {
    questions
        .name("New program", "program.py", FilesModel::objection)
        .ifPresent(name -> project.createFile(in, name));
  }

  /** Moves files of the board into a folder of the board. */
  public void move(List<BoardFile> chosen, String folder) {
    board.move(chosen, folder);
  }

  /** Saves an edited board file back. */
  public CompletableFuture<Boolean> save(Document document) {
    return board.save(document);
  }

  private static Optional<String> objection(String name) {
    if (name.isBlank()) {
      return Optional.of("Type a name.");
    }
    if (name.matches(".*[/\\\\:*?\"<>|\\p{Cntrl}].*") || name.equals(".") || name.equals("..")) {
      return Optional.of("A name has none of  / \\ : * ? \" < > |");
    }
    return Optional.empty();
  }
}
