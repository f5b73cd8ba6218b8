package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** {@code binascii}. */
final class BinasciiModule implements NativeModule {

  @Override
  public String name() {
    return "binascii";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.between(
            "hexlify",
            1,
            2,
            args -> {
              String separator =
                  args.length > 1
                      ? new String(Buffers.bytes(args[1]), StandardCharsets.ISO_8859_1)
                      : "";
              return bytes(HexFormat.ofDelimiter(separator).formatHex(Buffers.bytes(args[0])));
            }));
    module.with(
        NativeFunction.of1(
            "unhexlify",
            data -> {
              String digits = new String(Buffers.bytes(data), StandardCharsets.ISO_8859_1);
              if (digits.length() % 2 != 0) {
                throw Errors.valueError("odd-length string");
              }
              if (!digits.matches("[0-9a-fA-F]*")) {
                throw Errors.valueError("non-hex digit found");
              }
              return PyBytes.of(HexFormat.of().parseHex(digits));
            }));
    module.with(
        NativeFunction.of1(
            "a2b_base64",
            data -> {
              String text =
                  new String(Buffers.bytes(data), StandardCharsets.ISO_8859_1)
                      .replaceAll("[^A-Za-z0-9+/]", "");
              try {
                return PyBytes.of(Base64.getDecoder().decode(text));
              } catch (IllegalArgumentException e) {
                throw Errors.valueError("incorrect padding");
              }
            }));
    module.with(
        NativeFunction.withKeywords(
            "b2a_base64",
            a -> {
              String text = Base64.getEncoder().encodeToString(Buffers.bytes(a.get(0)));
              Object newline = a.keyword("newline");
              return bytes(newline == null || Truth.of(newline) ? text + "\n" : text);
            }));
    module.with(
        NativeFunction.between(
            "crc32",
            1,
            2,
            args -> {
              long crc = args.length > 1 ? Numbers.toLong(args[1]) & 0xffffffffL : 0;
              return crc32(Buffers.bytes(args[0]), crc);
            }));
    return module;
  }

  /** CRC-32 of ISO 3309 (polynomial EDB88320 reflected), going on from {@code start}. */
  private static long crc32(byte[] bytes, long start) {
    long crc = start ^ 0xffffffffL;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320L : crc >>> 1;
      }
    }
    return crc ^ 0xffffffffL;
  }

  private static PyBytes bytes(String text) {
    return PyBytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
