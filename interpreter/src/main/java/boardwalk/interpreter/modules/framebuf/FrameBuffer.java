package boardwalk.interpreter.modules.framebuf;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;

/** {@code FrameBuffer}: a picture in a program's buffer. */
final class FrameBuffer extends PyObject implements Buffers.Buffer {

  static final PyType TYPE = new PyType("FrameBuffer");

  private static final int MOST = 0xffff;

  static {
    TYPE.constructor((type, arguments) -> make(arguments));
    FrameBufferMethods.addTo(TYPE);
  }

  private final Object buffer;
  private final int width;
  private final int height;
  private final int stride;
  private final PixelFormat format;

  private FrameBuffer(Object buffer, int width, int height, int stride, PixelFormat format) {
    this.buffer = buffer;
    this.width = width;
    this.height = height;
    this.stride = stride;
    this.format = format;
  }

  private static FrameBuffer make(Arguments arguments) {
    return of(arguments.expect(4, 5).positional(), true);
  }

  /** From buffer, width, height, format and perhaps stride. */
  static FrameBuffer of(Object[] args, boolean writes) {
    long width = Numbers.toLong(args[1]);
    long height = Numbers.toLong(args[2]);
    long number = Numbers.toLong(args[3]);
    long stride = args.length > 4 ? Numbers.toLong(args[4]) : width;
    boolean fits = width >= 1 && height >= 1 && width <= MOST && height <= MOST;
    if (!fits || stride > MOST || stride < width) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    PixelFormat format = PixelFormat.of(number);
    if (format == null) {
      throw Errors.valueError("invalid format");
    }
    Buffers.Span window = Buffers.bufferOrNull(args[0]);
    if (window == null || (writes && !window.writable())) {
      throw Errors.typeError("object with buffer protocol required");
    }
    int row = format.stride((int) stride);
    if (format.size((int) width, (int) height, row) > window.length()) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    return new FrameBuffer(args[0], (int) width, (int) height, row, format);
  }

  /** What a program gives as a picture to read: one of these, or a tuple to make one of. */
  static Picture readable(Object value) {
    return switch (Types.unwrap(value)) {
      case FrameBuffer frame -> frame.picture();
      default -> readable(Iteration.elements(value));
    };
  }

  private static Picture readable(Object[] parts) {
    if (parts.length < 4 || parts.length > 5) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    return of(parts, false).picture();
  }

  /** The picture where its bytes are now. */
  Picture picture() {
    Buffers.Span window = Buffers.span(buffer);
    if (format.size(width, height, stride) > window.length()) {
      // The program has made its buffer shorter since.
      throw Errors.of(Errors.VALUE_ERROR);
    }
    return new Picture(window.storage(), window.offset(), width, height, stride, format);
  }

  @Override
  public Buffers.Span span() {
    return Buffers.span(buffer);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
