package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;

/** {@code io.BufferedWriter(stream, size)}: hands bytes on in blocks of {@code size}. */
public final class BufferedWriter extends PyObject implements Stream {

  public static final PyType TYPE = new PyType("BufferedWriter");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(2, 2);
          long size = Numbers.toLong(arguments.get(1));
          if (size <= 0 || size > Streams.MOST) {
            throw Errors.memoryError("memory allocation failed, allocating " + size + " bytes");
          }
          return new BufferedWriter(Streams.of(arguments.get(0)), (int) size);
        });
    StreamMethods.addTo(TYPE, "write");
    TYPE.with(
        NativeFunction.of1(
            "flush",
            self -> {
              ((BufferedWriter) Types.unwrap(self)).pass();
              return None.NONE;
            }));
  }

  private final Stream target;
  private final byte[] block;
  private int filled;

  private BufferedWriter(Stream target, int size) {
    this.target = target;
    this.block = new byte[size];
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    int done = 0;
    while (done < count) {
      int now = Math.min(count - done, block.length - filled);
      System.arraycopy(bytes, from + done, block, filled, now);
      filled += now;
      done += now;
      if (filled == block.length) {
        pass();
      }
    }
    return done;
  }

  private void pass() {
    if (filled > 0) {
      int gone = Streams.writeFully(target, block, 0, filled);
      if (gone != filled) {
        // A short write of a blocking stream is an error; of another one it is not supported.
        throw Errors.osError(gone == WOULD_BLOCK ? Errno.EAGAIN : Errno.EIO);
      }
      filled = 0;
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
