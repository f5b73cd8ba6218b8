package boardwalk.boards;

/**
 * How the firmware of a board calculates.
 *
 * @param floats what a float is
 * @param text how floats of less than 64 bits become text and back
 * @param wordBits bits of a machine word: 32 or 64
 */
public record Calculation(Floats floats, Text text, int wordBits) {

  /** The kinds of floats that firmware has. */
  public enum Floats {
    /** 64 bits ({@code MICROPY_FLOAT_IMPL_DOUBLE}). */
    DOUBLE,
    /** 32 bits ({@code MICROPY_FLOAT_IMPL_FLOAT}). */
    SINGLE,
    /** 32 bits, of which an object keeps the upper 30 ({@code MICROPY_OBJ_REPR_C}). */
    SINGLE_30
  }

  /** How firmware writes and reads floats. */
  public enum Text {
    /** As many digits as tell a float from others, as MicroPython 1.27. */
    TODAY,
    /** Like {@link #TODAY} with the smallest code ({@code MICROPY_FLOAT_FORMAT_IMPL_BASIC}). */
    TODAY_BASIC,
    /** Seven digits, six where an object keeps 30 bits, as releases up to 1.25. */
    ROUNDED,
    /** Like {@link #ROUNDED}, read as MicroPython 1.9 did: the fraction digit by digit. */
    ROUNDED_1_9
  }
}
