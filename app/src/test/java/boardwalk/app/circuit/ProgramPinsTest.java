package boardwalk.app.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts that are wired by themselves go to the pins that the open program uses. */
class ProgramPinsTest {

  private static final BoardProfile PICO = Profiles.builtIn().find("pico").orElseThrow();

  /** The wires of a part of this kind, added to a circuit and wired in one step. */
  private static Map<String, String> wired(
      BoardProfile board, String program, String circuit, String part) {
    Circuit before = CircuitFile.draft(circuit, "circuit.toml");
    Placed placed =
        before.parts().stream().filter(p -> p.id().equals(part)).findFirst().orElseThrow();
    String after =
        OpenLegs.wire(
                new CircuitText(circuit),
                "circuit.toml",
                placed,
                board,
                ProgramPins.of(board, program))
            .text();
    return CircuitFile.draft(after, "circuit.toml").parts().stream()
        .filter(p -> p.id().equals(part))
        .findFirst()
        .orElseThrow()
        .wires();
  }

  private static String part(String id, String kind) {
    return "[%s]\npart = \"%s\"\n".formatted(id, kind);
  }

  @Test
  void anLedGoesToTheOutputAndAButtonToTheInput() {
    String program =
        """
        from machine import Pin
        lamp = Pin(17, Pin.OUT)
        key = Pin(9, Pin.IN, Pin.PULL_UP)
        while True:
            lamp.value(key.value())
        """;
    Map<String, String> led = wired(PICO, program, part("led", "led"), "led");
    assertEquals(Map.of("anode", "GP17", "cathode", "GND"), led);
    Map<String, String> button = wired(PICO, program, part("button", "button"), "button");
    assertEquals(Map.of("a", "GP9", "b", "GND"), button);
  }

  @Test
  void aButtonAtAPinThatIsPulledDownGoesToTheSupply() {
    String program =
        "from machine import Pin\nb = Pin(9, Pin.IN, Pin.PULL_DOWN)\nprint(b.value())\n";
    assertEquals(
        Map.of("a", "GP9", "b", "3V3"), wired(PICO, program, part("button", "button"), "button"));
  }

  @Test
  void namesTellLegsApart() {
    String program =
        """
        from machine import Pin, SPI
        import st7789
        spi = SPI(1, sck=Pin(10), mosi=Pin(11))
        tft = st7789.ST7789(spi, 240, 240, reset=Pin(7, Pin.OUT), dc=Pin(6, Pin.OUT),
            cs=Pin(5, Pin.OUT), backlight=Pin(4, Pin.OUT))
        """;
    Map<String, String> tft = wired(PICO, program, part("tft", "st7789"), "tft");
    assertEquals("GP10", tft.get("sck"));
    assertEquals("GP11", tft.get("mosi"));
    assertEquals("GP5", tft.get("cs"));
    assertEquals("GP6", tft.get("dc"));
    assertEquals("GP7", tft.get("res"));
  }

  @Test
  void numbersGivenToADriverAreSeen() {
    String program =
        """
        from hcsr04 import HCSR04
        sensor = HCSR04(trigger_pin=3, echo_pin=2, echo_timeout_us=10000)
        print(sensor.distance_cm())
        """;
    Map<String, String> sonar = wired(PICO, program, part("sonar", "hc_sr04"), "sonar");
    assertEquals("GP3", sonar.get("trigger"));
    assertEquals("GP2", sonar.get("echo"));
  }

  @Test
  void whatTheProgramUsesForSomethingElseIsLeftAlone() {
    String program =
        """
        from machine import Pin, PWM, ADC, I2C
        import neopixel, dht
        strip = neopixel.NeoPixel(Pin(0), 8)
        air = dht.DHT22(Pin(1))
        arm = PWM(Pin(2))
        knob = ADC(26)
        i2c = I2C(0, sda=Pin(4), scl=Pin(5))
        buzzer = PWM(Pin(3))
        """;
    assertEquals("GP2", wired(PICO, program, part("servo", "servo"), "servo").get("signal"));
    assertEquals("GP3", wired(PICO, program, part("tone", "buzzer"), "tone").get("signal"));
    assertEquals("GP0", wired(PICO, program, part("np", "neopixel"), "np").get("data"));
    assertEquals("GP1", wired(PICO, program, part("t", "dht22"), "t").get("data"));
    assertEquals("GP26", wired(PICO, program, part("p", "potentiometer"), "p").get("wiper"));
    Map<String, String> oled = wired(PICO, program, part("oled", "ssd1306"), "oled");
    assertEquals("GP5", oled.get("scl"));
    assertEquals("GP4", oled.get("sda"));
    String button = wired(PICO, program, part("b", "button"), "b").get("a");
    assertEquals(false, button.matches("GP[0-5]"), button);
  }

  @Test
  void twoLampsGoToTwoPinsInTheOrderOfTheProgram() {
    String program =
        """
        from machine import Pin
        red = Pin(20, Pin.OUT)
        green = Pin(18, Pin.OUT)
        """;
    String first = part("led", "led") + "anode = \"GP20\"\n";
    assertEquals("GP20", wired(PICO, program, part("led", "led"), "led").get("anode"));
    assertEquals("GP18", wired(PICO, program, first + part("led2", "led"), "led2").get("anode"));
    assertEquals("GP18", wired(PICO, program, part("green", "led"), "green").get("anode"));
  }

  @Test
  void aMicrobitProgramIsReadToo() {
    BoardProfile board = Profiles.builtIn().find("microbit-v2").orElseThrow();
    String program = "from microbit import *\nprint(pin2.read_analog())\npin1.write_digital(1)\n";
    assertEquals("pin2", wired(board, program, part("p", "potentiometer"), "p").get("wiper"));
    assertEquals("pin1", wired(board, program, part("led", "led"), "led").get("anode"));
  }
}
