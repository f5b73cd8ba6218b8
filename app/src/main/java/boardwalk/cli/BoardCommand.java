package boardwalk.cli;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.Bus;
import boardwalk.boards.pinout.PinText;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk board}. */
@Command(
    name = "board",
    mixinStandardHelpOptions = true,
    description = "What is known of one board: its chip, pins, parts, buses and firmware.",
    footer = {"", "Example: boardwalk board pico-w"})
final class BoardCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "As 'boardwalk boards' lists them.")
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
    if (profile.origin() == Origin.GENERATED) {
      System.out.println("Nobody has compared this list with the board yet.");
    }
    System.out.println();
    line("Chip", profile.chip().name());
    line("Firmware", firmware(profile));
    line("Flashed by", profile.flashing().method());
    if (!profile.url().isEmpty()) {
      line("More", profile.url());
    }
    profile.parts().forEach(part -> line("On it", part(part)));
    for (Bus bus : profile.buses().values()) {
      if (!bus.defaults().isEmpty()) {
        line("Bus", bus.id() + ": " + PinText.defaults(profile, bus));
      }
    }
    System.out.println();
    PinText.table(profile).forEach(System.out::println);
    profile.pitfalls().forEach(pitfall -> line("Mind", pitfall.text()));
    return 0;
  }

  private static void line(String what, String text) {
    System.out.printf("%-12s%s%n", what + ":", text);
  }

  private static String firmware(BoardProfile profile) {
    return String.join(
        ", ", profile.firmware().stream().map(f -> f.family() + " " + f.board()).toList());
  }

  private static String part(BoardProfile.Part part) {
    String kind = part.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String pins =
        part.pin().isEmpty()
            ? String.join(
                ", ",
                part.wiring().pins().entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .toList())
            : "pin " + part.pin();
    return part.name() + " (" + kind + (pins.isEmpty() ? "" : ", " + pins) + ")";
  }
}
