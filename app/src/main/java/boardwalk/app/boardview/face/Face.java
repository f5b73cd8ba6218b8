package boardwalk.app.boardview.face;

import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** Draws parts. */
public final class Face {

  /** Side of the square in which most parts are drawn. */
  public static final double SIDE = 64;

  private static final double HEIGHT = 60;

  /** What parts in the palette show, so that one sees what they are. */
  private static final Map<String, Map<String, Object>> EXAMPLES =
      Map.of(
          "led", Map.of("brightness", 0.8),
          "rgb_led", Map.of("colour", "#c040ff"),
          "neopixel", Map.of("pixels", "#ff0000 #ff9000 #00d000 #0060ff #a000ff #00c0c0"),
          "dotstar", Map.of("pixels", "#00c0c0 #a000ff #0060ff #00d000 #ff9000 #ff0000"),
          "buzzer", Map.of("frequency", 440.0),
          "hd44780", Map.of("line1", "Hello", "light", true),
          "tm1637", Map.of("segments", "3f06", "on", true),
          "hx711", Map.of("grams", 250.0),
          "mcp23017", Map.of("port_a", 85.0, "port_b", 15.0),
          "pcf8574", Map.of("port", 85.0));

  private Face() {}

  /** How much room the part takes where {@code room} pixels are there from left to right. */
  public static Dimension2D size(Look look, double room) {
    return switch (look.kind()) {
      case "neopixel", "dotstar" -> pixels(look, room);
      case "ssd1306", "sh1106", "ili9341", "st7789" -> screen(look, room);
      case "max7219" -> {
        double step = Math.min(11, (room - 8) / (8 * look.whole("modules", 1)));
        yield new Dimension2D(8 * look.whole("modules", 1) * step + 8, 8 * step + 8);
      }
      case "hd44780" -> {
        int columns = look.whole("columns", 16);
        double cell = Math.min(Displays.CHARACTER, (room - 22) / columns);
        yield new Dimension2D(columns * cell + 22, look.whole("rows", 2) * cell * 1.65 + 22);
      }
      case "tm1637" -> new Dimension2D(132, HEIGHT);
      case "keypad" ->
          new Dimension2D((four(look) ? 4 : 3) * Controls.KEY + 8, 4 * Controls.KEY + 8);
      default -> new Dimension2D(SIDE, HEIGHT);
    };
  }

  private static boolean four(Look look) {
    return look.shown().containsKey("key_A");
  }

  private static Dimension2D pixels(Look look, double room) {
    int count = look.whole("pixels", 8);
    String shape = look.text("shape", "strip");
    if (shape.equals("ring")) {
      double side = Math.min(room, 110);
      return new Dimension2D(side, side);
    }
    int columns = Lights.columns(count, shape, room);
    double step = Lights.pixel(count, shape, room);
    int rows = (count + columns - 1) / columns;
    return new Dimension2D(columns * step + 6, rows * step + 6);
  }

  private static Dimension2D screen(Look look, double room) {
    boolean colour = look.kind().matches("ili9341|st7789");
    int width = look.width() > 0 ? look.width() : look.whole("width", colour ? 240 : 128);
    int height =
        look.height() > 0 ? look.height() : look.whole("height", Displays.tall(look.kind()));
    double scale = Displays.scale(width, room);
    return new Dimension2D(width * scale + 2 * Displays.FRAME, height * scale + 2 * Displays.FRAME);
  }

  /** Whether the part is larger than the usual square. */
  public static boolean isWide(Look look) {
    return switch (look.kind()) {
      case "neopixel",
          "dotstar",
          "ssd1306",
          "sh1106",
          "ili9341",
          "st7789",
          "max7219",
          "hd44780",
          "tm1637",
          "keypad" ->
          true;
      default -> false;
    };
  }

  /**
   * Draws the part from the canvas's corner on.
   *
   * @param room as for {@link #size}
   * @param turned how far a motor has turned, in degrees
   */
  public static void draw(GraphicsContext g, Look look, double room, double turned) {
    Pen pen = new Pen(g);
    switch (look.kind()) {
      case "led" -> Lights.led(pen, look);
      case "rgb_led" -> Lights.rgb(pen, look);
      case "neopixel", "dotstar" -> Lights.neopixels(pen, look, room);
      case "button" -> Controls.button(pen, look);
      case "switch" -> Controls.toggle(pen, look);
      case "potentiometer" -> Controls.potentiometer(pen, look);
      case "joystick" -> Controls.joystick(pen, look);
      case "rotary_encoder" -> Controls.encoder(pen, look);
      case "keypad" -> Controls.keypad(pen, look, four(look));
      case "ir_receiver" -> Controls.remote(pen, look);
      case "buzzer" -> Movers.buzzer(pen, look);
      case "servo" -> Movers.servo(pen, look);
      case "dc_motor" -> Movers.motor(pen, look, turned);
      case "stepper" -> Movers.stepper(pen, look);
      case "relay" -> Movers.relay(pen, look);
      case "ldr" -> Sensors.ldr(pen, look);
      case "pir" -> Sensors.pir(pen, look);
      case "hc_sr04" -> Sensors.ultrasonic(pen, look);
      case "dht11", "dht22" -> Sensors.dht(pen, look);
      case "ds18b20" -> Sensors.thermometerChip(pen, look);
      case "bme280", "bmp280", "lps22h", "hts221", "hs3003" -> Sensors.weather(pen, look);
      case "mpu6050", "lsm6dsox" -> Sensors.motion(pen, look);
      case "ssd1306", "sh1106", "ili9341", "st7789" -> Displays.screen(pen, look, room);
      case "max7219" -> Displays.matrix(pen, look, room);
      case "hd44780" -> Displays.characters(pen, look, room);
      case "tm1637" -> Displays.digits(pen, look);
      case "ds3231", "ds1307" -> Others.clock(pen, look);
      case "sd_card", "sd_slot" -> Others.card(pen, look);
      case "logic_probe" -> Others.probe(pen, look);
      case "wire" -> Others.wire(pen);
      case "resistor" -> Others.resistor(pen);
      case "pcf8574", "mcp23017" -> Chips.port(pen, look);
      case "ads1115" -> Chips.converter(pen);
      case "at24c32" -> Chips.memory(pen, look);
      case "hx711" -> Chips.scales(pen, look);
      case "mhz19" -> Chips.carbonDioxide(pen, look);
      default -> Others.chip(pen, look);
    }
  }

  /** A small picture of a kind of part, for lists. */
  public static Canvas icon(String kind, double side) {
    Map<String, Object> options =
        switch (kind) {
          case "neopixel", "dotstar" -> Map.of("pixels", 6L, "shape", "matrix");
          case "hd44780" -> Map.of("columns", 6L, "rows", 2L);
          default -> Map.of();
        };
    Look look = Look.of(kind, options, EXAMPLES.getOrDefault(kind, Map.of()));
    double room = kind.matches("neopixel|dotstar") ? 70 : 140;
    Dimension2D size = size(look, room);
    Canvas canvas = new Canvas(side, side);
    GraphicsContext g = canvas.getGraphicsContext2D();
    double scale = Math.min(side / size.getWidth(), side / size.getHeight());
    g.translate((side - size.getWidth() * scale) / 2, (side - size.getHeight() * scale) / 2);
    g.scale(scale, scale);
    draw(g, look, room, 30);
    return canvas;
  }
}
