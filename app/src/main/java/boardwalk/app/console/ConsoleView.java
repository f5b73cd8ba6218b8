package boardwalk.app.console;

import atlantafx.base.theme.Styles;
import boardwalk.app.storage.DiskWrites;
import boardwalk.device.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The console panel: the terminal, its search and its few buttons. */
public final class ConsoleView extends BorderPane {

  private static final String PROMPT = ">>> ";
  private static final String CONTINUED = "... ";
  private static final Duration ECHO = Duration.millis(300);

  /** How often an echo is waited for: a board that is busy answers late. */
  private static final int MOST_LOOKS = 20;

  /** Of what comes after the first line entered; the rest is output. */
  private static final int MOST_ROWS = 100;

  private final Terminal terminal;
  private final TerminalView view;
  private final ConsoleHistory history;
  private final Supplier<Optional<Board>> board;
  private int looks;
  private final PauseTransition echo = new PauseTransition(ECHO);

  /** First row that may hold a line entered and not remembered yet. */
  private long unread;

  /**
   * @param open called with a link that is clicked
   * @param save called with everything the console holds, to be saved to a file
   */
  public ConsoleView(
      Terminal terminal,
      ConsoleHistory history,
      Supplier<Optional<Board>> board,
      Consumer<Link> open,
      Consumer<String> save) {
    this.terminal = terminal;
    this.history = history;
    this.board = board;
    echo.setOnFinished(event -> look());
    view = new TerminalView(terminal);
    view.onInput(this::typed);
    view.onPaste(text -> board.get().ifPresent(b -> paste(b, text)));
    view.onOpen(open);
    ConsoleSearch search = new ConsoleSearch(terminal, view);
    view.onSearch(search::open);
    view.onRecall(this::recall);
    Button copy =
        button(MaterialDesignC.CONTENT_COPY, "Copy what is selected", "copy-console", view::copy);
    copy.disableProperty().bind(view.hasSelectionProperty().not());
    Button clear =
        button(MaterialDesignD.DELETE_SWEEP_OUTLINE, "Clear", "clear-console", view::clear);
    clear.disableProperty().bind(view.blankProperty());
    Label title = new Label("CONSOLE");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    ToggleButton times = new ToggleButton();
    view.timestampsProperty().bind(times.selectedProperty());
    HBox header =
        new HBox(
            title,
            space,
            button(MaterialDesignM.MAGNIFY, "Find (Ctrl+F)", "console-find", search::open),
            button(MaterialDesignH.HISTORY, "Earlier lines (Ctrl+R)", "recall", this::recall),
            dressed(times, MaterialDesignC.CLOCK_OUTLINE, "Show when each line came", "times"),
            button(
                MaterialDesignC.CONTENT_SAVE_OUTLINE,
                "Save the console to a file",
                "save-console",
                () -> save.accept(terminal.allText())),
            copy,
            clear);
    header.getStyleClass().add("panel-header");
    getStyleClass().add("panel");
    setTop(new VBox(header, search));
    setCenter(view);
    setMinHeight(90);
  }

  private void typed(String text) {
    board
        .get()
        .ifPresent(
            b -> {
              // A line is one of the prompt's also while the board's files are just being listed.
              if (text.equals("\r") && atPrompt().isPresent()) {
                entered();
              }
              b.type(text);
            });
  }

  /** The echo of the last keys may still be on its way: the lines are read a moment later. */
  private void entered() {
    if (echo.getStatus() != Animation.Status.RUNNING) {
      unread = terminal.cursorRow();
    }
    looks = 0;
    echo.playFromStart();
  }

  private void look() {
    boolean echoed = terminal.cursorRow() > unread;
    if (echoed || ++looks >= MOST_LOOKS) {
      remember();
    } else {
      echo.playFromStart();
    }
  }

  /** Keys go to the board from now on. */
  public void takeKeys() {
    view.requestFocus();
  }

  /** The window closes: remembers what was entered in the last moment. */
  public void close() {
    if (echo.getStatus() == Animation.Status.RUNNING) {
      echo.stop();
      remember();
    }
  }

  private void remember() {
    // What the board has not echoed yet is still the cursor's row.
    long after = Math.max(terminal.cursorRow(), unread + 1);
    long end = Math.min(after, unread + MOST_ROWS);
    List<String> lines = new ArrayList<>();
    for (long row = unread; row < end; row++) {
      if (!terminal.continues(row - 1)) {
        afterPrompt(terminal.line(row)).ifPresent(lines::add);
      }
    }
    DiskWrites.begin(
        () -> {
          lines.forEach(history::add);
          history.save();
          return null;
        });
  }

  /** What is typed after the prompt; empty when the cursor is in no line with a prompt. */
  private Optional<String> atPrompt() {
    return afterPrompt(terminal.line(terminal.cursorRow()));
  }

  private static Optional<String> afterPrompt(String line) {
    return line.startsWith(PROMPT) || line.startsWith(CONTINUED)
        ? Optional.of(line.substring(PROMPT.length()))
        : Optional.empty();
  }

  private void recall() {
    HistoryPopup.show(view, history, this::retype);
  }

  /** Puts a line into the place of what is typed at the prompt. */
  private void retype(String line) {
    int typed = atPrompt().map(String::length).orElse(0);
    board.get().ifPresent(b -> b.type("\u001b[F" + "\u007f".repeat(typed) + line));
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

  private static Button button(Ikon icon, String what, String id, Runnable action) {
    Button button = dressed(new Button(), icon, what, id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static <B extends ButtonBase> B dressed(B button, Ikon icon, String what, String id) {
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "panel-button");
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    return button;
  }
}
