package boardwalk.app.boardview;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * A button under a finger: it stays pressed for a moment even when it is let go at once, for a
 * program that looks every few milliseconds would miss a click of a mouse or a key.
 */
final class Pressing {

  private static final double LEAST_MILLIS = 90;

  private final Consumer<Boolean> contact;
  private final PauseTransition later = new PauseTransition();
  private long since;
  private boolean down;

  /**
   * @param contact told when the button closes and opens
   */
  Pressing(Consumer<Boolean> contact) {
    this.contact = contact;
    later.setOnFinished(event -> contact.accept(false));
  }

  /** Presses or lets go; the same again changes nothing. */
  void press(boolean now) {
    if (now == down) {
      return;
    }
    down = now;
    if (now) {
      later.stop();
      since = System.nanoTime();
      contact.accept(true);
      return;
    }
    double left = LEAST_MILLIS - (System.nanoTime() - since) / 1e6;
    if (left <= 0) {
      contact.accept(false);
    } else {
      later.setDuration(Duration.millis(left));
      later.playFromStart();
    }
  }
}
