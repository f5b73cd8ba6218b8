package boardwalk.flasher.esp;

import boardwalk.flasher.esp.EspChip.DownloadBoot;
import boardwalk.flasher.esp.EspChip.Spi;
import boardwalk.flasher.esp.EspChip.SuperWatchdog;
import boardwalk.flasher.esp.EspChip.Watchdog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

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
      TomlParseResult file = Toml.parse(in);
      if (file.hasErrors()) {
        throw new IllegalStateException("chips.toml: " + file.errors().getFirst());
      }
      List<EspChip> chips = new ArrayList<>();
      TomlArray tables = file.getArray("chip");
      for (int i = 0; i < tables.size(); i++) {
        chips.add(chip(tables.getTable(i)));
      }
      return List.copyOf(chips);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EspChip chip(TomlTable table) {
    TomlTable divider = table.getTableOrEmpty("clock_divider");
    TomlTable spi = table.getTable("spi");
    return new EspChip(
        table.getString("key"),
        table.getString("name"),
        table.getString("board"),
        word(table, "id"),
        word(table, "magic"),
        required(table, "security"),
        required(table, "status"),
        table.getBoolean("encrypt_word"),
        required(table, "boot_offset"),
        numbers(table, "crystal"),
        word(divider, "register"),
        word(divider, "multiplier").orElse(1),
        new Spi(
            required(spi, "base"),
            required(spi, "usr"),
            required(spi, "usr1"),
            required(spi, "usr2"),
            required(spi, "w0"),
            word(spi, "miso_length"),
            table.getBoolean("address_high")),
        word(table, "mac"),
        frequencies(table.getTable("frequency")),
        optional(table, "watchdog").map(n -> new Watchdog(n.get(0), n.get(1))),
        optional(table, "super_watchdog")
            .map(n -> new SuperWatchdog(n.get(0), n.get(1), n.get(2), n.get(3))),
        optional(table, "download_boot").map(n -> new DownloadBoot(n.get(0), n.get(1))));
  }

  private static Map<String, Integer> frequencies(TomlTable table) {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    table.keySet().forEach(mhz -> frequencies.put(mhz, required(table, mhz)));
    return frequencies;
  }

  private static OptionalInt word(TomlTable table, String key) {
    // Keys are quoted: a dotted path would be looked for otherwise.
    Long value = table.getLong(List.of(key));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }

  private static int required(TomlTable table, String key) {
    return word(table, key).orElseThrow(() -> new IllegalStateException("chips.toml lacks " + key));
  }

  private static Optional<List<Integer>> optional(TomlTable table, String key) {
    return table.contains(key) ? Optional.of(numbers(table, key)) : Optional.empty();
  }

  private static List<Integer> numbers(TomlTable table, String key) {
    TomlArray array = table.getArray(key);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      numbers.add((int) array.getLong(i));
    }
    return List.copyOf(numbers);
  }
}
