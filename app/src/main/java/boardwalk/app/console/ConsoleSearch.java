package boardwalk.app.console;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Finds words in what the console has shown: Enter goes to older output, Shift+Enter to newer. */
final class ConsoleSearch extends HBox {

  private final Terminal terminal;
  private final TerminalView view;
  private final TextField words = new TextField();
  private final Label result = new Label();

  /** In the window only while it is open: every node there is looked at in every frame. */
  private final List<Node> content;

  ConsoleSearch(Terminal terminal, TerminalView view) {
    this.terminal = terminal;
    this.view = view;
    words.setId("console-search");
    words.setPromptText("Find in the console");
    HBox.setHgrow(words, Priority.ALWAYS);
    result.getStyleClass().add("find-count");
    result.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("console-search");
    content =
        List.of(
            words,
            result,
            button(MaterialDesignC.CHEVRON_UP, "Older (Enter)", () -> find(false)),
            button(MaterialDesignC.CHEVRON_DOWN, "Newer (Shift+Enter)", () -> find(true)),
            button(MaterialDesignC.CLOSE, "Close (Escape)", this::close));
    words.textProperty().subscribe(text -> result.setText(""));
    words.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            find(event.isShiftDown());
          } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
          } else {
            return;
          }
          event.consume();
        });
    setVisible(false);
    setManaged(false);
  }

  void open() {
    getChildren().setAll(content);
    setVisible(true);
    setManaged(true);
    // So that the field takes the very next key.
    applyCss();
    String selected = view.selectedText();
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      words.setText(selected);
    }
    words.requestFocus();
    words.selectAll();
  }

  private void close() {
    view.requestFocus();
    setVisible(false);
    setManaged(false);
    getChildren().clear();
  }

  private void find(boolean newer) {
    if (words.getText().isEmpty()) {
      return;
    }
    var found = terminal.find(words.getText(), view.selectionStart(), newer);
    result.setText(found.isEmpty() ? "not found" : "");
    found.ifPresent(view::reveal);
  }

  private static Button button(Ikon icon, String what, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "panel-button");
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    button.setOnAction(event -> action.run());
    return button;
  }
}
