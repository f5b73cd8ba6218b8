package boardwalk.app.boardview.logic;

import java.util.Locale;

/** Times in nanoseconds as people write them. */
final class TimeWords {

  private TimeWords() {}

  /** A round step of which three to eight make a span. */
  static long step(long span) {
    long step = 1;
    while (step * 10 < span / 3) {
      step *= 10;
    }
    return span / (step * 5) >= 3 ? step * 5 : span / (step * 2) >= 3 ? step * 2 : step;
  }

  /** A time as exact as a step is. */
  static String of(long time, long step) {
    if (step >= 1_000_000_000) {
      return time / 1_000_000_000 + " s";
    }
    if (step >= 1_000_000) {
      return String.format(Locale.ROOT, "%.3f", time / 1e9).replaceFirst("(?<=\\.\\d)0+$", "")
          + " s";
    }
    if (step >= 1_000) {
      return String.format(Locale.ROOT, "%.3f ms", time % 1_000_000_000 / 1e6);
    }
    return String.format(Locale.ROOT, "%.3f \u00b5s", time % 1_000_000 / 1e3);
  }

  /** A moment in seconds, as exact as one can point at it in a picture of this span. */
  static String moment(long time, long span) {
    int digits = span >= 1_000_000_000 ? 3 : span >= 1_000_000 ? 6 : 9;
    return String.format(Locale.ROOT, "%." + digits + "f s", time / 1e9);
  }

  /** A length of time in the unit that suits. */
  static String exact(long nanos) {
    if (nanos >= 1_000_000_000) {
      return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
    if (nanos >= 1_000_000) {
      return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }
    return nanos >= 1_000 ? String.format(Locale.ROOT, "%.2f \u00b5s", nanos / 1e3) : nanos + " ns";
  }

  /** How often a second something of this length comes. */
  static String hertz(long nanos) {
    if (nanos == 0) {
      return "\u2013";
    }
    double hertz = 1e9 / nanos;
    return hertz >= 1e6
        ? String.format(Locale.ROOT, "%.2f MHz", hertz / 1e6)
        : hertz >= 1e3
            ? String.format(Locale.ROOT, "%.2f kHz", hertz / 1e3)
            : String.format(Locale.ROOT, "%.1f Hz", hertz);
  }
}
