package boardwalk.interpreter.modules.framebuf;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** What programs draw with. */
final class FrameBufferMethods {

  private static final int SIZE_OF_CHARACTER = 8;

  @FunctionalInterface
  private interface Action {
    void draw(Picture picture, Object[] args);
  }

  private FrameBufferMethods() {}

  static void addTo(PyType type) {
    add(type, "fill", 2, 2, (p, a) -> p.fill(0, 0, p.width(), p.height(), color(a[1])));
    add(type, "fill_rect", 6, 6, (p, a) -> p.fill(n(a, 1), n(a, 2), n(a, 3), n(a, 4), color(a[5])));
    add(type, "hline", 5, 5, (p, a) -> p.fill(n(a, 1), n(a, 2), n(a, 3), 1, color(a[4])));
    add(type, "vline", 5, 5, (p, a) -> p.fill(n(a, 1), n(a, 2), 1, n(a, 3), color(a[4])));
    add(type, "rect", 6, 7, FrameBufferMethods::rectangle);
    add(
        type,
        "line",
        6,
        6,
        (p, a) -> new Drawing(p, color(a[5])).line(n(a, 1), n(a, 2), n(a, 3), n(a, 4)));
    add(
        type,
        "ellipse",
        6,
        8,
        (p, a) -> {
          int quarters = a.length > 7 ? (int) n(a, 7) : Drawing.ALL_QUARTERS;
          new Drawing(p, color(a[5]))
              .ellipse(n(a, 1), n(a, 2), n(a, 3), n(a, 4), isTrue(a, 6), quarters & 15);
        });
    add(type, "poly", 5, 6, FrameBufferMethods::polygon);
    add(type, "blit", 4, 6, FrameBufferMethods::blit);
    add(type, "scroll", 3, 3, (p, a) -> scroll(p, n(a, 1), n(a, 2)));
    add(type, "text", 4, 5, FrameBufferMethods::text);
    type.with(NativeFunction.between("pixel", 3, 4, FrameBufferMethods::pixel));
  }

  private static void add(PyType type, String name, int least, int most, Action action) {
    type.with(
        NativeFunction.between(
            name,
            least,
            most,
            args -> {
              action.draw(picture(args[0]), args);
              return None.NONE;
            }));
  }

  private static Picture picture(Object self) {
    return ((FrameBuffer) Types.unwrap(self)).picture();
  }

  private static long n(Object[] args, int index) {
    return Numbers.toLong(args[index]);
  }

  private static int color(Object value) {
    return (int) Numbers.toLong(value);
  }

  private static boolean isTrue(Object[] args, int index) {
    return args.length > index && Truth.of(args[index]);
  }

  private static Object pixel(Object[] args) {
    Picture picture = picture(args[0]);
    long x = n(args, 1);
    long y = n(args, 2);
    if (args.length == 3 && picture.contains(x, y)) {
      return (long) picture.get((int) x, (int) y);
    }
    if (args.length > 3) {
      picture.setInside(x, y, color(args[3]));
    }
    return None.NONE;
  }

  private static void rectangle(Picture picture, Object[] args) {
    long x = n(args, 1);
    long y = n(args, 2);
    long w = n(args, 3);
    long h = n(args, 4);
    int color = color(args[5]);
    if (isTrue(args, 6)) {
      picture.fill(x, y, w, h, color);
    } else {
      picture.fill(x, y, w, 1, color);
      picture.fill(x, y + h - 1, w, 1, color);
      picture.fill(x, y, 1, h, color);
      picture.fill(x + w - 1, y, 1, h, color);
    }
  }

  private static void polygon(Picture picture, Object[] args) {
    // Any buffer of numbers; its bytes when it has no elements of its own.
    Buffers.bytes(args[3]);
    Object[] values = Iteration.toArray(args[3]);
    long[] corners = new long[values.length / 2 * 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = Numbers.toLong(values[i]);
    }
    if (corners.length > 0) {
      new Drawing(picture, color(args[4]))
          .polygon(n(args, 1), n(args, 2), corners, isTrue(args, 5));
    }
  }

  /** Copies a picture; not the pixels of colour {@code key}, through a palette if there is one. */
  private static void blit(Picture picture, Object[] args) {
    Picture source = FrameBuffer.readable(args[1]);
    long x = n(args, 2);
    long y = n(args, 3);
    long key = args.length > 4 ? n(args, 4) : -1;
    Picture palette =
        args.length > 5 && args[5] != None.NONE ? FrameBuffer.readable(args[5]) : null;
    int right = (int) Math.min(picture.width(), x + source.width());
    int bottom = (int) Math.min(picture.height(), y + source.height());
    for (int row = (int) Math.clamp(y, 0L, Integer.MAX_VALUE); row < bottom; row++) {
      Interrupts.poll();
      for (int column = (int) Math.clamp(x, 0L, Integer.MAX_VALUE); column < right; column++) {
        int color = source.get((int) (column - x), (int) (row - y));
        if (palette != null) {
          color = palette.contains(color, 0) ? palette.get(color, 0) : 0;
        }
        if (color != (int) key) {
          picture.set(column, row, color);
        }
      }
    }
  }

  /** Moves the picture; what it leaves stays as it was. */
  private static void scroll(Picture picture, long right, long down) {
    if (Math.abs(right) >= picture.width() || Math.abs(down) >= picture.height()) {
      return;
    }
    int width = picture.width();
    int height = picture.height();
    int dx = (int) right;
    int dy = (int) down;
    for (int i = 0; i < height - Math.abs(dy); i++) {
      int y = dy < 0 ? i : height - 1 - i;
      for (int k = 0; k < width - Math.abs(dx); k++) {
        int x = dx < 0 ? k : width - 1 - k;
        picture.set(x, y, picture.get(x - dx, y - dy));
      }
    }
  }

  private static void text(Picture picture, Object[] args) {
    byte[] text = Buffers.bytes(args[1]);
    long x = n(args, 2);
    long y = n(args, 3);
    int color = args.length > 4 ? color(args[4]) : 1;
    for (byte code : text) {
      byte[] columns = Glyphs.columns(code & 0xff);
      for (int i = 0; i < SIZE_OF_CHARACTER; i++, x++) {
        for (int bit = 0; bit < SIZE_OF_CHARACTER; bit++) {
          if ((columns[i] >> bit & 1) != 0) {
            picture.setInside(x, y + bit, color);
          }
        }
      }
    }
  }
}
