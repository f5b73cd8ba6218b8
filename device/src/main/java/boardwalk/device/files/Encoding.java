package boardwalk.device.files;

import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.StandardInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** How bytes travel to a program on the board. */
enum Encoding {
  /**
   * As they are, but the interrupt character (3) and the escape character (16) in two bytes: 16 and
   * a letter.
   */
  BINARY("lambda b:b.replace(b'\\x10C',b'\\x03').replace(b'\\x10P',b'\\x10')"),
  /** Four characters for three bytes. */
  BASE64("_m('binascii').a2b_base64"),
  /** Two characters a byte. */
  HEX("_m('binascii').unhexlify"),
  /** As text of a bytes literal, one command for each piece. */
  LITERAL("");

  private static final int ESCAPE = 0x10;
  private static final int INTERRUPT = 3;

  /** Python expression of the function that undoes it on the board. */
  private final String decoder;

  Encoding(String decoder) {
    this.decoder = decoder;
  }

  String decoder() {
    return decoder;
  }

  /** The quickest one for what this board has and the way its programs can read. */
  static Encoding best(BoardFacts facts, StandardInput input) {
    if (input == StandardInput.BINARY) {
      return BINARY;
    }
    return facts.has("base64") ? BASE64 : facts.has("hex") ? HEX : LITERAL;
  }

  byte[] encode(byte[] bytes) {
    return switch (this) {
      case BINARY -> escape(bytes);
      case BASE64 -> Base64.getEncoder().encode(bytes);
      case HEX -> HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
      case LITERAL -> bytes;
    };
  }

  private static byte[] escape(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
    for (byte b : bytes) {
      if (b == ESCAPE || b == INTERRUPT) {
        out.write(ESCAPE);
        out.write(b == ESCAPE ? 'P' : 'C');
      } else {
        out.write(b);
      }
    }
    return out.toByteArray();
  }
}
