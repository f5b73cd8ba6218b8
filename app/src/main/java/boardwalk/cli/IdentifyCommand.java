package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.repl.BoardFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code boardwalk identify}. */
@Command(
    name = "identify",
    mixinStandardHelpOptions = true,
    description = "Ask a board what it is. Stops the program that runs on it.",
    footer = {"", "Example: boardwalk identify --port /dev/ttyACM0 --json"})
final class IdentifyCommand implements Callable<Integer> {

  /** Older versions say it in os.uname() only. */
  private static final String MACHINE =
      """
      import sys
      try:print(sys.implementation._machine)
      except AttributeError:
       import os
       print(os.uname().machine)
      """;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      BoardFacts facts = board.command("asking what it is", repl -> repl.facts()).join();
      String machine = board.exec(MACHINE).join().output().strip();
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("machine", machine);
      answer.put("implementation", facts.implementation());
      answer.put("version", facts.version());
      answer.put("platform", facts.platform());
      answer.put("freeMemory", facts.freeMemory());
      if (json) {
        Json.print(answer);
      } else {
        answer.forEach((what, value) -> System.out.println(what + ": " + value));
      }
      return 0;
    }
  }
}
