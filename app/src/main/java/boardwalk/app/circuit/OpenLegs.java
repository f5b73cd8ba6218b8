package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.circuit.CircuitCheck.Finding;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The legs of parts that have no wire yet, and the pins that suit them best. */
final class OpenLegs {

  private OpenLegs() {}

  /** Legs one has to wire before the part does anything. */
  static List<Leg> of(Placed part) {
    PartKind kind = kind(part);
    Set<String> wired = part.wires().keySet();
    boolean bus = wired.contains("sck") || wired.contains("rs") || wired.contains("step");
    boolean lamp = part.kind().equals("led");
    if (bus || lamp && !wired.isEmpty()) {
      return kind.legs().stream().filter(leg -> part.missing().contains(leg.name())).toList();
    }
    return PartShelf.usualLegs(kind).stream()
        .filter(leg -> !wired.contains(leg.name()))
        .filter(leg -> leg.needed() || !leg.name().equals("b") && !leg.name().equals("button"))
        .toList();
  }

  /** Says it of each part that has some. */
  static List<Finding> findings(Circuit circuit) {
    List<Finding> findings = new ArrayList<>();
    for (Placed part : circuit.parts()) {
      List<Leg> open = of(part);
      if (!open.isEmpty()) {
        String legs = String.join(", ", open.stream().map(Leg::name).toList());
        findings.add(new Finding(Set.of(part.id()), "Not wired yet: " + legs + "."));
      }
    }
    return findings;
  }

  /**
   * Wires what is open, and supply and ground, to the pins that suit best, one leg after another.
   *
   * @param file name of the file, for messages
   * @param program what the open program does with its pins
   */
  static CircuitText wire(
      CircuitText text, String file, Placed part, BoardProfile board, ProgramPins program) {
    CircuitText wired = text;
    for (Leg leg : toWire(part)) {
      Circuit so = CircuitFile.draft(wired.text(), file);
      Placed here =
          so.parts().stream().filter(p -> p.id().equals(part.id())).findFirst().orElseThrow();
      Optional<PinChoice> best = new PinChoices(board, so, program).best(here, leg);
      if (best.isPresent()) {
        wired = wired.set(part.id(), leg.name(), best.get().to());
      }
    }
    return wired;
  }

  private static List<Leg> toWire(Placed part) {
    List<Leg> legs = new ArrayList<>(of(part));
    boolean lamp = part.kind().equals("led") || part.kind().matches("button|switch");
    PartShelf.shownLegs(kind(part), part.wires().keySet()).stream()
        .filter(leg -> lamp || PartShelf.isSupply(leg))
        .filter(leg -> !legs.contains(leg) && !part.wires().containsKey(leg.name()))
        .forEach(legs::add);
    return legs;
  }

  private static PartKind kind(Placed part) {
    return Catalogue.find(part.kind()).orElseThrow();
  }
}
