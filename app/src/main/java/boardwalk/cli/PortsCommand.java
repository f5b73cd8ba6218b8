package boardwalk.cli;

import boardwalk.app.boards.PluggedIn;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.recognition.Answer;
import boardwalk.boards.recognition.Volume;
import boardwalk.device.drives.BoardDrives;
import boardwalk.device.transport.SerialPorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code boardwalk ports}. */
@Command(
    name = "ports",
    mixinStandardHelpOptions = true,
    description = "What is plugged in, and what it is. Opens nothing.",
    footer = {"", "Example: boardwalk ports --json"})
final class PortsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    PluggedIn pluggedIn = PluggedIn.ofThisComputer(Target.profiles());
    List<Volume> volumes = BoardDrives.ofThisComputer().find();
    List<Map<String, Object>> all = new ArrayList<>();
    for (SerialPorts.Port port : SerialPorts.list()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("port", port.name());
      row.put("description", port.description());
      row.put("usb", port.isUsb() ? "%04x:%04x".formatted(port.vendor(), port.product()) : "");
      row.put("serial", port.serial());
      add(row, pluggedIn.recognize(port, volumes));
      all.add(row);
    }
    for (Volume volume : volumes) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("drive", volume.label());
      add(row, pluggedIn.recognize(volume));
      all.add(row);
    }
    if (json) {
      Json.print(all);
    } else if (all.isEmpty()) {
      System.err.println("No serial port is there. Plug a board in with a data cable.");
    } else {
      all.forEach(PortsCommand::print);
    }
    return 0;
  }

  static void add(Map<String, Object> row, Answer answer) {
    row.put("boards", answer.candidates().stream().map(BoardSummary::id).toList());
    row.put("answer", answer.sentence());
    row.put("certainty", answer.certainty().words());
    row.put("from", answer.step().words());
  }

  private static void print(Map<String, Object> row) {
    System.out.printf(
        "%-20s %-10s %s%n",
        row.getOrDefault("port", row.get("drive")),
        row.getOrDefault("usb", "drive"),
        row.get("answer"));
  }
}
