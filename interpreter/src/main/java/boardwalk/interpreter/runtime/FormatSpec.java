package boardwalk.interpreter.runtime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What follows the colon in a format field: {@code
 * [[fill]align][sign][#][0][width][,][.precision][type]} (py/objstr.c, mp_obj_str_format_helper).
 */
final class FormatSpec {

  private int fill;
  private char align;
  private char sign;
  private boolean alternate;
  private int width = -1;
  private char grouping;
  private int precision = -1;
  private char type;

  private FormatSpec() {}

  /** {@code value} as the field shows it. */
  static String apply(Object value, String spec) {
    if (spec.isEmpty()) {
      return Text.str(value);
    }
    Object plain = Types.unwrap(value) instanceof PyObject ? value : Types.unwrap(value);
    return parse(spec, Types.isInt(plain) || plain instanceof Double).format(plain);
  }

  private static FormatSpec parse(String spec, boolean numeric) {
    FormatSpec result = new FormatSpec();
    int at = 0;
    int first = spec.codePointAt(0);
    int second = Character.charCount(first);
    if (isAlign(spec.charAt(0))) {
      result.align = spec.charAt(0);
      at = 1;
    } else if (second < spec.length() && isAlign(spec.charAt(second))) {
      result.fill = first;
      result.align = spec.charAt(second);
      at = second + 1;
    }
    if (at < spec.length() && "+- ".indexOf(spec.charAt(at)) >= 0) {
      result.sign = spec.charAt(at++);
    }
    if (at < spec.length() && spec.charAt(at) == '#') {
      result.alternate = true;
      at++;
    }
    if (at < spec.length() && spec.charAt(at) == '0') {
      if (result.align == 0 && numeric) {
        result.align = '=';
      }
      if (result.fill == 0) {
        result.fill = '0';
      }
    }
    result.fill = result.fill == 0 ? ' ' : result.fill;
    int start = at;
    while (at < spec.length() && Character.isDigit(spec.charAt(at))) {
      at++;
    }
    if (at > start) {
      result.width = number(spec.substring(start, at));
    }
    if (at < spec.length() && (spec.charAt(at) == ',' || spec.charAt(at) == '_')) {
      result.grouping = spec.charAt(at++);
    }
    if (at < spec.length() && spec.charAt(at) == '.') {
      start = ++at;
      while (at < spec.length() && Character.isDigit(spec.charAt(at))) {
        at++;
      }
      result.precision = at == start ? 0 : number(spec.substring(start, at));
    }
    if (at < spec.length() && "bcdeEfFgGnosxX%".indexOf(spec.charAt(at)) >= 0) {
      result.type = spec.charAt(at++);
    }
    if (at < spec.length()) {
      throw Errors.valueError("invalid format specifier");
    }
    return result;
  }

  private static int number(String digits) {
    return digits.length() > 6 ? 999_999 : Integer.parseInt(digits);
  }

  private static boolean isAlign(char c) {
    return "<>=^".indexOf(c) >= 0;
  }

  private String format(Object value) {
    if (sign == '+' || sign == ' ') {
      if (type == 's') {
        throw Errors.valueError("sign not allowed in string format specifier");
      }
      if (type == 'c') {
        throw Errors.valueError("sign not allowed with integer format specifier 'c'");
      }
    }
    if (Types.isInt(value)) {
      return integer(value);
    }
    if (value instanceof Double number) {
      return floating(number);
    }
    if (align == '=') {
      throw Errors.valueError("'=' alignment not allowed in string format specifier");
    }
    if (type != 0 && type != 's') {
      throw unknown(value);
    }
    Object plain = Types.unwrap(value);
    String text =
        plain instanceof PyBytes bytes && !bytes.isMutable()
            ? new String(bytes.toArray(), StandardCharsets.UTF_8)
            : Text.expectStr(plain);
    if (precision >= 0 && Text.bytes(text) > precision) {
      text = Text.cut(text, precision);
    }
    return pad("", text, '<');
  }

  private PyException unknown(Object value) {
    return Errors.valueError(
        "unknown format code '" + type + "' for object of type '" + Types.name(value) + "'");
  }

  private String integer(Object value) {
    BigInteger number = Numbers.toBig(value);
    int radix = 10;
    String prefix = "";
    switch (type) {
      case 0, 'd', 'n' -> {
        // Base 10 without prefix.
      }
      case 'b' -> {
        radix = 2;
        prefix = "0b";
      }
      case 'o' -> {
        radix = 8;
        prefix = "0o";
      }
      case 'x', 'X' -> {
        radix = 16;
        prefix = type == 'x' ? "0x" : "0X";
      }
      case 'c' -> {
        return pad("", Character.toString((int) Numbers.toLong(value) & 0xff), '>');
      }
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
        return floating(Numbers.toDouble(value));
      }
      default -> throw unknown(value);
    }
    String digits = Digits.of(number.abs(), radix);
    if (type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    String lead = signText(number.signum() < 0) + (alternate ? prefix : "");
    return pad(lead, grouped(lead, digits, "", radix == 10 ? 3 : 4), '>');
  }

  private String floating(double value) {
    char code = type == 0 ? 'g' : type;
    String text;
    if (code == '%') {
      text = FloatText.format(Floats.step(value * 100), 'f', precision) + "%";
    } else if ("eEfFgGn".indexOf(code) >= 0) {
      text = FloatText.format(value, code == 'n' ? 'g' : code, precision);
    } else {
      throw unknown(value);
    }
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    return pad(signText(negative), digits, '>');
  }

  private String signText(boolean negative) {
    return negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
  }

  /** The digits in groups; zeros that fill the field are grouped with them. */
  private String grouped(String lead, String digits, String after, int size) {
    if (grouping == 0) {
      return digits;
    }
    boolean zeros = fill == '0' && align == '=';
    String text = group(digits, size);
    for (String more = digits;
        zeros && lead.length() + text.length() + after.length() < width;
        text = group(more, size)) {
      more = "0" + more;
    }
    return text;
  }

  private String group(String digits, int size) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % size == 0) {
        out.append(grouping);
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  private String pad(String lead, String text, char defaultAlign) {
    int length = lead.length() + Text.bytes(text);
    int space = Math.max(0, width - length);
    String filling = Character.toString(fill).repeat(space);
    return switch (align == 0 ? defaultAlign : align) {
      case '<' -> lead + text + filling;
      case '^' -> {
        String left = Character.toString(fill).repeat(space / 2);
        yield left + lead + text + Character.toString(fill).repeat(space - space / 2);
      }
      case '=' -> lead + filling + text;
      default -> filling + lead + text;
    };
  }
}
