package boardwalk.app.files;

import boardwalk.app.shell.WindowPlace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Asks by dialogs of the window. */
public final class FileDialogs implements FileQuestions {

  private final Stage stage;

  public FileDialogs(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Optional<String> name(
      String title, String suggestion, Function<String, Optional<String>> objection) {
    Dialog<String> dialog = new Dialog<>();
    WindowPlace.over(stage, dialog);
    dialog.setTitle(title);
    TextField field = new TextField(suggestion);
    field.setId("name-field");
    field.setPrefColumnCount(26);
    Label why = new Label();
    why.getStyleClass().add("dialog-objection");
    why.textProperty().bind(field.textProperty().map(t -> objection.apply(t.strip()).orElse("")));
    dialog.getDialogPane().setContent(new VBox(8, new Label("Name"), field, why));
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
    ok.setId("name-ok");
    ok.disableProperty().bind(why.textProperty().map(text -> !text.isEmpty()));
    dialog.setResultConverter(pressed -> pressed == ButtonType.OK ? field.getText().strip() : null);
    dialog.setOnShown(
        event -> {
          field.requestFocus();
          int dot = suggestion.lastIndexOf('.');
          field.selectRange(0, dot > 0 ? dot : suggestion.length());
        });
    return dialog.showAndWait();
  }

  @Override
  public boolean replace(List<String> names) {
    ButtonType replace = new ButtonType("Replace", ButtonBar.ButtonData.OK_DONE);
    String shown = String.join(", ", names.subList(0, Math.min(5, names.size())));
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            shown + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : ""),
            replace,
            ButtonType.CANCEL);
    WindowPlace.over(stage, question);
    question.setTitle("Boardwalk");
    question.setHeaderText(
        names.size() == 1
            ? "Replace the file of this computer by the board's?"
            : "Replace " + names.size() + " files of this computer by the board's?");
    question.getDialogPane().lookupButton(replace).setId("replace-files");
    return question.showAndWait().orElse(ButtonType.CANCEL) == replace;
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder");
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> program(Path in) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a program");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Python programs", "*.py"),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    begin(chooser, in);
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  /** A folder that is not there any more would be refused. */
  private static void begin(FileChooser chooser, Path in) {
    if (in != null && Files.isDirectory(in)) {
      chooser.setInitialDirectory(in.toFile());
    }
  }

  @Override
  public Optional<Path> saveAs(
      String title, String suggestion, Path in, String kind, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(suggestion);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(kind, patterns),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    begin(chooser, in);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }
}
