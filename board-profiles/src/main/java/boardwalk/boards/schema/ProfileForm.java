package boardwalk.boards.schema;

import static boardwalk.boards.schema.Forms.either;
import static boardwalk.boards.schema.Forms.key;
import static boardwalk.boards.schema.Forms.list;
import static boardwalk.boards.schema.Forms.mapOf;
import static boardwalk.boards.schema.Forms.oneOf;
import static boardwalk.boards.schema.Forms.required;
import static boardwalk.boards.schema.Forms.table;
import static boardwalk.boards.schema.Forms.tableWithOthers;
import static boardwalk.boards.schema.Forms.text;
import static boardwalk.boards.schema.Forms.texts;
import static boardwalk.boards.schema.Forms.truth;
import static boardwalk.boards.schema.Forms.whole;

/** Every key of a profile file. */
public final class ProfileForm {

  /** The version of the format this program reads. */
  public static final int VERSION = 1;

  private static final String PIN = "the chip's name of a pin, as in [pins]";

  private ProfileForm() {}

  /** A whole file. */
  public static Form.TableForm file() {
    return (Form.TableForm)
        table(
            required("schema", whole(VERSION, VERSION), "version of this format"),
            key(
                "kind",
                oneOf("board", "module", "mcu", "table", "family"),
                "which layer this file is; a board when it is left out"),
            required(
                "id",
                text(
                    "[a-z0-9][a-z0-9.-]{1,47}",
                    "2 to 48 lower-case letters, digits, dots and dashes"),
                "stable name, used on the command line"),
            key(
                "extends",
                text("(board|module|mcu|table|family):[a-z0-9][a-z0-9.-]*", "\"kind:id\""),
                "the layer below; this file says only what is different"),
            key("name", text(), "name for people"),
            key("vendor", text(), "who makes it"),
            key("aliases", texts(), "other names it is found by"),
            key("summary", text(), "one sentence for people"),
            key("url", text(), "the maker's page"),
            key("features", texts(), "words it is searched by: WiFi, BLE, USB-C, ..."),
            key(
                "confidence",
                oneOf("curated", "generated", "unverified"),
                "curated: read by a person; generated: made from MicroPython's own files"),
            key("legacy", truth(), "whether its firmware is no longer made"),
            key("runtime", Runtimes.runtime(), "what its MicroPython says and can do"),
            key("chip", Runtimes.chip(), "the microcontroller"),
            key("flash", Runtimes.flash(), "how firmware gets onto it"),
            key("identify", Runtimes.identify(), "how a running board tells what it is"),
            key("usb", list(Runtimes.usb(), "mode", "vid", "pid"), "what it shows on USB"),
            key("firmware", list(Runtimes.firmware(), "family", "board"), "what can run on it"),
            key("pins", mapOf(Drawings.pin()), "what each pin of the chip can do"),
            key("remove_pins", texts(), "pins of the layer below that do not come out here"),
            key("names", mapOf(either(text(), Drawings.pinName())), "names in programs -> pin"),
            key("labels", Drawings.labels(), "what is printed on the board -> pin"),
            key("layout", Drawings.layout(), "where things are on the board"),
            key("bus", mapOf(Drawings.bus()), "buses and the pins they use unless told"),
            key("part", list(Drawings.part(), "id"), "what is soldered to the board"),
            key("remove_parts", texts(), "parts of the layer below that are not here"),
            key("pitfall", mapOf(pitfall()), "what to warn of that no flag of a pin says"),
            key(
                "source",
                tableWithOthers(
                    either(text(), texts()),
                    key("unverified", texts(), "what no source was found for")),
                "where the facts are from"));
  }

  private static Form pitfall() {
    return table(
        required(
            "when",
            text(),
            "conditions joined by &: pin:A|B, use:output|input|adc|pwm|irq|pull, bus:NAME,"
                + " import:MODULE, name:TEXT, unless:CALL (the program calls it somewhere)"),
        required("level", oneOf("info", "warning", "error"), "how bad it is"),
        required("text", text(), "one or two sentences for people"));
  }

  static String pinMeaning(String what) {
    return what + ": " + PIN;
  }
}
