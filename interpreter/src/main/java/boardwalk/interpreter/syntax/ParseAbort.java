package boardwalk.interpreter.syntax;

/** Leaves the statement being read; the problem is noted already. Never leaves the parser. */
final class ParseAbort extends RuntimeException {

  static final ParseAbort INSTANCE = new ParseAbort();

  private ParseAbort() {
    super(null, null, false, false);
  }
}
