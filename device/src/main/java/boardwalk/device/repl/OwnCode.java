package boardwalk.device.repl;

/** Programs of ours leave the user's names on the board alone: their own are in a function. */
public final class OwnCode {

  private OwnCode() {}

  /**
   * The same program with names of its own.
   *
   * @param program lines of Python without {@code global} or a text over several lines
   */
  public static String scoped(String program) {
    return "def _p():\n" + program.indent(1) + "try:_p()\nfinally:del _p\n";
  }
}
