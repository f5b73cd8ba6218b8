package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Bus;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.pinout.PinText;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import boardwalk.interpreter.hardware.parts.PartKind.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which pins suit which leg of a part, the best first. */
public final class PinChoices {

  private static final Set<PinFlag> RATHER_NOT =
      Set.of(
          PinFlag.USB,
          PinFlag.REPL_RX,
          PinFlag.REPL_TX,
          PinFlag.JTAG,
          PinFlag.SWD,
          PinFlag.STRAPPING,
          PinFlag.COPROCESSOR);

  /** Ranks of pins that the program uses for this very leg, for something like it, or else. */
  private static final int FOR_IT = -2000;

  private static final int MAY_BE_FOR_IT = -1000;
  private static final int TAKEN = 45;

  /** Rank of the end of a wire that is known without looking at pins. */
  private static final int FIRST = -3000;

  private final BoardProfile board;
  private final Circuit circuit;
  private final ProgramPins program;
  private final PinAbility ability;

  /**
   * @param program what the open program does with its pins
   */
  public PinChoices(BoardProfile board, Circuit circuit, ProgramPins program) {
    this.board = board;
    this.circuit = circuit;
    this.program = program;
    this.ability = new PinAbility(board);
  }

  /** How a file names a pin: as printed where programs name it so too, else as programs do. */
  public String spelling(Pin pin) {
    for (String printed : pin.printed()) {
      if (board.pin(printed).filter(pin::equals).isPresent()) {
        return printed;
      }
    }
    return pin.label();
  }

  /** What stands on the board beside what a leg is wired to. */
  public String label(String to) {
    return find(to)
        .map(pin -> pin.printed().isEmpty() ? pin.label() : pin.printed().getFirst())
        .orElse(to);
  }

  /** The pin that a circuit names, as the simulated board finds it. */
  public Optional<Pin> find(String to) {
    return board
        .pin(to)
        .or(() -> board.printedPin(to))
        .or(() -> board.pin(to.replaceFirst("^(GPIO|GP|IO|D)(?=\\d)", "")));
  }

  /** Everything the leg of a part of the circuit can be wired to, the best first. */
  public List<PinChoice> of(Circuit.Placed part, Leg leg) {
    List<PinChoice> all = new ArrayList<>();
    if (leg.role() == Role.GROUND) {
      return List.of(new PinChoice("GND", "GND", "ground", "", 0));
    }
    if (leg.role() == Role.POWER) {
      return List.of(
          new PinChoice("3V3", "3V3", "3.3 V supply", "", 0),
          new PinChoice("5V", "5V", "5 V supply", "", 1));
    }
    boolean plain = leg.role() == Role.CONTACT || part.kind().equals("led");
    if (plain) {
      boolean second = isSecond(leg);
      boolean high = second && isPulledDown(part);
      all.add(new PinChoice("GND", "GND", "ground", "", second && !high ? FIRST : 60));
      all.add(new PinChoice("3V3", "3V3", "3.3 V supply", "", high ? FIRST : 61));
    }
    for (Pin pin : board.pins()) {
      all.add(choice(part, leg, pin));
    }
    all.sort(Comparator.comparingInt(PinChoice::rank));
    return all;
  }

  /** The far end of an LED or a contact, whose other end is at a pin. */
  static boolean isSecond(Leg leg) {
    return leg.name().equals("cathode") || leg.name().equals("b");
  }

  private boolean isPulledDown(Circuit.Placed part) {
    String near = part.wires().getOrDefault("a", "");
    return find(near).filter(program::pullsDown).isPresent();
  }

  /** The best free pin; empty where no pin is left that suits. */
  public Optional<PinChoice> best(Circuit.Placed part, Leg leg) {
    return of(part, leg).stream().filter(c -> c.rank() < 50).findFirst();
  }

  private PinChoice choice(Circuit.Placed part, Leg leg, Pin pin) {
    String wiredTo = wiredTo(part, pin);
    Optional<String> bus = defaultOf(leg, pin);
    // The board's own use of its bus pins is the bus.
    String usedBy = wiredTo.isEmpty() && bus.isEmpty() ? usedByBoard(pin) : wiredTo;
    boolean shared = isBus(leg) && sharesWith(part, leg, pin);
    int rank = 0;
    String note = "";
    Optional<String> lacks = ability.lacks(leg, pin);
    Optional<ProgramPins.Fit> wanted =
        isSecond(leg) ? Optional.empty() : program.fit(pin, part, leg);
    if (lacks.isPresent()) {
      rank = PinChoice.NO_GOOD;
      note = lacks.get();
    } else if (wanted.filter(fit -> fit != ProgramPins.Fit.OTHER).isPresent()
        && (shared || usedBy.isEmpty())) {
      boolean named = wanted.get() == ProgramPins.Fit.NAMED;
      rank = (named ? FOR_IT : MAY_BE_FOR_IT) + program.order(pin);
      note = program.place(pin);
    } else if (shared) {
      rank = -2;
      note = "shared " + leg.name().toUpperCase(Locale.ROOT) + " wire";
    } else if (!usedBy.isEmpty()) {
      rank = 70;
      note = "used by " + usedBy;
    } else {
      if (bus.isPresent()) {
        rank = -1;
        note = bus.get();
      } else if (pin.flags().stream().anyMatch(RATHER_NOT::contains)) {
        rank = 30;
        note = "has a job when the board starts";
      } else if (!isBus(leg) && isDefaultOfABus(pin)) {
        rank = 5;
      } else if (leg.role() != Role.ANALOG && PinText.can(board, pin, PinFunction.Kind.ADC)) {
        // Few pins can measure: others first for what only switches.
        rank = 3;
      }
      if (rank >= 0 && !board.layout().strips().isEmpty()) {
        // The wide contacts are there for clips; for the narrow ones one needs a connector.
        rank = isWideContact(pin) ? 1 : rank + 6;
      }
      if (pin.printed().isEmpty()) {
        rank += 40;
        note = "is on no edge of the board";
      }
    }
    if (rank < TAKEN && rank > MAY_BE_FOR_IT / 2 && wanted.isPresent()) {
      // Still better than none.
      rank = TAKEN;
      note = program.place(pin);
    }
    return new PinChoice(spelling(pin), label(spelling(pin)), note, usedBy, rank);
  }

  private boolean isWideContact(Pin pin) {
    return board.layout().strips().stream()
        .anyMatch(strip -> !strip.ring().isEmpty() && pin.printed().contains(strip.label()));
  }

  private static boolean isBus(Leg leg) {
    return PinAbility.busKind(leg).isPresent();
  }

  private Optional<String> defaultOf(Leg leg, Pin pin) {
    for (Bus bus : board.buses().values()) {
      boolean inside = bus.role().equals("internal");
      if (!inside && pin.cpu().equals(bus.defaults().get(leg.name()))) {
        return Optional.of(leg.name().toUpperCase(Locale.ROOT) + " of " + bus.id());
      }
    }
    return Optional.empty();
  }

  private boolean isDefaultOfABus(Pin pin) {
    return board.buses().values().stream().anyMatch(b -> b.defaults().containsValue(pin.cpu()));
  }

  private boolean sharesWith(Circuit.Placed part, Leg leg, Pin pin) {
    return circuit.parts().stream()
        .filter(other -> !other.id().equals(part.id()))
        .map(other -> other.wires().get(leg.name()))
        .anyMatch(to -> to != null && find(to).filter(pin::equals).isPresent());
  }

  private String wiredTo(Circuit.Placed part, Pin pin) {
    for (Circuit.Placed other : circuit.parts()) {
      for (var wire : other.wires().entrySet()) {
        if (find(wire.getValue()).filter(pin::equals).isPresent()
            && !(other.id().equals(part.id()))) {
          return other.id() + "'s " + wire.getKey();
        }
        boolean own = other.id().equals(part.id()) && !wire.getValue().isEmpty();
        if (own && find(wire.getValue()).filter(pin::equals).isPresent()) {
          return "its own " + wire.getKey();
        }
      }
    }
    return "";
  }

  private String usedByBoard(Pin pin) {
    if (!pin.usedBy().isEmpty()) {
      return "the board's " + pin.usedBy().replace('_', ' ');
    }
    return PinText.parts(board, pin).stream()
        .findFirst()
        .map(onBoard -> "the board's " + onBoard.name())
        .orElse("");
  }

  /** The legs of a kind, for views. */
  public static Optional<PartKind> kind(Circuit.Placed part) {
    return Catalogue.find(part.kind());
  }
}
