package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import java.util.Base64;
import java.util.Optional;

/**
 * The edges of one pin since the last look. Of more than {@link #MOST} the later ones are only
 * counted, so that a fast program is not held up. Sent as the time of the first edge and the steps
 * to the others, nanoseconds as LEB128 numbers in base 64.
 */
final class EdgeTrace {

  static final int MOST = 4096;

  private static final int BYTES_OF_A_STEP = 9;

  private final BoardPin pin;
  private final Net.Listener listener = this::note;
  private final long[] times = new long[MOST];
  private int count;
  private int firstLevel;
  private long lost;
  private boolean on;

  EdgeTrace(BoardPin pin) {
    this.pin = pin;
  }

  /** Listens, or stops; on the program's thread. */
  void listen(boolean now) {
    if (now != on) {
      on = now;
      if (now) {
        pin.net().listen(listener);
      } else {
        pin.net().forget(listener);
      }
    }
  }

  private synchronized void note(int level, long time) {
    if (count == 0) {
      firstLevel = level;
    }
    if (count < MOST) {
      times[count++] = time;
    } else {
      lost++;
    }
  }

  /** What came since the last call; empty for nothing. */
  synchronized Optional<HardwareMessage> take() {
    if (count == 0) {
      return Optional.empty();
    }
    byte[] steps = new byte[count * BYTES_OF_A_STEP];
    int length = 0;
    for (int i = 1; i < count; i++) {
      long step = Math.max(0, times[i] - times[i - 1]);
      while (step > 127) {
        steps[length++] = (byte) (step & 127 | 128);
        step >>= 7;
      }
      steps[length++] = (byte) step;
    }
    String data = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(steps, length));
    HardwareMessage message =
        HardwareMessage.of(
            "event",
            "edges",
            "pin",
            pin.label(),
            "level",
            firstLevel,
            "from",
            times[0],
            "lost",
            lost,
            "steps",
            data);
    count = 0;
    lost = 0;
    return Optional.of(message);
  }
}
