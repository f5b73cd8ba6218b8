package boardwalk.interpreter.syntax;

/**
 * Something wrong with a program.
 *
 * @param span where
 * @param exception name of the exception MicroPython raises: SyntaxError, IndentationError …
 * @param text the text of that exception, as MicroPython 1.27 prints it
 * @param hint the same for people: what is wrong here and what to do
 */
public record Diagnostic(Span span, String exception, String text, String hint) {

  static Diagnostic syntax(Span span, String text, String hint) {
    return new Diagnostic(span, "SyntaxError", text, hint);
  }

  static Diagnostic invalid(Span span, String hint) {
    return syntax(span, "invalid syntax", hint);
  }
}
