package boardwalk.editor.complete;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Bus;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.pinout.FlagText;
import boardwalk.boards.pinout.PinText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suggests pins, buses and modules of a board, from the line before the cursor. */
public final class BoardWords {

  /** What every MicroPython has (docs/library, 1.27), for boards of any kind. */
  private static final List<String> EVERYWHERE =
      List.of(
          "array",
          "asyncio",
          "binascii",
          "collections",
          "errno",
          "gc",
          "hashlib",
          "io",
          "json",
          "math",
          "micropython",
          "os",
          "random",
          "re",
          "select",
          "struct",
          "sys",
          "time");

  private static final Pattern IMPORT = Pattern.compile("^\\s*(?:import|from)\\s+(\\w*)$");
  private static final Pattern CALL =
      Pattern.compile("\\b(Pin|Signal|ADC|PWM|DAC|TouchPad|I2C|SPI|UART)\\((\"?\\w*)$");
  private static final Pattern MEMBER = Pattern.compile("\\bPin\\.(\\w*)$");
  private static final Pattern OBJECT = Pattern.compile("(?:^|[^\\w.])(?:microbit\\.)?(pin\\w*)$");

  private BoardWords() {}

  /**
   * @param line the text of the line up to the cursor
   */
  public static List<Suggestion> at(BoardProfile board, String line) {
    Matcher imported = IMPORT.matcher(line);
    if (imported.find()) {
      return modules(board, imported.group(1));
    }
    Matcher member = MEMBER.matcher(line);
    if (member.find()) {
      return constants(member.group(1));
    }
    Matcher call = CALL.matcher(line);
    if (call.find()) {
      return switch (call.group(1)) {
        case "I2C", "SPI", "UART" -> buses(board, call.group(1), call.group(2));
        default -> pins(board, call.group(1), call.group(2));
      };
    }
    Matcher object = OBJECT.matcher(line);
    return object.find() && board.runtime().spellings().contains("object")
        ? objects(board, object.group(1))
        : List.of();
  }

  private static List<Suggestion> modules(BoardProfile board, String typed) {
    Set<String> all = new TreeSet<>(EVERYWHERE);
    all.addAll(board.runtime().modules());
    return all.stream()
        .filter(name -> name.startsWith(typed))
        .map(
            name ->
                new Suggestion(
                    name,
                    EVERYWHERE.contains(name) ? "module" : "module of the " + board.name(),
                    typed.length()))
        .toList();
  }

  private static List<Suggestion> constants(String typed) {
    return java.util.stream.Stream.of(
            new Suggestion("IN", "reads", typed.length()),
            new Suggestion("OUT", "drives", typed.length()),
            new Suggestion("OPEN_DRAIN", "pulls to ground or lets go", typed.length()),
            new Suggestion("PULL_UP", "high when nothing is connected", typed.length()),
            new Suggestion("PULL_DOWN", "low when nothing is connected", typed.length()),
            new Suggestion("IRQ_FALLING", "when it goes low", typed.length()),
            new Suggestion("IRQ_RISING", "when it goes high", typed.length()))
        .filter(s -> s.text().startsWith(typed))
        .toList();
  }

  private static List<Suggestion> pins(BoardProfile board, String type, String typed) {
    PinFunction.Kind needed =
        switch (type) {
          case "ADC" -> PinFunction.Kind.ADC;
          case "DAC" -> PinFunction.Kind.DAC;
          case "TouchPad" -> PinFunction.Kind.TOUCH;
          default -> null;
        };
    boolean plain = type.equals("Pin") || type.equals("Signal");
    List<Suggestion> all = new ArrayList<>();
    for (Pin pin : board.pins()) {
      boolean fits = needed == null || !pin.functions(needed).isEmpty();
      boolean useful = !pin.has(PinFlag.FLASH) && !pin.has(PinFlag.NO_GPIO);
      if (!fits || !useful) {
        continue;
      }
      for (String code : PinText.inCode(board, pin)) {
        // Pin(4) inside Pin( is 4; inside ADC( it is the whole.
        String text = plain ? code.substring("Pin(".length(), code.length() - 1) : code;
        if (code.startsWith("Pin(") && text.startsWith(typed)) {
          all.add(new Suggestion(text, describe(board, pin), typed.length()));
        }
      }
    }
    return all;
  }

  private static List<Suggestion> objects(BoardProfile board, String typed) {
    return board.pins().stream()
        .flatMap(
            pin ->
                pin.names().stream()
                    .map(name -> new Suggestion(name, describe(board, pin), typed.length())))
        .filter(s -> s.text().startsWith(typed))
        .toList();
  }

  /** What is printed there, what is on it, what to mind. */
  private static String describe(BoardProfile board, Pin pin) {
    List<String> words = new ArrayList<>();
    if (!pin.printed().isEmpty()) {
      words.add("printed " + String.join(", ", pin.printed()));
    }
    PinText.parts(board, pin).stream().map(Part::name).forEach(words::add);
    pin.flags().forEach(flag -> words.add(FlagText.badge(flag)));
    if (!pin.usedBy().isEmpty()) {
      words.add("used by " + pin.usedBy().replace('_', ' '));
    }
    pin.functions(PinFunction.Kind.ADC).stream()
        .map(PinFunction::name)
        .findFirst()
        .ifPresent(words::add);
    return words.isEmpty() ? pin.cpu() : String.join(" · ", words);
  }

  private static List<Suggestion> buses(BoardProfile board, String kind, String typed) {
    List<Suggestion> all = new ArrayList<>();
    for (Bus bus : board.buses().values()) {
      boolean same = bus.kind().equalsIgnoreCase(kind) && bus.number() >= 0;
      if (same && Integer.toString(bus.number()).startsWith(typed)) {
        all.add(
            new Suggestion(
                Integer.toString(bus.number()),
                bus.defaults().isEmpty()
                    ? bus.id()
                    : "on " + PinText.defaults(board, bus) + " unless told",
                typed.length()));
      }
    }
    return all;
  }
}
