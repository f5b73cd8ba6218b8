package boardwalk.interpreter.runtime;

/** {@code str.format} (py/objstr.c, mp_obj_str_format). */
final class StringFormat {

  private final String format;
  private final Arguments arguments;
  private int automatic;

  private StringFormat(String format, Arguments arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  static String apply(String format, Arguments arguments) {
    return new StringFormat(format, arguments).run(format);
  }

  private String run(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '}') {
        if (at < text.length() && text.charAt(at) == '}') {
          at++;
          out.append('}');
          continue;
        }
        throw Errors.valueError("single '}' encountered in format string");
      }
      if (c != '{') {
        out.append(c);
        continue;
      }
      if (at < text.length() && text.charAt(at) == '{') {
        at++;
        out.append('{');
        continue;
      }
      at = field(text, at, out);
    }
    return out.toString();
  }

  private int field(String text, int from, StringBuilder out) {
    int at = from;
    while (at < text.length() && "}!:".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(from, at);
    char conversion = 0;
    if (at < text.length() && text.charAt(at) == '!') {
      at++;
      if (at >= text.length()) {
        throw Errors.valueError("end of format while looking for conversion specifier");
      }
      conversion = text.charAt(at++);
      if (conversion != 'r' && conversion != 's') {
        throw Errors.valueError("unknown conversion specifier " + conversion);
      }
    }
    String spec = "";
    if (at < text.length() && text.charAt(at) == ':') {
      int start = ++at;
      int nested = 1;
      while (at < text.length()) {
        char c = text.charAt(at);
        nested += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (nested == 0) {
          break;
        }
        at++;
      }
      spec = text.substring(start, at);
    }
    if (at >= text.length()) {
      throw Errors.valueError("unmatched '{' in format");
    }
    if (text.charAt(at) != '}') {
      throw Errors.valueError("expected ':' after format specifier");
    }
    Object value = lookUp(name);
    if (spec.indexOf('{') >= 0) {
      spec = run(spec);
    }
    if (conversion != 0) {
      value = conversion == 'r' ? Text.repr(value) : Text.str(value);
    }
    out.append(FormatSpec.apply(value, spec));
    return at + 1;
  }

  private Object lookUp(String name) {
    if (name.isEmpty()) {
      if (automatic < 0) {
        throw Errors.valueError(
            "can't switch from manual field specification to automatic field numbering");
      }
      return positional(automatic++);
    }
    int dot = name.indexOf('.');
    int bracket = name.indexOf('[');
    if (dot >= 0 || bracket >= 0) {
      throw Errors.notImplemented("attributes not supported");
    }
    if (Character.isDigit(name.charAt(0))) {
      if (automatic > 0) {
        throw Errors.valueError(
            "can't switch from automatic field numbering to manual field specification");
      }
      automatic = -1;
      if (!name.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw Errors.notImplemented("attributes not supported");
      }
      return positional(name.length() > 6 ? 999_999 : Integer.parseInt(name));
    }
    Object named = arguments.keyword(Text.name(name));
    if (named == null) {
      throw Errors.keyError(name);
    }
    return named;
  }

  private Object positional(int index) {
    if (index >= arguments.count()) {
      throw Errors.indexError("tuple index out of range");
    }
    return arguments.get(index);
  }
}
