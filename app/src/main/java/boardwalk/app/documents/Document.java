package boardwalk.app.documents;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One open program. On the JavaFX thread; holds no node. */
public final class Document {

  private final String id = UUID.randomUUID().toString();
  private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
  private final ObjectProperty<BoardFile> boardFile = new SimpleObjectProperty<>();
  private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final String untitledName;
  private final StringBinding title;
  private String savedText;
  private String text;
  private Supplier<String> source;
  private boolean stale;

  /** A file on a board that is edited in place. */
  public record BoardFile(String board, String path) {}

  /**
   * @param untitledName name to show until it has a file
   * @param text what it starts with; counts as saved
   */
  Document(String untitledName, String text) {
    this.untitledName = untitledName;
    this.text = text;
    this.savedText = text;
    title = Bindings.createStringBinding(this::titleNow, file, boardFile);
  }

  public String id() {
    return id;
  }

  /** The file of this computer it belongs to; null when it was never saved to one. */
  public ObjectProperty<Path> fileProperty() {
    return file;
  }

  public Path file() {
    return file.get();
  }

  /** The file of a board it belongs to; null when it is none. */
  public ObjectProperty<BoardFile> boardFileProperty() {
    return boardFile;
  }

  /** Grows with every edit. */
  public ReadOnlyLongProperty editsProperty() {
    return edits.getReadOnlyProperty();
  }

  /** The text as it is now. Costs a copy of all of it after an edit. */
  public String text() {
    if (stale) {
      stale = false;
      text = source.get();
      dirty.set(!text.equals(savedText));
    }
    return text;
  }

  /** Whether the text differs from what was last saved or opened. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  public boolean isDirty() {
    return dirty.get();
  }

  public StringBinding titleProperty() {
    return title;
  }

  public String title() {
    return title.get();
  }

  /** Takes the text from where the user edits it from now on. */
  public void editedIn(Supplier<String> editor) {
    source = editor;
  }

  /**
   * The user has changed the text. Cheap, for it comes with every key: that an edit was undone
   * again shows with the next {@link #text()}.
   */
  public void edited() {
    stale = true;
    dirty.set(true);
    edits.set(edits.get() + 1);
  }

  /** The text as it was last saved or opened. */
  public String savedText() {
    return savedText;
  }

  /** What is safely on the disk or the board now; the user may have typed more since. */
  public void saved(String writtenText) {
    savedText = writtenText;
    dirty.set(!text().equals(savedText));
  }

  /** Its file has gone: all of the text is unsaved. */
  public void fileLost() {
    savedText = "";
    dirty.set(!text().isEmpty());
  }

  /** What is typed and not saved is not wanted any more: nothing of it need be kept. */
  public void giveUp() {
    saved(text());
  }

  /** Name a program has when it runs: its file's name, or a made-up one. */
  public String programName() {
    String name = title();
    return name.endsWith(".py") ? name : name + ".py";
  }

  private String titleNow() {
    if (boardFile.get() != null) {
      String path = boardFile.get().path();
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return file.get() == null ? untitledName : file.get().getFileName().toString();
  }
}
