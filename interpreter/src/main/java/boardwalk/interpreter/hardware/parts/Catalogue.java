package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import boardwalk.interpreter.hardware.parts.PartKind.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All kinds of parts. */
public final class Catalogue {

  private static final Map<String, PartKind> ALL = new LinkedHashMap<>();

  static {
    add("led", "LED", "anode<? cathode<?", "Lights when current flows; colour.", Led::new);
    add("rgb_led", "RGB LED", "red< green< blue<", "Mixes three colours.", RgbLed::new);
    add("neopixel", "NeoPixel strip", "data<", "WS2812B LEDs; pixels.", NeopixelStrip::new);
    add("dotstar", "DotStar strip", "clock< data<", "APA102 LEDs; pixels.", DotStarStrip::new);
    add("button", "Button", "a/ b/?", "Connects while it is pressed.", PushSwitch::new);
    add("switch", "Switch", "a/ b/?", "Connects while it is on.", PushSwitch::new);
    add("potentiometer", "Potentiometer", "wiper~", "A voltage one can turn.", Potentiometer::new);
    add("joystick", "Joystick", "x~? y~? button/?", "Two voltages and a button.", Joystick::new);
    add("servo", "Servo", "signal<", "Turns to an angle.", Servo::new);
    add("dc_motor", "DC motor with driver", "in1< in2< enable<?", "Turns both ways.", DcMotor::new);
    add(
        "stepper",
        "Stepper motor",
        "in1<? in2<? in3<? in4<? step<? dir<? enable<?",
        "Turns step by step.",
        Stepper::new);
    add("buzzer", "Buzzer", "signal<", "Sounds at the pin's frequency.", Buzzer::new);
    add("ldr", "Light sensor (LDR)", "signal~", "More light, more voltage; lux.", Ldr::new);
    add("pir", "Motion sensor (PIR)", "out>", "High while somebody moves.", Pir::new);
    add(
        "hc_sr04",
        "Ultrasonic distance sensor",
        "trigger< echo>",
        "How far something is; distance.",
        Ultrasonic::new);
    add("dht11", "DHT11", "data|", "Temperature and humidity.", Dht::new);
    add("dht22", "DHT22", "data|", "Temperature and humidity.", Dht::new);
    add("ds18b20", "DS18B20", "data|", "Temperature on 1-Wire.", Ds18b20::new);
    add("bme280", "BME280", "scl| sda|", "Temperature, pressure, humidity.", Bme280::new);
    add("bmp280", "BMP280", "scl| sda|", "Temperature and pressure.", Bme280::new);
    add("mpu6050", "MPU6050", "scl| sda|", "Acceleration and turning.", Mpu6050::new);
    add("lsm6dsox", "LSM6DSOX", "scl| sda|", "Acceleration and turning.", Lsm6dsox::new);
    add("lps22h", "LPS22H", "scl| sda|", "Pressure and temperature.", Lps22h::new);
    add("hts221", "HTS221", "scl| sda|", "Humidity and temperature.", Hts221::new);
    add("hs3003", "HS3003", "scl| sda|", "Humidity and temperature.", Hs3003::new);
    add("mhz19", "MH-Z19", "pwm>", "Carbon dioxide; co2.", Mhz19::new);
    add("hx711", "HX711 scales", "sck< data>", "Weight; grams.", Hx711::new);
    add(
        "ads1115",
        "ADS1115 converter",
        "scl| sda| a0<? a1<? a2<? a3<?",
        "Four voltages.",
        Ads1115::new);
    add(
        "pcf8574",
        "PCF8574 port",
        "scl| sda| int|? p0|? p1|? p2|? p3|? p4|? p5|? p6|? p7|?",
        "Eight more pins.",
        Pcf8574::new);
    add(
        "mcp23017",
        "MCP23017 port",
        "scl| sda| a0/? a1/? a2/? a3/? a4/? a5/? a6/? a7/?"
            + " b0/? b1/? b2/? b3/? b4/? b5/? b6/? b7/?",
        "Sixteen more pins.",
        Mcp23017::new);
    add("at24c32", "AT24C32 memory", "scl| sda|", "Keeps 4096 bytes.", Eeprom::new);
    add("ds1307", "DS1307 clock", "scl| sda|", "Keeps the time.", Ds3231::new);
    add("ds3231", "DS3231 clock", "scl| sda|", "Keeps the time.", Ds3231::new);
    String oled = "scl|? sda|? sck<? mosi<? cs<? dc<? res<?";
    add("ssd1306", "OLED SSD1306", oled, "128 by 64 pixels.", Oled::new);
    add("sh1106", "OLED SH1106", oled, "128 by 64 pixels.", Oled::new);
    String tft = "sck< mosi< miso>? cs<? dc< res<? bl<?";
    add("ili9341", "TFT ILI9341", tft, "240 by 320 pixels in colour.", Tft::new);
    add("st7789", "TFT ST7789", tft, "240 by 240 pixels in colour.", Tft::new);
    add(
        "hd44780",
        "Character LCD",
        "scl|? sda|? rs<? e<? d4<? d5<? d6<? d7<?",
        "Two lines of 16 characters.",
        CharacterLcd::new);
    add("tm1637", "TM1637 digits", "clk| dio|", "Four seven-segment digits.", Tm1637::new);
    add("max7219", "MAX7219 matrix", "sck< mosi< cs<", "8 by 8 LEDs each.", Max7219::new);
    add(
        "rotary_encoder",
        "Rotary encoder",
        "clk/ dt/ sw/?",
        "A knob that clicks.",
        RotaryEncoder::new);
    add(
        "keypad",
        "Keypad",
        "row1/ row2/ row3/ row4/ col1/ col2/ col3/ col4/?",
        "Rows and columns of keys.",
        Keypad::new);
    add("relay", "Relay", "in< com/? no/?", "Switches another circuit.", Relay::new);
    add("ir_receiver", "IR receiver", "out>", "Remote control; send.", IrReceiver::new);
    add("sd_card", "SD card", "sck< mosi< miso> cs<", "Keeps files.", SdCard::new);
    add("sd_slot", "SD card in the slot", "", "Keeps files; no wires.", CardInSlot::new);
    add("wire", "Wire", "a/ b/", "Joins two pins.", Wire::new);
    add("resistor", "Resistor", "a/ b/", "Holds a wire lightly up or down.", Resistor::new);
    add("logic_probe", "Logic probe", "probe<", "Counts what happens.", LogicProbe::new);
  }

  private Catalogue() {}

  /** Legs as {@code name} and a sign of the role; a question mark after those not needed. */
  private static void add(
      String id, String name, String legs, String summary, Function<Wiring, Part> make) {
    List<Leg> all = new ArrayList<>();
    for (String text : legs.isEmpty() ? new String[0] : legs.split(" ")) {
      boolean needed = !text.endsWith("?");
      String leg = needed ? text : text.substring(0, text.length() - 1);
      Role role =
          switch (leg.charAt(leg.length() - 1)) {
            case '<' -> Role.IN;
            case '>' -> Role.OUT;
            case '|' -> Role.OPEN_DRAIN;
            case '~' -> Role.ANALOG;
            default -> Role.CONTACT;
          };
      all.add(new Leg(leg.substring(0, leg.length() - 1), role, needed));
    }
    all.add(new Leg("vcc", Role.POWER, false));
    all.add(new Leg("gnd", Role.GROUND, false));
    ALL.put(id, new PartKind(id, name, List.copyOf(all), summary, make));
  }

  /** Every kind, in the order of the palette. */
  public static List<PartKind> all() {
    return List.copyOf(ALL.values());
  }

  public static Optional<PartKind> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }
}
