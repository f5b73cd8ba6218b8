package boardwalk.cli;

import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk boards}. */
@Command(
    name = "boards",
    mixinStandardHelpOptions = true,
    description = "The boards Boardwalk knows; all of them can be simulated.")
final class BoardsCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "SEARCH", defaultValue = "")
  private String search;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Profiles profiles = Target.profiles();
    List<BoardSummary> found = search.isBlank() ? profiles.all() : profiles.search(search);
    if (json) {
      Json.print(
          found.stream()
              .map(p -> Map.of("id", p.id(), "name", p.name(), "vendor", p.vendor()))
              .toList());
    } else {
      found.forEach(p -> System.out.printf("%-18s %s%n", p.id(), p.name()));
    }
    return found.isEmpty() ? BoardwalkCommand.FAILED : 0;
  }
}
