package boardwalk.app.shell;

import boardwalk.app.FxThread;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.documents.OtherVersion;
import boardwalk.app.files.FilesModel;
import boardwalk.app.storage.DiskWrites;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
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

  void open() {
    files.askProgram().ifPresent(files.project()::open);
  }

  /** Saves; asks for a file the first time. Gives whether it was saved. */
  CompletableFuture<Boolean> save(Document document) {
    if (document.boardFileProperty().get() != null) {
      return files.save(document);
    }
    return document.file() == null ? saveAs(document) : write(document, document.file());
  }

  CompletableFuture<Boolean> saveAs(Document document) {
    return files
        .askWhere("Save the program", document.programName(), "Python programs", List.of("*.py"))
        .map(file -> write(document, file))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  /** Asks for a file and writes what the console shows. */
  void saveConsole(String text) {
    files
        .askWhere("Save the console", "console.txt", "Text", List.of("*.txt", "*.log", "*.csv"))
        .ifPresent(file -> saveConsole(file, text));
  }

  private void saveConsole(Path file, String text) {
    DiskWrites.begin(
            () -> {
              WholeFile.write(file, text);
              return null;
            })
        .whenCompleteAsync(
            (done, failure) ->
                notices.show(
                    failure == null
                        ? Notice.info("The console is saved as " + file.getFileName() + ".", "")
                        : notSaved(file, failure, "The console still has everything.")
                            .with("Save as …", () -> saveConsole(text))),
            FxThread.EXECUTOR);
  }

  private CompletableFuture<Boolean> write(Document document, Path file) {
    String text = document.text();
    String known = document.savedText();
    boolean own = file.equals(document.file());
    return DiskWrites.begin(
            () -> {
              Optional<Path> other = own ? OtherVersion.keep(file, known) : Optional.empty();
              WholeFile.write(file, text);
              return other;
            })
        .handleAsync(
            (other, failure) -> {
              if (failure != null) {
                notices.show(
                    notSaved(file, failure, "Your text is still here, and the old file is whole.")
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
                                      + ".")
                              .with("Open that version", () -> files.project().open(copy))));
              if (files.project().folder() == null) {
                files.project().folderProperty().set(file.toAbsolutePath().getParent());
              } else {
                files.project().refresh();
              }
              return true;
            },
            FxThread.EXECUTOR);
  }

  private static Notice notSaved(Path file, Throwable failure, String spared) {
    DiskTrouble trouble = DiskTrouble.of(file, failure);
    return Notice.error(
        file.getFileName() + " was not saved: " + trouble.why() + ".",
        spared + " " + trouble.advice());
  }

  /**
   * Whether the page may be closed; asks where it would lose something. One that is to be saved
   * first closes when it is.
   */
  boolean mayClose(Document document) {
    if (!wouldLose(document)) {
      return true;
    }
    Answer answer = ask(document);
    if (answer == Answer.SAVE) {
      save(document)
          .thenAcceptAsync(
              saved -> {
                if (saved) {
                  documents.close(document);
                }
              },
              FxThread.EXECUTOR);
    }
    return answer == Answer.DISCARD;
  }

  /**
   * Has everything closed: asks about each page that would lose something and saves what is to be
   * saved.
   *
   * @param close called when that is done; never where the user changes their mind or a page could
   *     not be saved
   */
  void closeAll(Runnable close) {
    Map<Document, Long> given = new HashMap<>();
    List<CompletableFuture<Boolean>> saving = new ArrayList<>();
    for (Document document : List.copyOf(documents.open())) {
      Answer answer = Answer.DISCARD;
      if (wouldLose(document)) {
        documents.currentProperty().set(document);
        answer = ask(document);
      }
      switch (answer) {
        case SAVE -> saving.add(save(document));
        case DISCARD -> given.put(document, document.editsProperty().get());
        case CANCEL -> {
          return;
        }
      }
    }
    if (saving.isEmpty()) {
      given.keySet().forEach(Document::giveUp);
      close.run();
      return;
    }
    CompletableFuture.allOf(saving.toArray(CompletableFuture[]::new))
        .thenRunAsync(
            () -> {
              if (saving.stream().allMatch(CompletableFuture::join)) {
                given.forEach(
                    (document, edits) -> {
                      if (document.editsProperty().get() == edits) {
                        document.giveUp();
                      }
                    });
                // Asks again about what was typed while the disk, or the board, was busy.
                closeAll(close);
              }
            },
            FxThread.EXECUTOR);
  }

  private enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  private static boolean wouldLose(Document document) {
    return document.isDirty() && !document.text().isBlank();
  }

  private Answer ask(Document document) {
    ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType("Don't save", ButtonBar.ButtonData.NO);
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "What you typed would be lost.",
            save,
            discard,
            ButtonType.CANCEL);
    WindowPlace.over(stage, question);
    question.setTitle("Boardwalk");
    question.setHeaderText("Save " + document.title() + " before closing it?");
    ButtonType answer = question.showAndWait().orElse(ButtonType.CANCEL);
    return answer == save ? Answer.SAVE : answer == discard ? Answer.DISCARD : Answer.CANCEL;
  }
}
