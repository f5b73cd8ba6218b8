package boardwalk.interpreter.runtime;

import java.util.Locale;

/** The {@code %} operator of text and bytes (py/objstr.c, str_modulo_format). */
final class PercentFormat {

  private final String format;
  private final boolean bytes;
  private final Object[] arguments;
  private final PyDict dict;
  private int next;
  private int at;

  private PercentFormat(String format, Object[] arguments, PyDict dict, boolean bytes) {
    this.format = format;
    this.arguments = arguments;
    this.dict = dict;
    this.bytes = bytes;
  }

  static String apply(String format, Object argument, boolean bytes) {
    Object plain = Types.unwrap(argument);
    if (plain instanceof PyTuple tuple) {
      return new PercentFormat(format, tuple.elements(), null, bytes).run();
    }
    PyDict dict = plain instanceof PyDict d ? d : null;
    return new PercentFormat(format, new Object[] {argument}, dict, bytes).run();
  }

  private String run() {
    StringBuilder out = new StringBuilder();
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c != '%') {
        out.append(c);
        continue;
      }
      if (at >= format.length()) {
        throw Errors.valueError("incomplete format");
      }
      if (format.charAt(at) == '%') {
        at++;
        out.append('%');
        continue;
      }
      Object value = null;
      if (format.charAt(at) == '(') {
        if (dict == null) {
          throw Errors.typeError("format needs a dict");
        }
        int end = format.indexOf(')', at);
        if (end < 0) {
          throw Errors.valueError("incomplete format key");
        }
        value = dict.item(Text.name(format.substring(at + 1, end)));
        next = 1;
        at = end + 1;
      }
      field(value, out);
    }
    if (dict == null && next < arguments.length) {
      throw Errors.typeError("format string didn't convert all arguments");
    }
    return out.toString();
  }

  private Object argument() {
    if (next >= arguments.length) {
      throw Errors.typeError("format string needs more arguments");
    }
    return arguments[next++];
  }

  private void field(Object given, StringBuilder out) {
    int start = at;
    while (at < format.length() && "#0- +".indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    String flags = format.substring(start, at);
    int width = number();
    int precision = -1;
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      precision = Math.max(0, number());
    }
    if (at >= format.length()) {
      throw Errors.valueError("incomplete format");
    }
    char code = format.charAt(at++);
    Object value = given == null ? argument() : given;
    out.append(shown(code, value, flags, width, precision));
  }

  private int number() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      return Numbers.toInt(argument());
    }
    int start = at;
    while (at < format.length() && Character.isDigit(format.charAt(at))) {
      at++;
    }
    return at == start ? -1 : Integer.parseInt(format.substring(start, Math.min(at, start + 6)));
  }

  private String shown(char code, Object value, String flags, int width, int precision) {
    Object plain = Types.unwrap(value);
    switch (code) {
      case 'c' -> {
        if (plain instanceof String text && length(text) == 1) {
          return pad("", text, flags, width, false);
        }
        if (Types.isInt(plain)) {
          // One byte of it (py/objstr.c, str_modulo_format).
          char one = (char) (Numbers.toLong(plain) & 0xff);
          return pad("", String.valueOf(one), flags, width, false);
        }
        throw Errors.typeError(plain instanceof String ? "%c needs int or char" : "integer needed");
      }
      case 'd', 'i', 'u', 'x', 'X', 'o' -> {
        if (code == 'd' && flags.isEmpty() && precision < 0 && plain instanceof Long number) {
          return pad("", number.toString(), flags, width, false);
        }
        if (plain instanceof Double number && code != 'x' && code != 'X' && code != 'o') {
          plain = Numbers.truncate(number);
        }
        if (!Types.isInt(plain)) {
          plain = MachineWord.cutIfNarrow(Numbers.toLong(plain));
        }
        int radix = code == 'x' || code == 'X' ? 16 : code == 'o' ? 8 : 10;
        String digits = Digits.of(Numbers.toBig(plain).abs(), radix);
        digits = code == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
        while (digits.length() < precision) {
          digits = "0" + digits;
        }
        String prefix =
            flags.indexOf('#') < 0 ? "" : radix == 16 ? "0" + code : radix == 8 ? "0o" : "";
        String sign = sign(Numbers.toBig(plain).signum() < 0, flags);
        return pad(sign + prefix, digits, flags, width, flags.indexOf('0') >= 0);
      }
      case 'e', 'E', 'f', 'F', 'g', 'G' -> {
        String text = FloatText.format(Numbers.toDouble(plain), code, precision);
        boolean negative = text.startsWith("-");
        return pad(
            sign(negative, flags),
            negative ? text.substring(1) : text,
            flags,
            width,
            flags.indexOf('0') >= 0);
      }
      case 's', 'r' -> {
        String text =
            code != 's'
                ? Text.repr(value)
                : bytes && plain instanceof PyBytes b ? b.latin() : Text.str(value);
        if (precision >= 0 && length(text) > precision) {
          text = bytes ? text.substring(0, precision) : Text.cut(text, precision);
        }
        return pad("", text, flags, width, false);
      }
      default ->
          throw Errors.valueError(
              "unsupported format character '"
                  + code
                  + "' (0x"
                  + Integer.toHexString(code)
                  + ") at index "
                  + (at - 1));
    }
  }

  /** In bytes; what becomes bytes has one char for each. */
  private int length(String text) {
    return bytes ? text.length() : Text.bytes(text);
  }

  private static String sign(boolean negative, String flags) {
    return negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
  }

  private String pad(String lead, String text, String flags, int width, boolean zeros) {
    int space = Math.max(0, width - lead.length() - length(text));
    if (space == 0) {
      return lead.isEmpty() ? text : lead.concat(text);
    }
    if (flags.indexOf('-') >= 0) {
      return lead + text + " ".repeat(space);
    }
    return zeros ? lead + "0".repeat(space) + text : " ".repeat(space) + lead + text;
  }
}
