package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.editor.pinhelp.PinHelp;
import boardwalk.editor.pinhelp.PinUse;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import boardwalk.interpreter.hardware.parts.PartKind.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a program does with its pins, to wire parts to those that it was written for. A pin suits a
 * leg by what the program does with it, and the better if the program calls it as the leg or the
 * part is called.
 */
public final class ProgramPins {

  /** A program that says nothing of pins. */
  public static final ProgramPins NONE = new ProgramPins(List.of(), Set.of());

  /** How a pin of the program suits a leg. */
  enum Fit {
    /** It was meant for it: its name says so. */
    NAMED,
    /** What the program does with it is what the leg needs. */
    SUITS,
    /** The program uses it for something else. */
    OTHER
  }

  /** Other words that programs and drivers have for legs. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("trigger", Set.of("trig")),
          Map.entry("res", Set.of("rst", "reset")),
          Map.entry("dc", Set.of("a0", "rs")),
          Map.entry("cs", Set.of("ss", "csn")),
          Map.entry("clk", Set.of("clock", "sck")),
          Map.entry("dio", Set.of("data")),
          Map.entry("din", Set.of("data", "mosi")),
          Map.entry("sw", Set.of("button", "switch")),
          Map.entry("button", Set.of("sw", "switch")),
          Map.entry("step", Set.of("pul")),
          Map.entry("x", Set.of("vrx", "joyx")),
          Map.entry("y", Set.of("vry", "joyy")));

  /** What only one kind of part is for, and that kind's beginning. */
  private static final Map<String, String> SPECIAL =
      Map.of("NeoPixel", "neopixel", "DHT11", "dht", "DHT22", "dht", "OneWire", "ds18b20");

  /** Programs call these as they like. */
  private static final Set<String> CONTACTS = Set.of("button", "switch");

  private static final Set<String> BUS_LEGS = Set.of("scl", "sda", "sck", "mosi", "miso");

  /**
   * A pin of the program.
   *
   * @param purposes as {@link PinUse} tells them; none where it is only made
   * @param names in small letters, without the word pin
   * @param line where it is first used; 0 where only its name is known
   */
  private record Used(String cpu, List<String> purposes, List<String> names, int line) {}

  private final List<Used> pins;

  private final Set<String> pulledDown;

  private ProgramPins(List<Used> pins, Set<String> pulledDown) {
    this.pins = pins;
    this.pulledDown = pulledDown;
  }

  /** Reads a program for a board; takes some milliseconds. */
  public static ProgramPins of(BoardProfile board, String source) {
    PinHelp.Result result = PinHelp.check(board, source);
    Map<String, Used> pins = new LinkedHashMap<>();
    for (PinUse use : result.uses()) {
      pins.computeIfAbsent(
              use.pin().cpu(),
              cpu -> new Used(cpu, new ArrayList<>(), names(result, cpu), use.line()))
          .purposes()
          .add(use.purpose());
    }
    result.names().keySet().stream()
        .forEach(
            cpu -> pins.computeIfAbsent(cpu, c -> new Used(c, List.of(), names(result, c), 0)));
    return new ProgramPins(List.copyOf(pins.values()), result.pulledDown());
  }

  private static List<String> names(PinHelp.Result result, String cpu) {
    return result.names().getOrDefault(cpu, Set.of()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("pin|num|_", ""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** How this pin suits a leg of a part; empty where the program does not use it. */
  Optional<Fit> fit(Pin pin, Placed part, Leg leg) {
    return find(pin).map(used -> fit(used, part, leg));
  }

  /** Whether the program has it pulled down, so that a contact must connect it to the supply. */
  boolean pullsDown(Pin pin) {
    return pulledDown.contains(pin.cpu());
  }

  /** The place of a pin among those of the program, from 0. */
  int order(Pin pin) {
    return find(pin).map(pins::indexOf).orElse(pins.size());
  }

  /** Where the program uses a pin, for people. */
  String place(Pin pin) {
    int line = find(pin).map(Used::line).orElse(0);
    return line > 0 ? "line " + line + " of the program" : "used by the program";
  }

  private Optional<Used> find(Pin pin) {
    return pins.stream().filter(used -> used.cpu().equals(pin.cpu())).findFirst();
  }

  private static Fit fit(Used used, Placed part, Leg leg) {
    if (BUS_LEGS.contains(leg.name())) {
      boolean same = used.purposes().stream().anyMatch(p -> p.endsWith(" " + leg.name()));
      boolean driven = used.purposes().stream().noneMatch(p -> p.contains(" "));
      boolean called = used.names().stream().anyMatch(name -> isLeg(name, leg.name()));
      return same || driven && called ? Fit.NAMED : Fit.OTHER;
    }
    boolean onABus = used.purposes().stream().anyMatch(p -> p.contains(" "));
    if (onABus) {
      return Fit.OTHER;
    }
    for (String purpose : used.purposes()) {
      String kind = SPECIAL.get(purpose);
      if (kind != null) {
        return part.kind().startsWith(kind) ? Fit.NAMED : Fit.OTHER;
      }
    }
    if (!used.purposes().isEmpty() && used.purposes().stream().noneMatch(p -> does(p, part, leg))) {
      return Fit.OTHER;
    }
    if (isCalledAs(used, part, leg)) {
      return Fit.NAMED;
    }
    return isCalledAsAnother(used, part, leg) ? Fit.OTHER : Fit.SUITS;
  }

  private static boolean does(String purpose, Placed part, Leg leg) {
    return switch (purpose) {
      case "ADC" -> leg.role() == Role.ANALOG;
      case "input" -> leg.role() != Role.IN && leg.role() != Role.ANALOG;
      case "output", "PWM" -> part.kind().equals("led") || leg.role() == Role.IN;
      default -> false;
    };
  }

  private static boolean isCalledAs(Used used, Placed part, Leg leg) {
    boolean byLeg = used.names().stream().anyMatch(name -> isLeg(name, leg.name()));
    boolean alone = signals(part).size() <= 1 || leg.role() == Role.CONTACT;
    return byLeg
        || alone
            && used.names().stream()
                .anyMatch(name -> isWord(name, plain(part.id())) || isWord(name, part.kind()));
  }

  /** Whether its name is that of another leg, or of a part of another kind. */
  private static boolean isCalledAsAnother(Used used, Placed part, Leg leg) {
    List<Leg> others = signals(part).stream().filter(l -> !l.equals(leg)).toList();
    return used.names().stream()
        .anyMatch(
            name ->
                others.stream().anyMatch(other -> isLeg(name, other.name()))
                    || Catalogue.all().stream()
                        .anyMatch(kind -> isAnother(part, kind) && plain(name).equals(kind.id())));
  }

  private static boolean isAnother(Placed part, PartKind kind) {
    return !kind.id().equals(part.kind())
        && !(CONTACTS.contains(part.kind()) && CONTACTS.contains(kind.id()));
  }

  private static boolean isLeg(String name, String leg) {
    return name.equals(leg)
        || leg.length() > 2 && name.endsWith(leg)
        || WORDS.getOrDefault(leg, Set.of()).contains(name);
  }

  private static boolean isWord(String name, String word) {
    String bare = plain(name);
    String plain = plain(word);
    return plain.length() > 1 && (bare.startsWith(plain) || bare.endsWith(plain));
  }

  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("_|\\d+$", "");
  }

  private static List<Leg> signals(Placed part) {
    return PinChoices.kind(part).map(PartKind::legs).orElse(List.of()).stream()
        .filter(leg -> !PartShelf.isSupply(leg) && !PinChoices.isSecond(leg))
        .toList();
  }
}
