package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import boardwalk.interpreter.streams.Streams;

/**
 * {@code websocket.websocket}: the frames of RFC 6455 over a stream, after the handshake, with the
 * limits of extmod/modwebsocket.c: no frame of 64 KiB or more.
 */
final class WebSocket extends PyObject implements Stream {

  static final PyType TYPE = new PyType("websocket");

  // Opcodes, RFC 6455, 5.2.
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int CLOSED = 8;

  private static final int OPCODE = 15;
  private static final int LAST_FRAME = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_IN_TWO = 126;
  private static final int LENGTH_IN_EIGHT = 127;
  private static final int LONGEST = 0xffff;

  // Requests of ioctl, py/stream.h.
  private static final int GET_OPTIONS = 8;
  private static final int SET_OPTIONS = 9;

  static {
    StreamMethods.addTo(TYPE, "read", "readinto", "readline", "write", "ioctl", "close");
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(1, 2);
          boolean waits = arguments.count() > 1 && Boolean.TRUE.equals(arguments.get(1));
          return new WebSocket(arguments.get(0), waits);
        });
  }

  private final Object object;
  private final Stream stream;
  private final boolean waits;
  private final byte[] header = new byte[8];
  private int headerSize;
  private boolean inPayload;
  private int left;
  private int maskAt;
  private int masked;
  private int messageKind;
  private int sentKind = TEXT;

  private WebSocket(Object object, boolean waits) {
    this.object = object;
    this.stream = Streams.of(object);
    this.waits = waits;
  }

  private int frameKind() {
    return header[0] & OPCODE;
  }

  /** Bytes of the header as far as it is known: two, then length and mask. */
  private int headerLength() {
    if (headerSize < 2) {
      return 2;
    }
    int length = header[1] & 0x7f;
    return 2 + (length == LENGTH_IN_TWO ? 2 : 0) + ((header[1] & MASKED) != 0 ? 4 : 0);
  }

  /** Reads on in the header; 1 when it is complete, else what {@code read} is to answer. */
  private int readHeader() {
    while (headerSize < headerLength()) {
      int now = stream.read(header, headerSize, headerLength() - headerSize);
      if (now <= 0) {
        return now;
      }
      headerSize += now;
      if (headerSize == 2 && (header[1] & 0x7f) == LENGTH_IN_EIGHT) {
        stream.close();
        throw Errors.osError(Errno.EIO);
      }
    }
    left = header[1] & 0x7f;
    maskAt = 2;
    if (left == LENGTH_IN_TWO) {
      left = (header[2] & 0xff) << 8 | header[3] & 0xff;
      maskAt = 4;
    }
    if (frameKind() != CONTINUATION) {
      messageKind = frameKind();
    }
    masked = 0;
    inPayload = true;
    return 1;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    while (true) {
      if (!inPayload) {
        int answer = readHeader();
        if (answer <= 0) {
          return answer;
        }
      }
      int done = 0;
      if (left > 0) {
        done = stream.read(into, from, Math.min(count, left));
        if (done <= 0) {
          return done;
        }
        unmask(into, from, done);
        left -= done;
      }
      if (left == 0) {
        inPayload = false;
        headerSize = 0;
        if (frameKind() == CLOSED) {
          send(new byte[] {(byte) (LAST_FRAME | CLOSED), 0}, new byte[0], 0, 0);
          return 0;
        }
        if (frameKind() > CLOSED) {
          // A ping or pong is no part of the message.
          continue;
        }
      }
      if (done > 0) {
        return done;
      }
    }
  }

  private void unmask(byte[] bytes, int from, int count) {
    if ((header[1] & MASKED) != 0) {
      for (int i = 0; i < count; i++) {
        bytes[from + i] ^= header[maskAt + (masked++ & 3)];
      }
    }
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    if (count > LONGEST) {
      throw Errors.osError(Errno.ENOBUFS);
    }
    byte kind = (byte) (LAST_FRAME | sentKind);
    byte[] start =
        count < LENGTH_IN_TWO
            ? new byte[] {kind, (byte) count}
            : new byte[] {kind, LENGTH_IN_TWO, (byte) (count >> 8), (byte) count};
    return send(start, bytes, from, count);
  }

  private int send(byte[] start, byte[] bytes, int from, int count) {
    block(true);
    int done = Streams.writeFully(stream, start, 0, start.length);
    done = done < 0 ? done : Streams.writeFully(stream, bytes, from, count);
    block(false);
    return done;
  }

  private void block(boolean now) {
    if (waits) {
      Calls.callable(Attributes.get(object, "setblocking")).call1(now);
    }
  }

  @Override
  public void close() {
    stream.close();
  }

  @Override
  public long control(int request, long argument) {
    switch (request) {
      case CLOSE -> close();
      case GET_OPTIONS -> {
        return messageKind;
      }
      case SET_OPTIONS -> {
        int before = sentKind;
        sentKind = (int) argument & OPCODE;
        return before;
      }
      default -> throw Errors.osError(Errno.EINVAL);
    }
    return 0;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
