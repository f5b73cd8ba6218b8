package boardwalk.cli;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.PinFunction;
import boardwalk.boards.pinout.PinText;
import boardwalk.boards.pinout.SvgWriter;
import boardwalk.device.disk.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk pinout}. */
@Command(
    name = "pinout",
    mixinStandardHelpOptions = true,
    description = {
      "The pins of a board: as a drawing with -o FILE.svg, else as a table.",
      "Boards without a drawing ('listed' in 'boardwalk boards') have the table only."
    },
    footer = {
      "",
      "Examples:",
      "  boardwalk pinout pico -o pico.svg",
      "  boardwalk pinout esp32-devkitc-v4 --json"
    })
final class PinoutCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "As 'boardwalk boards' lists them.")
  private String id;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.svg",
      description = "Write the drawing to this file.")
  private Path output;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    BoardProfile profile = Target.profile(id);
    if (output != null) {
      if (!profile.layout().isDrawn()) {
        System.err.println(
            "There is no drawing of "
                + profile.name()
                + ": nobody has compared the order of its pins with the board yet."
                + " Without -o its pins are printed as a table.");
        return BoardwalkCommand.FAILED;
      }
      WholeFile.write(output, SvgWriter.write(profile));
      System.err.println("Written: " + output);
      if (!json) {
        return 0;
      }
    }
    if (json) {
      Json.print(profile.pins().stream().map(pin -> row(profile, pin)).toList());
    } else {
      PinText.table(profile).forEach(System.out::println);
    }
    return 0;
  }

  private static Map<String, Object> row(BoardProfile profile, Pin pin) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("printed", pin.printed());
    row.put("chip", pin.cpu());
    row.put("code", PinText.inCode(profile, pin));
    row.put("functions", PinText.functions(profile, pin).stream().map(PinFunction::name).toList());
    List<String> flags = new ArrayList<>();
    pin.flags().forEach(flag -> flags.add(flag.spelling()));
    row.put("flags", flags);
    row.put("cautions", PinText.cautions(profile, pin));
    row.put("line", PinText.line(profile, pin));
    return row;
  }
}
