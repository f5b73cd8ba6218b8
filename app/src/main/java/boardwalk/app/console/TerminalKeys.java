package boardwalk.app.console;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What a key sends to the board: the sequences MicroPython's line editor understands
 * (shared/readline/readline.c: VT100 cursor keys, {@code ESC [ H/F} and {@code ESC [ 3 ~}).
 */
final class TerminalKeys {

  private TerminalKeys() {}

  /** Text to send for a pressed key that types no character; empty when the key is not ours. */
  static Optional<String> pressed(KeyEvent event) {
    if (event.isMetaDown() || event.isAltDown()) {
      return Optional.empty();
    }
    if (event.isControlDown() && !event.isShiftDown()) {
      return control(event.getCode());
    }
    String sent =
        switch (event.getCode()) {
          case ENTER -> "\r";
          case BACK_SPACE -> "\u007f";
          case TAB -> event.isShiftDown() ? null : "\t";
          case DELETE -> "\u001b[3~";
          case UP -> "\u001b[A";
          case DOWN -> "\u001b[B";
          case RIGHT -> "\u001b[C";
          case LEFT -> "\u001b[D";
          case HOME -> "\u001b[H";
          case END -> "\u001b[F";
          default -> null;
        };
    return Optional.ofNullable(sent);
  }

  /** Text to send for a typed character; empty for control characters, which come as keys. */
  static Optional<String> typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean shortcut = event.isMetaDown() || (event.isControlDown() && !event.isAltDown());
    if (shortcut || text.isEmpty() || text.charAt(0) < ' ' || text.charAt(0) == 0x7f) {
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Ctrl with a letter, except copy, paste and select all, which the console does itself. */
  private static Optional<String> control(KeyCode code) {
    return switch (code) {
      case B, C, D, E, K, L, N, P, U, W -> {
        int letter = code.getChar().charAt(0);
        yield Optional.of(String.valueOf((char) (letter & 0x1f)));
      }
      default -> Optional.empty();
    };
  }
}
