package boardwalk.editor;

import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;

/** Line numbers; the number of a line with an error is shown as such. */
final class Gutter implements IntFunction<Node> {

  private static final int LEAST_DIGITS = 3;

  private final CodeArea area;
  private int errorLine = -1;
  private Map<Integer, String> warnings = Map.of();

  Gutter(CodeArea area) {
    this.area = area;
  }

  /** Shows {@code line} (from 0) as the one with the error; -1 for none. */
  void markError(int line) {
    int before = errorLine;
    errorLine = line;
    redraw(before);
    redraw(line);
  }

  /** Shows a mark on lines (from 0) that have something to say, and what as its tip. */
  void showWarnings(Map<Integer, String> now) {
    Map<Integer, String> before = warnings;
    warnings = now;
    before.keySet().stream().filter(line -> !now.containsKey(line)).forEach(this::redraw);
    now.forEach(
        (line, text) -> {
          if (!text.equals(before.get(line))) {
            redraw(line);
          }
        });
  }

  int errorLine() {
    return errorLine;
  }

  private void redraw(int line) {
    if (line >= 0 && line < area.getParagraphs().size()) {
      area.recreateParagraphGraphic(line);
    }
  }

  @Override
  public Node apply(int line) {
    int digits = Math.max(LEAST_DIGITS, Integer.toString(area.getParagraphs().size()).length());
    Label number = new Label(String.format("%" + digits + "d", line + 1));
    number.getStyleClass().add("line-number");
    String warning = warnings.get(line);
    if (warning != null) {
      // The sign is as wide as a digit, so that the text beside it does not move.
      number.setText("⚠" + number.getText().substring(1));
      number.getStyleClass().add("line-number-warning");
      number.setTooltip(new Tooltip(warning));
      number.setAccessibleText("Line " + (line + 1) + ": " + warning);
    }
    if (line == errorLine) {
      number.getStyleClass().add("line-number-error");
    }
    return number;
  }
}
