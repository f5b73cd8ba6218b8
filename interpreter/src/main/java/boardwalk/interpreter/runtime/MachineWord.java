package boardwalk.interpreter.runtime;

/** The board's machine word: what its C types and viper's words are made of. */
public final class MachineWord {

  private static boolean narrow;

  private MachineWord() {}

  /**
   * Chooses the board's word, before any program is read.
   *
   * @param bits 32 or 64
   */
  public static void use(int bits) {
    narrow = bits == Integer.SIZE;
  }

  /** Whether a word has 32 bits; 64 otherwise. */
  public static boolean isNarrow() {
    return narrow;
  }

  /** Bytes of a word. */
  public static int bytes() {
    return narrow ? Integer.BYTES : Long.BYTES;
  }

  /** The low bits that make a word, with its sign. */
  public static long fit(long value) {
    return narrow ? (int) value : value;
  }

  /**
   * The value itself when it fits a word. As in C, the least number of 32 bits does not (py/mpz.c,
   * mpz_as_int_checked).
   *
   * @throws PyException OverflowError when it does not
   */
  static long expect(long value) {
    if (narrow && (value > Integer.MAX_VALUE || value < -Integer.MAX_VALUE)) {
      throw Numbers.overflow();
    }
    return value;
  }

  /** The greatest word there is. */
  public static long greatest() {
    return narrow ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }

  /** The greatest int that is an object of one word (py/smallint.h). */
  public static long greatestSmallInt() {
    return greatest() >> 1;
  }

  /** Whether an int is an object of one word. */
  public static boolean isSmallInt(long value) {
    return value >= -greatestSmallInt() - 1 && value <= greatestSmallInt();
  }

  /** What is left of a word in an int object of one word, which has no room for the top bit. */
  public static long asSmallInt(long word) {
    return narrow ? (int) word << 1 >> 1 : word << 1 >> 1;
  }

  /**
   * The same number where words have 64 bits, and what {@link #asSmallInt} leaves of it where they
   * have 32: what becomes of numbers whose size firmware does not look at.
   */
  static long cutIfNarrow(long number) {
    return narrow ? asSmallInt(number) : number;
  }

  /** A word as a number that is never negative: an address. */
  public static long unsigned(long word) {
    return narrow ? word & 0xffffffffL : word;
  }
}
