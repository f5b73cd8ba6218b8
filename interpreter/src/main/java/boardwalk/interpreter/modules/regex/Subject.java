package boardwalk.interpreter.modules.regex;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.Types;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text or bytes that are searched. */
record Subject(byte[] bytes, boolean isText) {

  static Subject of(Object value) {
    Object plain = Types.unwrap(value);
    if (!(plain instanceof String) && !(plain instanceof PyBytes)) {
      throw Errors.noText(value);
    }
    return new Subject(Buffers.bytes(plain), plain instanceof String);
  }

  int length() {
    return bytes.length;
  }

  /** A part, of the kind the whole is of. */
  Object part(int from, int to) {
    return make(Arrays.copyOfRange(bytes, from, to), isText);
  }

  static Object make(byte[] bytes, boolean isText) {
    return isText ? new String(bytes, StandardCharsets.UTF_8) : PyBytes.of(bytes);
  }

  /** The position of a byte as programs count: in characters of text. */
  long position(int at) {
    if (!isText || at < 0) {
      return at;
    }
    long characters = 0;
    for (int i = 0; i < at; i++) {
      characters += (bytes[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    return characters;
  }
}
