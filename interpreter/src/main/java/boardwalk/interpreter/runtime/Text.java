package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** {@code str()} and {@code repr()} of any value. */
public final class Text {

  /** Texts of one character, made once for those that are in most programs' texts. */
  private static final String[] CHARACTERS = new String[256];

  static {
    for (int i = 0; i < CHARACTERS.length; i++) {
      CHARACTERS[i] = String.valueOf((char) i);
    }
  }

  private Text() {}

  /** The text that is just this code point. */
  public static String character(int codePoint) {
    return codePoint < CHARACTERS.length ? CHARACTERS[codePoint] : Character.toString(codePoint);
  }

  public static String str(Object value) {
    return switch (value) {
      case String text -> text;
      case PyObject object -> object.str();
      default -> repr(value);
    };
  }

  public static String repr(Object value) {
    return switch (value) {
      case Long number -> number.toString();
      case String text -> quote(text);
      case PyObject object -> nested(object);
      case Boolean truth -> truth ? "True" : "False";
      case Double number -> FloatText.repr(number);
      case BigInteger number -> (number.signum() < 0 ? "-" : "") + Digits.of(number.abs(), 10);
      default -> throw new IllegalStateException("no MicroPython value: " + value.getClass());
    };
  }

  /** Texts of things in things count as calls in calls do. */
  private static String nested(PyObject object) {
    Interrupts.enter();
    try {
      return object.repr();
    } finally {
      Interrupts.leave();
    }
  }

  /** UTF-8 as text; UnicodeError when it is none. */
  public static String utf8(byte[] bytes) {
    return BytesMethods.decode(bytes);
  }

  /** The longest name MicroPython can have (py/mpconfig.h, MICROPY_QSTR_BYTES_IN_LEN 1). */
  static final int LONGEST_NAME = 255;

  /** Checks a name a program has put together. */
  public static String name(String name) {
    if (name.length() > LONGEST_NAME) {
      throw Errors.runtimeError("name too long");
    }
    return name;
  }

  public static String expectStr(Object value) {
    if (!(value instanceof String text)) {
      throw Errors.noText(value);
    }
    return text;
  }

  /**
   * A made-up address of an object, hexadecimal without 0x, which only some texts have before it.
   */
  public static String address(Object object) {
    return String.format("%08x", System.identityHashCode(object));
  }

  /** Bytes of a text in UTF-8: what MicroPython pads and cuts by (py/mpprint.c). */
  static int bytes(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a pair of surrogates counts two of the four.
      count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return count;
  }

  /** As much of a text as fits into {@code most} bytes of UTF-8, in whole characters. */
  static String cut(String text, int most) {
    int end = 0;
    for (int used = 0; end < text.length(); ) {
      int width = Character.charCount(text.codePointAt(end));
      used += bytes(text.substring(end, end + width));
      if (used > most) {
        return text.substring(0, end);
      }
      end += width;
    }
    return text;
  }

  /** Text in quotes, as {@code repr} shows it (py/objstr.c, mp_str_print_quoted). */
  public static String quote(String text) {
    boolean doubleQuotes = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
    char quote = doubleQuotes ? '"' : '\'';
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == quote) {
        out.append('\\').append(quote);
      } else {
        escape(out, c, c >= 0x7f);
      }
    }
    return out.append(quote).toString();
  }

  /** Bytes in quotes, with their b. */
  static String quote(byte[] bytes) {
    boolean single = false;
    boolean twice = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twice |= b == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
    for (byte b : bytes) {
      int c = b & 0xff;
      if (c == quote) {
        out.append('\\').append(quote);
      } else {
        escape(out, c, c >= 0x7f);
      }
    }
    return out.append(quote).toString();
  }

  private static void escape(StringBuilder out, int c, boolean hex) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || hex) {
          out.append(String.format(c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x", c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** The text of an uncaught exception, as MicroPython prints it (py/obj.c). */
  public static String traceback(PyException exception) {
    StringBuilder out = new StringBuilder();
    PyExceptionObject object = exception.object();
    if (!object.frames().isEmpty()) {
      out.append("Traceback (most recent call last):\n");
      for (PyExceptionObject.Frame frame : object.frames().reversed()) {
        out.append("  File \"").append(frame.file()).append("\", line ").append(frame.line());
        if (frame.function() != null) {
          out.append(", in ").append(frame.function());
        }
        out.append('\n');
      }
    }
    return out.append(headline(exception)).append('\n').toString();
  }

  /** {@code ValueError: text}. */
  static String headline(PyException exception) {
    Object value = exception.value();
    if (value instanceof PyInstance instance) {
      // The program's own __repr__ is all there is; its __str__ is not asked (py/objtype.c).
      return instance.type().lookupInProgram("__repr__") != null
          ? instance.repr()
          : Types.name(value) + ": " + str(PyExceptionObject.of(value));
    }
    return Types.name(value) + ": " + str(value);
  }
}
