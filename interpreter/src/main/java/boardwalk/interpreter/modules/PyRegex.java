package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A compiled regular expression. Java's engine matches; the pattern is checked to use only what
 * MicroPython's knows, and every character looked at asks for Ctrl-C.
 */
final class PyRegex extends PyObject {

  private static final PyType TYPE = new PyType("re");
  private static final PyType MATCH = new PyType("match");

  static {
    TYPE.with(
        NativeFunction.between("match", 2, 4, args -> ((PyRegex) args[0]).match(args[1], true)));
    TYPE.with(
        NativeFunction.between("search", 2, 4, args -> ((PyRegex) args[0]).match(args[1], false)));
    TYPE.with(NativeFunction.between("sub", 3, 5, PyRegex::sub));
    TYPE.with(NativeFunction.between("split", 2, 3, PyRegex::split));
    MATCH.with(
        NativeFunction.between(
            "group",
            1,
            2,
            args -> ((Match) args[0]).group(args.length > 1 ? Numbers.toInt(args[1]) : 0)));
    MATCH.with(NativeFunction.of1("groups", self -> ((Match) self).groups()));
    MATCH.with(NativeFunction.between("start", 1, 2, args -> span(args).get(0)));
    MATCH.with(NativeFunction.between("end", 1, 2, args -> span(args).get(1)));
    MATCH.with(NativeFunction.between("span", 1, 2, PyRegex::span));
  }

  private static PyTuple span(Object[] args) {
    return ((Match) args[0]).span(args.length > 1 ? Numbers.toInt(args[1]) : 0);
  }

  private final Pattern pattern;

  private PyRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  static PyRegex compile(Object source) {
    if (source instanceof PyRegex already) {
      return already;
    }
    String text = text(source);
    try {
      return new PyRegex(Pattern.compile(translate(text), Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      throw Errors.valueError("error in regex");
    }
  }

  /** lib/re1.5 knows no counts, look-around, back references or possessive quantifiers. */
  private static String translate(String text) {
    StringBuilder out = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        boolean known = "dDwWsS".indexOf(next) >= 0;
        if (known || !Character.isLetterOrDigit(next)) {
          out.append('\\').append(next);
        } else {
          out.append(Pattern.quote(String.valueOf(next)));
        }
      } else if (inClass) {
        inClass = c != ']';
        out.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
      } else if (c == '[') {
        inClass = true;
        out.append(c);
      } else if (c == '{' || c == '}') {
        out.append('\\').append(c);
      } else if (c == '(' && text.startsWith("(?", i) && !text.startsWith("(?:", i)) {
        throw Errors.valueError("error in regex");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String text(Object value) {
    return value instanceof String text
        ? text
        : new String(Buffers.bytes(value), StandardCharsets.ISO_8859_1);
  }

  private static Object like(Object subject, String part) {
    return subject instanceof String
        ? part
        : PyBytes.of(part.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Asks for Ctrl-C at every character, for patterns that take for ever. */
  private record Watched(String text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      Interrupts.poll();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private Matcher matcher(String text) {
    return pattern.matcher(new Watched(text));
  }

  Object match(Object subject, boolean atStart) {
    Matcher matcher = matcher(text(subject));
    try {
      boolean found = atStart ? matcher.lookingAt() : matcher.find();
      return found ? new Match(matcher, subject) : None.NONE;
    } catch (StackOverflowError deep) {
      throw Errors.recursion();
    }
  }

  static Object sub(Object[] args) {
    PyRegex regex = (PyRegex) args[0];
    Object replacement = args[1];
    Object subject = args[2];
    long most = args.length > 3 ? Numbers.toLong(args[3]) : 0;
    String text = text(subject);
    Matcher matcher = regex.matcher(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (long count = 0; (most <= 0 || count < most) && matcher.find(); count++) {
      out.append(text, at, matcher.start());
      if (Calls.isCallable(replacement)) {
        Match match = new Match(matcher, subject);
        out.append(text(Calls.callable(replacement).call1(match)));
      } else {
        expand(text(replacement), matcher, out);
      }
      at = matcher.end();
    }
    return like(subject, out.append(text.substring(at)).toString());
  }

  /** {@code \1} and {@code \g<1>} in a replacement. */
  private static void expand(String replacement, Matcher matcher, StringBuilder out) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c != '\\' || i + 1 >= replacement.length()) {
        out.append(c);
        continue;
      }
      int digits =
          replacement.charAt(i + 1) == 'g' && replacement.startsWith("<", i + 2) ? i + 3 : i + 1;
      int end = digits;
      while (end < replacement.length() && Character.isDigit(replacement.charAt(end))) {
        end++;
      }
      if (end == digits) {
        out.append(c);
        continue;
      }
      int group = Integer.parseInt(replacement.substring(digits, Math.min(end, digits + 6)));
      if (group > matcher.groupCount()) {
        throw Errors.indexError("no such group");
      }
      String value = matcher.group(group);
      out.append(value == null ? "" : value);
      i = digits == i + 3 ? end : end - 1;
    }
  }

  private static Object split(Object[] args) {
    PyRegex regex = (PyRegex) args[0];
    String text = text(args[1]);
    long most = args.length > 2 ? Numbers.toLong(args[2]) : 0;
    Matcher matcher = regex.matcher(text);
    PyList parts = new PyList();
    int at = 0;
    while ((most <= 0 || parts.length() < most) && matcher.find()) {
      if (matcher.end() == matcher.start()) {
        break;
      }
      parts.add(like(args[1], text.substring(at, matcher.start())));
      at = matcher.end();
    }
    parts.add(like(args[1], text.substring(at)));
    return parts;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private static final class Match extends PyObject {
    private final java.util.regex.MatchResult result;
    private final Object subject;

    Match(Matcher matcher, Object subject) {
      this.result = matcher.toMatchResult();
      this.subject = subject;
    }

    private void check(int group) {
      if (group < 0 || group > result.groupCount()) {
        throw Errors.indexError(String.valueOf(group));
      }
    }

    Object group(int group) {
      check(group);
      String value = result.group(group);
      return value == null ? None.NONE : like(subject, value);
    }

    PyTuple groups() {
      Object[] all = new Object[result.groupCount()];
      for (int i = 0; i < all.length; i++) {
        all[i] = group(i + 1);
      }
      return new PyTuple(all);
    }

    PyTuple span(int group) {
      check(group);
      return PyTuple.of((long) result.start(group), (long) result.end(group));
    }

    @Override
    public PyType type() {
      return MATCH;
    }

    @Override
    public String repr() {
      return "<match num=" + (result.groupCount() + 1) + ">";
    }
  }
}
