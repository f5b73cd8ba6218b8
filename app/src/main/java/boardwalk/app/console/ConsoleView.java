package boardwalk.app.console;

import atlantafx.base.theme.Styles;
import boardwalk.device.Board;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The console panel: the terminal and its few buttons. */
public final class ConsoleView extends BorderPane {

  public ConsoleView(
      Terminal terminal, Supplier<Optional<Board>> board, Consumer<TracebackLink> open) {
    TerminalView view = new TerminalView(terminal);
    view.onInput(text -> board.get().ifPresent(b -> b.type(text)));
    view.onPaste(text -> board.get().ifPresent(b -> paste(b, text)));
    view.onOpen(open);
    Label title = new Label("CONSOLE");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header =
        new HBox(
            title,
            space,
            button(MaterialDesignC.CONTENT_COPY, "Copy what is selected", view::copy),
            button(MaterialDesignD.DELETE_SWEEP_OUTLINE, "Clear", view::clear));
    header.getStyleClass().add("panel-header");
    getStyleClass().add("panel");
    setTop(header);
    setCenter(view);
    setMinHeight(90);
  }

  /** Several lines go through the board's paste mode, so that indentation is taken as it is. */
  private static void paste(Board board, String text) {
    String lines = text.replace("\r\n", "\n").replace('\n', '\r');
    boolean prompt = board.state() instanceof Board.State.Ready;
    if (prompt && lines.stripTrailing().indexOf('\r') >= 0) {
      board.type("\u0005" + lines + "\u0004");
    } else {
      board.type(lines);
    }
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
