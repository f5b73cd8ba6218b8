package boardwalk.interpreter.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What bytes can do beyond what text can. */
final class BytesMethods {

  private BytesMethods() {}

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** UTF-8 as text; UnicodeError when it is none. */
  static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Errors.of(Errors.UNICODE_ERROR);
    }
  }

  static void addHex(PyType type) {
    type.with(
        NativeFunction.between(
            "hex",
            1,
            2,
            args -> hex(Buffers.bytes(args[0]), args.length > 1 ? separator(args[1]) : "")));
  }

  private static String separator(Object value) {
    return switch (value) {
      case String text -> text;
      case PyBytes bytes when !bytes.isMutable() -> bytes.latin();
      default -> throw Errors.noText(value);
    };
  }

  /** The bytes in hex; only the first character of a separator counts (py/objstr.c). */
  static String hex(byte[] bytes, String separator) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      if (!separator.isEmpty() && !out.isEmpty()) {
        out.append(separator.charAt(0));
      }
      out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return out.toString();
  }

  /** Pairs of hex digits with white space between them (bytes_fromhex). */
  private static byte[] parseHex(byte[] text) {
    byte[] out = new byte[text.length / 2];
    int count = 0;
    int at = 0;
    while (at < text.length) {
      if (Character.isWhitespace(text[at])) {
        at++;
        continue;
      }
      int high = Character.digit(text[at], 16);
      int low = at + 1 < text.length ? Character.digit(text[at + 1], 16) : -1;
      if (high < 0 || low < 0) {
        throw Errors.valueError("non-hex digit");
      }
      out[count++] = (byte) (high << 4 | low);
      at += 2;
    }
    return java.util.Arrays.copyOf(out, count);
  }

  static void addTo(PyType type, boolean mutable) {
    type.with(NativeFunction.between("decode", 1, 3, args -> decode(Buffers.bytes(args[0]))));
    addHex(type);
    type.with(
        "fromhex",
        new ClassMethod(
            NativeFunction.of2(
                "fromhex",
                (self, text) -> {
                  byte[] bytes = parseHex(Buffers.span(text).copy());
                  return mutable ? PyBytes.array(bytes) : PyBytes.of(bytes);
                })));
    if (mutable) {
      type.with(
          NativeFunction.of2(
              "append",
              (self, value) -> {
                ((PyBytes) Types.unwrap(self)).append(new byte[] {(byte) Elements.bits(value)});
                return None.NONE;
              }));
      type.with(
          NativeFunction.of2(
              "extend",
              (self, values) -> {
                extend((PyBytes) Types.unwrap(self), values);
                return None.NONE;
              }));
    }
  }

  /**
   * Appends the bytes of an object or the numbers something gives (py/objarray.c, array_extend).
   */
  static void extend(PyBytes bytes, Object values) {
    Buffers.Span span = Buffers.spanOrNull(values);
    if (span != null) {
      bytes.append(span.copy());
      return;
    }
    Object[] items = Iteration.toArray(values);
    byte[] more = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      more[i] = (byte) Elements.bits(items[i]);
    }
    bytes.append(more);
  }
}
