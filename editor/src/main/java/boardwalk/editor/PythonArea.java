package boardwalk.editor;

import java.text.BreakIterator;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * A {@link CodeArea} whose single-character and word commands cost the same in a file of any size.
 *
 * <p>RichTextFX 0.11.7 implements Backspace, Delete, Left, Right and word moves by asking for the
 * text of the whole document (24 ms a key at 100,000 lines); these overrides look at a window.
 */
class PythonArea extends CodeArea {

  private static final int WORD_WINDOW_LINES = 2;

  PythonArea() {
    CaretBlink.of(this);
    // RichTextFX lets presses beyond a triple click bubble, and a surrounding tab pane then takes
    // the focus away from the text.
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getClickCount() > 3) {
            requestFocus();
            event.consume();
          }
        });
  }

  @Override
  public void deletePreviousChar() {
    int caret = getCaretPosition();
    if (caret > 0) {
      deleteText(before(caret), caret);
    }
  }

  @Override
  public void deleteNextChar() {
    int caret = getCaretPosition();
    if (caret < getLength()) {
      deleteText(caret, after(caret));
    }
  }

  @Override
  public void previousChar(SelectionPolicy policy) {
    int caret = getCaretPosition();
    if (caret > 0) {
      moveTo(before(caret), policy);
    }
  }

  @Override
  public void nextChar(SelectionPolicy policy) {
    int caret = getCaretPosition();
    if (caret < getLength()) {
      moveTo(after(caret), policy);
    }
  }

  @Override
  public void wordBreaksBackwards(int count, SelectionPolicy policy) {
    moveWords(count, policy, false);
  }

  @Override
  public void wordBreaksForwards(int count, SelectionPolicy policy) {
    moveWords(count, policy, true);
  }

  private void moveWords(int count, SelectionPolicy policy, boolean forwards) {
    if (getLength() == 0) {
      return;
    }
    int caret = getCaretPosition();
    int firstLine = Math.max(0, getCurrentParagraph() - WORD_WINDOW_LINES);
    int lastLine = Math.min(getParagraphs().size() - 1, getCurrentParagraph() + WORD_WINDOW_LINES);
    int from = getAbsolutePosition(firstLine, 0);
    int to = getAbsolutePosition(lastLine, getParagraphLength(lastLine));
    BreakIterator words = BreakIterator.getWordInstance(getLocale());
    words.setText(getText(from, to));
    if (forwards) {
      words.following(caret - from);
      for (int i = 1; i < count; i++) {
        words.next();
      }
    } else {
      words.preceding(caret - from);
      for (int i = 1; i < count; i++) {
        words.previous();
      }
    }
    moveTo(from + words.current(), policy);
  }

  private int before(int position) {
    boolean pair =
        position >= 2 && Character.isSurrogatePair(charAt(position - 2), charAt(position - 1));
    return position - (pair ? 2 : 1);
  }

  private int after(int position) {
    boolean pair =
        position + 2 <= getLength()
            && Character.isSurrogatePair(charAt(position), charAt(position + 1));
    return position + (pair ? 2 : 1);
  }

  private char charAt(int position) {
    return getText(position, position + 1).charAt(0);
  }
}
