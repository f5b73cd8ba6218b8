package boardwalk.emulated.esp;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Frames as the ROM reads them: from C0 to C0, unescaped. */
final class SlipReader {

  private static final int LARGEST = 0x10000;

  private final Consumer<byte[]> frames;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private boolean inside;
  private boolean escaped;

  SlipReader(Consumer<byte[]> frames) {
    this.frames = frames;
  }

  void reset() {
    buffer.reset();
    inside = false;
    escaped = false;
  }

  void feed(int b) {
    if (b == 0xC0) {
      byte[] frame = buffer.toByteArray();
      buffer.reset();
      escaped = false;
      // An empty frame is the beginning of the next: both ends of a frame are marked.
      inside = frame.length == 0;
      if (frame.length > 0) {
        frames.accept(frame);
      }
    } else if (inside && buffer.size() < LARGEST) {
      if (escaped) {
        escaped = false;
        buffer.write(b == 0xDC ? 0xC0 : b == 0xDD ? 0xDB : b);
      } else if (b == 0xDB) {
        escaped = true;
      } else {
        buffer.write(b);
      }
    }
  }

  static byte[] encode(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xC0);
    for (byte b : payload) {
      if (b == (byte) 0xC0) {
        out.write(0xDB);
        out.write(0xDC);
      } else if (b == (byte) 0xDB) {
        out.write(0xDB);
        out.write(0xDD);
      } else {
        out.write(b);
      }
    }
    out.write(0xC0);
    return out.toByteArray();
  }
}
