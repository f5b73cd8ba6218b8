package boardwalk.app.circuit;

import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import boardwalk.interpreter.hardware.parts.PartKind.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parts as one finds them on a shelf: in groups, by words, with the legs one usually wires. */
public final class PartShelf {

  /**
   * A group of parts.
   *
   * @param kinds as in the catalogue, the simplest first
   */
  public record Group(String name, List<PartKind> kinds) {}

  private static final List<Group> GROUPS =
      groups(
          List.of(
              "Lights: led rgb_led neopixel dotstar",
              "Press and turn: button switch potentiometer joystick rotary_encoder keypad"
                  + " ir_receiver",
              "Things that move and sound: buzzer servo dc_motor stepper relay",
              "Sensors: ldr pir hc_sr04 dht11 dht22 ds18b20 bme280 bmp280 mpu6050 hx711 mhz19"
                  + " lsm6dsox lps22h hts221 hs3003",
              "Displays: ssd1306 sh1106 hd44780 tm1637 max7219 st7789 ili9341",
              "Time and files: ds3231 ds1307 sd_card sd_slot at24c32",
              "More pins: pcf8574 mcp23017 ads1115",
              "Wires and tools: wire resistor logic_probe"));

  /** Words people look for that are in no name. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("led", "light lamp"),
          Map.entry("rgb_led", "light lamp colour color"),
          Map.entry("neopixel", "light ws2812 rgb ring matrix"),
          Map.entry("dotstar", "light apa102 rgb ring matrix"),
          Map.entry("button", "key push switch"),
          Map.entry("potentiometer", "knob dial analog"),
          Map.entry("joystick", "game stick analog"),
          Map.entry("rotary_encoder", "knob dial"),
          Map.entry("ir_receiver", "remote control infrared"),
          Map.entry("buzzer", "sound music speaker beep tone"),
          Map.entry("servo", "motor arm angle"),
          Map.entry("dc_motor", "fan wheel h-bridge"),
          Map.entry("relay", "switch mains lamp"),
          Map.entry("ldr", "brightness photoresistor analog"),
          Map.entry("pir", "movement alarm"),
          Map.entry("hc_sr04", "sonar range echo"),
          Map.entry("hx711", "weight load cell"),
          Map.entry("mhz19", "co2 air"),
          Map.entry("dht11", "temperature humidity"),
          Map.entry("dht22", "temperature humidity"),
          Map.entry("ds18b20", "temperature 1-wire one wire thermometer"),
          Map.entry("bme280", "temperature humidity pressure weather i2c"),
          Map.entry("bmp280", "temperature pressure weather i2c"),
          Map.entry("mpu6050", "accelerometer gyroscope tilt motion i2c"),
          Map.entry("ssd1306", "screen i2c"),
          Map.entry("sh1106", "screen i2c"),
          Map.entry("hd44780", "screen text i2c 1602"),
          Map.entry("tm1637", "seven segment clock numbers"),
          Map.entry("max7219", "led spi"),
          Map.entry("st7789", "screen colour color spi"),
          Map.entry("ili9341", "screen colour color spi"),
          Map.entry("ds3231", "real time rtc i2c"),
          Map.entry("sd_card", "memory storage spi"));

  /** Legs that are wired first where the catalogue needs none. */
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "led", List.of("anode", "cathode"),
          "button", List.of("a", "b"),
          "switch", List.of("a", "b"),
          "joystick", List.of("x", "y", "button"),
          "stepper", List.of("in1", "in2", "in3", "in4"),
          "ssd1306", List.of("scl", "sda"),
          "sh1106", List.of("scl", "sda"),
          "hd44780", List.of("scl", "sda"),
          "st7789", List.of("sck", "mosi", "cs", "dc", "res"),
          "ili9341", List.of("sck", "mosi", "cs", "dc", "res"));

  /** Parts that live without a supply of their own. */
  private static final Set<String> PASSIVE =
      Set.of(
          "led",
          "rgb_led",
          "button",
          "switch",
          "keypad",
          "wire",
          "logic_probe",
          "buzzer",
          "resistor",
          "sd_slot");

  private PartShelf() {}

  /** Groups of those kinds there are; what is in none comes in a last one. */
  private static List<Group> groups(List<String> shelves) {
    List<Group> groups = new ArrayList<>();
    List<PartKind> left = new ArrayList<>(Catalogue.all());
    for (String shelf : shelves) {
      String[] words = shelf.split(": ");
      List<PartKind> kinds = new ArrayList<>();
      for (String id : words[1].split(" ")) {
        Catalogue.find(id).ifPresent(kinds::add);
      }
      left.removeAll(kinds);
      groups.add(new Group(words[0], List.copyOf(kinds)));
    }
    if (!left.isEmpty()) {
      groups.add(new Group("Others", List.copyOf(left)));
    }
    return List.copyOf(groups);
  }

  /** All groups, in the order to show them. */
  public static List<Group> groups() {
    return GROUPS;
  }

  /** Whether every word is in what the part is called and is good for. */
  public static boolean matches(PartKind kind, String words) {
    String all =
        String.join(" ", kind.id(), kind.name(), kind.summary(), WORDS.getOrDefault(kind.id(), ""))
            .toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The legs one wires, in order: those it needs, or those it is mostly wired by. */
  public static List<Leg> usualLegs(PartKind kind) {
    List<String> usual = USUAL.get(kind.id());
    return kind.legs().stream()
        .filter(leg -> usual == null ? leg.needed() : usual.contains(leg.name()))
        .toList();
  }

  /** Whether the part has legs for a supply that one wires. */
  public static boolean isPowered(PartKind kind) {
    return !PASSIVE.contains(kind.id());
  }

  /** Legs to show of a part: the usual ones, what is wired, then its supply. */
  public static List<Leg> shownLegs(PartKind kind, Set<String> wired) {
    List<Leg> usual = usualLegs(kind);
    return kind.legs().stream()
        .filter(
            leg ->
                usual.contains(leg)
                    || wired.contains(leg.name())
                    || isPowered(kind) && isSupply(leg))
        .toList();
  }

  /** Whether the leg is for the supply or for ground. */
  public static boolean isSupply(Leg leg) {
    return leg.role() == Role.POWER || leg.role() == Role.GROUND;
  }
}
