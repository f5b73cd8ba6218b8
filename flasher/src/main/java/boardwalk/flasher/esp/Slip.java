package boardwalk.flasher.esp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Frames between bytes C0 (RFC 1055). Whatever stands between two of them is a frame, so that a
 * lost one costs a single frame and text of a program that runs is not mistaken for an answer for
 * long. One thread at a time.
 */
final class Slip {

  private static final int END = 0xC0;
  private static final int ESCAPE = 0xDB;
  private static final int ESCAPED_END = 0xDC;
  private static final int ESCAPED_ESCAPE = 0xDD;

  /** No answer is longer than a block of flash read by the stub, 4096 bytes; the rest is noise. */
  private static final int LONGEST = 16 * 1024;

  private final ByteArrayOutputStream current = new ByteArrayOutputStream();
  private final Deque<byte[]> frames = new ArrayDeque<>();
  private boolean escaped;
  private boolean broken;

  /** A frame as it goes over the line. */
  static byte[] encode(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + payload.length / 16 + 2);
    out.write(END);
    for (byte b : payload) {
      switch (b & 0xFF) {
        case END -> {
          out.write(ESCAPE);
          out.write(ESCAPED_END);
        }
        case ESCAPE -> {
          out.write(ESCAPE);
          out.write(ESCAPED_ESCAPE);
        }
        default -> out.write(b);
      }
    }
    out.write(END);
    return out.toByteArray();
  }

  /** Takes bytes from the line. */
  void feed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      feed(bytes[i] & 0xFF);
    }
  }

  private void feed(int b) {
    if (b == END) {
      if (!broken && !escaped && current.size() > 0) {
        frames.add(current.toByteArray());
      }
      reset();
    } else if (escaped) {
      escaped = false;
      broken |= b != ESCAPED_END && b != ESCAPED_ESCAPE;
      keep(b == ESCAPED_END ? END : ESCAPE);
    } else if (b == ESCAPE) {
      escaped = true;
    } else {
      keep(b);
    }
  }

  private void keep(int b) {
    if (current.size() < LONGEST) {
      current.write(b);
    } else {
      broken = true;
    }
  }

  private void reset() {
    current.reset();
    escaped = false;
    broken = false;
  }

  /** The next whole frame, unescaped. */
  Optional<byte[]> next() {
    return Optional.ofNullable(frames.poll());
  }

  /** Forgets everything, also what has begun. */
  void clear() {
    frames.clear();
    reset();
  }
}
