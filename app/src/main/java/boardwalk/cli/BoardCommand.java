package boardwalk.cli;

import boardwalk.boards.BoardProfile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk board}. */
@Command(
    name = "board",
    mixinStandardHelpOptions = true,
    description = "What is known of one board.")
final class BoardCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID")
  private String id;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    BoardProfile profile = Target.profile(id);
    if (json) {
      Json.print(profile);
      return 0;
    }
    System.out.println(profile.name() + " (" + profile.id() + ")");
    System.out.println(profile.summary());
    System.out.println(
        "Pins: " + String.join(", ", profile.pins().stream().map(p -> p.label()).toList()));
    profile
        .parts()
        .forEach(
            part ->
                System.out.println(
                    "On it: "
                        + part.name()
                        + " ("
                        + part.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + (part.pin().isEmpty() ? "" : ", pin " + part.pin())
                        + ")"));
    return 0;
  }
}
