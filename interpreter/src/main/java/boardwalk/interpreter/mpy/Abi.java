package boardwalk.interpreter.mpy;

/**
 * Which {@code .mpy} files a board's firmware loads (py/persistentcode.h).
 *
 * @param architecture machine code it runs, 0 for none (MP_NATIVE_ARCH_NONE)
 * @param smallIntBits bits of its small ints: 31 where words have 32, else 63
 */
public record Abi(int architecture, int smallIntBits) {

  /** Version of the format (MPY_VERSION). */
  public static final int VERSION = 6;

  /** Version of what machine code in it relies on (MPY_SUB_VERSION). */
  public static final int SUB_VERSION = 3;

  /** Bits of small ints where machine words have so many (py/smallint.h). */
  public static Abi of(int architecture, int wordBits) {
    return new Abi(architecture, wordBits - 1);
  }

  /** {@code sys.implementation._mpy}: second and third byte of files it loads. */
  public long number() {
    return VERSION | (SUB_VERSION | (long) architecture << 2) << 8;
  }

  /**
   * Whether machine code for an architecture runs here: an ARM runs that of the smaller ones too.
   */
  boolean runs(int code) {
    boolean thumb = architecture >= ARM_V6M && architecture <= ARM_V7EM_DP;
    return thumb ? code >= ARM_V6M && code <= architecture : code == architecture;
  }

  private static final int ARM_V6M = 4;
  private static final int ARM_V7EM_DP = 8;
}
