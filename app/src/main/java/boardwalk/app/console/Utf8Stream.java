package boardwalk.app.console;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 that arrives in pieces cut anywhere; what is no UTF-8 becomes U+FFFD. */
final class Utf8Stream {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  /** What is not decoded yet is at its start. */
  private ByteBuffer in = ByteBuffer.allocate(0);

  private CharBuffer out = CharBuffer.allocate(0);

  /** The result is good until the next call. */
  CharSequence decode(byte[] bytes, int offset, int length) {
    if (in.capacity() < in.position() + length) {
      in = ByteBuffer.allocate(in.position() + length).put(in.flip());
      out = CharBuffer.allocate(in.capacity());
    }
    in.put(bytes, offset, length).flip();
    decoder.decode(in, out.clear(), false);
    in.compact();
    return out.flip();
  }
}
