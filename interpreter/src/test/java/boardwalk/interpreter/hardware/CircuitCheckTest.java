package boardwalk.interpreter.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.Profiles;
import boardwalk.interpreter.hardware.circuit.CircuitCheck;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a circuit is said in words before anything is built. */
class CircuitCheckTest {

  private static List<String> check(String toml) {
    return CircuitCheck.check(
        CircuitFile.read(toml, "circuit.toml"), Profiles.builtIn().find("pico").orElseThrow());
  }

  private static void says(String words, String toml) {
    List<String> warnings = check(toml);
    assertTrue(warnings.stream().anyMatch(w -> w.contains(words)), warnings.toString());
  }

  private static final String BARE = "[air]\npart='bme280'\nscl='GP5'\nsda='GP4'\npullups=false\n";

  @Test
  void aBusWithoutPullUpsNeedsResistors() {
    says("nothing pulls it up. Add a resistor", BARE);
  }

  @Test
  void resistorsOrThoseOfAnotherPartAreEnough() {
    String resistors =
        "[r1]\npart='resistor'\na='GP4'\nb='3V3'\n[r2]\npart='resistor'\na='GP5'\nb='3V3'\n";
    assertEquals(List.of(), check(BARE + resistors));
    assertEquals(List.of(), check(BARE + "[oled]\npart='ssd1306'\nscl='GP5'\nsda='GP4'\n"));
  }

  @Test
  void fiveVoltsOnTheBusAreTooMuch() {
    says("pull the I2C wires to 5 V", "[lcd]\npart='hd44780'\nscl='GP5'\nsda='GP4'\nvcc='5V'\n");
  }

  @Test
  void fiveVoltsAtAnInputAreTooMuch() {
    says("so its output is 5 V too", "[s]\npart='hc_sr04'\ntrigger='GP2'\necho='GP3'\nvcc='5V'\n");
    says("gets 5 V", "[s]\npart='servo'\nsignal='5V'\n");
  }

  @Test
  void twoOutputsOnOneWireFight() {
    says(
        "are both outputs on GP3",
        "[a]\npart='pir'\nout='GP3'\n[b]\npart='ir_receiver'\nout='GP3'\n");
    says("that is a short circuit", "[a]\npart='pir'\nout='GND'\n");
  }

  @Test
  void twoPartsOfOneAddressAreTold() {
    says(
        "have the same I2C address",
        "[a]\npart='bme280'\nscl='GP5'\nsda='GP4'\n[b]\npart='bme280'\nscl='GP5'\nsda='GP4'\n");
  }
}
