package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code microbit.display}: 25 LEDs, and what shows and scrolls on them. */
final class Display {

  private static final long SHOW_MS = 400;
  private static final long SCROLL_MS = 150;

  private final VirtualBoard board;
  private boolean on = true;
  private volatile int animation;

  Display(VirtualBoard board) {
    this.board = board;
  }

  PyModule module() {
    PyModule module = new PyModule("display");
    module.with(NativeFunction.withKeywords("show", this::show));
    module.with(NativeFunction.withKeywords("scroll", this::scroll));
    module.with(
        NativeFunction.of0(
            "clear",
            () -> {
              stop();
              board.show(new int[25]);
              return None.NONE;
            }));
    module.with(NativeFunction.of2("get_pixel", (x, y) -> (long) board.shown()[index(x, y)]));
    module.with(
        NativeFunction.of3(
            "set_pixel",
            (x, y, value) -> {
              int[] pixels = board.shown();
              pixels[index(x, y)] = MicrobitImage.brightness(value);
              draw(pixels);
              return None.NONE;
            }));
    module.with(
        NativeFunction.of0(
            "on",
            () -> {
              on = true;
              return None.NONE;
            }));
    module.with(
        NativeFunction.of0(
            "off",
            () -> {
              on = false;
              board.show(new int[25]);
              return None.NONE;
            }));
    module.with(NativeFunction.of0("is_on", () -> on));
    module.with(NativeFunction.of0("read_light_level", () -> (long) board.light()));
    return module;
  }

  private static int index(Object x, Object y) {
    long column = Numbers.toLong(x);
    long row = Numbers.toLong(y);
    if (column < 0 || row < 0) {
      throw Errors.valueError("index cannot be negative");
    }
    if (column > 4 || row > 4) {
      throw Errors.valueError("index too large");
    }
    return (int) (row * 5 + column);
  }

  private void draw(int[] pixels) {
    if (on) {
      board.show(pixels);
    }
  }

  /** Ends an animation that runs in the background. */
  void stop() {
    animation++;
  }

  private Object show(Arguments a) {
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
    String text = Text.str(a.require(0, "text"));
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
    int mine = ++animation;
    if (!wait) {
      background(start, start.get(), mine, delay, loop, clear);
      return;
    }
    do {
      Supplier<int[]> frames = start.get();
      for (int[] frame = frames.get(); frame != null; frame = frames.get()) {
        draw(frame);
        Interrupts.sleepUntil(System.nanoTime() + delay * 1_000_000);
        if (mine != animation) {
          return;
        }
      }
    } while (loop);
    if (clear) {
      draw(new int[25]);
    }
  }

  /** One frame now and the others from the program's own thread, between its steps. */
  private void background(
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
      if (clear) {
        draw(new int[25]);
      }
      return;
    }
    draw(frame);
    Supplier<int[]> next = rest;
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(delay);
              } catch (InterruptedException e) {
                return;
              }
              Interrupts.schedule(() -> background(start, next, mine, delay, loop, clear));
            });
  }
}
