package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.NumberText;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads the values of a file's table of constants (py/persistentcode.c, load_obj). */
final class ConstantReader {

  /** Digits of the longest int there is: 2**21 bits. */
  private static final int MOST_DIGITS = 640_000;

  private final FileBytes bytes;

  ConstantReader(FileBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * The next value.
   *
   * @param deepest how many tuples may be inside one another
   */
  Object next(int deepest) {
    int kind = bytes.next();
    // The numbers are those of MP_PERSISTENT_OBJ_ in py/persistentcode.h.
    return switch (kind) {
      // The runtime's table of functions, which only machine code uses.
      case 0 -> throw MpyReader.machineCode();
      case 1 -> None.NONE;
      case 2 -> false;
      case 3 -> true;
      case 4 -> None.ELLIPSIS;
      case 5 -> Text.utf8(withZero());
      case 6 -> PyBytes.of(withZero());
      case 7 -> integer(text());
      case 8 -> number(text());
      case 9 -> complex(text());
      case 10 -> tuple(deepest);
      default -> throw FileBytes.incompatible();
    };
  }

  private byte[] withZero() {
    byte[] content = bytes.take(bytes.number());
    bytes.next();
    return content;
  }

  private String text() {
    return new String(bytes.take(bytes.number()), StandardCharsets.ISO_8859_1);
  }

  private static Object integer(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    boolean plain =
        digits.length() > start
            && digits.length() <= MOST_DIGITS
            && digits.substring(start).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain) {
      throw FileBytes.incompatible();
    }
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private static Object number(String digits) {
    try {
      return NumberText.real(digits);
    } catch (PyException | NumberFormatException e) {
      throw FileBytes.incompatible();
    }
  }

  private static Object complex(String digits) {
    try {
      return NumberText.complex(digits);
    } catch (PyException | NumberFormatException e) {
      throw FileBytes.incompatible();
    }
  }

  private Object tuple(int deepest) {
    int count = bytes.count(1);
    if (deepest == 0) {
      throw FileBytes.incompatible();
    }
    Object[] elements = new Object[count];
    for (int i = 0; i < count; i++) {
      elements[i] = next(deepest - 1);
    }
    return new PyTuple(elements);
  }
}
