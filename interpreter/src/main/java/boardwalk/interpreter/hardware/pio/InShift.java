package boardwalk.interpreter.hardware.pio;

/** The input shift register, ISR, and how many bits came into it (RP2040 data sheet, 3.2.3). */
final class InShift {

  static final int FULL = 32;

  private int value;
  private int count;

  int value() {
    return value;
  }

  /** Shifts {@code bits} bits in, 1 to 32; those of {@code from} above are no matter. */
  void shift(int from, int bits, boolean right) {
    int low = bits == FULL ? from : from & (1 << bits) - 1;
    if (bits == FULL) {
      value = low;
    } else if (right) {
      value = value >>> bits | low << FULL - bits;
    } else {
      value = value << bits | low;
    }
    count = Math.min(FULL, count + bits);
  }

  boolean has(int threshold) {
    return count >= threshold;
  }

  /** Set as a whole; {@code bits} of it count as shifted in. */
  void set(int now, int bits) {
    value = now;
    count = bits;
  }

  void clear() {
    set(0, 0);
  }
}
