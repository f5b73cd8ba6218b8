package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.Matrix;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code microbit.display}: 25 LEDs, and what shows and scrolls on them. */
final class Display extends PyObject {

  private static final long SHOW_MS = 400;
  private static final long SCROLL_MS = 150;

  private final PyType type = new PyType("MicroBitDisplay");
  private final MicrobitBoard board;
  private final Matrix matrix;
  private int[] image = new int[Matrix.SIDE * Matrix.SIDE];
  private boolean on = true;
  private int rotation;
  private int animation;
  private PyException failure;
  private Clock.Event next;

  Display(MicrobitBoard board) {
    this.board = board;
    this.matrix = board.board().matrix();
    board.board().onReset(this::stop);
    new Members<>(type, Display.class)
        .words("show", Display::show)
        .words("scroll", Display::scroll)
        .act(
            "clear",
            self -> {
              self.stop();
              self.draw(new int[image.length]);
            })
        .many("get_pixel", 2, 2, (self, a) -> (long) self.image[index(a[1], a[2])])
        .many(
            "set_pixel",
            3,
            3,
            (self, a) -> {
              int[] now = self.image.clone();
              now[index(a[1], a[2])] = MicrobitImage.brightness(a[3]);
              self.draw(now);
              return None.NONE;
            })
        .act("on", self -> self.power(true))
        .act("off", self -> self.power(false))
        .get("is_on", self -> self.on)
        .get("read_light_level", self -> (long) self.board.board().senses().light());
    if (board.isSecond()) {
      new Members<>(type, Display.class)
          .one(
              "rotate",
              (self, turns) -> {
                self.rotation = (int) (Numbers.toLong(turns) & 3);
                self.draw(self.image);
                return None.NONE;
              });
    }
  }

  private void power(boolean now) {
    on = now;
    board.display(now);
    matrix.show(now ? turned() : new int[image.length]);
  }

  private int[] turned() {
    int[] out = image;
    for (int i = 0; i < rotation; i++) {
      int[] next = new int[out.length];
      for (int at = 0; at < out.length; at++) {
        next[at % Matrix.SIDE * Matrix.SIDE + Matrix.SIDE - 1 - at / Matrix.SIDE] = out[at];
      }
      out = next;
    }
    return out;
  }

  private static int index(Object x, Object y) {
    long column = Numbers.toLong(x);
    long row = Numbers.toLong(y);
    if (column < 0 || row < 0 || column >= Matrix.SIDE || row >= Matrix.SIDE) {
      throw Errors.valueError("index out of bounds");
    }
    return (int) (row * 5 + column);
  }

  private void draw(int[] pixels) {
    image = pixels;
    if (on) {
      matrix.show(turned());
    }
  }

  /** Ends an animation that runs in the background. */
  private void stop() {
    animation++;
    if (next != null) {
      next.cancel();
      next = null;
    }
  }

  private static void check(Arguments a, int positional, String... names) {
    if (a.count() > positional) {
      throw Errors.typeError("extra positional arguments given");
    }
    a.only(names);
  }

  private Object show(Arguments a) {
    a.require(0, "image");
    check(a, 2, "image", "delay", "wait", "loop", "clear");
    Object value = Types.unwrap(a.require(0, "image"));
    long delay = Numbers.toLong(a.get(1, "delay", SHOW_MS));
    boolean wait = Truth.of(orDefault(a, "wait", true));
    boolean loop = Truth.of(orDefault(a, "loop", false));
    boolean clear = Truth.of(orDefault(a, "clear", false));
    if (value instanceof MicrobitImage image) {
      stop();
      draw(image.window(0));
      return None.NONE;
    }
    boolean number = Types.isInt(value) || value instanceof Double;
    Object source = number ? Text.str(value) : value;
    if (source instanceof String text && text.length() == 1) {
      stop();
      draw(MicrobitImage.character(text.charAt(0)).window(0));
      return None.NONE;
    }
    animate(() -> frames(source), delay, wait, loop, clear);
    return None.NONE;
  }

  private static Object orDefault(Arguments a, String name, Object otherwise) {
    Object given = a.keyword(name);
    return given == null ? otherwise : given;
  }

  private static Supplier<int[]> frames(Object source) {
    PyIterator values = Iteration.iter(source);
    return () -> {
      Object next = values.next();
      return switch (next) {
        case null -> null;
        case MicrobitImage image -> image.window(0);
        case String text when !text.isEmpty() -> MicrobitImage.character(text.charAt(0)).window(0);
        default -> throw Errors.typeError("not an image");
      };
    };
  }

  private Object scroll(Arguments a) {
    Object given = a.require(0, "text");
    check(a, 2, "text", "delay", "wait", "loop", "monospace");
    boolean number = Types.isInt(given) || given instanceof Double;
    String text = number ? Text.str(given) : Text.expectStr(given);
    long delay = Numbers.toLong(a.get(1, "delay", SCROLL_MS));
    boolean wait = Truth.of(orDefault(a, "wait", true));
    boolean loop = Truth.of(orDefault(a, "loop", false));
    boolean monospace = Truth.of(orDefault(a, "monospace", false));
    MicrobitImage strip = strip(text, monospace);
    animate(
        () -> {
          int[] at = {0};
          return () -> at[0] > strip.width - 5 ? null : strip.window(at[0]++);
        },
        delay,
        wait,
        loop,
        true);
    return None.NONE;
  }

  /** The text side by side, with a display's width of nothing on both sides. */
  private static MicrobitImage strip(String text, boolean monospace) {
    List<boolean[]> columns = new ArrayList<>();
    blank(columns, 5);
    for (char c : text.toCharArray()) {
      boolean[][] glyph = Font.glyph(c);
      int width = monospace ? 5 : Font.width(c);
      for (int x = 0; x < width; x++) {
        boolean[] column = new boolean[5];
        for (int y = 0; y < 5; y++) {
          column[y] = glyph[y][x];
        }
        columns.add(column);
      }
      blank(columns, monospace ? 0 : 1);
    }
    blank(columns, 5);
    MicrobitImage strip = new MicrobitImage(columns.size(), 5);
    for (int x = 0; x < columns.size(); x++) {
      for (int y = 0; y < 5; y++) {
        strip.pixels[y * strip.width + x] = (byte) (columns.get(x)[y] ? 9 : 0);
      }
    }
    return strip;
  }

  private static void blank(List<boolean[]> columns, int count) {
    for (int i = 0; i < count; i++) {
      columns.add(new boolean[5]);
    }
  }

  private void animate(
      Supplier<Supplier<int[]>> start, long delay, boolean wait, boolean loop, boolean clear) {
    stop();
    int mine = animation;
    advance(start, start.get(), mine, delay, loop, clear);
    while (wait && mine == animation) {
      Interrupts.poll();
      if (mine == animation) {
        Clock.pause(Long.MAX_VALUE);
      }
    }
    PyException fault = wait ? failure : null;
    failure = null;
    if (fault != null) {
      throw fault;
    }
  }

  /** What goes wrong with a frame ends the animation, and goes to who waits for it. */
  private void go(Runnable frame) {
    try {
      frame.run();
    } catch (PyException e) {
      stop();
      failure = e;
    }
  }

  /** Shows a frame and has the next one follow. */
  private void advance(
      Supplier<Supplier<int[]>> start,
      Supplier<int[]> frames,
      int mine,
      long delay,
      boolean loop,
      boolean clear) {
    if (mine != animation) {
      return;
    }
    int[] frame = frames.get();
    Supplier<int[]> rest = frames;
    if (frame == null && loop) {
      rest = start.get();
      frame = rest.get();
    }
    if (frame == null) {
      stop();
      if (clear) {
        draw(new int[image.length]);
      }
      return;
    }
    draw(frame);
    Supplier<int[]> after = rest;
    // A program's generator may make the frames, so they come between two steps.
    next =
        Clock.after(
            delay * 1_000_000,
            () ->
                Interrupts.schedule(
                    () -> go(() -> advance(start, after, mine, delay, loop, clear))));
  }

  @Override
  public PyType type() {
    return type;
  }
}
