package boardwalk.tests;

import java.util.ArrayList;
import java.util.List;

/**
 * What a recording has in it: 16-bit samples of one channel.
 *
 * @param start of the tone, in seconds
 * @param seconds how long it is, without a gap
 * @param hertz how high it is
 */
record HeardSound(double start, double seconds, double hertz) {

  /** Softer than this is silence. */
  private static final int SILENCE = 200;

  /** The tones of a recording: a new one begins where the pitch is another or it was silent. */
  static List<HeardSound> in(short[] samples, int rate) {
    List<HeardSound> tones = new ArrayList<>();
    double longestPeriod = rate / 50.0;
    int first = -1;
    int last = -1;
    int periods = 0;
    for (int i = 1; i <= samples.length; i++) {
      boolean end = i == samples.length;
      boolean rises = !end && samples[i - 1] <= 0 && samples[i] > SILENCE;
      if (!end && !rises && (last < 0 || i - last <= longestPeriod)) {
        continue;
      }
      double now = rises && last >= 0 ? i - last : 0;
      double usual = periods == 0 ? now : (double) (last - first) / periods;
      boolean same = rises && now <= longestPeriod && Math.abs(now - usual) <= usual * 0.04 + 1;
      if (last >= 0 && !same) {
        if (periods > 0) {
          tones.add(
              new HeardSound(
                  (double) first / rate,
                  (double) (last - first) / rate,
                  (double) rate * periods / (last - first)));
        }
        // The period in which the pitch changed belongs to neither tone.
        first = rises ? i : -1;
        last = first;
        periods = 0;
      } else if (rises) {
        if (first < 0) {
          first = i;
          periods = 0;
        } else {
          periods++;
        }
        last = i;
      }
    }
    return tones;
  }
}
