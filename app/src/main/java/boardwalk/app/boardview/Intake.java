package boardwalk.app.boardview;

import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Brings the messages of a board to the JavaFX thread: all that its looks brought is taken in
 * together, right before the next frame is made.
 */
final class Intake {

  /** So many looks of the board are taken in at most before a frame. */
  private static final int MOST = 600;

  /** So long nothing must come before it rests: a timer has the whole window look at itself. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(300);

  private final Consumer<HardwareMessage> take;
  private final Runnable done;
  private final ConcurrentLinkedQueue<List<HardwareMessage>> looks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean awake = new AtomicBoolean();

  /** What came since the last look ended; of the link's thread. */
  private List<HardwareMessage> look = new ArrayList<>();

  private AnimationTimer timer;
  private long last;

  /**
   * @param take gets each message
   * @param done runs when those of the looks that have come are taken
   */
  Intake(Consumer<HardwareMessage> take, Runnable done) {
    this.take = take;
    this.done = done;
  }

  /** Takes a message; from the one thread of the board's link. */
  void receive(HardwareMessage message) {
    if (!message.text("event").equals("frame")) {
      look.add(message);
      return;
    }
    looks.add(look);
    look = new ArrayList<>();
    wake();
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      Platform.runLater(this::start);
    }
  }

  private void start() {
    if (timer == null) {
      timer =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              takeIn();
            }
          };
    }
    last = System.nanoTime();
    takeIn();
    timer.start();
  }

  private void takeIn() {
    List<HardwareMessage> next = looks.poll();
    if (next == null) {
      if (System.nanoTime() - last > REST) {
        timer.stop();
        awake.set(false);
        if (!looks.isEmpty()) {
          wake();
        }
      }
      return;
    }
    last = System.nanoTime();
    for (int i = 0; next != null; next = ++i < MOST ? looks.poll() : null) {
      next.forEach(take);
    }
    done.run();
  }
}
