package boardwalk.device.call;

import boardwalk.device.BoardError;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A call of a function on the board.
 *
 * @param function a name at the board's prompt, or {@code module.function}, imported if need be
 * @param arguments Java values; see {@link PythonWriter}
 * @param limit how long it may take; then it is interrupted
 */
public record RemoteCall(String function, Object[] arguments, Duration limit) {

  /** Separates what the function prints from its result. */
  private static final String RESULT = "\u001e";

  public RemoteCall {
    if (!function.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*")) {
      throw new BoardError(
          BoardError.Kind.REFUSED,
          "'" + function + "' is no name of a function.",
          "Write name or module.name.");
    }
  }

  /** Makes it; the result is a Java value as {@link PythonReader} describes. */
  public Object on(RawRepl repl) throws IOException {
    String arguments = String.join(",", PythonWriter.all(Arrays.asList(this.arguments)));
    int dot = function.lastIndexOf('.');
    String importing =
        dot < 0
            ? ""
            : "try:%1$s\nexcept NameError:import %1$s\n".formatted(function.substring(0, dot));
    ExecResult result =
        repl.exec(
            importing + "_=%s(%s)\nprint('\\x1e'+repr(_))".formatted(function, arguments), limit);
    if (!result.ok()) {
      throw new RemoteException(function, result.uncaught());
    }
    int start = result.output().lastIndexOf(RESULT);
    String written = result.output().substring(start + 1).strip();
    return PythonReader.read(written)
        .orElseThrow(
            () ->
                new BoardError(
                    BoardError.Kind.REFUSED,
                    function + " gave " + written + ", which has no counterpart here.",
                    "Let it return numbers, text, bytes, lists, tuples or dictionaries."))
        .value();
  }
}
