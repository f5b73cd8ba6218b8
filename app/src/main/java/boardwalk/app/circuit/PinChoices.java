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

  private static final Set<PinFlag> KEEP_OFF =
      Set.of(
          PinFlag.NO_GPIO,
          PinFlag.FLASH,
          PinFlag.PSRAM,
          PinFlag.OCTAL_PSRAM,
          PinFlag.CRYSTAL,
          PinFlag.POWER,
          PinFlag.WIFI);

  private static final Set<PinFlag> RATHER_NOT =
      Set.of(
          PinFlag.USB,
          PinFlag.REPL_RX,
          PinFlag.REPL_TX,
          PinFlag.JTAG,
          PinFlag.SWD,
          PinFlag.STRAPPING,
          PinFlag.COPROCESSOR);

  private final BoardProfile board;
  private final Circuit circuit;

  public PinChoices(BoardProfile board, Circuit circuit) {
    this.board = board;
    this.circuit = circuit;
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
      boolean ground = leg.name().equals("cathode") || leg.name().equals("b");
      all.add(new PinChoice("GND", "GND", "ground", "", ground ? -1 : 60));
      all.add(new PinChoice("3V3", "3V3", "3.3 V supply", "", 61));
    }
    for (Pin pin : board.pins()) {
      all.add(choice(part, leg, pin));
    }
    all.sort(Comparator.comparingInt(PinChoice::rank));
    return all;
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
    Optional<String> lacks = lacks(part, leg, pin);
    if (lacks.isPresent()) {
      rank = PinChoice.NO_GOOD;
      note = lacks.get();
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
    return new PinChoice(spelling(pin), label(spelling(pin)), note, usedBy, rank);
  }

  private boolean isWideContact(Pin pin) {
    return board.layout().strips().stream()
        .anyMatch(strip -> !strip.ring().isEmpty() && pin.printed().contains(strip.label()));
  }

  /** Why the pin cannot do what the leg needs; empty when it can. */
  private Optional<String> lacks(Circuit.Placed part, Leg leg, Pin pin) {
    if (pin.flags().stream().anyMatch(KEEP_OFF::contains)) {
      return Optional.of("the board needs it itself");
    }
    boolean touchOnly = !pin.can().isEmpty() && !pin.can().contains("digital");
    if (touchOnly) {
      return Optional.of("programs can only touch it");
    }
    if (leg.role() == Role.ANALOG && !measures(pin)) {
      return Optional.of("cannot measure a voltage");
    }
    boolean driven = leg.role() == Role.IN || leg.role() == Role.OPEN_DRAIN;
    if (driven && pin.has(PinFlag.INPUT_ONLY)) {
      return Optional.of("is an input only");
    }
    if (leg.role() == Role.CONTACT && pin.has(PinFlag.NO_PULL)) {
      return Optional.of("has no pull-up");
    }
    Optional<PinFunction.Kind> kind = busKind(leg);
    if (kind.isPresent() && !board.chip().matrix() && !board.hasModule("microbit")) {
      boolean can =
          PinText.functions(board, pin).stream()
              .anyMatch(f -> f.kind() == kind.get() && isSignal(f.name(), leg.name()));
      boolean any =
          board.pins().stream()
              .anyMatch(
                  p ->
                      PinText.functions(board, p).stream()
                          .anyMatch(f -> f.kind() == kind.get() && isSignal(f.name(), leg.name())));
      if (any && !can) {
        return Optional.of("is no " + leg.name().toUpperCase(Locale.ROOT) + " pin");
      }
    }
    return Optional.empty();
  }

  private boolean measures(Pin pin) {
    return PinText.can(board, pin, PinFunction.Kind.ADC)
        || pin.can().contains("analog-in")
        || board.id().equals("generic");
  }

  private static boolean isSignal(String function, String leg) {
    return switch (leg) {
      case "mosi" -> function.matches(".*_(MOSI|TX|DO|COPI)");
      case "miso" -> function.matches(".*_(MISO|RX|DI|CIPO)");
      case "sck" -> function.matches(".*_(SCK|CLK|SCLK)");
      default -> function.endsWith("_" + leg.toUpperCase(Locale.ROOT));
    };
  }

  private static Optional<PinFunction.Kind> busKind(Leg leg) {
    return switch (leg.name()) {
      case "scl", "sda" -> Optional.of(PinFunction.Kind.I2C);
      case "sck", "mosi", "miso" -> Optional.of(PinFunction.Kind.SPI);
      default -> Optional.empty();
    };
  }

  private static boolean isBus(Leg leg) {
    return busKind(leg).isPresent();
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
