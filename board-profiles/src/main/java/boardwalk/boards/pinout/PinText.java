package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Bus;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.Pitfall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A pin in words: its names in programs, what it can do, what to mind, a line of code. */
public final class PinText {

  private PinText() {}

  /** How programs write the pin, the usual way first; empty for pins programs cannot name. */
  public static List<String> inCode(BoardProfile profile, Pin pin) {
    List<String> spellings = profile.runtime().spellings();
    List<String> all = new ArrayList<>();
    if (spellings.contains("object")) {
      all.addAll(pin.names());
      return all;
    }
    if (pin.has(PinFlag.NO_GPIO)) {
      return all;
    }
    if (spellings.contains("number") && pin.number() >= 0) {
      all.add("Pin(" + pin.number() + ")");
    }
    if (spellings.contains("name")) {
      pin.names().forEach(name -> all.add("Pin(\"" + name + "\")"));
    }
    if (all.isEmpty() && spellings.contains("cpu")) {
      all.add("Pin(\"" + pin.cpu() + "\")");
    }
    return all;
  }

  /** What the pin can do: functions of the chip, then buses that use it unless told otherwise. */
  public static List<PinFunction> functions(BoardProfile profile, Pin pin) {
    Set<PinFunction> all = new LinkedHashSet<>(pin.functions());
    for (Bus bus : profile.buses().values()) {
      PinFunction.Kind kind = kindOf(bus);
      bus.defaults()
          .forEach(
              (signal, cpu) -> {
                boolean here = kind != null && cpu.equals(pin.cpu());
                if (here && pin.functions(kind).isEmpty()) {
                  all.add(new PinFunction(kind, bus.id() + "_" + signal.toUpperCase(Locale.ROOT)));
                }
              });
    }
    return List.copyOf(all);
  }

  private static PinFunction.Kind kindOf(Bus bus) {
    return switch (bus.kind()) {
      case "i2c" -> PinFunction.Kind.I2C;
      case "spi" -> PinFunction.Kind.SPI;
      case "uart" -> PinFunction.Kind.UART;
      case "can" -> PinFunction.Kind.CAN;
      default -> null;
    };
  }

  /** Whether the pin can do something of this kind, be it by the chip's free choice of pins. */
  public static boolean can(BoardProfile profile, Pin pin, PinFunction.Kind kind) {
    if (functions(profile, pin).stream().anyMatch(f -> f.kind() == kind)) {
      return true;
    }
    boolean useless = pin.has(PinFlag.FLASH) || pin.has(PinFlag.NO_GPIO);
    boolean wired =
        switch (kind) {
          case I2C, SPI, UART -> profile.chip().matrix() && !useless;
          case PWM -> profile.chip().matrix() && !useless && !pin.has(PinFlag.NO_PWM);
          default -> false;
        };
    boolean micro = profile.runtime().spellings().contains("object");
    return wired && !pin.has(PinFlag.INPUT_ONLY) && (!micro || kind != PinFunction.Kind.CAN);
  }

  /** Sentences on what to mind, the worst first. */
  public static List<String> cautions(BoardProfile profile, Pin pin) {
    List<String> all = new ArrayList<>();
    pin.flags().stream()
        .sorted((a, b) -> FlagText.level(b).compareTo(FlagText.level(a)))
        .forEach(flag -> all.add(FlagText.sentence(flag, pin)));
    for (Pitfall pitfall : profile.pitfalls()) {
      boolean here =
          pitfall.when().stream()
              .anyMatch(
                  c ->
                      c.kind().equals("pin")
                          && c.values().stream()
                              .anyMatch(v -> profile.pin(v).filter(pin::equals).isPresent()));
      if (here) {
        all.add(pitfall.text());
      }
    }
    String blocked = profile.chip().adcBlockedByWifi();
    if (!blocked.isEmpty()
        && pin.functions(PinFunction.Kind.ADC).stream()
            .anyMatch(f -> f.name().startsWith(blocked))) {
      all.add(pin.cpu() + " cannot be measured (" + blocked + ") while Wi-Fi is on.");
    }
    if (!pin.usedBy().isEmpty()) {
      all.add("Used by the board's " + pin.usedBy().replace('_', ' ') + " unless switched off.");
    }
    if (!pin.note().isEmpty()) {
      all.add(upper(pin.note()) + ".");
    }
    return all;
  }

  private static String upper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Parts of the board that are on this pin. */
  public static List<Part> parts(BoardProfile profile, Pin pin) {
    return profile.parts().stream()
        .filter(
            part ->
                part.pin().equals(pin.label())
                    || part.wiring().pins().containsValue(pin.label())
                    || part.wiring().rowPins().contains(pin.label())
                    || part.wiring().columnPins().contains(pin.label()))
        .toList();
  }

  /** A line of code that uses the pin, ready to insert; empty where there is none. */
  public static String line(BoardProfile profile, Pin pin) {
    List<String> names = inCode(profile, pin);
    if (names.isEmpty()) {
      return "";
    }
    if (profile.runtime().spellings().contains("object")) {
      String name = names.getFirst();
      return pin.can().contains("digital")
          ? name + ".write_digital(1)"
          : "touched = " + name + ".is_touched()";
    }
    List<Part> parts = parts(profile, pin);
    // "LED" is the same word on every board that has one.
    String best = names.contains("Pin(\"LED\")") ? "Pin(\"LED\")" : names.getFirst();
    String id = best.substring("Pin(".length(), best.length() - 1);
    if (parts.stream().anyMatch(p -> p.kind() == Part.Kind.NEOPIXEL)) {
      return "pixels = NeoPixel(Pin(" + id + "), 1)";
    }
    if (parts.stream().anyMatch(p -> p.kind() == Part.Kind.LED)) {
      return "led = Pin(" + id + ", Pin.OUT)";
    }
    if (parts.stream().anyMatch(p -> p.kind() == Part.Kind.BUTTON)) {
      return "button = Pin(" + id + ", Pin.IN, Pin.PULL_UP)";
    }
    if (pin.has(PinFlag.INPUT_ONLY)) {
      return "pin = Pin(" + id + ", Pin.IN)";
    }
    return "pin = Pin(" + id + ", Pin.OUT)";
  }

  /** The default pins of a bus: {@code sda 4, scl 5}. */
  public static String defaults(BoardProfile profile, Bus bus) {
    List<String> signals = new ArrayList<>();
    for (Map.Entry<String, String> entry : bus.defaults().entrySet()) {
      signals.add(
          entry.getKey()
              + " "
              + profile.pin(entry.getValue()).map(Pin::label).orElse(entry.getValue()));
    }
    return String.join(", ", signals);
  }

  /** All pins as lines of text: printed label, names in programs, what it can do, what to mind. */
  public static List<String> table(BoardProfile profile) {
    List<String> lines = new ArrayList<>();
    lines.add(row("PRINTED", "CHIP", "IN PROGRAMS", "CAN DO"));
    for (Pin pin : profile.pins()) {
      List<String> can = new ArrayList<>();
      functions(profile, pin).forEach(function -> can.add(function.name()));
      pin.can().stream().filter(c -> can.isEmpty()).forEach(can::add);
      pin.flags().forEach(flag -> can.add("(" + FlagText.badge(flag) + ")"));
      lines.add(
          row(
              String.join(" ", pin.printed()),
              pin.cpu(),
              String.join(" ", inCode(profile, pin)),
              String.join(" ", can)));
    }
    return lines;
  }

  private static String row(String printed, String cpu, String code, String can) {
    return "%-10s %-11s %-34s %s".formatted(printed, cpu, code, can).stripTrailing();
  }
}
