package boardwalk.interpreter.modules.regex;

import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.io.ByteArrayOutputStream;

/** A compiled regular expression (extmod/modre.c). */
final class PyRegex extends PyObject {

  private static final PyType TYPE = new PyType("re");

  static {
    TYPE.with(NativeFunction.between("match", 2, 4, args -> match(args, true)));
    TYPE.with(NativeFunction.between("search", 2, 4, args -> match(args, false)));
    TYPE.with(NativeFunction.between("sub", 3, 5, PyRegex::sub));
    TYPE.with(NativeFunction.between("split", 2, 3, PyRegex::split));
  }

  private final RegexProgram program;

  private PyRegex(RegexProgram program) {
    this.program = program;
  }

  RegexProgram program() {
    return program;
  }

  /** The regular expression {@code pattern} is or means. */
  static PyRegex of(Object pattern) {
    return pattern instanceof PyRegex already
        ? already
        : new PyRegex(RegexCompiler.compile(Subject.of(pattern).bytes()));
  }

  private int[] run(Subject subject, int from) {
    return RegexMachine.run(program, subject.bytes(), from, subject.length(), false);
  }

  /** {@code match} and {@code search}; only a compiled one heeds positions. */
  static Object match(Object[] args, boolean anchored) {
    PyRegex regex = of(args[0]);
    Subject subject = Subject.of(args[1]);
    int from = 0;
    int end = subject.length();
    if (args[0] instanceof PyRegex && args.length > 2) {
      from = Math.clamp(Numbers.toLong(args[2]), 0, end);
      end = args.length > 3 ? Math.clamp(Numbers.toLong(args[3]), from, end) : end;
    }
    int[] captures = RegexMachine.run(regex.program, subject.bytes(), from, end, anchored);
    return captures == null ? None.NONE : new PyMatch(subject, captures);
  }

  private static Object split(Object[] args) {
    PyRegex regex = of(args[0]);
    Subject subject = Subject.of(args[1]);
    long most = args.length > 2 ? Numbers.toLong(args[2]) : 0;
    PyList parts = new PyList();
    int at = 0;
    while (most <= 0 || parts.length() < most) {
      Interrupts.poll();
      int[] captures = regex.run(subject, at);
      if (captures == null || captures[0] == captures[1]) {
        break;
      }
      parts.add(subject.part(at, captures[0]));
      if (regex.program.groups() > 0) {
        throw Errors.notImplemented("splitting with sub-captures");
      }
      at = captures[1];
    }
    parts.add(subject.part(at, subject.length()));
    return parts;
  }

  /** {@code sub}: replacement, subject, most replacements, flags that mean nothing. */
  static Object sub(Object[] args) {
    PyRegex regex = of(args[0]);
    Object replacement = args[1];
    Subject subject = Subject.of(args[2]);
    long most = args.length > 3 ? Numbers.toLong(args[3]) : 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    for (long count = 0; most <= 0 || count < most; count++) {
      Interrupts.poll();
      int[] captures = regex.run(subject, at);
      if (captures == null || captures[0] == captures[1]) {
        break;
      }
      out.write(subject.bytes(), at, captures[0] - at);
      Object text =
          Calls.isCallable(replacement)
              ? Calls.callable(replacement).call1(new PyMatch(subject, captures))
              : replacement;
      expand(Subject.of(text).bytes(), subject, captures, out);
      at = captures[1];
    }
    if (at == 0 && out.size() == 0) {
      return args[2];
    }
    out.write(subject.bytes(), at, subject.length() - at);
    return Subject.make(out.toByteArray(), subject.isText());
  }

  private static boolean isDigit(byte[] text, int at) {
    return at < text.length && text[at] >= '0' && text[at] <= '9';
  }

  /** Puts groups for {@code \1} and {@code \g<1>}, and a backslash for two of them. */
  private static void expand(
      byte[] text, Subject subject, int[] captures, ByteArrayOutputStream out) {
    int at = 0;
    while (at < text.length) {
      byte c = text[at++];
      if (c != '\\') {
        out.write(c);
        continue;
      }
      boolean bracket = at + 1 < text.length && text[at] == 'g' && text[at + 1] == '<';
      at += bracket ? 2 : 0;
      if (isDigit(text, at)) {
        long number = 0;
        while (isDigit(text, at)) {
          number = Math.min(number * 10 + text[at++] - '0', Integer.MAX_VALUE);
        }
        at += bracket && at < text.length && text[at] == '>' ? 1 : 0;
        if (number >= captures.length / 2) {
          throw Errors.of(Errors.INDEX_ERROR, number);
        }
        int from = captures[2 * (int) number];
        if (from >= 0) {
          out.write(subject.bytes(), from, captures[2 * (int) number + 1] - from);
        }
      } else if (at < text.length && text[at] == '\\') {
        out.write(text[at++]);
      }
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "<re 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
  }
}
