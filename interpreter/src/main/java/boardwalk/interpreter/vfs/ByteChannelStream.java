package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What files and memory streams have in common: the methods of a stream, over a few primitives. */
abstract class ByteChannelStream extends PyObject {

  private static final int EVERYTHING = -1;

  private final boolean text;
  private boolean closed;

  ByteChannelStream(boolean text) {
    this.text = text;
  }

  /** Reads up to {@code count} bytes from the position on. */
  protected abstract byte[] readBytes(int count);

  protected abstract void writeBytes(byte[] bytes);

  protected abstract long position();

  protected abstract void position(long now);

  protected abstract long size();

  protected void release() {
    // Streams in memory hold nothing.
  }

  static void addTo(PyType type) {
    type.with(NativeFunction.between("read", 1, 2, args -> of(args[0]).read(count(args))));
    type.with(
        NativeFunction.between(
            "readline", 1, 2, args -> of(args[0]).result(of(args[0]).line(count(args)))));
    type.with(
        NativeFunction.between(
            "readlines",
            1,
            2,
            args -> {
              PyList lines = new PyList();
              PyIterator all = of(args[0]).iterator();
              for (Object line = all.next(); line != null; line = all.next()) {
                lines.add(line);
              }
              return lines;
            }));
    type.with(
        NativeFunction.between(
            "readinto",
            2,
            3,
            args -> {
              int room = Buffers.length(args[1]);
              byte[] bytes =
                  of(args[0])
                      .open()
                      .readBytes(args.length > 2 ? Math.min(room, Numbers.toInt(args[2])) : room);
              return (long) Buffers.write(args[1], bytes, bytes.length);
            }));
    type.with(NativeFunction.between("write", 2, 4, args -> of(args[0]).write(args[1])));
    type.with(NativeFunction.between("seek", 2, 3, args -> of(args[0]).seek(args)));
    type.with(NativeFunction.of1("tell", self -> of(self).open().position()));
    type.with(NativeFunction.of1("flush", self -> None.NONE));
    type.with(
        NativeFunction.of1(
            "close",
            self -> {
              of(self).close();
              return None.NONE;
            }));
    type.with(NativeFunction.of1("__enter__", self -> self));
    type.with(
        NativeFunction.between(
            "__exit__",
            1,
            4,
            args -> {
              of(args[0]).close();
              return None.NONE;
            }));
  }

  static ByteChannelStream of(Object self) {
    if (Types.unwrap(self) instanceof ByteChannelStream stream) {
      return stream;
    }
    throw Errors.typeError("argument has wrong type");
  }

  private static int count(Object[] args) {
    return args.length > 1 && args[1] != None.NONE ? Numbers.toInt(args[1]) : EVERYTHING;
  }

  private ByteChannelStream open() {
    if (closed) {
      throw Errors.osError(Errno.EINVAL);
    }
    return this;
  }

  private void close() {
    if (!closed) {
      closed = true;
      release();
    }
  }

  private Object result(byte[] bytes) {
    if (!text) {
      return PyBytes.of(bytes);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Object read(int count) {
    open();
    if (count < 0) {
      return result(readBytes((int) Math.min(Integer.MAX_VALUE, size() - position())));
    }
    if (!text) {
      return PyBytes.of(readBytes(count));
    }
    // In text mode characters are counted, not bytes.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      byte[] first = readBytes(1);
      if (first.length == 0) {
        break;
      }
      out.writeBytes(first);
      int lead = first[0] & 0xff;
      int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
      out.writeBytes(readBytes(more));
    }
    return result(out.toByteArray());
  }

  private byte[] line(int most) {
    open();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (most < 0 || out.size() < most) {
      long start = position();
      byte[] chunk = readBytes(most < 0 ? 256 : Math.min(256, most - out.size()));
      if (chunk.length == 0) {
        break;
      }
      for (int i = 0; i < chunk.length; i++) {
        if (chunk[i] == '\n') {
          out.write(chunk, 0, i + 1);
          position(start + i + 1);
          return out.toByteArray();
        }
      }
      out.writeBytes(chunk);
    }
    return out.toByteArray();
  }

  private Object write(Object data) {
    open();
    if (text && !(Types.unwrap(data) instanceof String)) {
      throw Errors.typeError("can't convert '" + Types.name(data) + "' object to str implicitly");
    }
    byte[] bytes = Buffers.bytes(data);
    writeBytes(bytes);
    return data instanceof String s && text
        ? (Object) (long) s.codePointCount(0, s.length())
        : (long) bytes.length;
  }

  private Object seek(Object[] args) {
    open();
    long offset = Numbers.toLong(args[1]);
    int whence = args.length > 2 ? Numbers.toInt(args[2]) : 0;
    long target =
        switch (whence) {
          case 0 -> offset;
          case 1 -> position() + offset;
          case 2 -> size() + offset;
          default -> throw Errors.osError(Errno.EINVAL);
        };
    if (target < 0) {
      throw Errors.osError(Errno.EINVAL);
    }
    position(target);
    return target;
  }

  @Override
  public PyIterator iterator() {
    return PyIterator.of(
        null,
        () -> {
          Interrupts.poll();
          byte[] line = line(EVERYTHING);
          return line.length == 0 ? null : result(line);
        });
  }
}
