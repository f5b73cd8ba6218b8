package boardwalk.interpreter.modules.compression;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.streams.Stream;

/** Bits of a stream, the lowest of each byte first; takes no byte before it is needed. */
final class BitReader {

  private final Stream source;
  private final byte[] one = new byte[1];
  private int current;
  private int left;

  BitReader(Stream source) {
    this.source = source;
  }

  /** What is wrong with packed bytes is an OSError EINVAL to programs. */
  static PyException wrong() {
    return Errors.osError(Errno.EINVAL);
  }

  /** The next whole byte; bits left of the one before are passed over. */
  int readByte() {
    left = 0;
    int count = source.read(one, 0, 1);
    if (count == Stream.WOULD_BLOCK) {
      throw Errors.osError(Errno.EAGAIN);
    }
    if (count == 0) {
      throw Errors.of(Errors.EOF_ERROR);
    }
    return one[0] & 0xff;
  }

  int read(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      if (left == 0) {
        current = readByte();
        left = 8;
      }
      value |= (current & 1) << i;
      current >>= 1;
      left--;
    }
    return value;
  }
}
