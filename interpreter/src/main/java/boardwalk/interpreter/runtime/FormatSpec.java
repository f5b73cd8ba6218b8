package boardwalk.interpreter.runtime;

import java.math.BigInteger;
import java.util.Locale;

/**
 * What follows the colon in a format field: {@code
 * [[fill]align][sign][#][0][width][,][.precision][type]} (py/objstr.c, mp_obj_str_format_helper).
 */
final class FormatSpec {

  private int fill = ' ';
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
    return parse(spec)
        .format(Types.unwrap(value) instanceof PyObject ? value : Types.unwrap(value));
  }

  private static FormatSpec parse(String spec) {
    FormatSpec result = new FormatSpec();
    int at = 0;
    int first = spec.codePointAt(0);
    int second = Character.charCount(first);
    if (second < spec.length() && isAlign(spec.charAt(second))) {
      result.fill = first;
      result.align = spec.charAt(second);
      at = second + 1;
    } else if (isAlign(spec.charAt(0))) {
      result.align = spec.charAt(0);
      at = 1;
    }
    if (at < spec.length() && "+- ".indexOf(spec.charAt(at)) >= 0) {
      result.sign = spec.charAt(at++);
    }
    if (at < spec.length() && spec.charAt(at) == '#') {
      result.alternate = true;
      at++;
    }
    if (at < spec.length() && spec.charAt(at) == '0') {
      if (result.align == 0) {
        result.align = '=';
        result.fill = '0';
      }
      at++;
    }
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
    if (at < spec.length()) {
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
    if (Types.isInt(value) && type != 's') {
      return integer(value);
    }
    if (value instanceof Double number) {
      return floating(number);
    }
    if (sign != 0) {
      throw Errors.valueError("sign not allowed in string format specifier");
    }
    if (type != 0 && type != 's') {
      throw unknown(value);
    }
    if (align == '=') {
      throw Errors.valueError("'=' alignment not allowed in string format specifier");
    }
    String text = Text.str(value);
    if (precision >= 0 && text.codePointCount(0, text.length()) > precision) {
      text = text.substring(0, text.offsetByCodePoints(0, precision));
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
        if (sign != 0) {
          throw Errors.valueError("sign not allowed with integer format specifier 'c'");
        }
        return pad("", Character.toString(number.intValue()), '<');
      }
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
        return floating(Numbers.toDouble(value));
      }
      default -> throw unknown(value);
    }
    String digits = number.abs().toString(radix);
    if (type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    if (grouping != 0) {
      digits = group(digits, radix == 10 ? 3 : 4);
    }
    return pad(signText(number.signum() < 0) + (alternate ? prefix : ""), digits, '>');
  }

  private String floating(double value) {
    char code = type == 0 ? 'g' : type;
    String text;
    if (type == 0 && precision < 0) {
      text = FloatText.repr(value);
    } else if (code == '%') {
      text = FloatText.format(value * 100, 'f', precision, alternate) + "%";
    } else if ("eEfFgGn".indexOf(code) >= 0) {
      text = FloatText.format(value, code == 'n' ? 'g' : code, precision, alternate);
    } else {
      throw unknown(value);
    }
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    if (grouping != 0) {
      int end = 0;
      while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
        end++;
      }
      digits = group(digits.substring(0, end), 3) + digits.substring(end);
    }
    return pad(signText(negative), digits, '>');
  }

  private String signText(boolean negative) {
    return negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
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
    int length = lead.length() + text.codePointCount(0, text.length());
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
