package boardwalk.interpreter.hardware.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import boardwalk.interpreter.hardware.parts.PartKind.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks a circuit over before it is built, and says in words what would go wrong. */
public final class CircuitCheck {

  private static final Set<String> GROUND = Set.of("GND");
  private static final Set<String> THREE_VOLTS = Set.of("3V3", "3V", "VCC");
  private static final Set<String> FIVE_VOLTS = Set.of("5V", "VBUS", "VIN");

  /** Parts that drive their outputs to the voltage they are fed with. */
  private static final Set<String> OUTPUT_FOLLOWS_SUPPLY = Set.of("hc_sr04", "ir_receiver");

  private record End(Circuit.Placed part, Leg leg) {
    String text() {
      return part.id() + "'s \"" + leg.name() + "\"";
    }
  }

  /**
   * Something wrong or doubtful.
   *
   * @param parts ids of the parts it is about; empty for the circuit as a whole
   * @param words a sentence or two for people
   */
  public record Finding(Set<String> parts, String words) {}

  private final Circuit circuit;
  private final BoardProfile profile;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private CircuitCheck(Circuit circuit, BoardProfile profile) {
    this.circuit = circuit;
    this.profile = profile;
  }

  /** What is wrong or doubtful, a sentence each; empty when all is well. */
  public static List<String> check(Circuit circuit, BoardProfile profile) {
    return findings(circuit, profile).stream().map(Finding::words).toList();
  }

  /** What is wrong or doubtful, and with which parts; empty when all is well. */
  public static List<Finding> findings(Circuit circuit, BoardProfile profile) {
    CircuitCheck check = new CircuitCheck(circuit, profile);
    check.run();
    return check.findings;
  }

  /** What was found since the last call is about these parts. */
  private void about(Set<String> parts) {
    warnings.forEach(words -> findings.add(new Finding(parts, words)));
    warnings.clear();
  }

  private void run() {
    if (!circuit.board().isEmpty()
        && !circuit.board().equals(profile.id())
        && !profile.aliases().contains(circuit.board())) {
      warnings.add(
          "This circuit is made for the board "
              + circuit.board()
              + ", not for "
              + profile.id()
              + ". Its pins may be others.");
    }
    about(Set.of());
    Map<String, List<End>> wires = new LinkedHashMap<>();
    for (Circuit.Placed part : circuit.parts()) {
      PartKind kind = Catalogue.find(part.kind()).orElseThrow();
      part.wires()
          .forEach(
              (leg, to) ->
                  wires
                      .computeIfAbsent(key(to), k -> new ArrayList<>())
                      .add(new End(part, kind.leg(leg))));
      checkFiveVolts(part);
      about(Set.of(part.id()));
    }
    wires.forEach(
        (name, ends) -> {
          checkWire(name, ends);
          about(ends.stream().map(end -> end.part().id()).collect(Collectors.toSet()));
        });
  }

  private String key(String to) {
    return profile.pin(to).map(BoardProfile.Pin::label).orElse(to);
  }

  private void checkWire(String name, List<End> ends) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean supply =
        GROUND.contains(upper) || THREE_VOLTS.contains(upper) || FIVE_VOLTS.contains(upper);
    boolean pin = profile.pin(name).isPresent();
    for (End end : ends) {
      boolean drives = end.leg().role() == Role.OUT || end.leg().role() == Role.ANALOG;
      if (supply && drives) {
        warnings.add(
            end.text()
                + " is an output and is wired to "
                + name
                + ": that is a short circuit. Wire it to a pin.");
      }
      if (FIVE_VOLTS.contains(upper)
          && end.leg().role() != Role.POWER
          && end.leg().role() != Role.CONTACT) {
        warnings.add(
            end.text() + " gets 5 V; its board works with 3.3 V. Wire it to 3V3 or to a pin.");
      }
    }
    List<End> outputs =
        ends.stream()
            .filter(e -> e.leg().role() == Role.OUT || e.leg().role() == Role.ANALOG)
            .toList();
    if (outputs.size() > 1) {
      warnings.add(
          outputs.get(0).text()
              + " and "
              + outputs.get(1).text()
              + " are both outputs on "
              + name
              + ": they work against each other. Give each a pin of its own.");
    }
    if (!pin && !supply && ends.size() == 1) {
      warnings.add(
          ends.getFirst().text()
              + " is wired to \""
              + name
              + "\", which is no pin of "
              + profile.name()
              + " and which nothing else is wired to.");
    }
    checkBus(name, ends);
    checkPullUps(name, ends);
    checkContacts(name, ends, pin);
  }

  /** Two parts of the same address on the same wires. */
  private void checkBus(String name, List<End> ends) {
    Map<String, End> addresses = new LinkedHashMap<>();
    for (End end : ends) {
      if (end.leg().name().equals("sda")) {
        Object address = end.part().options().get("address");
        String what = address == null ? end.part().kind() : address.toString();
        End other = addresses.putIfAbsent(what, end);
        if (other != null) {
          warnings.add(
              other.part().id()
                  + " and "
                  + end.part().id()
                  + " have the same I2C address on "
                  + name
                  + ". Give one another with a line such as address = 0x77.");
        }
      }
    }
    boolean bus = ends.stream().anyMatch(e -> e.leg().name().matches("sda|scl"));
    boolean other =
        ends.stream().anyMatch(e -> !e.leg().name().matches("sda|scl") && drives(e.leg().role()));
    if (bus && other) {
      warnings.add(
          name
              + " is a wire of an I2C bus and something else drives it too. "
              + "Wire the other part elsewhere.");
    }
  }

  /** Wires that parts can only pull down need a resistor that pulls them up. */
  private void checkPullUps(String name, List<End> ends) {
    List<End> open = ends.stream().filter(e -> e.leg().name().matches("sda|scl|data|int")).toList();
    boolean bare =
        open.stream().anyMatch(e -> e.leg().role() == Role.OPEN_DRAIN && !hasPullUps(e.part()));
    boolean held =
        open.stream().anyMatch(e -> e.leg().role() == Role.OPEN_DRAIN && hasPullUps(e.part()))
            || ends.stream().anyMatch(e -> e.part().kind().equals("resistor"));
    if (bare && !held) {
      warnings.add(
          open.getFirst().text()
              + " can only pull "
              + name
              + " down, and nothing pulls it up. Add a resistor of 4.7 kOhm from "
              + name
              + " to 3V3: part = \"resistor\".");
    }
  }

  private static boolean hasPullUps(Circuit.Placed part) {
    return !Boolean.FALSE.equals(part.options().get("pullups"));
  }

  private static boolean drives(Role role) {
    return role == Role.OUT || role == Role.ANALOG;
  }

  /** Open contacts leave a pin floating unless somebody pulls it. */
  private void checkContacts(String name, List<End> ends, boolean pin) {
    boolean boardButton =
        profile.parts(BoardProfile.Part.Kind.BUTTON).stream()
            .anyMatch(
                part -> profile.pin(part.pin()).map(p -> p.label().equals(name)).orElse(false));
    boolean contact = ends.stream().anyMatch(e -> e.leg().role() == Role.CONTACT);
    boolean output = ends.stream().anyMatch(e -> drives(e.leg().role()));
    if (pin && contact && output) {
      warnings.add(
          name
              + " has a contact and an output on it: when the contact closes, they work against "
              + "each other. Give each a pin of its own.");
    }
    if (pin && contact && boardButton) {
      warnings.add(name + " has a button of the board on it already.");
    }
  }

  private void checkFiveVolts(Circuit.Placed part) {
    String supply = part.wires().getOrDefault("vcc", "");
    if (FIVE_VOLTS.contains(supply.toUpperCase(Locale.ROOT))
        && OUTPUT_FOLLOWS_SUPPLY.contains(part.kind())) {
      warnings.add(
          part.id()
              + " is fed with 5 V, so its output is 5 V too: more than a 3.3 V pin bears. "
              + "Feed it with 3V3, or put two resistors as a divider between.");
    }
    if (FIVE_VOLTS.contains(supply.toUpperCase(Locale.ROOT))
        && part.wires().containsKey("sda")
        && hasPullUps(part)) {
      warnings.add(
          part.id()
              + " is fed with 5 V, so its resistors pull the I2C wires to 5 V: more than 3.3 V pins "
              + "bear. Feed it with 3V3, or take a level shifter.");
    }
  }
}
