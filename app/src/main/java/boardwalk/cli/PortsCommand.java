package boardwalk.cli;

import boardwalk.boards.Recognition;
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
    description = "What is plugged in, and what it is. Opens nothing.")
final class PortsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Recognition recognition = new Recognition(Target.profiles());
    List<Map<String, Object>> all = new ArrayList<>();
    for (SerialPorts.Port port : SerialPorts.list()) {
      Recognition.Answer answer =
          recognition.recognize(port.vendor(), port.product(), port.serial());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("port", port.name());
      row.put("description", port.description());
      row.put("usb", port.isUsb() ? "%04x:%04x".formatted(port.vendor(), port.product()) : "");
      row.put("serial", port.serial());
      row.put("boards", answer.candidates().stream().map(p -> p.id()).toList());
      row.put("answer", answer.sentence());
      all.add(row);
    }
    if (json) {
      Json.print(all);
    } else if (all.isEmpty()) {
      System.err.println("No serial port is there. Plug a board in with a data cable.");
    } else {
      all.forEach(
          row ->
              System.out.printf(
                  "%-20s %-10s %s%n", row.get("port"), row.get("usb"), row.get("answer")));
    }
    return 0;
  }
}
