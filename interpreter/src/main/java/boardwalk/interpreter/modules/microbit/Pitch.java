package boardwalk.interpreter.modules.microbit;

/**
 * How high samples sound: counted are the times they rise through their middle. Waves longer than
 * one piece of samples are followed from piece to piece.
 */
final class Pitch {

  private static final int MIDDLE = 128;

  /** What is nearer to the middle is noise of the sampling. */
  private static final int AROUND = 4;

  /** Hertz; a wave that has not come back in this time is none that can be heard. */
  private static final int LOWEST = 40;

  private final long rate;
  private long heard;
  private long lastRise = -1;
  private double period;
  private boolean high;

  /**
   * @param rate samples a second
   */
  Pitch(long rate) {
    this.rate = rate;
  }

  /** The pitch with these samples, unsigned bytes, as the last ones; 0 for silence. Hertz. */
  int after(byte[] samples) {
    long before = lastRise;
    long first = -1;
    int rises = 0;
    for (byte sample : samples) {
      int level = (sample & 0xff) - MIDDLE;
      if (!high && level >= AROUND) {
        high = true;
        rises++;
        first = first < 0 ? heard : first;
        lastRise = heard;
      } else if (high && level <= -AROUND) {
        high = false;
      }
      heard++;
    }
    if (rises > 0 && before >= 0 && lastRise - before <= (long) rises * rate / LOWEST) {
      period = (lastRise - before) / (double) rises;
    } else if (rises > 1) {
      period = (lastRise - first) / (rises - 1.0);
    } else if (rises == 1) {
      // Nothing to measure it by yet: most frames hold one wave.
      period = samples.length;
    } else if (lastRise < 0 || heard - lastRise > Math.min(2 * period, rate / (double) LOWEST)) {
      return 0;
    }
    return (int) Math.round(rate / period);
  }
}
