package boardwalk.app.boardview.logic;

import boardwalk.interpreter.hardware.watch.WireState;
import java.util.Arrays;

/**
 * The edges of one pin, oldest first, and when anything drove it; the oldest go when there are too
 * many.
 */
public final class Track {

  static final int MOST = 1 << 18;

  private long[] times = new long[256];
  private boolean[] levels = new boolean[256];
  private final Spells spells = new Spells();
  private int count;
  private long lost;
  private long lostAt;

  /** Adds an edge; times never go back. */
  void add(long time, boolean level) {
    if (count == times.length) {
      if (count == MOST) {
        int keep = MOST / 2;
        System.arraycopy(times, count - keep, times, 0, keep);
        System.arraycopy(levels, count - keep, levels, 0, keep);
        count = keep;
      } else {
        times = Arrays.copyOf(times, count * 2);
        levels = Arrays.copyOf(levels, count * 2);
      }
    }
    times[count] = count > 0 ? Math.max(time, times[count - 1]) : time;
    levels[count++] = level;
  }

  void lose(long edges, long at) {
    lost += edges;
    lostAt = at;
  }

  /** How many edges there are. */
  public int size() {
    return count;
  }

  /** When an edge was, in nanoseconds of the board. */
  public long time(int edge) {
    return times[edge];
  }

  /** Whether the pin is high from an edge on. */
  public boolean level(int edge) {
    return levels[edge];
  }

  /** The first edge at or after a time; {@link #size} for none. */
  public int from(long time) {
    int found = Arrays.binarySearch(times, 0, count, time);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && times[found - 1] == time) {
      found--;
    }
    return found;
  }

  /** Whether the pin is high at a time, an edge just then included. */
  public boolean at(long time) {
    int next = from(time + 1);
    int spell = spells.at(time);
    if (spell >= 0 && (next == 0 || times[next - 1] < spells.start(spell))) {
      return spells.state(spell) == WireState.HIGH;
    }
    return next > 0 ? levels[next - 1] : count > 0 && !levels[0];
  }

  /** What is known of the pin at a time, a change just then included. */
  public WireState wire(long time) {
    WireState spell = spells.state(spells.at(time));
    return spell.isKnown() ? at(time) ? WireState.HIGH : WireState.LOW : spell;
  }

  Spells spells() {
    return spells;
  }

  /** Edges that came too fast to be kept. */
  public long lost() {
    return lost;
  }

  /** When edges were lost last. */
  public long lostAt() {
    return lostAt;
  }
}
