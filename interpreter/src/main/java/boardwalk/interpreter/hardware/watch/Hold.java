package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Interrupts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the board still: its program and its time stand until it may go on, or go on to the next
 * change of a pin. Ctrl-C lets it go on.
 */
public final class Hold {

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final VirtualBoard board;
  private final Executor program;
  private final Runnable meanwhile;
  private volatile boolean held;
  private volatile boolean step;
  private volatile Thread holding;
  private final List<Runnable> forget = new ArrayList<>();

  /**
   * @param program runs what it is given between the steps of the program
   * @param meanwhile what is done on the program's thread while it stands
   */
  public Hold(VirtualBoard board, Executor program, Runnable meanwhile) {
    this.board = board;
    this.program = program;
    this.meanwhile = meanwhile;
  }

  /** From any thread. */
  public boolean isHeld() {
    return held;
  }

  /** Stops the board between two steps of the program; from any thread. */
  public void hold() {
    held = true;
    program.execute(this::stand);
  }

  /** Lets it go on; from any thread. */
  public void goOn() {
    step = false;
    held = false;
    LockSupport.unpark(holding);
  }

  /** Lets it go on until a pin that is in use changes; from any thread. */
  public void step() {
    step = true;
    held = false;
    LockSupport.unpark(holding);
    program.execute(this::listen);
  }

  private void stand() {
    if (holding != null) {
      return;
    }
    long since = System.nanoTime();
    long time = Clock.now();
    holding = Thread.currentThread();
    try {
      while (held && !Interrupts.isStopping()) {
        meanwhile.run();
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } finally {
      held = false;
      holding = null;
      Clock.stoodStill(time, System.nanoTime() - since);
    }
  }

  /** A change of any pin ends the step; what changes without a change of a pin does not. */
  private void listen() {
    if (!step || !forget.isEmpty()) {
      return;
    }
    for (BoardPin pin : board.pins()) {
      if (pin.mode() != BoardPin.Mode.UNUSED && pin.net().wave() == null) {
        Net.Listener listener = (level, now) -> changed();
        pin.net().listen(listener);
        forget.add(() -> pin.net().forget(listener));
      }
    }
  }

  private void changed() {
    if (step) {
      step = false;
      held = true;
      program.execute(
          () -> {
            forget.forEach(Runnable::run);
            forget.clear();
            stand();
          });
    }
  }
}
