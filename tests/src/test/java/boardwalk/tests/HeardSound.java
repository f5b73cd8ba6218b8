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
    boolean low = false;
    for (int i = 1; i <= samples.length; i++) {
      boolean end = i == samples.length;
      low |= samples[i - 1] <= 0;
      boolean rises = !end && low && samples[i] > SILENCE;
      low &= !rises;
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

  /** How often a sound repeats itself in a second, by how alike it is to itself a moment later. */
  static double pitch(short[] samples, int rate, int lowest, int highest) {
    int best = 0;
    double most = 0;
    for (int lag = rate / highest; lag <= rate / lowest; lag++) {
      double alike = 0;
      double loud = 0;
      for (int i = lag; i < samples.length; i++) {
        alike += (double) samples[i] * samples[i - lag];
        loud += (double) samples[i] * samples[i];
      }
      // What repeats after one period does so after two: the first one counts.
      if (alike / loud > most * 1.05) {
        most = alike / loud;
        best = lag;
      }
    }
    return best == 0 ? 0 : (double) rate / best;
  }
}
