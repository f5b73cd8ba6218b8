package boardwalk.editor;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** The keys that know Python: Enter, Tab, Shift+Tab, Backspace and comment toggling. */
final class EditingKeys {

  private final CodeArea area;

  private EditingKeys(CodeArea area) {
    this.area = area;
  }

  static void install(CodeArea area) {
    EditingKeys keys = new EditingKeys(area);
    Nodes.addInputMap(
        area,
        InputMap.sequence(
            InputMap.consume(EventPattern.keyPressed(KeyCode.ENTER), e -> keys.newLine()),
            InputMap.consume(EventPattern.keyPressed(KeyCode.TAB), e -> keys.tab()),
            InputMap.consume(
                EventPattern.keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                e -> keys.changeLines(keys::outdentAll)),
            InputMap.consume(
                EventPattern.keyPressed(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN),
                e -> keys.changeLines(Indentation::toggleComment)),
            InputMap.<KeyEvent, KeyEvent>consumeWhen(
                EventPattern.keyPressed(KeyCode.BACK_SPACE),
                keys::backspaceRemovesIndentation,
                e -> keys.backspace())));
  }

  private void newLine() {
    area.replaceSelection("\n" + Indentation.after(lineUpToSelection()));
    area.requestFollowCaret();
  }

  private void tab() {
    if (area.getSelection().getLength() > 0 && area.getSelectedText().contains("\n")) {
      changeLines(lines -> lines.stream().map(Indentation::indent).toList());
      return;
    }
    int over = lineUpToSelection().length() % Indentation.UNIT.length();
    area.replaceSelection(Indentation.UNIT.substring(over));
  }

  private List<String> outdentAll(List<String> lines) {
    return lines.stream().map(Indentation::outdent).toList();
  }

  private boolean backspaceRemovesIndentation() {
    return area.getSelection().getLength() == 0
        && Indentation.backspaceWidth(lineUpToSelection()) > 1;
  }

  private void backspace() {
    int caret = area.getCaretPosition();
    area.deleteText(caret - Indentation.backspaceWidth(lineUpToSelection()), caret);
  }

  /** Replaces the selected lines as a whole, in one undo step, and keeps them selected. */
  private void changeLines(UnaryOperator<List<String>> change) {
    IndexRange selection = area.getSelection();
    int first = lineOf(selection.getStart());
    int last = lineOf(selection.getEnd());
    boolean several = last > first;
    if (several && columnOf(selection.getEnd()) == 0) {
      last--;
    }
    int from = area.getAbsolutePosition(first, 0);
    int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
    String before = area.getText(from, to);
    String after = String.join("\n", change.apply(List.of(before.split("\n", -1))));
    if (after.equals(before)) {
      return;
    }
    int caretFromEnd = to - area.getCaretPosition();
    area.replaceText(from, to, after);
    int end = from + after.length();
    if (several) {
      area.selectRange(from, end);
    } else {
      area.moveTo(Math.max(from, end - caretFromEnd));
    }
  }

  private String lineUpToSelection() {
    int start = area.getSelection().getStart();
    return area.getParagraph(lineOf(start)).getText().substring(0, columnOf(start));
  }

  private int lineOf(int position) {
    return position(position).getMajor();
  }

  private int columnOf(int position) {
    return position(position).getMinor();
  }

  private org.fxmisc.richtext.model.TwoDimensional.Position position(int offset) {
    return area.offsetToPosition(offset, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward);
  }
}
