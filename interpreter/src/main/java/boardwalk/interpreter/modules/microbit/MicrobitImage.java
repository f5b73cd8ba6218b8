package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.syntax.BinaryOperator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code microbit.Image}: a picture of any size, brightness 0 to 9. */
final class MicrobitImage extends PyObject {

  static final PyType TYPE = new PyType("MicroBitImage");

  private static final int BRIGHTEST = 9;

  static {
    TYPE.constructor((type, arguments) -> make(arguments));
    List<Object> clocks = new ArrayList<>(java.util.Collections.nCopies(12, null));
    List<Object> arrows = new ArrayList<>();
    for (String line : Resource.lines("images.txt")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split(" ");
        MicrobitImage image = parse(parts[1]);
        image.fixed = true;
        TYPE.with(parts[0], image);
        if (parts[0].startsWith("CLOCK")) {
          clocks.set(Integer.parseInt(parts[0].substring(5)) % 12, image);
        } else if (parts[0].startsWith("ARROW_")) {
          arrows.add(image);
        }
      }
    }
    TYPE.with("ALL_CLOCKS", new PyTuple(clocks.toArray()));
    TYPE.with("ALL_ARROWS", new PyTuple(arrows.toArray()));
    TYPE.with(NativeFunction.of1("width", self -> (long) of(self).width));
    TYPE.with(NativeFunction.of1("height", self -> (long) of(self).height()));
    TYPE.with(
        NativeFunction.of3(
            "get_pixel", (self, x, y) -> (long) of(self).pixels[of(self).index(x, y)] & 0xff));
    TYPE.with(
        NativeFunction.between(
            "set_pixel",
            4,
            4,
            args -> {
              MicrobitImage image = changeable(args[0]);
              image.pixels[image.index(args[1], args[2])] = brightness(args[3]);
              return None.NONE;
            }));
    TYPE.with(NativeFunction.of2("shift_left", (self, n) -> of(self).shift(-toInt(n), 0)));
    TYPE.with(NativeFunction.of2("shift_right", (self, n) -> of(self).shift(toInt(n), 0)));
    TYPE.with(NativeFunction.of2("shift_up", (self, n) -> of(self).shift(0, -toInt(n))));
    TYPE.with(NativeFunction.of2("shift_down", (self, n) -> of(self).shift(0, toInt(n))));
    TYPE.with(
        NativeFunction.between(
            "crop",
            5,
            5,
            args ->
                of(args[0]).crop(toInt(args[1]), toInt(args[2]), toInt(args[3]), toInt(args[4]))));
    TYPE.with(NativeFunction.of1("copy", self -> of(self).copy()));
    TYPE.with(
        NativeFunction.of1(
            "invert",
            self -> {
              MicrobitImage image = of(self).copy();
              for (int i = 0; i < image.pixels.length; i++) {
                image.pixels[i] = (byte) (BRIGHTEST - image.pixels[i]);
              }
              return image;
            }));
    TYPE.with(
        NativeFunction.of2(
            "fill",
            (self, value) -> {
              Arrays.fill(changeable(self).pixels, brightness(value));
              return None.NONE;
            }));
    TYPE.with(NativeFunction.between("blit", 6, 8, MicrobitImage::blit));
  }

  final int width;
  private boolean fixed;
  final byte[] pixels;
  private final int height;

  MicrobitImage(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[width * height];
  }

  private static MicrobitImage of(Object self) {
    return (MicrobitImage) Types.unwrap(self);
  }

  /** One that is no built-in picture. */
  private static MicrobitImage changeable(Object self) {
    MicrobitImage image = of(self);
    if (image.fixed) {
      throw Errors.typeError("image cannot be modified (try copying first)");
    }
    return image;
  }

  private static int toInt(Object value) {
    return Numbers.toInt(value);
  }

  int height() {
    return height;
  }

  private static MicrobitImage make(Arguments arguments) {
    arguments.expect(0, 3);
    if (arguments.count() == 0) {
      return new MicrobitImage(5, 5);
    }
    if (arguments.get(0) instanceof String text) {
      return text.length() == 1 ? character(text.charAt(0)) : parse(text);
    }
    if (arguments.count() == 1) {
      throw Errors.typeError("Image(s) takes a string");
    }
    int width = toInt(arguments.get(0));
    int height = toInt(arguments.require(1, "height"));
    if (width < 0 || height < 0 || (long) width * height > 1 << 16) {
      throw Errors.valueError("image data is incorrect size");
    }
    MicrobitImage image = new MicrobitImage(width, height);
    if (arguments.count() > 2) {
      byte[] data = Buffers.bytes(arguments.get(2));
      if (data.length != image.pixels.length) {
        throw Errors.valueError("image data is incorrect size");
      }
      for (int i = 0; i < data.length; i++) {
        image.pixels[i] = (byte) Math.min(BRIGHTEST, data[i] & 0xff);
      }
    }
    return image;
  }

  static MicrobitImage parse(String text) {
    if (text.isEmpty()) {
      return new MicrobitImage(0, 0);
    }
    String[] rows = text.replace('\n', ':').replaceAll(":$", "").split(":", -1);
    int width = 0;
    for (String row : rows) {
      width = Math.max(width, row.length());
    }
    MicrobitImage image = new MicrobitImage(width, rows.length);
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length(); x++) {
        char c = rows[y].charAt(x);
        if (c != ' ' && (c < '0' || c > '9')) {
          throw Errors.valueError("unexpected character in Image definition");
        }
        image.pixels[y * width + x] = (byte) (c == ' ' ? 0 : c - '0');
      }
    }
    return image;
  }

  static MicrobitImage character(char c) {
    MicrobitImage image = new MicrobitImage(5, 5);
    boolean[][] glyph = Font.glyph(c);
    for (int i = 0; i < 25; i++) {
      image.pixels[i] = (byte) (glyph[i / 5][i % 5] ? BRIGHTEST : 0);
    }
    return image;
  }

  private int index(Object x, Object y) {
    int column = toInt(x);
    int row = toInt(y);
    if (column < 0 || row < 0) {
      throw Errors.valueError("index cannot be negative");
    }
    if (column >= width || row >= height()) {
      throw Errors.valueError("index too large");
    }
    return row * width + column;
  }

  static byte brightness(Object value) {
    long level = Numbers.toLong(value);
    if (level < 0 || level > BRIGHTEST) {
      throw Errors.valueError("brightness out of bounds");
    }
    return (byte) level;
  }

  private int at(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height() ? 0 : pixels[y * width + x];
  }

  private MicrobitImage copy() {
    return crop(0, 0, width, height());
  }

  private MicrobitImage crop(int x, int y, int w, int h) {
    MicrobitImage part = new MicrobitImage(Math.max(0, w), Math.max(0, h));
    for (int row = 0; row < h; row++) {
      for (int column = 0; column < w; column++) {
        part.pixels[row * w + column] = (byte) at(x + column, y + row);
      }
    }
    return part;
  }

  private MicrobitImage shift(int dx, int dy) {
    return crop(-dx, -dy, width, height());
  }

  private static Object blit(Object[] args) {
    MicrobitImage into = changeable(args[0]);
    if (!(Types.unwrap(args[1]) instanceof MicrobitImage)) {
      throw Errors.typeError("expecting an image");
    }
    MicrobitImage part =
        of(args[1]).crop(toInt(args[2]), toInt(args[3]), toInt(args[4]), toInt(args[5]));
    int dx = args.length > 6 ? toInt(args[6]) : 0;
    int dy = args.length > 7 ? toInt(args[7]) : 0;
    for (int y = 0; y < part.height(); y++) {
      for (int x = 0; x < part.width; x++) {
        if (x + dx >= 0 && y + dy >= 0 && x + dx < into.width && y + dy < into.height()) {
          into.pixels[(y + dy) * into.width + x + dx] = (byte) part.at(x, y);
        }
      }
    }
    return None.NONE;
  }

  /** The top left 5 by 5 pixels, from column {@code from} on. */
  int[] window(int from) {
    int[] shown = new int[25];
    for (int i = 0; i < 25; i++) {
      shown[i] = at(from + i % 5, i / 5);
    }
    return shown;
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    MicrobitImage result = copy();
    switch (operator) {
      case ADD, SUBTRACT -> {
        if (!(other instanceof MicrobitImage right)) {
          return null;
        }
        if (right.width != width || right.pixels.length != pixels.length) {
          throw Errors.valueError("images must be the same size");
        }
        int sign = operator == BinaryOperator.ADD ? 1 : -1;
        for (int i = 0; i < pixels.length; i++) {
          result.pixels[i] = (byte) Math.clamp(pixels[i] + sign * right.pixels[i], 0, BRIGHTEST);
        }
      }
      case MULTIPLY, TRUE_DIVIDE -> {
        double factor = Numbers.toDouble(other);
        if (factor < 0) {
          throw Errors.valueError("brightness multiplier must not be negative");
        }
        if (operator == BinaryOperator.TRUE_DIVIDE) {
          factor = 1 / factor;
        }
        for (int i = 0; i < pixels.length; i++) {
          double now = pixels[i] * factor + 0.5;
          // Zero divided by zero is no number, and not below the brightest.
          result.pixels[i] = (byte) (now < BRIGHTEST ? now : BRIGHTEST);
        }
      }
      default -> {
        return null;
      }
    }
    return result;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "Image('" + rows("") + "')";
  }

  @Override
  public String str() {
    return "Image(\n    '" + rows("'\n    '") + "'\n)";
  }

  /** The rows as digits, joined by colons. */
  String digits() {
    String all = rows("");
    return all.isEmpty() ? all : all.substring(0, all.length() - 1);
  }

  private String rows(String between) {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width; x++) {
        out.append(at(x, y));
      }
      out.append(':').append(y < height() - 1 ? between : "");
    }
    return out.toString();
  }
}
