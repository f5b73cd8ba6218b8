package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Elements;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Truth;

/**
 * Objects as machine words and back (py/nativeglue.c), and what is done with words. A word of 32
 * bits is a long with their sign. Compiled functions call it.
 */
public final class Words {

  private Words() {}

  /** The low bits of an int; TypeError for what is none. */
  public static long fromInt(Object value) {
    return MachineWord.fit(Elements.bits(value));
  }

  public static long fromBool(Object value) {
    return Truth.of(value) ? 1 : 0;
  }

  public static Object toBool(long word) {
    return word != 0;
  }

  public static Object toInt(long word) {
    return word;
  }

  /** An int that is never negative: of a {@code uint} or an address. */
  public static Object toUint(long word) {
    return Elements.unsigned(MachineWord.unsigned(word));
  }

  /** ZeroDivisionError, where a real board's processor stops or gives 0. */
  public static long floorDivide(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    return Math.floorDiv(a, b);
  }

  /** The rest of {@link #floorDivide}. */
  public static long modulo(long a, long b) {
    if (b == 0) {
      throw Errors.zeroDivision();
    }
    return Math.floorMod(a, b);
  }

  /** Shifts the bits of a word of 32, filling up with zeros; by 32 and more nothing is left. */
  public static long shiftRight(long word, int by) {
    return (int) ((word & 0xffffffffL) >>> by);
  }

  /** Viper functions take arguments by position only. */
  public static void noKeywords(String[] keywords) {
    if (keywords.length > 0) {
      throw Errors.typeError("function doesn't take keyword arguments");
    }
  }
}
