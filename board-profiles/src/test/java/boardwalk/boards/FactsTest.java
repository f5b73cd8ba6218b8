package boardwalk.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardProfile.Pin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Profiles against facts read from MicroPython's sources and Espressif's documents. */
class FactsTest {

  private final Profiles profiles = Profiles.builtIn();
  private final List<String> wrong = new ArrayList<>();

  private void same(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      wrong.add(what + ": expected " + expected + ", but it is " + actual);
    }
  }

  private List<BoardProfile> withFirmware(String board) {
    return profiles.all().stream()
        .filter(b -> b.upstream().equals(board))
        .map(profiles::get)
        .toList();
  }

  @Test
  void firmwareIsThatOfTheFacts() {
    for (Map<String, String> fact : Reference.rows("boards.tsv")) {
      for (BoardProfile profile : withFirmware(fact.get("id"))) {
        Firmware firmware =
            profile.firmware().stream()
                .filter(f -> f.board().equals(fact.get("id")))
                .findFirst()
                .orElseThrow();
        Set<String> variants = new TreeSet<>(firmware.variants());
        variants.remove("");
        Set<String> known =
            new TreeSet<>(
                fact.get("variants").isEmpty()
                    ? List.of()
                    : Arrays.asList(fact.get("variants").split(" ")));
        boolean own = firmware == profile.firmware().getFirst();
        if (own) {
          same(profile.id() + " variants", known, variants);
          same(
              profile.id() + " format " + firmware.format(),
              true,
              Arrays.asList(fact.get("formats").split(" ")).contains(firmware.format()));
          if (!fact.get("offset").isEmpty()) {
            // corrections.json: the C5 boots from 0x2000, whatever board.json said.
            String offset =
                fact.get("id").equals("SEEED_XIAO_ESP32C5") ? "0x2000" : fact.get("offset");
            same(profile.id() + " offset", Long.decode(offset), profile.flashing().offset());
          }
          if (!fact.get("method").isEmpty()) {
            same(profile.id() + " method", fact.get("method"), profile.flashing().method());
          }
          if (!fact.get("machine").isEmpty()) {
            same(profile.id() + " machine", fact.get("machine"), profile.runtime().machine());
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void usbIdsAreThoseOfTheFacts() {
    for (Map<String, String> fact : Reference.rows("boards.tsv")) {
      if (fact.get("vid").isEmpty()) {
        continue;
      }
      int vid = Integer.parseInt(fact.get("vid"), 16);
      int pid = Integer.parseInt(fact.get("pid"), 16);
      for (BoardProfile profile : withFirmware(fact.get("id"))) {
        // These show their adapter chip, not the processor's own USB.
        if (Set.of("esp32-c3-devkitm").contains(profile.id())) {
          continue;
        }
        same(
            profile.id() + " has " + fact.get("vid") + ":" + fact.get("pid"),
            true,
            profile.usb().stream().anyMatch(id -> id.vendor() == vid && id.product() == pid));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void machineTextsWereReallyShipped() {
    Set<String> shipped = new TreeSet<>();
    Reference.lines("machines.tsv").forEach(line -> shipped.add(line[0]));
    Reference.rows("boards.tsv").forEach(fact -> shipped.add(fact.get("machine")));
    // WAVESHARE_RP2040_PLUS has no name of its own in its files; the others run other firmware.
    Set<String> others =
        Set.of(
            "microbit-v1",
            "microbit-v2",
            "openmv-cam-h7",
            "lopy4",
            "wipy3",
            "lopy",
            "sipy",
            "gpy",
            "fipy",
            "waveshare-rp2040-plus");
    for (BoardSummary board : profiles.all()) {
      if (!others.contains(board.id())) {
        board
            .identity()
            .machines()
            .forEach(machine -> same(board.id() + " " + machine, true, shipped.contains(machine)));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyShippedMachineTextLeadsToABoard() {
    Map<String, List<String>> boards = new HashMap<>();
    for (BoardSummary board : profiles.all()) {
      board
          .identity()
          .machines()
          .forEach(m -> boards.computeIfAbsent(m, k -> new ArrayList<>()).add(board.upstream()));
    }
    int found = 0;
    for (String[] line : Reference.lines("machines.tsv")) {
      found += boards.containsKey(line[0]) ? 1 : 0;
    }
    // The rest are texts of boards that MicroPython no longer has.
    assertTrue(found >= 200, found + " of " + Reference.lines("machines.tsv").size());
  }

  @Test
  void namesInProgramsAreThoseOfTheFirmware() {
    // corrections.json: one source has PB06, two others have PA06.
    Map<String, String> corrected = Map.of("ADAFRUIT_FEATHER_M4_EXPRESS A5", "PA06");
    int compared = 0;
    for (String[] line : Reference.lines("names.tsv")) {
      for (BoardProfile profile : withFirmware(line[0])) {
        if (profile.runtime().port().equals("microbit")) {
          continue;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Pin pin : profile.pins()) {
          pin.names().forEach(name -> names.put(name, pin.cpu()));
        }
        for (String pair : line[1].split(" ")) {
          String[] sides = pair.split("=");
          String cpu = sides[1];
          if (profile.runtime().port().equals("stm32") && cpu.matches("[A-K]\\d+")) {
            cpu = "P" + cpu;
          }
          same(
              profile.id() + " " + sides[0],
              corrected.getOrDefault(line[0] + " " + sides[0], cpu),
              names.getOrDefault(sides[0], "missing"));
          compared++;
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(compared > 8000, compared + " names");
  }

  @Test
  void espPinsAreThoseOfEspressifsDocuments() {
    Map<String, Map<String, Map<String, String>>> chips = new HashMap<>();
    for (Map<String, String> row : Reference.rows("esp-pins.tsv")) {
      chips.computeIfAbsent(row.get("chip"), c -> new HashMap<>()).put(row.get("pin"), row);
    }
    int compared = 0;
    for (BoardSummary board : profiles.all()) {
      Map<String, Map<String, String>> chip =
          chips.get(board.chipId().equals("esp32-pycom") ? "esp32" : board.chipId());
      if (chip == null) {
        continue;
      }
      for (Pin pin : profiles.get(board).pins()) {
        Map<String, String> fact = chip.get(pin.cpu());
        if (fact == null) {
          wrong.add(board.id() + ": the chip has no " + pin.cpu());
          continue;
        }
        String at = board.id() + " " + pin.cpu();
        same(at + " adc", fact.get("adc"), first(pin, PinFunction.Kind.ADC));
        same(at + " dac", fact.get("dac"), first(pin, PinFunction.Kind.DAC));
        same(at + " touch", fact.get("touch"), first(pin, PinFunction.Kind.TOUCH));
        same(at + " input only", !fact.get("input_only").isEmpty(), pin.has(PinFlag.INPUT_ONLY));
        same(at + " strapping", !fact.get("strapping").isEmpty(), pin.has(PinFlag.STRAPPING));
        same(at + " flash", !fact.get("flash").isEmpty(), pin.has(PinFlag.FLASH));
        compared++;
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(compared > 1000, compared + " pins");
  }

  private static String first(Pin pin, PinFunction.Kind kind) {
    return pin.functions(kind).stream().map(PinFunction::name).findFirst().orElse("");
  }

  @Test
  void defaultBusesAreFunctionsOfTheirPins() {
    for (BoardSummary board : profiles.all()) {
      BoardProfile profile = profiles.get(board);
      boolean table = Set.of("stm32", "rp2").contains(board.port());
      if (!table) {
        continue;
      }
      for (Bus bus : profile.buses().values()) {
        bus.defaults()
            .forEach(
                (signal, cpu) -> {
                  Pin pin = profile.pin(cpu).orElseThrow();
                  if (pin.functions().isEmpty() || Set.of("cs", "rts", "cts").contains(signal)) {
                    return;
                  }
                  String peripheral = bus.number() < 0 ? "" : "" + bus.number();
                  String wanted =
                      switch (signal) {
                        case "mosi" -> board.port().equals("rp2") ? "TX" : "MOSI";
                        case "miso" -> board.port().equals("rp2") ? "RX" : "MISO";
                        default -> signal.toUpperCase(java.util.Locale.ROOT);
                      };
                  boolean there =
                      pin.functions().stream()
                          .anyMatch(
                              f ->
                                  f.name()
                                      .matches(
                                          ".*(I2C|SPI|U?S?ART|CAN)"
                                              + (peripheral.isEmpty() ? "\\d?" : peripheral)
                                              + "_"
                                              + wanted));
                  same(board.id() + " " + bus.id() + " " + signal + " on " + cpu, true, there);
                });
      }
    }
    assertEquals("", String.join("\n", wrong));
  }
}
