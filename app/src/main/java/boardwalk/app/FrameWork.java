package boardwalk.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Work that is looked for right before each frame, while there is some. A timer has the whole
 * window look at itself sixty times a second, so it rests when there was nothing to do for a while.
 */
public final class FrameWork {

  private static final long REST = TimeUnit.MILLISECONDS.toNanos(300);

  private final BooleanSupplier look;
  private final AtomicBoolean awake = new AtomicBoolean();
  private volatile boolean wanted = true;
  private AnimationTimer timer;
  private long last;

  /**
   * @param look does what there is to do, on the JavaFX thread; whether there was anything
   */
  public FrameWork(BooleanSupplier look) {
    this.look = look;
  }

  /** There may be something to do now; from any thread. */
  public void wake() {
    if (wanted && awake.compareAndSet(false, true)) {
      Platform.runLater(this::start);
    }
  }

  /** Whether it is wanted at all; it is until this says otherwise. On the JavaFX thread. */
  public void run(boolean now) {
    wanted = now;
    if (now) {
      wake();
    }
  }

  private void start() {
    if (timer == null) {
      // Made here, as an object that has one may be made on another thread.
      timer =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              work();
            }
          };
    }
    last = System.nanoTime();
    timer.start();
    work();
  }

  private void work() {
    if (wanted && look.getAsBoolean()) {
      last = System.nanoTime();
    } else if (!wanted || System.nanoTime() - last > REST) {
      timer.stop();
      awake.set(false);
      // What came just before was told to one that was awake.
      if (wanted && look.getAsBoolean()) {
        wake();
      }
    }
  }
}
