package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.circuit.PartCode;
import boardwalk.app.circuit.PinChoice;
import boardwalk.app.circuit.PinChoices;
import boardwalk.app.circuit.ProgramPins;
import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.circuit.CircuitCheck;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window offers for a part: pins that suit, and lines of a program that run. */
class PartCodeTest {

  private static final String PICO =
      """
      [led]
      part = "led"
      anode = "GP15"
      [button]
      part = "button"
      a = "GP14"
      [tone]
      part = "buzzer"
      signal = "GP13"
      [arm]
      part = "servo"
      signal = "GP12"
      [knob]
      part = "potentiometer"
      wiper = "GP26"
      [strip]
      part = "neopixel"
      data = "GP2"
      pixels = 5
      [air]
      part = "dht22"
      data = "GP3"
      [eye]
      part = "pir"
      out = "GP4"
      """;

  private static final String MICROBIT =
      """
      [led]
      part = "led"
      anode = "pin0"
      [button]
      part = "button"
      a = "pin14"
      [tone]
      part = "buzzer"
      signal = "pin2"
      [arm]
      part = "servo"
      signal = "pin8"
      [knob]
      part = "potentiometer"
      wiper = "pin1"
      [strip]
      part = "neopixel"
      data = "pin16"
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"pico", "microbit-v2"})
  void theLinesOfEachPartRun(String id) throws Exception {
    BoardProfile profile = Profiles.builtIn().find(id).orElseThrow();
    String text = id.equals("pico") ? PICO : MICROBIT;
    Files.writeString(folder.resolve("circuit.toml"), text);
    Circuit circuit = CircuitFile.draft(text, "circuit.toml");
    assertEquals(List.of(), CircuitCheck.check(circuit, profile));
    Board board =
        Board.connect(
            new SimulatedBoard(profile, Optional.of(folder.resolve("flash")), Optional.of(folder))
                .start(Optional.empty()),
            bytes -> {});
    try {
      for (Placed part : circuit.parts()) {
        String code = PartCode.of(profile, part).orElseThrow();
        ExecResult result = board.exec(code).join();
        assertTrue(result.ok(), part.id() + ":\n" + code + result.error());
      }
    } finally {
      board.close();
    }
  }

  /** Every part of the catalogue can be wired on boards of every kind in one step. */
  @ParameterizedTest
  @ValueSource(
      strings = {"pico", "esp32-devkitc-v4", "pyboard-v1.1", "microbit-v2", "d1-mini", "generic"})
  void thereIsAGoodPinForEachLeg(String id) {
    BoardProfile profile = Profiles.builtIn().find(id).orElseThrow();
    Circuit nothing = new Circuit("", List.of());
    for (PartKind kind : Catalogue.all()) {
      Placed part = new Placed("it", kind.id(), java.util.Map.of(), java.util.Map.of());
      for (PartKind.Leg leg : kind.legs()) {
        PinChoices choices = new PinChoices(profile, nothing, ProgramPins.NONE);
        Optional<PinChoice> best = choices.best(part, leg);
        assertTrue(best.isPresent(), kind.id() + "." + leg.name());
        boolean supply = best.get().to().matches("GND|3V3|5V");
        assertTrue(
            supply || choices.find(best.get().to()).isPresent(),
            kind.id() + "." + leg.name() + " to " + best.get().to());
      }
    }
  }

  @Test
  void aMicrobitIsWiredByItsWideContactsAndABusByItsOwnPins() {
    BoardProfile profile = Profiles.builtIn().find("microbit-v2").orElseThrow();
    PinChoices choices = new PinChoices(profile, new Circuit("", List.of()), ProgramPins.NONE);
    Placed lamp = new Placed("lamp", "led", java.util.Map.of(), java.util.Map.of());
    PartKind led = Catalogue.find("led").orElseThrow();
    assertEquals("pin0", choices.best(lamp, led.leg("anode")).orElseThrow().to());
    assertEquals("0", choices.label("pin0"));
    PartKind oled = Catalogue.find("ssd1306").orElseThrow();
    Placed screen = new Placed("screen", "ssd1306", java.util.Map.of(), java.util.Map.of());
    assertEquals("pin19", choices.best(screen, oled.leg("scl")).orElseThrow().to());
  }
}
