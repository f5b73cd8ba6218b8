package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** The methods of stream objects (py/stream.c), each over {@link Stream}. */
public final class StreamMethods {

  private static final Map<String, NativeFunction> ALL = new TreeMap<>();

  static {
    add(NativeFunction.between("read", 1, 2, args -> read(args, false)));
    add(NativeFunction.between("read1", 1, 2, args -> read(args, true)));
    add(NativeFunction.between("readline", 1, 2, StreamMethods::readLine));
    add(NativeFunction.of1("readlines", StreamMethods::readLines));
    add(NativeFunction.between("readinto", 2, 4, args -> readInto(args, false)));
    add(NativeFunction.between("readinto1", 2, 4, args -> readInto(args, true)));
    add(NativeFunction.between("write", 2, 4, args -> write(args, false)));
    add(NativeFunction.between("write1", 2, 4, args -> write(args, true)));
    add(NativeFunction.between("seek", 2, 3, StreamMethods::seek));
    add(NativeFunction.of1("tell", self -> Streams.of(self).seek(0, 1)));
    add(
        NativeFunction.of1(
            "flush",
            self -> {
              Streams.of(self).flush();
              return None.NONE;
            }));
    add(
        NativeFunction.of1(
            "close",
            self -> {
              Streams.of(self).close();
              return None.NONE;
            }));
    add(NativeFunction.between("ioctl", 2, 3, StreamMethods::control));
    add(NativeFunction.of1("__enter__", self -> self));
    add(
        NativeFunction.between(
            "__exit__",
            4,
            4,
            args -> {
              Streams.of(args[0]).close();
              return None.NONE;
            }));
    add(NativeFunction.of1("__del__", self -> None.NONE));
  }

  private StreamMethods() {}

  private static void add(NativeFunction method) {
    ALL.put(method.name(), method);
  }

  /** Gives {@code type} the methods named. */
  public static void addTo(PyType type, String... names) {
    for (String name : names) {
      type.with(ALL.get(name));
    }
  }

  /** Gives {@code type} a method under another name. */
  public static void addAs(PyType type, String name, String method) {
    type.with(name, ALL.get(method));
  }

  /** Gives {@code type} the methods of a file that can be read, written and moved in. */
  public static void addFileMethods(PyType type) {
    addTo(
        type,
        "read",
        "readinto",
        "readline",
        "readlines",
        "write",
        "flush",
        "close",
        "seek",
        "tell",
        "__enter__",
        "__exit__");
  }

  /** What {@code iter} of a stream goes through: its lines. */
  public static PyIterator lines(Stream stream) {
    return PyIterator.of(
        null,
        () -> {
          Interrupts.poll();
          byte[] line = stream.readLine(-1);
          return line == null || line.length == 0 ? null : result(stream, line);
        });
  }

  private static Object result(Stream stream, byte[] bytes) {
    return stream.isText() ? Text.utf8(bytes) : PyBytes.of(bytes);
  }

  private static Object orNone(Stream stream, byte[] bytes) {
    return bytes == null ? None.NONE : result(stream, bytes);
  }

  private static Object read(Object[] args, boolean once) {
    Stream stream = Streams.of(args[0]);
    long count = args.length > 1 && args[1] != None.NONE ? Numbers.toLong(args[1]) : -1;
    if (count == -1) {
      return orNone(stream, stream.readToEnd());
    }
    if (count < 0 || count > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError("memory allocation failed, allocating " + count + " bytes");
    }
    if (stream.isText()) {
      return orNone(stream, characters(stream, (int) count));
    }
    return orNone(stream, bytes(stream, (int) count, once));
  }

  private static byte[] bytes(Stream stream, int count, boolean once) {
    // Asked for a lot, memory is taken as it comes, not at once.
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(count, 1 << 12));
    byte[] chunk = new byte[Math.min(count, 1 << 16)];
    while (out.size() < count) {
      int wanted = Math.min(chunk.length, count - out.size());
      int now = once ? stream.read(chunk, 0, wanted) : Streams.readFully(stream, chunk, 0, wanted);
      if (now == Stream.WOULD_BLOCK && out.size() == 0) {
        return null;
      }
      if (now <= 0) {
        break;
      }
      out.write(chunk, 0, now);
      if (once || now < wanted) {
        break;
      }
    }
    return out.toByteArray();
  }

  /** In text, characters are counted, not bytes. */
  private static byte[] characters(Stream stream, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] one = new byte[4];
    for (int i = 0; i < count; i++) {
      int now = stream.read(one, 0, 1);
      if (now == Stream.WOULD_BLOCK && out.size() == 0) {
        return null;
      }
      if (now <= 0) {
        break;
      }
      int lead = one[0] & 0xff;
      int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
      int rest = more == 0 ? 0 : Math.max(0, Streams.readFully(stream, one, 1, more));
      out.write(one, 0, 1 + rest);
    }
    return out.toByteArray();
  }

  private static Object readLine(Object[] args) {
    Stream stream = Streams.of(args[0]);
    int most = args.length > 1 && args[1] != None.NONE ? Numbers.toInt(args[1]) : -1;
    return orNone(stream, stream.readLine(most));
  }

  private static Object readLines(Object self) {
    Stream stream = Streams.of(self);
    PyList lines = new PyList();
    while (true) {
      Interrupts.poll();
      byte[] line = stream.readLine(-1);
      if (line == null || line.length == 0) {
        return lines;
      }
      lines.add(result(stream, line));
    }
  }

  /** The part of a buffer the optional arguments mean: {@code (max)} or {@code (from, max)}. */
  private record Part(int from, int count) {
    static Part of(Object[] args, int length) {
      long from = args.length == 4 ? Math.clamp(unsigned(args[2]), 0, length) : 0;
      long most = args.length > 2 ? unsigned(args[args.length - 1]) : Long.MAX_VALUE;
      return new Part((int) from, (int) (most < 0 ? length - from : Math.min(length - from, most)));
    }
  }

  private static long unsigned(Object word) {
    return MachineWord.unsigned(Numbers.truncated(word));
  }

  private static Object readInto(Object[] args, boolean once) {
    Stream stream = Streams.of(args[0]);
    Buffers.Span target = Buffers.writable(args[1]);
    Part part = Part.of(args, target.length());
    return count(read(stream, target.storage(), target.offset() + part.from(), part.count(), once));
  }

  private static int read(Stream stream, byte[] into, int from, int count, boolean once) {
    return once && count > 0
        ? stream.read(into, from, count)
        : Streams.readFully(stream, into, from, count);
  }

  private static Object count(int done) {
    return done == Stream.WOULD_BLOCK ? None.NONE : (Object) (long) done;
  }

  private static Object write(Object[] args, boolean once) {
    Stream stream = Streams.of(args[0]);
    Buffers.Span source = Buffers.span(args[1]);
    Part part = Part.of(args, source.length());
    int from = source.offset() + part.from();
    return count(
        once && part.count() > 0
            ? stream.write(source.storage(), from, part.count())
            : Streams.writeFully(stream, source.storage(), from, part.count()));
  }

  private static Object seek(Object[] args) {
    long offset = Numbers.toLong(args[1]);
    int whence = args.length > 2 ? Numbers.toInt(args[2]) : 0;
    if (whence == 0 && offset < 0) {
      throw Errors.osError(Errno.EINVAL);
    }
    return Streams.of(args[0]).seek(offset, whence);
  }

  private static Object control(Object[] args) {
    long argument = args.length > 2 ? Numbers.truncated(args[2]) : 0;
    return Streams.of(args[0]).control(Numbers.toInt(args[1]), argument);
  }
}
