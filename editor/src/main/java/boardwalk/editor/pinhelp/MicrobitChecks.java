package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Pitfall.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Boards whose pins are objects of a module: what each can is in the profile's names. */
final class MicrobitChecks {

  private final BoardProfile board;
  private final PinRules rules;
  private final Findings findings;

  MicrobitChecks(BoardProfile board, PinRules rules, Findings findings) {
    this.board = board;
    this.rules = rules;
    this.findings = findings;
  }

  private boolean applies() {
    return board.runtime().spellings().contains("object");
  }

  Value member(String name) {
    return applies()
        ? board.pins().stream()
            .filter(p -> p.names().contains(name))
            .findFirst()
            .<Value>map(Value.PinObject::new)
            .orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  Map<String, Value> everything() {
    Map<String, Value> all = new HashMap<>();
    if (applies()) {
      board.pins().forEach(p -> p.names().forEach(n -> all.put(n, new Value.PinObject(p))));
    }
    return all;
  }

  /** Looks at a method of a pin object; false where pins are no objects of this kind. */
  boolean method(Pin pin, String method, CallFacts call) {
    if (!applies()) {
      return false;
    }
    switch (method) {
      case "write_digital", "set_analog_period" -> output(pin, "digital", "output", call);
      case "write_analog" -> output(pin, "pwm", "PWM", call);
      case "read_digital" -> {
        can(pin, "digital", "be read", call);
        use(pin, "input", call);
      }
      case "read_analog" -> {
        can(pin, "analog-in", "measure a voltage", call);
        use(pin, "ADC", call);
      }
      case "is_touched" -> {
        can(pin, "touch", "feel a finger", call);
        use(pin, "touch", call);
      }
      case "set_pull" -> use(pin, "input", call);
      default -> {
        // get_mode() and the like change nothing.
      }
    }
    return true;
  }

  private void output(Pin pin, String ability, String purpose, CallFacts call) {
    can(pin, ability, "be written", call);
    rules.pinPitfalls(pin, "output", call.span());
    use(pin, purpose, call);
  }

  private void use(Pin pin, String purpose, CallFacts call) {
    rules.pinPitfalls(pin, "", call.span());
    rules.use(pin, purpose, call.span());
  }

  private void can(Pin pin, String ability, String words, CallFacts call) {
    if (!pin.can().isEmpty() && !pin.can().contains(ability)) {
      List<String> others =
          board.pins().stream()
              .filter(p -> p.can().contains(ability))
              .map(p -> p.names().getFirst())
              .toList();
      findings.problem(
          call.span(),
          Level.ERROR,
          pin.names().getFirst()
              + " cannot "
              + words
              + ". These can: "
              + String.join(", ", others)
              + ".");
    }
  }
}
