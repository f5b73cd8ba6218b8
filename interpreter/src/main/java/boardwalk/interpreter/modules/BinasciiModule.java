package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Truth;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** {@code binascii}. */
final class BinasciiModule implements NativeModule {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int[] CRC_OF_BYTE = new int[256];

  static {
    Arrays.setAll(CRC_OF_BYTE, BinasciiModule::crcOfByte);
  }

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
            args ->
                hexlify(
                    Buffers.bytes(args[0]), args.length > 1 ? separator(args[1]) : new byte[0])));
    module.with(NativeFunction.of1("unhexlify", data -> unhexlify(Buffers.bytes(data))));
    module.with(NativeFunction.of1("a2b_base64", data -> fromBase64(Buffers.bytes(data))));
    module.with(
        NativeFunction.withKeywords(
            "b2a_base64",
            a -> {
              String text = Base64.getEncoder().encodeToString(Buffers.bytes(a.atMost(2).get(0)));
              return bytes(Truth.of(a.get(1, "newline", true)) ? text + "\n" : text);
            }));
    module.with(
        NativeFunction.between(
            "crc32",
            1,
            2,
            args -> {
              byte[] bytes = Buffers.bytes(args[0]);
              return crc32(bytes, args.length > 1 ? Numbers.truncated(args[1]) & 0xffffffffL : 0);
            }));
    return module;
  }

  private static byte[] separator(Object value) {
    if (value instanceof String || value instanceof PyBytes bytes && !bytes.isMutable()) {
      return Buffers.bytes(value);
    }
    throw Errors.noText(value);
  }

  /** Pairs of digits; spaces between them are passed over. */
  private static PyBytes unhexlify(byte[] digits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < digits.length) {
      lookUp(at);
      if (digits[at] == ' ' || (digits[at] >= '\t' && digits[at] <= '\r')) {
        at++;
        continue;
      }
      int high = Character.digit(digits[at], 16);
      int low = at + 1 < digits.length ? Character.digit(digits[at + 1], 16) : -1;
      if (high < 0 || low < 0) {
        throw Errors.valueError("non-hex digit");
      }
      out.write(high << 4 | low);
      at += 2;
    }
    return PyBytes.of(out.toByteArray());
  }

  /** Passes over what is no base 64, as CPython does; padding ends it. */
  private static PyBytes fromBase64(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int bits = 0;
    int waiting = 0;
    boolean padded = false;
    for (byte c : data) {
      if (c == '=') {
        if (waiting == 2 || (waiting == 4 && padded)) {
          waiting = 0;
          break;
        }
        padded = true;
      }
      int value = ALPHABET.indexOf(c);
      if (value < 0) {
        continue;
      }
      padded = false;
      bits = bits << 6 | value;
      waiting += 6;
      if (waiting >= 8) {
        waiting -= 8;
        out.write(bits >> waiting);
      }
    }
    if (waiting != 0) {
      throw Errors.valueError("incorrect padding");
    }
    return PyBytes.of(out.toByteArray());
  }

  /** CRC-32 of ISO 3309 (polynomial EDB88320 reflected), going on from {@code start}. */
  private static long crc32(byte[] bytes, long start) {
    int crc = (int) ~start;
    for (int i = 0; i < bytes.length; i++) {
      lookUp(i);
      crc = crc >>> 8 ^ CRC_OF_BYTE[(crc ^ bytes[i]) & 0xff];
    }
    return ~crc & 0xffffffffL;
  }

  private static int crcOfByte(int value) {
    int crc = value;
    for (int bit = 0; bit < 8; bit++) {
      crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320 : crc >>> 1;
    }
    return crc;
  }

  /** Looks for Ctrl-C now and then in a long buffer. */
  private static void lookUp(int at) {
    if ((at & 0xffff) == 0) {
      Interrupts.poll();
    }
  }

  private static PyBytes hexlify(byte[] data, byte[] separator) {
    // Only the first character of a separator counts.
    int width = separator.length == 0 ? 2 : 3;
    byte[] out = new byte[Math.max(0, data.length * width - (width - 2))];
    for (int i = 0; i < data.length; i++) {
      lookUp(i);
      out[i * width] = (byte) Character.forDigit(data[i] >> 4 & 15, 16);
      out[i * width + 1] = (byte) Character.forDigit(data[i] & 15, 16);
      if (width == 3 && i < data.length - 1) {
        out[i * width + 2] = separator[0];
      }
    }
    return PyBytes.of(out);
  }

  private static PyBytes bytes(String text) {
    return PyBytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
