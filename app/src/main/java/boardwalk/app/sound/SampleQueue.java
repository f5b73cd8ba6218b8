package boardwalk.app.sound;

import java.util.concurrent.TimeUnit;

/**
 * Samples of one source, brought to the rate of the device, until they are played. Filled and
 * emptied by different threads.
 */
final class SampleQueue {

  /**
   * So much waits before it begins: 250 ms. The device takes more than a tenth of a second at once,
   * and a late piece would be a gap.
   */
  private static final int AHEAD = Tones.RATE / 4;

  /** What does not become more in this time is played without that wait. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(60);

  /** So long after the last sample the source still counts as one of samples. */
  private static final long ECHO = TimeUnit.MILLISECONDS.toNanos(80);

  /** Half a minute: what is further ahead is dropped. */
  private static final int MOST = Tones.RATE * 30;

  private short[] ring = new short[Tones.RATE];
  private int first;
  private int size;
  private boolean flowing;
  private long added;
  private long played;

  /** The last sample taken, and how far the next one of the device is behind it. */
  private short last;

  private double ahead;

  /** Adds samples of this many a second, by straight lines between them. */
  synchronized void add(int rate, short[] samples) {
    added = System.nanoTime();
    double step = (double) rate / Tones.RATE;
    for (short sample : samples) {
      for (; ahead < 1; ahead += step) {
        put((short) Math.round(last + (sample - last) * ahead));
      }
      ahead -= 1;
      last = sample;
    }
  }

  private void put(short sample) {
    if (size == MOST) {
      return;
    }
    if (size == ring.length) {
      short[] larger = new short[Math.min(MOST, ring.length * 2)];
      for (int i = 0; i < size; i++) {
        larger[i] = ring[(first + i) % ring.length];
      }
      ring = larger;
      first = 0;
    }
    ring[(first + size++) % ring.length] = sample;
  }

  /** Whether it has, or had right now, something to play. */
  synchronized boolean isPlaying() {
    return size > 0 || played != 0 && System.nanoTime() - played < ECHO;
  }

  /** Adds what comes next to a sum. */
  synchronized void mix(int[] sum) {
    if (!flowing) {
      flowing = size >= AHEAD || size > 0 && System.nanoTime() - added > PATIENCE;
    }
    if (!flowing) {
      return;
    }
    played = System.nanoTime();
    int count = Math.min(size, sum.length);
    for (int i = 0; i < count; i++) {
      sum[i] += ring[first];
      first = (first + 1) % ring.length;
    }
    size -= count;
    flowing = size > 0;
  }

  synchronized void clear() {
    size = 0;
    flowing = false;
    last = 0;
    ahead = 0;
    played = 0;
  }
}
