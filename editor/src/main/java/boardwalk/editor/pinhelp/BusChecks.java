package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Bus;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.Pitfall.Level;
import boardwalk.boards.pinout.FlagText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Buses: which pins they use, and whether the chip has the bus there. */
final class BusChecks {

  private static final Map<String, List<String>> SIGNALS =
      Map.of(
          "UART", List.of("tx", "rx"),
          "I2C", List.of("scl", "sda"),
          "SPI", List.of("sck", "mosi", "miso"));

  private static final Set<String> INPUTS = Set.of("rx", "miso", "cts");

  private final BoardProfile board;
  private final PinRules rules;
  private final Findings findings;
  private boolean told;

  BusChecks(BoardProfile board, PinRules rules, Findings findings) {
    this.board = board;
    this.rules = rules;
    this.findings = findings;
  }

  void check(String type, CallFacts call) {
    if (call.open()) {
      return;
    }
    boolean soft = type.startsWith("Soft");
    String kind = type.replace("Soft", "");
    Value first = call.argument(0, "id");
    int number = !soft && first instanceof Value.Number n ? (int) n.value() : -1;
    List<String> signals = SIGNALS.get(kind);
    boolean all = true;
    if (number >= 0 && !exists(kind, number, call)) {
      return;
    }
    told = false;
    for (String signal : signals) {
      Value given = call.keywords().get(signal);
      all &= given != null;
      for (Pin pin : rules.pinsOf(given, call.span())) {
        signal(pin, kind, number, signal, call);
      }
    }
    if (number >= 0 && !all) {
      byDefault(kind, number, signals, call);
    }
  }

  private void signal(Pin pin, String kind, int number, String signal, CallFacts call) {
    rules.use(pin, kind + (number < 0 ? "" : "(" + number + ")") + " " + signal, call.span());
    if (!INPUTS.contains(signal) && pin.has(PinFlag.INPUT_ONLY)) {
      findings.problem(
          call.span(),
          Level.ERROR,
          FlagText.sentence(PinFlag.INPUT_ONLY, pin) + " " + signal + " has to drive.");
    }
    List<PinFunction> functions = pin.functions(PinFunction.Kind.valueOf(kind));
    boolean fixed = !board.chip().matrix() && number >= 0 && known(kind);
    boolean wrong = fixed && functions.stream().noneMatch(f -> isSignal(f, kind + number, signal));
    if (wrong && !told) {
      // Of several wrong pins of one bus the first is enough: the bus is the mistake.
      told = true;
      String there =
          functions.stream()
              .map(PinFunction::name)
              .reduce((a, b) -> a + ", " + b)
              .orElse("no " + kind);
      findings.problem(
          call.span(),
          Level.ERROR,
          PinRules.label(pin)
              + " cannot be "
              + signal
              + " of "
              + kind
              + "("
              + number
              + "): it has "
              + there
              + ".");
    }
  }

  /** Whether the pins of this board say which of these buses they carry. */
  private boolean known(String kind) {
    return board.runtime().port().equals("rp2")
        && board.pins().stream()
            .anyMatch(p -> !p.functions(PinFunction.Kind.valueOf(kind)).isEmpty());
  }

  /** On RP2 chips SPI's signals are called TX and RX (data sheet, GPIO functions). */
  private static boolean isSignal(PinFunction function, String bus, String signal) {
    String name = function.name();
    String wanted = signal.toUpperCase(Locale.ROOT);
    String other =
        switch (signal) {
          case "mosi" -> "TX";
          case "miso" -> "RX";
          default -> wanted;
        };
    return name.equals(bus + "_" + wanted) || name.equals(bus + "_" + other);
  }

  private boolean exists(String kind, int number, CallFacts call) {
    if (!known(kind)) {
      return true;
    }
    Set<Integer> numbers = new TreeSet<>();
    for (Pin pin : board.pins()) {
      for (PinFunction function : pin.functions(PinFunction.Kind.valueOf(kind))) {
        String own = function.name().substring(kind.length()).replaceAll("_.*", "");
        if (own.matches("\\d+")) {
          numbers.add(Integer.parseInt(own));
        }
      }
    }
    if (!numbers.isEmpty() && !numbers.contains(number)) {
      findings.problem(
          call.span(),
          Level.ERROR,
          "There is no "
              + kind
              + "("
              + number
              + ") on this chip; there are "
              + String.join(", ", numbers.stream().map(n -> kind + "(" + n + ")").toList())
              + ".");
      return false;
    }
    return true;
  }

  private void byDefault(String kind, int number, List<String> signals, CallFacts call) {
    String id = kind + number;
    rules.busPitfall(id, call.span());
    Bus bus = board.buses().get(id);
    if (bus == null) {
      return;
    }
    for (String signal : signals) {
      String cpu = bus.defaults().get(signal);
      if (cpu != null && !call.keywords().containsKey(signal)) {
        board
            .pin(cpu)
            .ifPresent(pin -> rules.use(pin, kind + "(" + number + ") " + signal, call.span()));
      }
    }
  }
}
