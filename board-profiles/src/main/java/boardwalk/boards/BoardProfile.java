package boardwalk.boards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A board as data: what it is called, what it says it is, what is on it.
 *
 * @param id stable name, lower case with dashes
 * @param name name for people
 * @param vendor who makes it; empty for made-up boards
 * @param aliases other ids it can be found by
 * @param summary one sentence for people
 * @param url the maker's page; may be empty
 * @param features words it is searched by: WiFi, BLE, USB-C, ...
 * @param legacy whether its firmware is no longer made
 * @param origin where its facts are from
 * @param chip the microcontroller
 * @param runtime what its MicroPython says and can do
 * @param identity how it tells what it is when it runs
 * @param pins the pins a program can use, in the order to show them
 * @param buses by id
 * @param parts what is soldered to it
 * @param usb USB identities it may show
 * @param flashing how firmware gets onto it
 * @param firmware what can run on it; the first is the usual one
 * @param layout where things are on it
 * @param pitfalls what to warn of
 * @param sources section of the profile to where its facts are from
 */
public record BoardProfile(
    String id,
    String name,
    String vendor,
    List<String> aliases,
    String summary,
    String url,
    List<String> features,
    boolean legacy,
    Origin origin,
    Chip chip,
    Runtime runtime,
    Identity identity,
    List<Pin> pins,
    Map<String, Bus> buses,
    List<Part> parts,
    List<UsbId> usb,
    Flashing flashing,
    List<Firmware> firmware,
    Layout layout,
    List<Pitfall> pitfalls,
    Map<String, String> sources) {

  /** Where the facts of a board are from. */
  public enum Origin {
    /** Read and compared by a person. */
    CURATED,
    /** Made from MicroPython's own files. */
    GENERATED,
    /** From a file of the user. */
    OWN
  }

  /**
   * @param port MicroPython's port: {@code rp2}, {@code esp32}, ...
   * @param platform {@code sys.platform}
   * @param machine {@code os.uname().machine}
   * @param build firmware's board id; empty for none
   * @param modules extra modules: {@code machine}, {@code microbit}
   * @param flashBytes size of the file system
   * @param spellings how {@code Pin()} may be told a pin: {@code number}, {@code name}, {@code cpu}
   * @param calculation how programs calculate there
   * @param mpy which {@code .mpy} files it loads
   */
  public record Runtime(
      String port,
      String platform,
      String machine,
      String build,
      List<String> modules,
      long flashBytes,
      List<String> spellings,
      Calculation calculation,
      MpyFiles mpy) {}

  /**
   * A pin of the chip that comes out somewhere or is wired to a part.
   *
   * @param cpu the chip's name for it: {@code GPIO25}, {@code PA5}, {@code P0.02}
   * @param number what {@code Pin(...)} takes for it; -1 for pins that only have names
   * @param names names programs know it by; the first is the one shown
   * @param printed what is printed beside it on the board; empty for pins on no edge
   * @param functions what the chip can do there; see also {@link Chip#matrix}
   * @param strap what its level at reset decides; may be empty
   * @param note what else to know; may be empty
   * @param can what the firmware lets its name do ({@code digital}, {@code analog-in}, {@code pwm},
   *     {@code touch}); empty where only the functions decide
   * @param usedBy part or bus that uses it unless switched off; may be empty
   */
  public record Pin(
      String cpu,
      int number,
      List<String> names,
      List<String> printed,
      List<PinFunction> functions,
      Set<PinFlag> flags,
      String strap,
      String note,
      List<String> can,
      String usedBy) {

    /** Short and unique on its board: the first name, else the number, else the chip's name. */
    public String label() {
      if (!names.isEmpty()) {
        return names.getFirst();
      }
      return number >= 0 ? Integer.toString(number) : cpu;
    }

    public boolean has(PinFlag flag) {
      return flags.contains(flag);
    }

    public List<PinFunction> functions(PinFunction.Kind kind) {
      return functions.stream().filter(f -> f.kind() == kind).toList();
    }
  }

  /**
   * @param kind what it is
   * @param pin label of the pin it is on; empty for one on several pins or none
   * @param colour of a LED, as a CSS colour; empty where it means nothing
   * @param activeLow whether a low pin means lit or pressed
   * @param wiring for parts on several pins or a bus
   */
  public record Part(
      String id,
      Kind kind,
      String name,
      String pin,
      String colour,
      boolean activeLow,
      Wiring wiring) {

    /** What a part is. */
    public enum Kind {
      LED,
      RGB_LED,
      NEOPIXEL,
      DOTSTAR,
      BUTTON,
      RESET_BUTTON,
      BOOT_BUTTON,
      POWER_LED,
      LED_MATRIX,
      TOUCH_PAD,
      SPEAKER,
      MICROPHONE,
      ACCELEROMETER,
      MAGNETOMETER,
      GYROSCOPE,
      TEMPERATURE_ON_CHIP,
      RADIO_2G4,
      LORA,
      WIFI,
      DISPLAY,
      SD_CARD,
      CAMERA,
      CHARGER
    }
  }

  /**
   * How a part is wired beyond one pin.
   *
   * @param pins signal to label of its pin: {@code data}, {@code clock}, {@code red}, {@code irq},
   *     {@code enable}
   * @param rowPins labels of a matrix's row pins
   * @param columnPins labels of a matrix's column pins
   * @param rows rows of a matrix; 0 for other parts
   * @param columns columns of a matrix; 0 for other parts
   * @param count number of pixels in a chain; 0 for other parts
   * @param bus id of the bus it is on; empty for none
   * @param model what its maker calls it; may be empty
   */
  public record Wiring(
      Map<String, String> pins,
      List<String> rowPins,
      List<String> columnPins,
      int rows,
      int columns,
      int count,
      String bus,
      String model) {}

  /**
   * @param mode {@code runtime}, {@code bootloader}, {@code bridge}, {@code debug} or {@code
   *     native-jtag}
   * @param serialPrefixes how the USB serial number starts for this board; empty for any
   * @param productText what the USB product text contains; empty for any
   * @param volume name of the drive it shows; may be empty
   * @param certainty how much the id says
   */
  public record UsbId(
      String mode,
      int vendor,
      int product,
      List<String> serialPrefixes,
      String productText,
      String volume,
      Certainty certainty) {

    /** How much an id says. */
    public enum Certainty {
      /** Only this board has it. */
      EXACT,
      /** Several boards look the same. */
      FAMILY,
      /** An adapter chip that says nothing of the board. */
      GENERIC
    }
  }

  /** The pin with this number, name or chip's name. */
  public Optional<Pin> pin(String spelling) {
    for (Pin pin : pins) {
      if (pin.names().contains(spelling)
          || pin.number() >= 0 && Integer.toString(pin.number()).equals(spelling)) {
        return Optional.of(pin);
      }
    }
    return pins.stream().filter(pin -> pin.cpu().equals(spelling)).findFirst();
  }

  /** The pin with this text printed beside it. */
  public Optional<Pin> printedPin(String label) {
    return pins.stream().filter(pin -> pin.printed().contains(label)).findFirst();
  }

  public List<Part> parts(Part.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  public boolean hasModule(String module) {
    return runtime.modules().contains(module);
  }
}
