package boardwalk.app.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open documents and the one in front. On the JavaFX thread. */
public final class Documents {

  private final ObservableList<Document> open = FXCollections.observableArrayList();
  private final ObjectProperty<Document> current = new SimpleObjectProperty<>();
  private int untitled;

  /** In the order of their tabs. */
  public ObservableList<Document> open() {
    return open;
  }

  /** The one in front; null when none is open. */
  public ObjectProperty<Document> currentProperty() {
    return current;
  }

  public Optional<Document> current() {
    return Optional.ofNullable(current.get());
  }

  /** The program one works on: the one in front, or the only one that is open; empty for none. */
  public Optional<Document> program() {
    Optional<Document> front = current().filter(Documents::isProgram);
    List<Document> programs = open.stream().filter(Documents::isProgram).toList();
    return programs.size() == 1 ? Optional.of(programs.getFirst()) : front;
  }

  private static boolean isProgram(Document document) {
    return document.title().endsWith(".py");
  }

  /** Opens a new document that has no file yet. */
  public Document create(String text) {
    untitled++;
    return add(new Document(untitled == 1 ? "untitled.py" : "untitled-" + untitled + ".py", text));
  }

  /** Opens a file's text, or brings the tab to the front that has the file open already. */
  public Document open(Path file, String text) {
    Optional<Document> already = ofFile(file);
    if (already.isPresent()) {
      current.set(already.get());
      return already.get();
    }
    Document document = new Document(file.getFileName().toString(), text);
    document.fileProperty().set(file);
    closeUntouchedFirst();
    return add(document);
  }

  /** Opens the text of a file on a board. */
  public Document open(Document.BoardFile boardFile, String text) {
    for (Document document : open) {
      if (boardFile.equals(document.boardFileProperty().get())) {
        current.set(document);
        return document;
      }
    }
    Document document = new Document(boardFile.path(), text);
    document.boardFileProperty().set(boardFile);
    return add(document);
  }

  public Optional<Document> ofFile(Path file) {
    Path wanted = file.toAbsolutePath().normalize();
    return open.stream()
        .filter(d -> d.file() != null && d.file().toAbsolutePath().normalize().equals(wanted))
        .findFirst();
  }

  /** A file, or a folder with all that is in it, is elsewhere now. */
  public void moved(Path from, Path to) {
    Path old = from.toAbsolutePath().normalize();
    for (Document document : open) {
      if (document.file() != null) {
        Path file = document.file().toAbsolutePath().normalize();
        if (file.startsWith(old)) {
          document.fileProperty().set(to.resolve(old.relativize(file).toString()).normalize());
        }
      }
    }
  }

  /** The open document a traceback means by {@code fileName}. */
  public Optional<Document> named(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    return open.stream().filter(d -> d.programName().equals(name)).findFirst();
  }

  public void close(Document document) {
    int index = open.indexOf(document);
    open.remove(document);
    if (current.get() == document || current.get() == null) {
      current.set(open.isEmpty() ? null : open.get(Math.clamp(index, 0, open.size() - 1)));
    }
  }

  private Document add(Document document) {
    open.add(document);
    current.set(document);
    return document;
  }

  /** An empty page nobody has typed into makes room for the first file opened. */
  private void closeUntouchedFirst() {
    if (open.size() == 1) {
      Document only = open.getFirst();
      boolean untouched =
          only.file() == null
              && only.boardFileProperty().get() == null
              && !only.isDirty()
              && only.text().isEmpty();
      if (untouched) {
        open.remove(only);
      }
    }
  }
}
