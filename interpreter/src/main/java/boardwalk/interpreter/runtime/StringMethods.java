package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What text can do. The methods serve bytes too: there each char is a byte ({@link
 * BytesMethods#latin}), and what comes out becomes bytes again.
 */
final class StringMethods {

  private static final PyType ITERATOR = new PyType("iterator");

  /** Texts from here on are gone through with looks for Ctrl-C. */
  private static final int LONG = 1 << 16;

  private static final int POLL_MASK = 0xfff;
  private static final String WHITESPACE = " \t\n\r\u000b\f";

  private StringMethods() {}

  // ---- operators and items -------------------------------------------------------------------

  static Object binary(BinaryOperator operator, Object a, Object b) {
    if (operator == BinaryOperator.ADD && a instanceof String x) {
      if (b instanceof String y) {
        return concat(x, y);
      }
      return null;
    }
    if (operator == BinaryOperator.MODULO && a instanceof String format) {
      return PercentFormat.apply(format, b, false);
    }
    if (operator == BinaryOperator.MULTIPLY) {
      if (a instanceof String text && Types.isInt(b)) {
        return text.repeat(Sequences.repeatCount(b, text.length()));
      }
      if (b instanceof String text && Types.isInt(a)) {
        return text.repeat(Sequences.repeatCount(a, text.length()));
      }
    }
    return null;
  }

  static String concat(String a, String b) {
    if (a.length() + (long) b.length() > Sequences.MOST) {
      throw Errors.memoryError(
          "memory allocation failed, allocating " + (a.length() + b.length()) + " bytes");
    }
    return a.concat(b);
  }

  static int compareCodePoints(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(i);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
    }
    return Integer.compare(a.length(), b.length());
  }

  static Object item(String text, Object key) {
    if (key instanceof PySlice slice) {
      return slice(text, slice);
    }
    int length = text.codePointCount(0, text.length());
    boolean simple = length == text.length();
    int at = Items.index(key, length, "str");
    if (simple) {
      return Text.character(text.charAt(at));
    }
    return Text.character(text.codePointAt(text.offsetByCodePoints(0, at)));
  }

  static String slice(String text, PySlice slice) {
    int length = text.codePointCount(0, text.length());
    slice.expectNoStep();
    int from = slice.start() == None.NONE ? 0 : Items.limit(slice.start(), length, "str");
    int to = slice.stop() == None.NONE ? length : Items.limit(slice.stop(), length, "str");
    to = Math.max(from, to);
    return length == text.length()
        ? text.substring(from, to)
        : text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  static PyIterator iterator(String text) {
    return new Walk(text);
  }

  private static final class Walk extends PyIterator {
    private final String text;
    private int at;

    Walk(String text) {
      this.text = text;
    }

    @Override
    public Object next() {
      if (at >= text.length()) {
        return null;
      }
      String one = Text.character(text.codePointAt(at));
      at += one.length();
      return one;
    }

    @Override
    public PyType type() {
      return ITERATOR;
    }
  }

  // ---- methods -------------------------------------------------------------------------------

  /** Text of a str, or of bytes with one char a byte. */
  private static String text(Object self) {
    if (self instanceof String text) {
      return text;
    }
    return switch (Types.unwrap(self)) {
      case String text -> text;
      case PyBytes bytes -> bytes.latin();
      default -> throw Errors.noText(self);
    };
  }

  /** An argument that must be of the same kind as the object itself. */
  private static String same(Object self, Object argument) {
    if (self instanceof String && argument instanceof String text) {
      return text;
    }
    boolean bytes = Types.unwrap(self) instanceof PyBytes;
    return switch (argument) {
      case PyBytes other when bytes -> other.latin();
      case String text when !bytes -> text;
      default -> throw Errors.noText(argument);
    };
  }

  private static Object like(Object self, String result) {
    if (self instanceof String) {
      return result;
    }
    if (Types.unwrap(self) instanceof PyBytes whole
        && !whole.isMutable()
        && whole.length() == result.length()) {
      return whole.latin().equals(result) ? whole : PyBytes.of(BytesMethods.bytes(result));
    }
    return Types.unwrap(self) instanceof PyBytes bytes
        ? bytes.sameKind(BytesMethods.bytes(result))
        : result;
  }

  private record Window(int from, int to) {}

  /** The part of a text that optional start and end arguments choose, in UTF-16 units. */
  private static Window window(String text, Object[] args) {
    int length = text.codePointCount(0, text.length());
    String kind = Types.name(Types.unwrap(args[0]));
    int from = args.length > 2 && args[2] != None.NONE ? Items.limit(args[2], length, kind) : 0;
    int to = args.length > 3 && args[3] != None.NONE ? Items.limit(args[3], length, kind) : length;
    if (length == text.length()) {
      return new Window(from, to);
    }
    return new Window(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  private static long find(Object[] args, boolean last, boolean must) {
    String text = text(args[0]);
    String wanted = same(args[0], args[1]);
    Window window = window(text, args);
    int at = -1;
    if (window.from <= window.to) {
      String part = text.substring(window.from, window.to);
      at = last ? part.lastIndexOf(wanted) : part.indexOf(wanted);
    }
    if (at < 0) {
      if (must) {
        throw Errors.valueError("substring not found");
      }
      return -1;
    }
    return text.codePointCount(0, window.from + at);
  }

  private static boolean affix(Object[] args, boolean end) {
    String text = text(args[0]);
    Window window = window(text, args);
    String part = window.from <= window.to ? text.substring(window.from, window.to) : "";
    boolean bytes = Types.unwrap(args[0]) instanceof PyBytes;
    Object[] choices = args[1] instanceof PyTuple tuple ? tuple.elements() : new Object[] {args[1]};
    for (Object choice : choices) {
      // Either kind may stand for the other; all of ASCII is the same in both.
      String affix = bytes || !(choice instanceof String) ? latin(choice) : text(choice);
      if (end ? part.endsWith(affix) : part.startsWith(affix)) {
        return true;
      }
    }
    return false;
  }

  /** Text of a str or of bytes, one char a byte: what starts or ends bytes may be either. */
  private static String latin(Object affix) {
    return switch (affix) {
      case String text -> BytesMethods.latin(text.getBytes(StandardCharsets.UTF_8));
      case PyBytes bytes when !bytes.isMutable() -> bytes.latin();
      default -> throw Errors.noText(affix);
    };
  }

  private static String strip(Object[] args, boolean left, boolean right) {
    String text = text(args[0]);
    String set = args.length > 1 ? same(args[0], args[1]) : WHITESPACE;
    boolean bytewise =
        args[0] instanceof String
            && text.length() < Text.bytes(text)
            && set.length() < Text.bytes(set);
    if (bytewise) {
      // Byte by byte, and what is left over may be no text (py/objstr.c, str_uni_strip).
      String rest = strip(latin(text), latin(set), left, right);
      return BytesMethods.decode(BytesMethods.bytes(rest));
    }
    return strip(text, set, left, right);
  }

  private static String strip(String text, String set, boolean left, boolean right) {
    int from = 0;
    int to = text.length();
    while (left && from < to && set.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (right && to > from && set.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static PyList split(Object self, Object separator, long most) {
    String text = text(self);
    List<Object> parts = new ArrayList<>();
    if (separator == null || separator == None.NONE) {
      int at = 0;
      while (true) {
        while (at < text.length() && WHITESPACE.indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        if (at >= text.length()) {
          break;
        }
        if (most >= 0 && parts.size() >= most) {
          parts.add(like(self, text.substring(at)));
          break;
        }
        int end = at;
        while (end < text.length() && WHITESPACE.indexOf(text.charAt(end)) < 0) {
          end++;
        }
        parts.add(like(self, text.substring(at, end)));
        at = end;
      }
      return PyList.taking(parts.toArray());
    }
    String by = same(self, separator);
    if (by.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    int at = 0;
    while (most < 0 || parts.size() < most) {
      int next = text.indexOf(by, at);
      if (next < 0) {
        break;
      }
      parts.add(like(self, text.substring(at, next)));
      at = next + by.length();
    }
    parts.add(like(self, text.substring(at)));
    return PyList.taking(parts.toArray());
  }

  private static PyList rsplit(Object self, Object separator, long most) {
    if (separator == null || separator == None.NONE) {
      if (most >= 0) {
        throw Errors.notImplemented("rsplit(None,n)");
      }
      return split(self, separator, -1);
    }
    String text = text(self);
    String by = same(self, separator);
    if (by.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    List<Object> parts = new ArrayList<>();
    int end = text.length();
    while (most < 0 || parts.size() < most) {
      int at = end < by.length() ? -1 : text.lastIndexOf(by, end - by.length());
      if (at < 0) {
        break;
      }
      parts.addFirst(like(self, text.substring(at + by.length(), end)));
      end = at;
    }
    parts.addFirst(like(self, text.substring(0, end)));
    return PyList.taking(parts.toArray());
  }

  private static Object splitLines(Object self, boolean keep) {
    String text = text(self);
    List<Object> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      int end = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      lines.add(like(self, text.substring(start, keep ? end : i)));
      start = end;
      i = end - 1;
    }
    if (start < text.length()) {
      lines.add(like(self, text.substring(start)));
    }
    return PyList.taking(lines.toArray());
  }

  private static Object join(Object self, Object parts) {
    String by = text(self);
    StringBuilder out = new StringBuilder();
    boolean first = true;
    boolean bytes = Types.unwrap(self) instanceof PyBytes;
    for (Object part : Iteration.toArray(parts)) {
      if (!first) {
        out.append(by);
      }
      first = false;
      if (!bytes && part instanceof String plain) {
        out.append(plain);
        continue;
      }
      boolean fits =
          bytes ? Buffers.copyOrNull(part) != null : Types.unwrap(part) instanceof String;
      if (!fits) {
        throw Errors.typeError(
            "join expects a list of str/bytes objects consistent with self object");
      }
      out.append(same(self, part));
    }
    return like(self, out.toString());
  }

  private static Object replace(Object[] args) {
    String text = text(args[0]);
    String old = same(args[0], args[1]);
    String now = same(args[0], args[2]);
    long most = args.length > 3 ? Numbers.toLong(args[3]) : -1;
    if (most < 0 && !old.isEmpty() && text.length() < LONG) {
      return like(args[0], text.replace(old, now));
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (long i = 0; most < 0 || i < most; i++) {
      int next = text.indexOf(old, at);
      if (next < 0 || (old.isEmpty() && next >= text.length())) {
        if (old.isEmpty() && next == text.length()) {
          out.append(now);
        }
        break;
      }
      if ((i & POLL_MASK) == 0) {
        Interrupts.poll();
        Sequences.expectShort(out.length());
      }
      out.append(text, at, next).append(now);
      at = next + old.length();
      if (old.isEmpty()) {
        out.append(text.charAt(next));
        at++;
      }
    }
    return like(args[0], at <= text.length() ? out.append(text.substring(at)).toString() : "");
  }

  private static PyTuple partition(Object self, Object separator, boolean last) {
    String text = text(self);
    String by = same(self, separator);
    if (by.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    int at = last ? text.lastIndexOf(by) : text.indexOf(by);
    if (at < 0) {
      Object empty = like(self, "");
      return last ? PyTuple.of(empty, empty, self) : PyTuple.of(self, empty, empty);
    }
    return PyTuple.of(
        like(self, text.substring(0, at)),
        like(self, by),
        like(self, text.substring(at + by.length())));
  }

  private static boolean all(Object self, IntPredicate test) {
    String text = text(self);
    for (int i = 0; i < text.length(); i++) {
      if (!test.test(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isCase(Object self, boolean upper) {
    boolean found = false;
    String text = text(self);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        if ((c <= 'Z') != upper) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String mapAscii(Object self, boolean upper) {
    String text = text(self);
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      boolean change = upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
      out[i] = change ? (char) (c ^ 0x20) : c;
    }
    return new String(out);
  }

  static void addTo(PyType type) {
    type.with(NativeFunction.between("find", 2, 4, args -> find(args, false, false)));
    type.with(NativeFunction.between("rfind", 2, 4, args -> find(args, true, false)));
    type.with(NativeFunction.between("index", 2, 4, args -> find(args, false, true)));
    type.with(NativeFunction.between("rindex", 2, 4, args -> find(args, true, true)));
    type.with(NativeFunction.between("startswith", 2, 4, args -> affix(args, false)));
    type.with(NativeFunction.between("endswith", 2, 4, args -> affix(args, true)));
    type.with(
        NativeFunction.between("strip", 1, 2, args -> like(args[0], strip(args, true, true))));
    type.with(
        NativeFunction.between("lstrip", 1, 2, args -> like(args[0], strip(args, true, false))));
    type.with(
        NativeFunction.between("rstrip", 1, 2, args -> like(args[0], strip(args, false, true))));
    type.with(
        NativeFunction.withKeywords(
            "split",
            a ->
                split(
                    a.get(0),
                    a.get(1, "sep", None.NONE),
                    Numbers.toLong(a.get(2, "maxsplit", -1L)))));
    type.with(
        NativeFunction.withKeywords(
            "rsplit",
            a ->
                rsplit(
                    a.get(0),
                    a.get(1, "sep", None.NONE),
                    Numbers.toLong(a.get(2, "maxsplit", -1L)))));
    type.with(
        NativeFunction.withKeywords(
            "splitlines",
            a -> splitLines(a.get(0), Truth.of(a.atMost(2).get(1, "keepends", false)))));
    type.with(NativeFunction.of2("join", StringMethods::join));
    type.with(NativeFunction.between("replace", 3, 4, StringMethods::replace));
    type.with(NativeFunction.of2("partition", (self, by) -> partition(self, by, false)));
    type.with(NativeFunction.of2("rpartition", (self, by) -> partition(self, by, true)));
    type.with(NativeFunction.of1("lower", self -> like(self, mapAscii(self, false))));
    type.with(NativeFunction.of1("upper", self -> like(self, mapAscii(self, true))));
    type.with(NativeFunction.of1("isspace", self -> all(self, c -> WHITESPACE.indexOf(c) >= 0)));
    type.with(NativeFunction.of1("isalpha", self -> all(self, StringMethods::isLetter)));
    type.with(NativeFunction.of1("isdigit", self -> all(self, c -> c >= '0' && c <= '9')));
    type.with(NativeFunction.of1("isupper", self -> isCase(self, true)));
    type.with(NativeFunction.of1("islower", self -> isCase(self, false)));
    type.with(
        NativeFunction.between(
            "count",
            2,
            4,
            args -> {
              String text = text(args[0]);
              Window window = window(text, args);
              if (window.from > window.to) {
                return 0L;
              }
              String part = text.substring(window.from, window.to);
              String wanted = same(args[0], args[1]);
              if (wanted.isEmpty()) {
                return (long) part.codePointCount(0, part.length()) + 1;
              }
              long count = 0;
              for (int at = part.indexOf(wanted); at >= 0; ) {
                count++;
                at = part.indexOf(wanted, at + wanted.length());
              }
              return count;
            }));
    type.with(
        NativeFunction.of2(
            "center",
            (self, width) -> {
              String text = text(self);
              int length = self instanceof String ? Text.bytes(text) : text.length();
              int space = Math.clamp(Numbers.toLong(width) - length, 0, Sequences.MOST);
              int left = space / 2;
              return like(self, " ".repeat(left) + text + " ".repeat(space - left));
            }));
    type.with(
        NativeFunction.withKeywords(
            "format", a -> like(a.get(0), StringFormat.apply(text(a.get(0)), a.tail()))));
    if (type == Types.STR) {
      type.with(
          NativeFunction.between(
              "encode", 1, 3, args -> PyBytes.of(text(args[0]).getBytes(StandardCharsets.UTF_8))));
    }
  }
}
