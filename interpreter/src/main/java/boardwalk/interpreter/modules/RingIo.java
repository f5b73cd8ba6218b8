package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;

/**
 * {@code micropython.RingIO}: bytes from one part of a program to another, also between threads and
 * callbacks (py/objringio.c).
 */
final class RingIo extends PyObject implements Stream {

  static final PyType TYPE = new PyType("RingIO");

  private static final int MOST = 0xffff;

  static {
    StreamMethods.addTo(TYPE, "read", "readline", "readinto", "write", "close");
    TYPE.with(NativeFunction.of1("any", self -> (long) ((RingIo) Types.unwrap(self)).available()));
    TYPE.constructor(
        (type, arguments) -> {
          Object from = arguments.expect(1, 1).get(0);
          byte[] given = Buffers.copyOrNull(from);
          long room = given != null ? given.length : Numbers.toLong(from) + 1;
          if (room < 2 || room > MOST) {
            throw Errors.of(Errors.VALUE_ERROR);
          }
          return new RingIo((int) room);
        });
  }

  /** One byte more than fits, so that full and empty differ. */
  private final byte[] ring;

  private int start;
  private int end;

  private RingIo(int room) {
    ring = new byte[room];
  }

  private synchronized int available() {
    return (end - start + ring.length) % ring.length;
  }

  @Override
  public synchronized int read(byte[] into, int from, int count) {
    int now = Math.min(count, available());
    for (int i = 0; i < now; i++) {
      into[from + i] = ring[start];
      start = (start + 1) % ring.length;
    }
    return now;
  }

  @Override
  public synchronized int write(byte[] bytes, int from, int count) {
    int now = Math.min(count, ring.length - 1 - available());
    for (int i = 0; i < now; i++) {
      ring[end] = bytes[from + i];
      end = (end + 1) % ring.length;
    }
    return now;
  }

  @Override
  public int poll(int flags) {
    int can = available() > 0 ? POLL_READ : 0;
    can |= available() < ring.length - 1 ? POLL_WRITE : 0;
    return can & flags;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
