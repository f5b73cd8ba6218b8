package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.call.RemoteCall;
import boardwalk.device.call.RemoteException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk call}. */
@Command(
    name = "call",
    mixinStandardHelpOptions = true,
    description = {
      "Call a function on a board and print its value.",
      "Arguments that are numbers, True, False or None are given as such, others as text."
    },
    footer = {"", "Example: boardwalk call adc.read 3 --timeout 2s"})
final class CallCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FUNCTION", description = "A name, or module.name.")
  private String function;

  @Parameters(index = "1..*", paramLabel = "ARG")
  private List<String> arguments = List.of();

  @Option(
      names = "--timeout",
      defaultValue = "10s",
      description = "How long it may take: 250ms, 5s, 2min (default: ${DEFAULT-VALUE}).")
  private String timeout;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    List<Object> values = new ArrayList<>();
    arguments.forEach(argument -> values.add(value(argument)));
    RemoteCall call = new RemoteCall(function, values.toArray(), duration(timeout));
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      Object result = board.call(call).join();
      Object shown = result instanceof byte[] b ? Base64.getEncoder().encodeToString(b) : result;
      if (json) {
        Json.print(shown);
      } else {
        System.out.println(shown == null ? "None" : shown);
      }
      return 0;
    } catch (CompletionException e) {
      if (e.getCause() instanceof RemoteException remote) {
        System.err.println("boardwalk: " + remote.getMessage());
        return BoardwalkCommand.FAILED;
      }
      throw e;
    }
  }

  static Object value(String argument) {
    if (argument.matches("-?\\d{1,18}")) {
      return Long.valueOf(argument);
    }
    if (argument.matches("-?\\d+\\.\\d*([eE][-+]?\\d+)?")) {
      return Double.valueOf(argument);
    }
    return switch (argument) {
      case "True" -> true;
      case "False" -> false;
      case "None" -> null;
      default -> argument;
    };
  }

  private static Duration duration(String text) {
    String digits = text.replaceAll("[a-z]+$", "");
    if (!digits.matches("\\d{1,9}")) {
      throw new UsageError("'" + text + "' is no time: write 250ms, 5s or 2min.");
    }
    long number = Long.parseLong(digits);
    return switch (text.substring(digits.length())) {
      case "ms" -> Duration.ofMillis(number);
      case "s", "" -> Duration.ofSeconds(number);
      case "min" -> Duration.ofMinutes(number);
      default -> throw new UsageError("'" + text + "' is no time: write 250ms, 5s or 2min.");
    };
  }
}
