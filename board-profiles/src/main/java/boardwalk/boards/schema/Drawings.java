package boardwalk.boards.schema;

import static boardwalk.boards.schema.Forms.either;
import static boardwalk.boards.schema.Forms.key;
import static boardwalk.boards.schema.Forms.list;
import static boardwalk.boards.schema.Forms.mapOf;
import static boardwalk.boards.schema.Forms.number;
import static boardwalk.boards.schema.Forms.oneOf;
import static boardwalk.boards.schema.Forms.required;
import static boardwalk.boards.schema.Forms.table;
import static boardwalk.boards.schema.Forms.tableWithOthers;
import static boardwalk.boards.schema.Forms.text;
import static boardwalk.boards.schema.Forms.texts;
import static boardwalk.boards.schema.Forms.truth;
import static boardwalk.boards.schema.Forms.whole;

/** The parts of a profile about pins, parts and where they are. */
final class Drawings {

  private Drawings() {}

  static Form pin() {
    Form names = either(text(), texts());
    return table(
        key("adc", names, "analogue input"),
        key("dac", names, "analogue output"),
        key("touch", names, "touch sensor"),
        key("pwm", names, "timer channel"),
        key("i2c", names, "I2C signal"),
        key("spi", names, "SPI signal"),
        key("uart", names, "UART signal"),
        key("can", names, "CAN signal"),
        key("sercom", names, "SERCOM pads (SAMD)"),
        key(
            "flags",
            list(oneOf(PIN_FLAGS)),
            "what to know before using it; warnings in the editor come from these"),
        key("strap", text(), "what its level at reset decides"),
        key("note", text(), "what else to know of it"));
  }

  private static final String[] PIN_FLAGS = {
    "input-only",
    "output-only",
    "no-pull",
    "strapping",
    "flash",
    "psram",
    "octal-psram",
    "usb",
    "jtag",
    "swd",
    "repl-tx",
    "repl-rx",
    "no-irq",
    "no-pwm",
    "no-gpio",
    "nfc",
    "coprocessor",
    "wifi",
    "power",
    "crystal",
    "3v3-only",
    "5v-tolerant",
    "open-drain"
  };

  static Form pinName() {
    return table(
        required("pin", text(), ProfileForm.pinMeaning("which pin")),
        key("can", texts(), "what this name can do: digital, analog-in, pwm, touch"),
        key("used_by", text(), "part or bus that uses it unless switched off"));
  }

  static Form labels() {
    return tableWithOthers(
        text(),
        key("rule", text(), "PATTERN -> PIN for labels that are not listed, as IO(\\d+) -> GPIO$1"),
        key("power", texts(), "labels of supply pins"),
        key("ground", texts(), "labels of ground pins"),
        key("control", texts(), "labels of pins like RESET"),
        key("debug", texts(), "labels of debug pins"),
        key("unconnected", texts(), "labels of pins that lead nowhere"));
  }

  static Form layout() {
    Form edge = oneOf("left", "right", "top", "bottom");
    return table(
        key("size_mm", list(number()), "width and height"),
        key("view", text(), "how the board is held in the drawing"),
        key(
            "usb",
            table(
                required("edge", edge, "where its USB socket is"),
                key("kind", oneOf("micro-b", "mini-b", "c", "a", "none"), "which socket")),
            "the USB socket"),
        key(
            "header",
            list(
                table(
                    required("id", text(), "name of the header"),
                    required("edge", edge, "at which edge it is"),
                    key("pitch_mm", number(), "from pin to pin"),
                    key("row", whole(), "0 is the outermost row at this edge, 1 the next"),
                    key("gap", whole(), "empty places before it, in its row"),
                    required("pins", texts(), "printed labels, top to bottom or left to right")),
                "id"),
            "rows of pins"),
        key(
            "edge_connector",
            table(
                required("edge", edge, "at which edge it is"),
                key("pitch_mm", number(), "from strip to strip"),
                required(
                    "pads",
                    list(
                        table(
                            required("pin", text(), "printed label"),
                            key("ring", text(), "text on the large pad, where it is one"))),
                    "strips, left to right")),
            "golden contacts at an edge"),
        key("inner", texts(), "labels of pins that are on no edge"));
  }

  static Form bus() {
    return table(
        required("kind", oneOf("i2c", "spi", "uart", "can", "i2s"), "which bus"),
        key("default", mapOf(text()), "signal -> pin, used when a program names none"),
        key("role", oneOf("repl", "internal", "external"), "what it is for"),
        key("pitfall", text(), "id of the pitfall of its default pins"),
        key("note", text(), "what else to know"));
  }

  static Form part() {
    return table(
        required("id", text(), "name, unique on the board"),
        required("kind", oneOf(PART_KINDS), "what it is"),
        key("name", text(), "name for people"),
        key("pin", text(), "the pin it is on"),
        key("pins", mapOf(text()), "signal -> pin, for parts on several pins"),
        key("colour", text("#[0-9a-f]{6}", "a colour like \"#22c55e\""), "colour of a LED"),
        key("active", oneOf("low", "high"), "the level that means lit or pressed"),
        key("rows", whole(), "rows of a matrix"),
        key("cols", whole(), "columns of a matrix"),
        key("row_pins", texts(), "pins of the rows"),
        key("col_pins", texts(), "pins of the columns"),
        key("levels", whole(), "brightness levels of a matrix"),
        key("light_sensor", truth(), "whether the matrix senses light too"),
        key("count", whole(), "number of pixels"),
        key("bus", text(), "the bus it is on"),
        key("model", text(), "what the maker calls it"));
  }

  private static final String[] PART_KINDS = {
    "led",
    "rgb-led",
    "neopixel",
    "dotstar",
    "button",
    "reset-button",
    "boot-button",
    "power-led",
    "led-matrix",
    "touch-pad",
    "speaker",
    "microphone",
    "accelerometer",
    "magnetometer",
    "gyroscope",
    "temperature-on-chip",
    "radio-2g4",
    "lora",
    "wifi",
    "display",
    "sd-card",
    "camera",
    "charger"
  };
}
