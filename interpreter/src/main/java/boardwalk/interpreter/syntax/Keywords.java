package boardwalk.interpreter.syntax;

import java.util.Set;

/** The reserved words of MicroPython (py/lexer.c, {@code tok_kw}). */
public final class Keywords {

  public static final Set<String> ALL =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  /** Words that only ever start a statement: at the start of a line they end an open bracket. */
  static final Set<String> STATEMENT_ONLY =
      Set.of(
          "assert",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "global",
          "import",
          "nonlocal",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with");

  private Keywords() {}
}
