package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Elements;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Truth;

/**
 * Objects as machine words and back (py/nativeglue.c), and what is done with words. Compiled
 * functions call it.
 */
public final class Words {

  private Words() {}

  /** The low 64 bits of an int; TypeError for what is none. */
  public static long fromInt(Object value) {
    return Elements.bits(value);
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
    return Elements.unsigned(word);
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

  /** Viper functions take arguments by position only. */
  public static void noKeywords(String[] keywords) {
    if (keywords.length > 0) {
      throw Errors.typeError("function doesn't take keyword arguments");
    }
  }
}
