package boardwalk.app.circuit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What the text of a circuit was before each change, to go back and forth. */
final class CircuitHistory {

  private static final int MOST = 200;

  private final Deque<String> before = new ArrayDeque<>();
  private final Deque<String> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** A change was made to this text; what was taken back before cannot be done again. */
  void changed(String text) {
    before.push(text);
    if (before.size() > MOST) {
      before.removeLast();
    }
    after.clear();
    tell();
  }

  /** Forgets all. */
  void clear() {
    before.clear();
    after.clear();
    tell();
  }

  /** The text before the last change, which {@link #redo} brings back; empty for none. */
  Optional<String> undo(String now) {
    return step(before, after, now);
  }

  /** The text after the change that was taken back last; empty for none. */
  Optional<String> redo(String now) {
    return step(after, before, now);
  }

  private Optional<String> step(Deque<String> from, Deque<String> to, String now) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    String text = from.pop();
    tell();
    return Optional.of(text);
  }

  private void tell() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }
}
