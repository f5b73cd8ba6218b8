package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.editor.CodeEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks, when the user comes back to the window, what other programs have done to the files that
 * are open in it. A page without unsaved text shows what its file has now; any other is left alone:
 * both versions are kept when it is saved. On the JavaFX thread; reads on others.
 */
public final class OutsideChanges {

  private final Documents documents;
  private final Function<Document, CodeEditor> editors;
  private final Notices notices;

  /** What is on the disk: a text; something else; or nothing any more. */
  private sealed interface Found {
    record Text(String text) implements Found {}

    record Unreadable() implements Found {}

    record Gone() implements Found {}
  }

  /**
   * @param editors where a page is edited
   */
  public OutsideChanges(
      Documents documents, Function<Document, CodeEditor> editors, Notices notices) {
    this.documents = documents;
    this.editors = editors;
    this.notices = notices;
  }

  /** Looks at every file that is open. */
  public void look() {
    for (Document document : List.copyOf(documents.open())) {
      Path file = document.file();
      if (file != null) {
        String known = document.savedText();
        FxThread.background(() -> found(file))
            .thenAcceptAsync(
                found -> {
                  // What has been saved, or opened elsewhere, meanwhile is newer than what was
                  // read.
                  boolean same = file.equals(document.file()) && known.equals(document.savedText());
                  if (same && documents.open().contains(document)) {
                    take(document, found);
                  }
                },
                FxThread.EXECUTOR);
      }
    }
  }

  private static Found found(Path file) {
    try {
      Optional<String> text = FileText.of(file.getFileName().toString(), Files.readAllBytes(file));
      return text.<Found>map(Found.Text::new).orElseGet(Found.Unreadable::new);
    } catch (NoSuchFileException e) {
      return new Found.Gone();
    } catch (IOException e) {
      return new Found.Unreadable();
    }
  }

  private void take(Document document, Found found) {
    switch (found) {
      case Found.Text(String text) when lines(text).equals(lines(document.text())) -> {
        if (document.isDirty()) {
          document.saved(document.text());
        }
      }
      case Found.Text(String text) when !document.isDirty() -> show(document, text);
      case Found.Gone gone when !document.isDirty() -> keep(document);
      default -> {
        // There is unsaved text, or nothing that could be shown: saving keeps both.
      }
    }
  }

  private void show(Document document, String text) {
    editors.apply(document).replaceAll(lines(text));
    document.saved(document.text());
    notices.show(
        Notice.info(
            document.title() + " was changed by another program.",
            "The page shows what is in the file now; Undo brings back what it showed before."));
  }

  private void keep(Document document) {
    document.fileLost();
    Notice lost =
        Notice.warning(
            document.title() + " is not in its folder any more.",
            "Another program has deleted or moved it. Its text is still on the page: save it to"
                + " have it back.");
    notices.show(lost);
    document
        .dirtyProperty()
        .subscribe(
            unsaved -> {
              if (!unsaved) {
                notices.dismiss(lost);
              }
            });
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
