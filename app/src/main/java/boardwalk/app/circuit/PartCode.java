package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.pinout.PinText;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A few lines of a program that use a part as it is wired, to begin with. */
public final class PartCode {

  /** {@code V} is a variable, {@code P} the pin, {@code N} the number of LEDs. */
  private static final Map<String, String> MACHINE =
      Map.ofEntries(
          Map.entry("led", "from machine import Pin\n\nV = Pin(P, Pin.OUT)\nV.on()\n"),
          Map.entry("relay", "from machine import Pin\n\nV = Pin(P, Pin.OUT)\nV.on()\n"),
          Map.entry(
              "button",
              "from machine import Pin\n\nV = Pin(P, Pin.IN, Pin.PULL_UP)\n"
                  + "print(\"pressed\" if V.value() == 0 else \"not pressed\")\n"),
          Map.entry(
              "switch",
              "from machine import Pin\n\nV = Pin(P, Pin.IN, Pin.PULL_UP)\n"
                  + "print(\"on\" if V.value() == 0 else \"off\")\n"),
          Map.entry("pir", "from machine import Pin\n\nV = Pin(P, Pin.IN)\nprint(V.value())\n"),
          Map.entry(
              "potentiometer",
              "from machine import ADC, Pin\n\nV = ADC(Pin(P))\nprint(V.read_u16())\n"),
          Map.entry(
              "ldr", "from machine import ADC, Pin\n\nV = ADC(Pin(P))\nprint(V.read_u16())\n"),
          Map.entry(
              "buzzer",
              "from machine import Pin, PWM\nimport time\n\nV = PWM(Pin(P), freq=440)\n"
                  + "V.duty_u16(32768)\ntime.sleep(0.5)\nV.duty_u16(0)\n"),
          Map.entry(
              "servo",
              "from machine import Pin, PWM\n\nV = PWM(Pin(P), freq=50)\n"
                  + "V.duty_ns(2000000)  # 500000 to 2500000\n"),
          Map.entry(
              "neopixel",
              "from machine import Pin\nfrom neopixel import NeoPixel\n\n"
                  + "V = NeoPixel(Pin(P), N)\nV[0] = (255, 0, 0)\nV.write()\n"),
          Map.entry(
              "dht11",
              "from machine import Pin\nimport dht\n\nV = dht.DHT11(Pin(P))\nV.measure()\n"
                  + "print(V.temperature(), V.humidity())\n"),
          Map.entry(
              "dht22",
              "from machine import Pin\nimport dht\n\nV = dht.DHT22(Pin(P))\nV.measure()\n"
                  + "print(V.temperature(), V.humidity())\n"));

  private static final Map<String, String> MICROBIT =
      Map.ofEntries(
          Map.entry("led", "from microbit import *\n\nP.write_digital(1)\n"),
          Map.entry("relay", "from microbit import *\n\nP.write_digital(1)\n"),
          Map.entry(
              "button",
              "from microbit import *\n\nP.set_pull(P.PULL_UP)\n"
                  + "print(\"pressed\" if P.read_digital() == 0 else \"not pressed\")\n"),
          Map.entry(
              "switch",
              "from microbit import *\n\nP.set_pull(P.PULL_UP)\n"
                  + "print(\"on\" if P.read_digital() == 0 else \"off\")\n"),
          Map.entry("pir", "from microbit import *\n\nprint(P.read_digital())\n"),
          Map.entry("potentiometer", "from microbit import *\n\nprint(P.read_analog())\n"),
          Map.entry("ldr", "from microbit import *\n\nprint(P.read_analog())\n"),
          Map.entry(
              "buzzer", "from microbit import *\nimport music\n\nmusic.pitch(440, 500, pin=P)\n"),
          Map.entry(
              "servo",
              "from microbit import *\n\nP.set_analog_period(20)\n"
                  + "P.write_analog(102)  # 26 to 128\n"),
          Map.entry(
              "neopixel",
              "from microbit import *\nimport neopixel\n\nV = neopixel.NeoPixel(P, N)\n"
                  + "V[0] = (255, 0, 0)\nV.show()\n"));

  private static final List<String> SIGNALS =
      List.of("anode", "in", "a", "out", "wiper", "signal", "data");

  private PartCode() {}

  /** The lines; empty for kinds that need more than a few, and for parts that are not wired. */
  public static Optional<String> of(BoardProfile board, Placed part) {
    boolean microbit = board.hasModule("microbit");
    String lines = (microbit ? MICROBIT : MACHINE).get(part.kind());
    if (lines == null) {
      return Optional.empty();
    }
    PinChoices pins = new PinChoices(board, new Circuit("", List.of()), ProgramPins.NONE);
    return SIGNALS.stream()
        .map(part.wires()::get)
        .filter(to -> to != null)
        .findFirst()
        .flatMap(pins::find)
        .flatMap(pin -> name(board, pin))
        .map(pin -> fill(lines, part, pin));
  }

  /** How a program names the pin; what {@code Pin(...)} takes where there is one. */
  private static Optional<String> name(BoardProfile board, Pin pin) {
    return PinText.inCode(board, pin).stream()
        .findFirst()
        .map(
            code ->
                code.startsWith("Pin(")
                    ? code.substring("Pin(".length(), code.length() - 1)
                    : code);
  }

  private static String fill(String lines, Placed part, String pin) {
    String variable = part.id().replaceAll("\\W", "_").replaceFirst("^(?=\\d)", "part_");
    Object count = part.options().getOrDefault("pixels", 8L);
    return lines
        .replaceAll("\\bV\\b", java.util.regex.Matcher.quoteReplacement(variable))
        .replaceAll("\\bP\\b", java.util.regex.Matcher.quoteReplacement(pin))
        .replaceAll("\\bN\\b", String.valueOf(count));
  }
}
