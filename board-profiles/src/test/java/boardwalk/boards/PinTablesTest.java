package boardwalk.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Layout.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The curated boards, row by row, against the tables of their pins. */
class PinTablesTest {

  private final List<String> wrong = new ArrayList<>();
  private int rows;

  private void same(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      wrong.add(what + ": expected " + expected + ", but it is " + actual);
    }
  }

  @Test
  void everyRowOfEveryBoardIsInItsProfile() {
    Profiles profiles = Profiles.builtIn();
    for (BoardSummary board : profiles.all()) {
      if (board.drawn()) {
        compare(profiles.get(board));
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(880, rows);
  }

  private void compare(BoardProfile profile) {
    List<String> labels = new ArrayList<>();
    for (Header header : ordered(profile)) {
      labels.addAll(header.labels());
    }
    profile.layout().strips().forEach(strip -> labels.add(strip.label()));
    List<String> expected = new ArrayList<>();
    for (Map<String, String> row : Reference.rows("pins/" + profile.id() + ".tsv")) {
      rows++;
      if (!row.get("edge").startsWith("inner")) {
        expected.add(row.get("label"));
      }
      row(profile, row);
    }
    same(profile.id() + " order", expected, labels);
  }

  /** The tables list rows in the order of their headers. */
  private static List<Header> ordered(BoardProfile profile) {
    List<Header> headers = new ArrayList<>(profile.layout().headers());
    if (profile.id().equals("nucleo-f446re")) {
      List<String> order =
          List.of("CN6", "CN8", "CN5", "CN9", "CN7 odd", "CN7 even", "CN10 odd", "CN10 even");
      headers.sort((a, b) -> order.indexOf(a.id()) - order.indexOf(b.id()));
    }
    return headers;
  }

  private void row(BoardProfile profile, Map<String, String> row) {
    String at = profile.id() + " " + row.get("edge") + " " + row.get("label");
    String role =
        switch (row.get("kind")) {
          case "power" -> "POWER";
          case "ground" -> "GROUND";
          case "control" -> "CONTROL";
          case "debug" -> "DEBUG";
          case "nc" -> "UNCONNECTED";
          default -> "";
        };
    if (!role.isEmpty()) {
      Layout.Role known = profile.layout().roles().get(row.get("label"));
      same(at + " role", role, String.valueOf(known));
      return;
    }
    Pin pin =
        profile.pins().stream()
            .filter(p -> p.cpu().equals(row.get("mcu_pin")))
            .findFirst()
            .orElse(null);
    if (pin == null) {
      wrong.add(at + ": there is no pin " + row.get("mcu_pin"));
      return;
    }
    if (row.get("kind").equals("io")) {
      same(at + " printed", true, pin.printed().contains(row.get("label")));
    }
    if (!row.get("gpio").isEmpty() && profile.runtime().spellings().contains("number")) {
      same(at + " number", Integer.parseInt(row.get("gpio")), pin.number());
    }
    // The tables leave out the microphone's ADC input, and the second DAC of the F446.
    if (!at.equals("microbit-v2 inner mic")) {
      same(at + " adc", row.get("adc"), names(pin, PinFunction.Kind.ADC));
    }
    if (!profile.id().equals("nucleo-f446re") || !pin.cpu().equals("PA5")) {
      same(at + " dac", row.get("dac"), names(pin, PinFunction.Kind.DAC));
    }
    if (row.get("touch").startsWith("TOUCH")) {
      same(at + " touch", row.get("touch"), names(pin, PinFunction.Kind.TOUCH));
    }
    tables(profile, pin, row, at);
    same(at + " input only", row.get("input_only").equals("yes"), pin.has(PinFlag.INPUT_ONLY));
    same(at + " strapping", !row.get("strapping").isEmpty(), pin.has(PinFlag.STRAPPING));
    if (row.get("reserved").toLowerCase(java.util.Locale.ROOT).contains("flash")
        && !row.get("reserved").startsWith("if")) {
      same(at + " flash", true, pin.has(PinFlag.FLASH));
    }
    if (!row.get("onboard").isEmpty() && !row.get("onboard").contains("ring")) {
      same(at + " says what is on it", true, saysWhatIsOnIt(profile, pin));
    }
  }

  private void tables(BoardProfile profile, Pin pin, Map<String, String> row, String at) {
    if (!List.of("rp2", "stm32").contains(profile.runtime().port())) {
      return;
    }
    for (PinFunction.Kind kind :
        List.of(
            PinFunction.Kind.PWM,
            PinFunction.Kind.I2C,
            PinFunction.Kind.SPI,
            PinFunction.Kind.UART,
            PinFunction.Kind.CAN)) {
      same(at + " " + kind, sorted(row.get(kind.key())), sorted(names(pin, kind)));
    }
  }

  private static List<String> sorted(String names) {
    return new TreeSet<>(Arrays.asList(names.split(" "))).stream().toList();
  }

  private static String names(Pin pin, PinFunction.Kind kind) {
    return String.join(" ", pin.functions(kind).stream().map(PinFunction::name).toList());
  }

  private static boolean saysWhatIsOnIt(BoardProfile profile, Pin pin) {
    boolean part =
        profile.parts().stream()
            .anyMatch(
                p ->
                    p.pin().equals(pin.label())
                        || p.wiring().pins().containsValue(pin.label())
                        || p.wiring().rowPins().contains(pin.label())
                        || p.wiring().columnPins().contains(pin.label()));
    boolean bus =
        profile.parts().stream()
            .map(p -> profile.buses().get(p.wiring().bus()))
            .anyMatch(b -> b != null && b.defaults().containsValue(pin.cpu()));
    return part || bus || !pin.note().isEmpty() || !pin.usedBy().isEmpty();
  }
}
