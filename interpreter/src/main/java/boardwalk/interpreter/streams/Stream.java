package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;

/**
 * The stream protocol of MicroPython (py/stream.h, {@code mp_stream_p_t}). Everything runs on the
 * program's thread; errors are OSError with a number of {@code errno.h}.
 */
public interface Stream {

  /** What {@link #read} and {@link #write} answer when they would have to wait (EAGAIN). */
  int WOULD_BLOCK = -1;

  // Requests of ioctl, py/stream.h.
  int FLUSH = 1;
  int SEEK = 2;
  int POLL = 3;
  int CLOSE = 4;
  int GET_FILENO = 10;

  // Flags of POLL, py/stream.h.
  int POLL_READ = 1;
  int POLL_WRITE = 4;
  int POLL_ERROR = 8;
  int POLL_HANGUP = 16;
  int POLL_INVALID = 32;

  /** Whether {@code read} gives text instead of bytes. */
  default boolean isText() {
    return false;
  }

  /**
   * Reads at most {@code count} bytes.
   *
   * @return how many came; 0 at the end of the stream; {@link #WOULD_BLOCK}
   */
  default int read(byte[] into, int from, int count) {
    throw Streams.unsupported();
  }

  /** Reads to the end; null when nothing came and it would have to wait. */
  default byte[] readToEnd() {
    return Streams.collect(this);
  }

  /**
   * Reads to the end of a line, its line feed included.
   *
   * @param most bytes at most; without limit when below 0
   * @return empty at the end of the stream; null when nothing came and it would have to wait
   */
  default byte[] readLine(int most) {
    return Streams.collectLine(this, most);
  }

  /**
   * Writes at most {@code count} bytes.
   *
   * @return how many went; {@link #WOULD_BLOCK}
   */
  default int write(byte[] bytes, int from, int count) {
    throw Streams.unsupported();
  }

  /**
   * Moves to a position.
   *
   * @param whence 0 from the start, 1 from here, 2 from the end
   * @return the position from the start
   */
  default long seek(long offset, int whence) {
    throw Errors.osError(Errno.EINVAL);
  }

  default void flush() {
    // Most streams keep nothing back.
  }

  default void close() {
    // Streams in memory hold nothing.
  }

  /** Which of {@code flags} (POLL_…) hold now; errors and hang-ups also when not asked for. */
  default int poll(int flags) {
    throw Errors.osError(Errno.EINVAL);
  }

  /** Any request of {@code ioctl}; OSError EINVAL for the ones that are not known. */
  default long control(int request, long argument) {
    switch (request) {
      case FLUSH -> flush();
      case CLOSE -> close();
      case POLL -> {
        return poll((int) argument);
      }
      default -> throw Errors.osError(Errno.EINVAL);
    }
    return 0;
  }
}
