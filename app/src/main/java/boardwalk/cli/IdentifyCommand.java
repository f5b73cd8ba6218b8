package boardwalk.cli;

import boardwalk.app.boards.PluggedIn;
import boardwalk.boards.recognition.Answer;
import boardwalk.boards.recognition.ReplAnswer;
import boardwalk.device.Board;
import boardwalk.device.drives.BoardDrives;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.transport.PortAddress;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.esp.EspIdentity;
import java.util.LinkedHashMap;
import java.util.List;
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
    description = {
      "What a board is, and how sure that is. Asks the board itself, which stops the program",
      "that runs on it; with --look only what can be seen without opening the port counts."
    },
    footer = {
      "",
      "Examples:",
      "  boardwalk identify --port /dev/ttyACM0 --json",
      "  boardwalk identify --port COM5 --look",
      "  boardwalk identify --port COM5 --chip           (restarts the board)",
      "  boardwalk identify --port COM5 --is pico-w     (say what it is; it is remembered)"
    })
final class IdentifyCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Option(names = "--look", description = "Open nothing; only look.")
  private boolean look;

  @Option(names = "--is", paramLabel = "ID", description = "Remember that it is this board.")
  private String is;

  @Option(
      names = "--chip",
      description = {
        "Ask the chip itself (ESP32, ESP8266), for a board without MicroPython.",
        "Restarts the board; changes nothing on it."
      })
  private boolean chip;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    PluggedIn pluggedIn = PluggedIn.ofThisComputer(Target.profiles());
    if (is != null) {
      return remember(pluggedIn);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    SerialPorts.Port port = port().orElse(new SerialPorts.Port("", "", -1, -1, ""));
    if (look) {
      List<boardwalk.boards.recognition.Volume> volumes = BoardDrives.ofThisComputer().find();
      say(answer, pluggedIn.recognize(port, volumes));
    } else if (chip) {
      askChip(answer, pluggedIn, port);
    } else {
      ask(answer, pluggedIn, port);
    }
    if (json) {
      Json.print(answer);
    } else {
      answer.forEach((what, value) -> System.out.println(what + ": " + value));
    }
    return 0;
  }

  private void ask(Map<String, Object> answer, PluggedIn pluggedIn, SerialPorts.Port port)
      throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      BoardFacts facts = board.command("asking what it is", repl -> repl.facts()).join();
      ReplAnswer said = ReplAnswer.parse(board.exec(ReplAnswer.PROGRAM).join().output());
      say(answer, pluggedIn.recognize(port, said));
      answer.put("machine", said.machine());
      answer.put("implementation", facts.implementation());
      answer.put("version", facts.version());
      answer.put("platform", facts.platform());
      answer.put("freeMemory", facts.freeMemory());
    }
  }

  private void askChip(Map<String, Object> answer, PluggedIn pluggedIn, SerialPorts.Port port)
      throws Exception {
    String place = target.port != null ? target.port : port.name();
    if (place.isEmpty()) {
      throw new UsageError("Give the port of the board with --port P.");
    }
    try (Transport transport = PortAddress.parse(place).open()) {
      EspIdentity found = EspIdentity.ask(transport, FlashClock.system());
      say(answer, pluggedIn.recognize(port, found.chip()));
      answer.put("chip", found.chip());
      if (!found.mac().isEmpty()) {
        answer.put("mac", found.mac());
      }
      found.flashBytes().ifPresent(bytes -> answer.put("flashBytes", bytes));
    }
  }

  private static void say(Map<String, Object> into, Answer answer) {
    PortsCommand.add(into, answer);
    if (!answer.next().isEmpty()) {
      into.put("next", answer.next());
    }
  }

  private int remember(PluggedIn pluggedIn) throws Exception {
    String id = Target.profile(is).id();
    SerialPorts.Port port =
        port().orElseThrow(() -> new UsageError("Give the port of the board with --port P."));
    if (!pluggedIn.remember(port, id)) {
      System.err.println(
          port.name() + " has no USB serial number, so it cannot be told from another like it.");
      return BoardwalkCommand.FAILED;
    }
    System.out.println("From now on " + port.name() + " is known as " + id + ".");
    return 0;
  }

  /** The port named, or the only one on USB. */
  private Optional<SerialPorts.Port> port() {
    List<SerialPorts.Port> ports =
        SerialPorts.list().stream()
            .filter(p -> target.port == null ? p.isUsb() : p.name().equals(target.port))
            .toList();
    return ports.size() == 1 && target.board == null
        ? Optional.of(ports.getFirst())
        : Optional.empty();
  }
}
