package boardwalk.editor.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardWordsTest {

  private final Profiles profiles = Profiles.builtIn();

  private List<String> at(String board, String line) {
    return BoardWords.at(profiles.find(board).orElseThrow(), line).stream()
        .map(Suggestion::text)
        .toList();
  }

  @Test
  void pinsAreThoseOfTheBoard() {
    assertTrue(at("pico-w", "led = Pin(").containsAll(List.of("15", "\"LED\"")));
    assertEquals(List.of("\"LED\""), at("pico-w", "led = Pin(\"LE"));
    assertFalse(at("esp32-devkitc-v4", "led = Pin(").contains("6"), "wired to the flash chip");
    assertEquals(List.of("Pin(26)", "Pin(\"GP26\")"), at("pico", "x = ADC(").subList(0, 2));
    assertTrue(at("pyboard-v1.1", "p = Pin(\"X1").contains("\"X1\""));
    assertTrue(at("microbit-v2", "pin_").contains("pin_logo"));
    assertEquals(List.of(), at("pico", "pin_"));
  }

  @Test
  void modulesAndBusesAreThoseOfTheBoard() {
    assertTrue(at("microbit-v2", "from mi").contains("microbit"));
    assertFalse(at("pico", "import mi").contains("microbit"));
    assertTrue(at("pico-w", "import ne").contains("network"));
    assertFalse(at("pico", "import ne").contains("network"));
    assertEquals(List.of("0", "1"), at("pico", "bus = I2C("));
    assertEquals(List.of("OUT", "OPEN_DRAIN"), at("pico", "Pin(2, Pin.O"));
    assertEquals(List.of(), at("pico", "x = 1 + "));
  }
}
