package boardwalk.editor;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.util.Duration;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;

/**
 * Lets the caret of a text blink by two calls a second. RichTextFX does it by a JavaFX animation,
 * for which the whole window is looked through sixty times a second as long as one can type.
 */
final class CaretBlink {

  private static final long MILLIS = 500;

  private static final ScheduledExecutorService TICKS =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("caret").factory());

  private final CaretNode caret;
  private ScheduledFuture<?> ticks;
  private long moved;

  private CaretBlink(CaretNode caret) {
    this.caret = caret;
  }

  /** Lets the caret of this text blink from now on, while the text has the keys. */
  static void of(CodeArea area) {
    if (area.getCaretSelectionBind().getUnderlyingCaret() instanceof CaretNode caret) {
      caret.setBlinkRate(Duration.ZERO);
      CaretBlink blink = new CaretBlink(caret);
      area.focusedProperty().subscribe(focused -> blink.start(focused));
      area.caretPositionProperty().addListener(o -> blink.start(area.isFocused()));
    }
  }

  /** It is seen first, for half a second after each move. */
  private void start(boolean focused) {
    if (ticks != null) {
      ticks.cancel(false);
      ticks = null;
    }
    caret.setShowCaret(CaretVisibility.AUTO);
    moved = System.nanoTime();
    if (focused) {
      ticks =
          TICKS.scheduleWithFixedDelay(
              () -> Platform.runLater(this::blink), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void blink() {
    // A tick of before the last move may have waited for its turn.
    if (ticks != null && System.nanoTime() - moved >= MILLIS * 1_000_000) {
      boolean seen = caret.getShowCaret() == CaretVisibility.AUTO;
      caret.setShowCaret(seen ? CaretVisibility.OFF : CaretVisibility.AUTO);
    }
  }
}
