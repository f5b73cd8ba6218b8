package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.Pitfall;
import boardwalk.boards.Pitfall.Level;
import boardwalk.boards.pinout.FlagText;
import boardwalk.boards.pinout.PinText;
import boardwalk.interpreter.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules: from the flags, functions and pitfalls of a pin to a problem. */
final class PinRules {

  private static final int MOST_SUGGESTED = 8;
  private static final long CHANNELS = 5;

  private final BoardProfile board;
  private final ProgramFacts facts;
  private final Findings findings;
  private final Map<String, List<Pitfall>> pitfallsOfPins = new HashMap<>();

  PinRules(BoardProfile board, ProgramFacts facts, Findings findings) {
    this.board = board;
    this.facts = facts;
    this.findings = findings;
  }

  boolean hasNumbers() {
    return board.runtime().spellings().contains("number");
  }

  /** Whether a number means a channel of the ADC, not a pin: small ones, where no pin can it. */
  boolean isAdcChannel(long number) {
    boolean pin =
        board.pins().stream()
            .anyMatch(p -> p.number() == number && !p.functions(PinFunction.Kind.ADC).isEmpty());
    boolean noMatrix = !board.chip().matrix();
    return number >= 0 && number < CHANNELS && noMatrix && !pin || !hasNumbers();
  }

  /** The pins a value may be. */
  List<Pin> pinsOf(Value value, Span span) {
    return switch (value) {
      case null -> List.of();
      case Value.PinObject known -> List.of(known.pin());
      case Value.OneOf choice -> {
        List<Pin> all = new ArrayList<>();
        choice.values().forEach(one -> all.addAll(pinsOf(one, span)));
        yield all;
      }
      case Value.Number number -> {
        Pin pin = resolve(value, span);
        if (pin != null) {
          made(pin, value, span);
        }
        yield pin == null ? List.of() : List.of(pin);
      }
      case Value.Text text -> {
        Pin pin = resolve(value, span);
        if (pin != null) {
          made(pin, value, span);
        }
        yield pin == null ? List.of() : List.of(pin);
      }
      default -> List.of();
    };
  }

  /** The pin that {@code Pin(id)} is; null when it is none or cannot be followed. */
  Pin resolve(Value id, Span span) {
    return switch (id) {
      case Value.Number number -> byNumber(number.value(), span);
      case Value.Text text -> byName(text.value(), span);
      case null, default -> null;
    };
  }

  private Pin byNumber(long number, Span span) {
    if (!hasNumbers()) {
      boolean onlyNames = Set.of("stm32", "mimxrt").contains(board.runtime().port());
      if (onlyNames && number >= 0) {
        findings.problem(
            span,
            Level.ERROR,
            "The pins of this board have names, not numbers: Pin(\""
                + board.pins().getFirst().label()
                + "\").");
      }
      return null;
    }
    Optional<Pin> pin = board.pins().stream().filter(p -> p.number() == number).findFirst();
    if (pin.isEmpty() && number >= 0) {
      findings.problem(span, Level.ERROR, "There is no Pin(" + number + ") on this board.");
    }
    return pin.filter(p -> usable(p, span)).orElse(null);
  }

  private boolean usable(Pin pin, Span span) {
    if (pin.has(PinFlag.NO_GPIO)) {
      findings.problem(span, Level.ERROR, FlagText.sentence(PinFlag.NO_GPIO, pin) + taken(pin));
      return false;
    }
    return true;
  }

  private static String taken(Pin pin) {
    return pin.has(PinFlag.FLASH) ? " It is wired to the flash chip." : "";
  }

  private Pin byName(String name, Span span) {
    List<String> spellings = board.runtime().spellings();
    if (spellings.contains("name")) {
      Optional<Pin> named = board.pins().stream().filter(p -> p.names().contains(name)).findFirst();
      if (named.isPresent()) {
        otherThanPrinted(name, named.get(), span);
        return named.get();
      }
    }
    if (spellings.contains("cpu")) {
      // stm32 leaves the P of PA5 out (Pin.cpu.A5).
      Optional<Pin> cpu =
          board.pins().stream()
              .filter(p -> p.cpu().equals(name) || p.cpu().equals("P" + name))
              .findFirst();
      boolean mayBeThere = looksLikeAPinOfTheChip(name);
      if (cpu.isPresent() || mayBeThere) {
        return cpu.orElse(null);
      }
    }
    if (spellings.contains("object")) {
      return null;
    }
    findings.problem(span, Level.ERROR, noSuchName(name));
    return null;
  }

  /** Not every pin of a large chip is in its board's profile; one of the same port is believed. */
  private boolean looksLikeAPinOfTheChip(String name) {
    String shape = name.replaceAll("\\d+", "#");
    return board.pins().stream()
        .map(p -> p.cpu().replaceAll("\\d+", "#"))
        .anyMatch(cpu -> cpu.equals(shape) || cpu.equals("P" + shape));
  }

  private String noSuchName(String name) {
    Optional<Pin> printed = board.printedPin(name);
    String numbers =
        board.runtime().spellings().contains("name")
                && board.pins().stream().anyMatch(p -> !p.names().isEmpty())
            ? "There is no pin called \"" + name + "\" on this board."
            : "Pin() takes numbers on this board.";
    return printed
        .map(
            pin -> {
              List<String> code = PinText.inCode(board, pin);
              return code.isEmpty()
                  ? numbers
                  : numbers + " What is printed " + name + " is " + code.getFirst() + ".";
            })
        .orElse(numbers);
  }

  /** A name may mean another pin than the one with this text printed beside it. */
  private void otherThanPrinted(String name, Pin named, Span span) {
    boolean told =
        board.pitfalls().stream()
            .flatMap(p -> p.when().stream())
            .anyMatch(c -> c.kind().equals("name") && c.values().contains(name));
    if (told) {
      pitfalls("name", name, span);
      return;
    }
    board
        .printedPin(name)
        .filter(printed -> !printed.equals(named))
        .ifPresent(
            printed ->
                findings.problem(
                    span,
                    Level.WARNING,
                    "Pin(\""
                        + name
                        + "\") is not the hole printed "
                        + name
                        + "; that one is "
                        + PinText.inCode(board, printed).stream().findFirst().orElse(printed.cpu())
                        + "."));
  }

  private boolean pitfalls(String kind, String value, Span span) {
    boolean found = false;
    for (Pitfall pitfall : board.pitfalls()) {
      boolean here =
          pitfall.when().stream()
              .anyMatch(c -> c.kind().equals(kind) && c.values().contains(value));
      if (here && holds(pitfall)) {
        findings.problem(span, pitfall.level(), pitfall.text());
        found = true;
      }
    }
    return found;
  }

  /** A pitfall of a pin applies unless the program does what makes it harmless. */
  private boolean holds(Pitfall pitfall) {
    return pitfall.when().stream()
        .filter(c -> c.kind().equals("unless"))
        .flatMap(c -> c.values().stream())
        .noneMatch(facts::calls);
  }

  /** A Pin object is made. */
  void made(Pin pin, Value id, Span span) {
    boolean told = pinPitfalls(pin, "", span);
    if (pin.has(PinFlag.FLASH)) {
      findings.problem(span, Level.ERROR, FlagText.sentence(PinFlag.FLASH, pin));
      return;
    }
    if (told) {
      return;
    }
    for (PinFlag flag : List.of(PinFlag.WIFI, PinFlag.USB)) {
      if (pin.has(flag)) {
        findings.problem(span, Level.WARNING, FlagText.sentence(flag, pin));
      }
    }
  }

  /** Pitfalls of this pin, with this use or any; true when one of them warned. */
  boolean pinPitfalls(Pin pin, String use, Span span) {
    boolean warned = false;
    for (Pitfall pitfall :
        pitfallsOfPins.computeIfAbsent(use + ' ' + pin.cpu(), key -> pitfallsOf(pin, use))) {
      if (holds(pitfall)) {
        findings.problem(span, pitfall.level(), pitfall.text());
        warned |= pitfall.level() != Level.INFO;
      }
    }
    return warned;
  }

  private List<Pitfall> pitfallsOf(Pin pin, String use) {
    List<Pitfall> found = new ArrayList<>();
    for (Pitfall pitfall : board.pitfalls()) {
      boolean here =
          pitfall.when().stream()
              .filter(c -> c.kind().equals("pin"))
              .flatMap(c -> c.values().stream())
              .anyMatch(v -> board.pin(v).filter(pin::equals).isPresent());
      List<String> uses =
          pitfall.when().stream()
              .filter(c -> c.kind().equals("use"))
              .flatMap(c -> c.values().stream())
              .toList();
      if (here && (use.isEmpty() ? uses.isEmpty() : uses.contains(use))) {
        found.add(pitfall);
      }
    }
    return found;
  }

  void output(Pin pin, Span span, String purpose) {
    findings.use(pin, purpose, span);
    pinPitfalls(pin, "output", span);
    if (pin.has(PinFlag.INPUT_ONLY)) {
      findings.problem(span, Level.ERROR, FlagText.sentence(PinFlag.INPUT_ONLY, pin));
      return;
    }
    if (pin.has(PinFlag.REPL_TX) || pin.has(PinFlag.REPL_RX)) {
      PinFlag flag = pin.has(PinFlag.REPL_TX) ? PinFlag.REPL_TX : PinFlag.REPL_RX;
      findings.problem(span, Level.WARNING, FlagText.sentence(flag, pin));
    }
    strapping(pin, span);
  }

  void input(Pin pin, Span span, String purpose) {
    findings.use(pin, purpose, span);
    pinPitfalls(pin, "input", span);
    if (pin.has(PinFlag.OUTPUT_ONLY)) {
      findings.problem(span, Level.ERROR, FlagText.sentence(PinFlag.OUTPUT_ONLY, pin));
      return;
    }
    strapping(pin, span);
  }

  /** A LED or button of the board itself on a strapping pin was thought of by its maker. */
  private void strapping(Pin pin, Span span) {
    boolean ownPart =
        PinText.parts(board, pin).stream()
            .map(Part::kind)
            .anyMatch(k -> k != Part.Kind.SD_CARD && k != Part.Kind.CAMERA);
    if (pin.has(PinFlag.STRAPPING)
        && FlagText.stopsTheStart(pin.strap())
        && !ownPart
        && !pin.has(PinFlag.FLASH)) {
      findings.problem(span, Level.WARNING, FlagText.sentence(PinFlag.STRAPPING, pin));
    }
  }

  void pull(Pin pin, Span span) {
    pinPitfalls(pin, "pull", span);
    if (pin.has(PinFlag.NO_PULL)) {
      findings.problem(span, Level.WARNING, FlagText.sentence(PinFlag.NO_PULL, pin));
    }
  }

  void irq(Pin pin, Span span) {
    pinPitfalls(pin, "irq", span);
    if (pin.has(PinFlag.NO_IRQ)) {
      findings.problem(span, Level.ERROR, FlagText.sentence(PinFlag.NO_IRQ, pin));
    }
  }

  void pwm(Pin pin, Span span) {
    pinPitfalls(pin, "pwm", span);
    if (pin.has(PinFlag.NO_PWM)) {
      findings.problem(span, Level.ERROR, FlagText.sentence(PinFlag.NO_PWM, pin));
    }
  }

  void adc(Pin pin, Span span) {
    findings.use(pin, "ADC", span);
    pinPitfalls(pin, "adc", span);
    String blocked = board.chip().adcBlockedByWifi();
    boolean isBlocked =
        !blocked.isEmpty()
            && pin.functions(PinFunction.Kind.ADC).stream()
                .anyMatch(f -> f.name().startsWith(blocked + "_"));
    if (isBlocked && facts.calls("WLAN")) {
      findings.problem(
          span,
          Level.WARNING,
          pin.cpu()
              + " is on "
              + blocked
              + ", which cannot measure while Wi-Fi is on. Use one of "
              + others(PinFunction.Kind.ADC, blocked)
              + ".");
    }
  }

  /** A pin must have a function of this kind, if the board knows of any. */
  void function(Pin pin, PinFunction.Kind kind, String what, Span span) {
    boolean known = board.pins().stream().anyMatch(p -> !p.functions(kind).isEmpty());
    if (pin.has(PinFlag.COPROCESSOR) && kind == PinFunction.Kind.ADC) {
      return;
    }
    if (pin.functions(kind).isEmpty() && known) {
      findings.problem(
          span,
          Level.ERROR,
          label(pin) + " cannot " + what + ". These can: " + others(kind, "\0") + ".");
    } else if (!known && kind != PinFunction.Kind.ADC) {
      findings.problem(span, Level.ERROR, "No pin of this board can " + what + ".");
    } else if (kind != PinFunction.Kind.ADC) {
      findings.use(pin, kind.name(), span);
    }
  }

  static String label(Pin pin) {
    return pin.printed().isEmpty() ? pin.label() : pin.printed().getFirst();
  }

  private String others(PinFunction.Kind kind, String notFrom) {
    List<String> all =
        board.pins().stream()
            .filter(p -> p.functions(kind).stream().anyMatch(f -> !f.name().startsWith(notFrom)))
            .filter(p -> !p.printed().isEmpty() || p.number() >= 0)
            .map(p -> p.number() >= 0 ? Integer.toString(p.number()) : label(p))
            .toList();
    return String.join(", ", all.subList(0, Math.min(all.size(), MOST_SUGGESTED)));
  }

  void busPitfall(String id, Span span) {
    pitfalls("bus", id, span);
  }

  void use(Pin pin, String purpose, Span span) {
    findings.use(pin, purpose, span);
  }
}
