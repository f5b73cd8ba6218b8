package boardwalk.app.shell;

import boardwalk.app.FxThread;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.documents.OtherVersion;
import boardwalk.app.files.FilesModel;
import boardwalk.app.storage.WholeFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Opening and saving documents, asking the user for files where it must. */
public final class DocumentFiles {

  private final Stage stage;
  private final Documents documents;
  private final FilesModel files;
  private final Notices notices;

  DocumentFiles(Stage stage, Documents documents, FilesModel files, Notices notices) {
    this.stage = stage;
    this.documents = documents;
    this.files = files;
    this.notices = notices;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Python programs", "*.py"),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    if (files.project().folder() != null) {
      chooser.setInitialDirectory(files.project().folder().toFile());
    }
    return chooser;
  }

  void open() {
    File file = chooser("Open a program").showOpenDialog(stage);
    if (file != null) {
      files.project().open(file.toPath());
    }
  }

  /** Saves; asks for a file the first time. Gives whether it was saved. */
  CompletableFuture<Boolean> save(Document document) {
    if (document.boardFileProperty().get() != null) {
      return files.save(document);
    }
    return document.file() == null ? saveAs(document) : write(document, document.file());
  }

  CompletableFuture<Boolean> saveAs(Document document) {
    FileChooser chooser = chooser("Save the program");
    chooser.setInitialFileName(document.programName());
    File file = chooser.showSaveDialog(stage);
    return file == null ? CompletableFuture.completedFuture(false) : write(document, file.toPath());
  }

  /** Asks for a file and writes what the console shows. */
  void saveConsole(String text) {
    FileChooser chooser = chooser("Save the console");
    chooser.setInitialFileName("console.txt");
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("Text", "*.txt", "*.log", "*.csv"));
    File file = chooser.showSaveDialog(stage);
    if (file == null) {
      return;
    }
    FxThread.background(
            () -> {
              WholeFile.write(file.toPath(), text);
              return null;
            })
        .whenCompleteAsync(
            (done, failure) ->
                notices.show(
                    failure == null
                        ? Notice.info("The console is saved as " + file.getName() + ".", "")
                        : Notice.error(
                                file.getName() + " was not saved: " + failure.getMessage() + ".",
                                "The console still has everything. Save it somewhere else.")
                            .with("Save as …", () -> saveConsole(text))),
            FxThread.EXECUTOR);
  }

  private CompletableFuture<Boolean> write(Document document, Path file) {
    String text = document.text();
    String known = document.savedText();
    boolean own = file.equals(document.file());
    return FxThread.background(
            () -> {
              Optional<Path> other = own ? OtherVersion.keep(file, known) : Optional.empty();
              WholeFile.write(file, text);
              return other;
            })
        .handleAsync(
            (other, failure) -> {
              if (failure != null) {
                notices.show(
                    Notice.error(
                            file.getFileName() + " was not saved: " + failure.getMessage() + ".",
                            "Your text is still here. Save it somewhere else.")
                        .with("Save as …", () -> saveAs(document)));
                return false;
              }
              document.fileProperty().set(file);
              document.saved(text);
              other.ifPresent(
                  copy ->
                      notices.show(
                          Notice.info(
                              file.getFileName() + " had been changed by another program.",
                              "Your text is saved; that version is kept as "
                                  + copy.getFileName()
                                  + ".")));
              if (files.project().folder() == null) {
                files.project().folderProperty().set(file.toAbsolutePath().getParent());
              } else {
                files.project().refresh();
              }
              return true;
            },
            FxThread.EXECUTOR);
  }

  /** Asks about unsaved text; false when the document must stay open. */
  boolean mayClose(Document document) {
    if (!document.isDirty() || document.text().isBlank()) {
      return true;
    }
    ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType("Don't save", ButtonBar.ButtonData.NO);
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "What you typed would be lost.",
            save,
            discard,
            ButtonType.CANCEL);
    question.initOwner(stage);
    question.setTitle("Boardwalk");
    question.setHeaderText("Save " + document.title() + " before closing it?");
    ButtonType answer = question.showAndWait().orElse(ButtonType.CANCEL);
    if (answer == save) {
      save(document)
          .thenAcceptAsync(
              saved -> {
                if (saved) {
                  documents.close(document);
                }
              },
              FxThread.EXECUTOR);
      return false;
    }
    return answer == discard;
  }

  /** Asks about every unsaved document; false when the window must stay. */
  boolean mayCloseAll() {
    for (Document document : documents.open()) {
      documents.currentProperty().set(document);
      if (!mayClose(document)) {
        return false;
      }
    }
    return true;
  }
}
