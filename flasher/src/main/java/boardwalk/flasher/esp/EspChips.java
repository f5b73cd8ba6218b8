package boardwalk.flasher.esp;

import boardwalk.boards.toml.TomlReader;
import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import boardwalk.boards.toml.TomlValue.Truth;
import boardwalk.boards.toml.TomlValue.Whole;
import boardwalk.flasher.esp.EspChip.DownloadBoot;
import boardwalk.flasher.esp.EspChip.Spi;
import boardwalk.flasher.esp.EspChip.SuperWatchdog;
import boardwalk.flasher.esp.EspChip.Watchdog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The chips known, from chips.toml. */
final class EspChips {

  private static final List<EspChip> ALL = read();

  private EspChips() {}

  static List<EspChip> all() {
    return ALL;
  }

  static Optional<EspChip> byKey(String key) {
    return ALL.stream().filter(chip -> chip.key().equals(key)).findFirst();
  }

  /** By the chip id of GET_SECURITY_INFO and of image headers. */
  static Optional<EspChip> byId(int id) {
    return ALL.stream().filter(chip -> chip.id().equals(OptionalInt.of(id))).findFirst();
  }

  /** By the word at 0x40001000; only for chips without GET_SECURITY_INFO's chip id. */
  static Optional<EspChip> byMagic(int magic) {
    return ALL.stream().filter(chip -> chip.magic().equals(OptionalInt.of(magic))).findFirst();
  }

  private static List<EspChip> read() {
    try (InputStream in = EspChips.class.getResourceAsStream("/boardwalk/flasher/esp/chips.toml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Items chips = (Items) TomlReader.read(text, "chips.toml").get("chip");
      return chips.values().stream().map(chip -> chip((Table) chip)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EspChip chip(Table table) {
    Optional<Table> divider = Optional.ofNullable((Table) table.get("clock_divider"));
    Table spi = (Table) table.get("spi");
    return new EspChip(
        text(table, "key"),
        text(table, "name"),
        text(table, "board"),
        word(table, "id"),
        word(table, "magic"),
        required(table, "security"),
        required(table, "status"),
        truth(table, "encrypt_word"),
        required(table, "boot_offset"),
        numbers(table, "crystal"),
        divider.map(d -> word(d, "register")).orElse(OptionalInt.empty()),
        divider.map(d -> word(d, "multiplier").orElse(1)).orElse(1),
        new Spi(
            required(spi, "base"),
            required(spi, "usr"),
            required(spi, "usr1"),
            required(spi, "usr2"),
            required(spi, "w0"),
            word(spi, "miso_length"),
            truth(table, "address_high")),
        word(table, "mac"),
        frequencies((Table) table.get("frequency")),
        optional(table, "watchdog").map(n -> new Watchdog(n.get(0), n.get(1))),
        optional(table, "super_watchdog")
            .map(n -> new SuperWatchdog(n.get(0), n.get(1), n.get(2), n.get(3))),
        optional(table, "download_boot").map(n -> new DownloadBoot(n.get(0), n.get(1))));
  }

  private static Map<String, Integer> frequencies(Table table) {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    table.entries().keySet().forEach(mhz -> frequencies.put(mhz, required(table, mhz)));
    return frequencies;
  }

  private static String text(Table table, String key) {
    return ((Text) table.get(key)).value();
  }

  private static boolean truth(Table table, String key) {
    return table.get(key) instanceof Truth(boolean value, var at) && value;
  }

  private static OptionalInt word(Table table, String key) {
    return table.get(key) instanceof Whole(long value, var at)
        ? OptionalInt.of((int) value)
        : OptionalInt.empty();
  }

  private static int required(Table table, String key) {
    return word(table, key).orElseThrow(() -> new IllegalStateException("chips.toml lacks " + key));
  }

  private static Optional<List<Integer>> optional(Table table, String key) {
    return table.get(key) == null ? Optional.empty() : Optional.of(numbers(table, key));
  }

  private static List<Integer> numbers(Table table, String key) {
    return ((Items) table.get(key))
        .values().stream().map(value -> (int) ((Whole) value).value()).toList();
  }
}
