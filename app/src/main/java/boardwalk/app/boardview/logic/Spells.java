package boardwalk.app.boardview.logic;

import boardwalk.interpreter.hardware.watch.WireState;
import java.util.Arrays;

/** When a wire began to be driven, to float or to be out of sight, oldest first. */
final class Spells {

  private static final int MOST = 1 << 14;

  private long[] starts = new long[4];
  private WireState[] states = new WireState[4];
  private int count;

  /** A new spell; times never go back. The oldest go when there are too many. */
  void add(long time, WireState state) {
    if (count == MOST) {
      count = MOST / 2;
      System.arraycopy(starts, MOST - count, starts, 0, count);
      System.arraycopy(states, MOST - count, states, 0, count);
    } else if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      states = Arrays.copyOf(states, count * 2);
    }
    starts[count] = count > 0 ? Math.max(time, starts[count - 1]) : time;
    states[count++] = state;
  }

  /** The spell at a time, the last one that begins just then; -1 before all. */
  int at(long time) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = low + high >>> 1;
      if (starts[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** When a spell begins; the end of time for one that has not come yet. */
  long start(int spell) {
    return spell < 0 ? Long.MIN_VALUE : spell < count ? starts[spell] : Long.MAX_VALUE;
  }

  /** How the wire is when a spell begins. */
  WireState state(int spell) {
    return spell < 0 ? WireState.UNSEEN : states[spell];
  }
}
