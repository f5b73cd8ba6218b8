package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.app.storage.WholeFile;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.FileHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** The project's folder and the board's files, and what one can do with them. */
public final class FilesModel {

  private final BoardService boards;
  private final Documents documents;
  private final FileHistory history;
  private final Notices notices;
  private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
  private final ObservableList<Path> projectFiles = FXCollections.observableArrayList();
  private final ObservableList<BoardFile> boardFiles = FXCollections.observableArrayList();
  private final PauseTransition greeting = new PauseTransition(Duration.millis(900));
  private Supplier<Optional<Path>> folderChooser = Optional::empty;

  public FilesModel(
      BoardService boards, Documents documents, FileHistory history, Notices notices) {
    this.boards = boards;
    this.documents = documents;
    this.history = history;
    this.notices = notices;
    folder.subscribe(this::refreshProject);
    greeting.setOnFinished(event -> refreshBoard());
    boards
        .stateProperty()
        .subscribe(
            (before, now) -> {
              boolean connected = now instanceof Board.State.Ready;
              boolean afterProgram =
                  before instanceof Board.State.Busy b && b.what().startsWith("starting");
              boolean first = before instanceof Board.State.Connecting;
              boolean ran = before instanceof Board.State.Running;
              if (connected && first) {
                // The board greets first; a listing at once would talk over it.
                greeting.playFromStart();
              } else if (connected && (ran || afterProgram)) {
                refreshBoard();
              } else if (now instanceof Board.State.Gone) {
                boardFiles.clear();
              }
            });
  }

  public ObjectProperty<Path> projectFolder() {
    return folder;
  }

  public ObservableList<Path> projectFiles() {
    return projectFiles;
  }

  public ObservableList<BoardFile> boardFiles() {
    return boardFiles;
  }

  /** How the user is asked for a folder. */
  public void chooseFolderBy(Supplier<Optional<Path>> chooser) {
    folderChooser = chooser;
  }

  public void chooseFolder() {
    folderChooser.get().ifPresent(folder::set);
  }

  /** Looks at the project's folder again. */
  public void refreshProject() {
    Path now = folder.get();
    if (now == null) {
      return;
    }
    FxThread.background(() -> programs(now))
        .whenCompleteAsync(
            (found, failure) -> {
              if (failure == null) {
                projectFiles.setAll(found);
              } else {
                notices.show(
                    Notice.warning("The folder " + now + " cannot be read.", "Open another one."));
              }
            },
            FxThread.EXECUTOR);
  }

  private static List<Path> programs(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  public void openLocal(Path file) {
    FxThread.background(() -> Files.readString(file))
        .whenCompleteAsync(
            (text, failure) -> {
              if (failure == null) {
                documents.open(file, text);
              } else {
                notices.show(
                    Notice.error(
                        file.getFileName() + " cannot be opened.",
                        "It is no text file, or you may not read it."));
              }
            },
            FxThread.EXECUTOR);
  }

  private <T> CompletableFuture<Void> onBoard(
      String failed,
      Function<Board, CompletableFuture<T>> work,
      java.util.function.Consumer<T> then) {
    Optional<Board> board = boards.board();
    if (board.isEmpty()) {
      notices.show(Notice.warning(failed, "No board is connected."));
      return CompletableFuture.completedFuture(null);
    }
    return work.apply(board.get())
        .handleAsync(
            (value, failure) -> {
              if (failure == null) {
                then.accept(value);
              } else {
                explain(failed, failure);
              }
              return null;
            },
            FxThread.EXECUTOR);
  }

  private void explain(String failed, Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    notices.show(
        cause instanceof BoardError error
            ? Notice.error(failed + " " + error.getMessage(), error.advice())
            : Notice.error(failed, String.valueOf(cause.getMessage())));
  }

  public void refreshBoard() {
    onBoard("The board's files cannot be listed.", b -> b.files().list("/"), boardFiles::setAll);
  }

  public void upload(Path file) {
    FxThread.background(() -> Files.readAllBytes(file))
        .whenCompleteAsync(
            (content, failure) -> {
              if (failure != null) {
                notices.show(Notice.error(file.getFileName() + " cannot be read.", ""));
              } else {
                upload(file.getFileName().toString(), content);
              }
            },
            FxThread.EXECUTOR);
  }

  /** Puts a file onto the board. */
  public CompletableFuture<Void> upload(String name, byte[] content) {
    return onBoard(
        name + " was not uploaded.",
        b -> b.files().write("/" + name, content, history, (done, total) -> {}, () -> false),
        done -> {
          notices.show(
              Notice.info(
                  name + " is on the board.",
                  name.equals("main.py") ? "It runs whenever the board starts." : ""));
          refreshBoard();
        });
  }

  public void download(BoardFile file) {
    Path into = folder.get();
    if (into == null) {
      notices.show(
          Notice.info("Open a folder first, to download to.", "").with("Open", this::chooseFolder));
      return;
    }
    onBoard(
        file.name() + " was not downloaded.",
        b -> b.files().read(file.path()),
        content ->
            FxThread.background(
                    () -> {
                      WholeFile.write(into.resolve(file.name()), content);
                      return null;
                    })
                .whenCompleteAsync(
                    (done, failure) -> {
                      if (failure == null) {
                        notices.show(Notice.info(file.name() + " is in " + into + ".", ""));
                        refreshProject();
                      } else {
                        explain(file.name() + " was not saved.", failure);
                      }
                    },
                    FxThread.EXECUTOR));
  }

  public void openOnBoard(BoardFile file) {
    if (file.directory()) {
      return;
    }
    onBoard(
        file.name() + " cannot be opened.",
        b -> b.files().read(file.path()),
        content ->
            documents.open(
                new Document.BoardFile(boards.selectedProperty().get().id(), file.path()),
                new String(content, StandardCharsets.UTF_8)));
  }

  public void delete(BoardFile file) {
    onBoard(
        file.name() + " was not deleted.",
        b -> b.files().delete(file, history),
        done -> {
          notices.show(
              Notice.info(file.name() + " is deleted.", "A copy is kept on this computer."));
          refreshBoard();
        });
  }

  /** Saves an edited board file back. */
  public CompletableFuture<Boolean> save(Document document) {
    String path = document.boardFileProperty().get().path();
    String text = document.text();
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    onBoard(
            document.title() + " was not saved to the board.",
            b ->
                b.files()
                    .write(
                        path,
                        text.getBytes(StandardCharsets.UTF_8),
                        history,
                        (done, total) -> {},
                        () -> false),
            done -> {
              document.saved(text);
              refreshBoard();
              result.complete(true);
            })
        .thenRun(() -> result.complete(false));
    return result;
  }
}
