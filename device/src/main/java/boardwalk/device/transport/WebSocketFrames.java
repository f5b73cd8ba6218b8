package boardwalk.device.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Frames of a WebSocket as its client sees them (RFC 6455, section 5.2). Text is not required to be
 * UTF-8: a board sends what its program prints, and cuts it anywhere.
 */
final class WebSocketFrames {

  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /** No board sends more at once. */
  private static final int LONGEST = 1 << 20;

  private static final int MASKED = 0x80;
  private static final int FINAL = 0x80;
  private static final int LENGTH_IN_2 = 126;
  private static final int LENGTH_IN_8 = 127;

  private final BiConsumer<Integer, byte[]> frames;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private byte[] payload;
  private int filled;

  /**
   * @param frames told opcode and payload of each frame
   */
  WebSocketFrames(BiConsumer<Integer, byte[]> frames) {
    this.frames = frames;
  }

  /** Takes what has come; IOException when it is no WebSocket. */
  void receive(byte[] bytes, int count) throws IOException {
    int at = 0;
    while (at < count) {
      if (payload == null) {
        head.write(bytes[at++]);
        startPayload();
      }
      if (payload != null) {
        int take = Math.min(count - at, payload.length - filled);
        System.arraycopy(bytes, at, payload, filled, take);
        at += take;
        filled += take;
        if (filled == payload.length) {
          finish();
        }
      }
    }
  }

  private void startPayload() throws IOException {
    byte[] bytes = head.toByteArray();
    if (bytes.length < 2) {
      return;
    }
    int length = bytes[1] & 0x7f;
    int wanted = 2 + (length == LENGTH_IN_2 ? 2 : length == LENGTH_IN_8 ? 8 : 0);
    boolean masked = (bytes[1] & MASKED) != 0;
    if (masked || (bytes[0] & 0x70) != 0) {
      throw new IOException("what comes is no WebSocket");
    }
    if (bytes.length < wanted) {
      return;
    }
    long size = length;
    if (wanted > 2) {
      size = 0;
      for (int i = 2; i < wanted; i++) {
        size = size << 8 | bytes[i] & 0xff;
      }
    }
    if (size < 0 || size > LONGEST) {
      throw new IOException("a WebSocket frame is too long");
    }
    payload = new byte[(int) size];
    filled = 0;
  }

  private void finish() {
    byte[] whole = payload;
    int opcode = head.toByteArray()[0] & 0xf;
    payload = null;
    head.reset();
    frames.accept(opcode, whole);
  }

  /**
   * A whole frame from the client.
   *
   * @param mask four bytes
   */
  static byte[] frame(int opcode, byte[] payload, byte[] mask) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 14);
    out.write(FINAL | opcode);
    if (payload.length < LENGTH_IN_2) {
      out.write(MASKED | payload.length);
    } else if (payload.length <= 0xffff) {
      out.write(MASKED | LENGTH_IN_2);
      out.write(payload.length >> 8);
      out.write(payload.length);
    } else {
      out.write(MASKED | LENGTH_IN_8);
      for (int shift = 56; shift >= 0; shift -= 8) {
        out.write((int) ((long) payload.length >> shift));
      }
    }
    out.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ mask[i % 4]);
    }
    return out.toByteArray();
  }
}
