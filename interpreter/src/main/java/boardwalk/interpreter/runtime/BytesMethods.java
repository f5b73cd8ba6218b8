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

  static void addTo(PyType type, boolean mutable) {
    type.with(
        NativeFunction.withKeywords(
            "decode", arguments -> decode(Buffers.bytes(arguments.get(0)))));
    type.with(
        NativeFunction.between(
            "hex",
            1,
            2,
            args -> {
              StringBuilder out = new StringBuilder();
              for (byte b : Buffers.bytes(args[0])) {
                if (args.length > 1 && !out.isEmpty()) {
                  out.append(args[1]);
                }
                out.append(String.format("%02x", b & 0xff));
              }
              return out.toString();
            }));
    type.with(
        "fromhex",
        new ClassMethod(
            NativeFunction.of2(
                "fromhex",
                (self, text) -> {
                  String digits = ((String) text).replaceAll("\\s", "");
                  if (digits.length() % 2 != 0 || !digits.matches("[0-9a-fA-F]*")) {
                    throw Errors.valueError("non-hex digit");
                  }
                  byte[] bytes = java.util.HexFormat.of().parseHex(digits);
                  return mutable ? PyBytes.array(bytes) : PyBytes.of(bytes);
                })));
    if (mutable) {
      type.with(
          NativeFunction.of2(
              "append",
              (self, value) -> {
                ((PyBytes) Types.unwrap(self)).append(new byte[] {(byte) Numbers.toLong(value)});
                return None.NONE;
              }));
      type.with(
          NativeFunction.of2(
              "extend",
              (self, values) -> {
                byte[] more = Buffers.copyOrNull(values);
                if (more == null) {
                  Object[] items = Iteration.toArray(values);
                  more = new byte[items.length];
                  for (int i = 0; i < items.length; i++) {
                    more[i] = (byte) Numbers.toLong(items[i]);
                  }
                }
                ((PyBytes) Types.unwrap(self)).append(more);
                return None.NONE;
              }));
    }
  }
}
