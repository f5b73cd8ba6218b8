package boardwalk.interpreter.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Hash values as MicroPython computes them, as far as the order of tables depends on them. */
final class Hashing {

  /** Bytes of a string's hash that are kept (unix port: MICROPY_QSTR_BYTES_IN_HASH 2). */
  private static final int MASK = 0xffff;

  /** Bits of a double's fraction (IEEE 754). */
  private static final int FRACTION_BITS = 52;

  private static final int DJB2_START = 5381;

  private Hashing() {}

  static long hash(Object key) {
    if (key instanceof Long number) {
      return MachineWord.asSmallInt(number);
    }
    if (key instanceof String text) {
      return string(text);
    }
    return switch (key) {
      case Boolean truth -> truth ? 1 : 0;
      case java.math.BigInteger number -> MachineWord.asSmallInt(number.longValue());
      case Double number -> floating(number);
      case PyObject object -> object.hash();
      default -> Objects.hashCode(key);
    };
  }

  /**
   * Texts hashed before, at places found by Java's own hash, which texts remember; one thread of a
   * program runs at a time.
   */
  private static final String[] KNOWN = new String[1 << 10];

  private static final int[] KNOWN_HASHES = new int[KNOWN.length];

  /** Longer texts are hardly ever keys, and are not worth keeping. */
  private static final int MOST_KNOWN = 40;

  /** {@code qstr_compute_hash} (py/qstr.c): djb2 over the UTF-8 bytes, never 0. */
  static long string(String text) {
    if (text.length() > MOST_KNOWN) {
      return computed(text);
    }
    int place = text.hashCode() & KNOWN.length - 1;
    if (KNOWN[place] != text) {
      KNOWN_HASHES[place] = (int) computed(text);
      KNOWN[place] = text;
    }
    return KNOWN_HASHES[place];
  }

  private static long computed(String text) {
    int hash = DJB2_START;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
      }
      hash = (hash * 33) ^ c;
    }
    int kept = hash & MASK;
    return kept == 0 ? 1 : kept;
  }

  static long bytes(byte[] bytes) {
    int hash = DJB2_START;
    for (byte b : bytes) {
      hash = (hash * 33) ^ (b & 0xff);
    }
    int kept = hash & MASK;
    return kept == 0 ? 1 : kept;
  }

  /** The whole part (py/obj.h, mp_float_hash without MICROPY_FLOAT_HIGH_QUALITY_HASH). */
  private static long floating(double value) {
    boolean fits = Math.abs(value) <= MachineWord.greatestSmallInt();
    return fits ? (long) value : 0;
  }
}
