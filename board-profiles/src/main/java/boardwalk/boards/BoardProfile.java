package boardwalk.boards;

import java.util.List;
import java.util.Optional;

/**
 * A board as data: what it is called, what it says it is, what is on it.
 *
 * @param id stable name, lower case with dashes
 * @param name name for people
 * @param vendor who makes it; empty for made-up boards
 * @param aliases other ids it can be found by
 * @param summary one sentence for people
 * @param runtime what its MicroPython says and can do
 * @param pins its pins, in the order to show them
 * @param parts what is soldered to it
 * @param usb USB identities it may show
 */
public record BoardProfile(
    String id,
    String name,
    String vendor,
    List<String> aliases,
    String summary,
    Runtime runtime,
    List<Pin> pins,
    List<Part> parts,
    List<UsbId> usb) {

  /**
   * @param platform {@code sys.platform}
   * @param machine {@code os.uname().machine}
   * @param build firmware's board id; empty for none
   * @param modules extra modules: {@code machine}, {@code microbit}
   * @param flashBytes size of the file system
   */
  public record Runtime(
      String platform, String machine, String build, List<String> modules, long flashBytes) {}

  /**
   * @param number what {@code Pin(...)} takes for it; -1 for pins that only have names
   * @param names names programs know it by; the first is the one shown
   */
  public record Pin(int number, List<String> names) {
    public String label() {
      return names.isEmpty() ? Integer.toString(number) : names.getFirst();
    }
  }

  /**
   * @param kind {@code led}, {@code button} or {@code led-matrix}
   * @param pin label of the pin it is on; empty for a matrix
   * @param colour of a LED, as a CSS colour; empty where it means nothing
   * @param activeLow whether a low pin means lit or pressed
   */
  public record Part(
      String id, Kind kind, String name, String pin, String colour, boolean activeLow) {

    /** What a part is. */
    public enum Kind {
      LED,
      BUTTON,
      LED_MATRIX
    }
  }

  /**
   * @param certainty {@code exact}, {@code family} (several boards look the same) or {@code
   *     generic} (an adapter chip that says nothing of the board)
   */
  public record UsbId(int vendor, int product, String serialPrefix, Certainty certainty) {

    /** How much an id says. */
    public enum Certainty {
      EXACT,
      FAMILY,
      GENERIC
    }
  }

  /** The pin with this number or name. */
  public Optional<Pin> pin(String numberOrName) {
    return pins.stream()
        .filter(
            p ->
                Integer.toString(p.number()).equals(numberOrName)
                    || p.names().contains(numberOrName))
        .findFirst();
  }

  public List<Part> parts(Part.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  public boolean hasModule(String module) {
    return runtime.modules().contains(module);
  }
}
