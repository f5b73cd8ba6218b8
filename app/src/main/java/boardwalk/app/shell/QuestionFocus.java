package boardwalk.app.shell;

import boardwalk.app.FxThread;
import boardwalk.app.console.Terminal;
import boardwalk.device.Board;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Gives the keys to the console when a program that was just started asks something: the answer
 * belongs there, not into the program's text. A question is output that has stopped in the middle
 * of a line. Whoever has pressed a key or clicked since the start has the keys where they want
 * them.
 */
final class QuestionFocus {

  /** Output that goes on in the same line comes sooner than this. */
  private static final int STILL_MILLIS = 250;

  private final Terminal terminal;
  private final Runnable takeKeys;

  /** Grows with every start, and with everything that ends the wait for a question. */
  private final AtomicInteger round = new AtomicInteger();

  private volatile boolean running;

  /**
   * @param takeKeys has the console take the keys
   */
  QuestionFocus(
      Scene scene, Terminal terminal, ObservableValue<Board.State> state, Runnable takeKeys) {
    this.terminal = terminal;
    this.takeKeys = takeKeys;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> round.incrementAndGet());
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> round.incrementAndGet());
    state.subscribe(
        now -> {
          boolean ended = running && !(now instanceof Board.State.Running);
          running = now instanceof Board.State.Running;
          if (ended || now instanceof Board.State.Gone) {
            round.incrementAndGet();
          }
        });
  }

  /** A program has been started by hand. */
  void started() {
    int mine = round.incrementAndGet();
    Thread.ofVirtual().name("question").start(() -> await(mine));
  }

  private void await(int mine) {
    long before = -1;
    while (round.get() == mine) {
      long now = terminal.revision();
      if (running && now == before && terminal.cursorColumn() > 0) {
        FxThread.run(
            () -> {
              if (round.compareAndSet(mine, mine + 1)) {
                takeKeys.run();
              }
            });
        return;
      }
      before = now;
      try {
        TimeUnit.MILLISECONDS.sleep(STILL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
