package boardwalk.cli;

import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk boards}. */
@Command(
    name = "boards",
    mixinStandardHelpOptions = true,
    description = {
      "The boards Boardwalk knows; all of them can be simulated.",
      "Those marked 'listed' are made from MicroPython's own files and have no drawing."
    },
    footer = {"", "Examples:", "  boardwalk boards", "  boardwalk boards esp32 wifi"})
final class BoardsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "SEARCH",
      description = "Words of the name, maker, chip or features.")
  private List<String> search = List.of();

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Profiles profiles = Target.profiles();
    String words = String.join(" ", search);
    List<BoardSummary> found = words.isBlank() ? profiles.all() : profiles.search(words);
    if (json) {
      Json.print(found.stream().map(BoardsCommand::row).toList());
    } else {
      int width = found.stream().mapToInt(b -> b.id().length()).max().orElse(0);
      for (BoardSummary board : found) {
        String mark = board.origin() == Origin.GENERATED ? "  (listed)" : "";
        System.out.printf("%-" + (width + 2) + "s%s%s%n", board.id(), board.name(), mark);
      }
      if (found.isEmpty()) {
        System.err.println("No board has all of these words; 'boardwalk boards' lists them all.");
      }
    }
    return found.isEmpty() ? BoardwalkCommand.FAILED : 0;
  }

  private static Map<String, Object> row(BoardSummary board) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", board.id());
    row.put("name", board.name());
    row.put("vendor", board.vendor());
    row.put("chip", board.chipId());
    row.put("origin", board.origin().name().toLowerCase(Locale.ROOT));
    row.put("drawing", board.drawn());
    row.put("micropython", board.upstream());
    row.put("features", board.features());
    return row;
  }
}
