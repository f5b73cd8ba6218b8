package boardwalk.app.circuit;

import java.util.List;
import java.util.Map;

/**
 * Something a circuit can say of a part besides its wires.
 *
 * @param name as in the file
 * @param label for people
 * @param values what it can be, the usual one first: text, whole numbers or truth values
 */
public record PartOption(String name, String label, List<Object> values) {

  private static final PartOption DISPLAY_ADDRESS = of("address", "Address", 0x3cL, 0x3dL);
  private static final PartOption BME_ADDRESS = of("address", "Address", 0x76L, 0x77L);
  private static final PartOption WIDTH = of("width", "Pixels across", 240L, 128L, 135L, 320L);

  private static final Map<String, List<PartOption>> OF =
      Map.ofEntries(
          Map.entry(
              "led",
              List.of(
                  of(
                      "colour", "Colour", "red", "green", "blue", "yellow", "orange", "white",
                      "purple"))),
          Map.entry("rgb_led", List.of(of("common", "Common leg", "cathode", "anode"))),
          Map.entry(
              "neopixel",
              List.of(
                  of("pixels", "LEDs", 8L, 1L, 5L, 10L, 12L, 16L, 24L, 30L, 60L, 64L, 256L),
                  of("shape", "Shape", "strip", "ring", "matrix"),
                  of("channels", "Colours each", 3L, 4L))),
          Map.entry(
              "dotstar",
              List.of(
                  of("pixels", "LEDs", 8L, 1L, 5L, 10L, 12L, 16L, 24L, 30L, 60L, 64L, 256L),
                  of("shape", "Shape", "strip", "ring", "matrix"))),
          Map.entry("button", List.of(of("bounce", "Contact bounces", false, true))),
          Map.entry("switch", List.of(of("bounce", "Contact bounces", false, true))),
          Map.entry("servo", List.of(of("range", "Turns up to (°)", 180L, 90L, 270L))),
          Map.entry("stepper", List.of(of("steps", "Steps of a turn", 4096L, 2048L, 200L, 400L))),
          Map.entry("buzzer", List.of(of("active", "Sounds by itself", false, true))),
          Map.entry("pir", List.of(of("hold", "Stays on (s)", 2.5, 5L, 10L, 30L))),
          Map.entry("bme280", List.of(BME_ADDRESS)),
          Map.entry("bmp280", List.of(BME_ADDRESS)),
          Map.entry("mpu6050", List.of(of("address", "Address", 0x68L, 0x69L))),
          Map.entry(
              "ssd1306", List.of(DISPLAY_ADDRESS, of("height", "Pixels down", 64L, 32L, 16L))),
          Map.entry("sh1106", List.of(DISPLAY_ADDRESS)),
          Map.entry("ili9341", List.of(WIDTH, of("height", "Pixels down", 320L, 240L))),
          Map.entry("st7789", List.of(WIDTH, of("height", "Pixels down", 240L, 135L, 320L))),
          Map.entry(
              "hd44780",
              List.of(
                  of("address", "Address", 0x27L, 0x3fL),
                  of("columns", "Characters a line", 16L, 20L),
                  of("rows", "Lines", 2L, 4L, 1L))),
          Map.entry("max7219", List.of(of("modules", "Modules", 1L, 2L, 4L, 8L))),
          Map.entry("relay", List.of(of("active", "Switches on", "high", "low"))),
          Map.entry("sd_card", List.of(of("megabytes", "Size (MB)", 16L, 64L, 128L))));

  private static PartOption of(String name, String label, Object... values) {
    return new PartOption(name, label, List.of(values));
  }

  /** What can be said of this kind of part; empty for nothing. */
  public static List<PartOption> of(String kind) {
    return OF.getOrDefault(kind, List.of());
  }

  /** A value as people read it. */
  public String words(Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case Number number when name.equals("address") ->
          String.format(java.util.Locale.ROOT, "0x%02x", number.intValue());
      default -> String.valueOf(value);
    };
  }
}
