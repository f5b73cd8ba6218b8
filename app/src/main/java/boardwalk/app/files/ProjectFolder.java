package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.app.storage.DiskWrites;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The folder of this computer that the user works in. */
public final class ProjectFolder {

  private static final Comparator<LocalFile> FOLDERS_FIRST =
      Comparator.comparing(LocalFile::directory)
          .reversed()
          .thenComparing(LocalFile::name, String.CASE_INSENSITIVE_ORDER);

  private final Documents documents;
  private final Notices notices;
  private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  ProjectFolder(Documents documents, Notices notices) {
    this.documents = documents;
    this.notices = notices;
  }

  /** Null while no folder is open. */
  public ObjectProperty<Path> folderProperty() {
    return folder;
  }

  public Path folder() {
    return folder.get();
  }

  /** Grows whenever the lists of files should be read again. */
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Looks at the folder again. */
  public void refresh() {
    changes.set(changes.get() + 1);
  }

  /** What is in a folder, hidden files left out; an unreadable one is empty and says so. */
  public CompletableFuture<List<LocalFile>> list(Path of) {
    return FxThread.background(() -> entries(of))
        .exceptionally(
            failure -> {
              notices.show(
                  Notice.warning("The folder " + of + " cannot be read.", "Open another one."));
              return List.of();
            });
  }

  private static List<LocalFile> entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> !f.getFileName().toString().startsWith("."))
          .map(ProjectFolder::entry)
          .sorted(FOLDERS_FIRST)
          .toList();
    }
  }

  private static LocalFile entry(Path path) {
    boolean directory = Files.isDirectory(path);
    long size = directory ? 0 : path.toFile().length();
    return new LocalFile(path.toAbsolutePath(), directory, size);
  }

  /** Opens a file in the editor. */
  public void open(Path file) {
    String name = file.getFileName().toString();
    FxThread.background(() -> FileText.of(name, Files.readAllBytes(file)))
        .whenCompleteAsync(
            (text, failure) -> {
              if (failure != null) {
                notices.show(Notice.error(name + " cannot be opened.", unread(failure)));
                refresh();
              } else {
                text.ifPresentOrElse(
                    found -> documents.open(file, found),
                    () -> notices.show(FileText.notOpened(name)));
              }
            },
            FxThread.EXECUTOR);
  }

  private static String unread(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException gone -> "It is not there any more.";
      case AccessDeniedException locked -> "You may not read it.";
      default -> "The computer says: " + failure.getMessage();
    };
  }

  /** Content to upload: what the editor shows, also before it was saved. On the JavaFX thread. */
  Callable<byte[]> content(Path file) {
    return documents
        .ofFile(file)
        .filter(Document::isDirty)
        .map(Document::text)
        .<Callable<byte[]>>map(text -> () -> text.getBytes(StandardCharsets.UTF_8))
        .orElse(() -> Files.readAllBytes(file));
  }

  /** Makes an empty file and opens it. */
  public void createFile(Path in, String name) {
    change(
        in,
        name + " was not made.",
        () -> {
          Files.createFile(in.resolve(name));
          return null;
        },
        () -> open(in.resolve(name)));
  }

  public void createFolder(Path in, String name) {
    change(in, name + " was not made.", () -> Files.createDirectory(in.resolve(name)), () -> {});
  }

  /** Renames; pages that have the file open, or one in the folder, go with it. */
  public void rename(LocalFile file, String name) {
    Path to = file.path().resolveSibling(name);
    change(
        file.path(),
        file.name() + " was not renamed.",
        () -> Files.move(file.path(), to),
        () -> documents.moved(file.path(), to));
  }

  /** Writes a file that came from the board. Blocking; not on the JavaFX thread. */
  void receive(Path file, byte[] content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw DiskTrouble.error(
          "It cannot be written into " + file.getParent(), "What was there is unchanged.", file, e);
    }
  }

  private void change(Path where, String failed, Callable<?> work, Runnable then) {
    DiskWrites.begin(work)
        .whenCompleteAsync(
            (done, failure) -> {
              if (failure == null) {
                then.run();
              } else {
                notices.show(Notice.error(failed, reason(where, failure)));
              }
              refresh();
            },
            FxThread.EXECUTOR);
  }

  private static String reason(Path where, Throwable failure) {
    if (failure instanceof java.nio.file.FileAlreadyExistsException) {
      return "There is something of that name already. Choose another one.";
    }
    DiskTrouble trouble = DiskTrouble.of(where, failure);
    String why = trouble.why();
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ". " + trouble.advice();
  }
}
