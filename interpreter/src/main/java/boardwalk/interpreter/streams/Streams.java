package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyInstance;
import boardwalk.interpreter.runtime.Types;
import java.io.ByteArrayOutputStream;

/** Getting at the stream of an object, and loops over one. */
public final class Streams {

  /** Most bytes a stream in memory takes. */
  static final int MOST = 1 << 26;

  private static final int CHUNK = 256;

  private Streams() {}

  /** The stream {@code object} is; OSError when it is none. */
  public static Stream of(Object object) {
    Stream stream = orNull(object);
    if (stream == null) {
      throw unsupported();
    }
    return stream;
  }

  /** The stream {@code object} is, or null. */
  public static Stream orNull(Object object) {
    if (Types.unwrap(object) instanceof Stream stream) {
      return stream;
    }
    return object instanceof PyInstance instance && instance.type().isSubtypeOf(IoBase.TYPE)
        ? new ProgramStream(instance)
        : null;
  }

  static PyException unsupported() {
    return Errors.of(Errors.OS_ERROR, "stream operation not supported");
  }

  /**
   * Reads until {@code count} bytes are there or the stream ends.
   *
   * @return how many came; {@link Stream#WOULD_BLOCK} when none came and it would have to wait
   */
  public static int readFully(Stream stream, byte[] into, int from, int count) {
    int done = 0;
    while (done < count) {
      int now = stream.read(into, from + done, count - done);
      if (now <= 0) {
        return now == Stream.WOULD_BLOCK && done == 0 ? Stream.WOULD_BLOCK : done;
      }
      done += now;
    }
    return done;
  }

  /** Writes until all is gone; answers as {@link #readFully}. */
  public static int writeFully(Stream stream, byte[] bytes, int from, int count) {
    int done = 0;
    while (done < count) {
      int now = stream.write(bytes, from + done, count - done);
      if (now <= 0) {
        return now == Stream.WOULD_BLOCK && done == 0 ? Stream.WOULD_BLOCK : done;
      }
      done += now;
    }
    return done;
  }

  static byte[] collect(Stream stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    while (true) {
      int now = stream.read(chunk, 0, CHUNK);
      if (now == Stream.WOULD_BLOCK && out.size() == 0) {
        return null;
      }
      if (now <= 0) {
        return out.toByteArray();
      }
      out.write(chunk, 0, now);
    }
  }

  static byte[] collectLine(Stream stream, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] one = new byte[1];
    while (most < 0 || out.size() < most) {
      int now = stream.read(one, 0, 1);
      if (now == Stream.WOULD_BLOCK && out.size() == 0) {
        return null;
      }
      if (now <= 0) {
        break;
      }
      out.write(one[0]);
      if (one[0] == '\n') {
        break;
      }
    }
    return out.toByteArray();
  }
}
