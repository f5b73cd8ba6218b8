package boardwalk.interpreter.hardware.pio;

/** The output shift register, OSR, and how many bits went out of it (RP2040 data sheet, 3.2.3). */
final class OutShift {

  private static final int FULL = InShift.FULL;

  private int value;
  private int count = FULL;

  int value() {
    return value;
  }

  /** Shifts bits out, 1 to 32, and gives them as the lowest ones. */
  int shift(int bits, boolean right) {
    int out;
    if (bits == FULL) {
      out = value;
      value = 0;
    } else if (right) {
      out = value & (1 << bits) - 1;
      value >>>= bits;
    } else {
      out = value >>> FULL - bits;
      value <<= bits;
    }
    count = Math.min(FULL, count + bits);
    return out;
  }

  /** Whether so many bits have gone out, and it may be filled again. */
  boolean wants(int threshold) {
    return count >= threshold;
  }

  /** Whether none has gone out since it was filled. */
  boolean isFull() {
    return count == 0;
  }

  void fill(int now) {
    value = now;
    count = 0;
  }

  /** As after a reset: nothing in it, and all gone out. */
  void clear() {
    value = 0;
    count = FULL;
  }
}
