package boardwalk.editor;

import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;

/** Line numbers; the number of a line with an error is shown as such. */
final class Gutter implements IntFunction<Node> {

  private static final int LEAST_DIGITS = 3;

  private final CodeArea area;
  private int errorLine = -1;

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
    if (line == errorLine) {
      number.getStyleClass().add("line-number-error");
    }
    return number;
  }
}
