package boardwalk.boards.layers;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.BoardProfile.UsbId;
import boardwalk.boards.Bus;
import boardwalk.boards.Calculation;
import boardwalk.boards.Chip;
import boardwalk.boards.Firmware;
import boardwalk.boards.Flashing;
import boardwalk.boards.Identity;
import boardwalk.boards.Layout;
import boardwalk.boards.MpyFiles;
import boardwalk.boards.Pitfall;
import boardwalk.boards.toml.Place;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a profile of merged layers. */
final class ProfileBuilder {

  private static final long KIB = 1024;

  private final Table table;
  private final Layer top;
  private final String chipId;
  private final PinTable pinTable;

  ProfileBuilder(Table table, Layer top, String chipId) {
    this.table = table;
    this.top = top;
    this.chipId = chipId;
    this.pinTable = new PinTable(table);
  }

  BoardProfile build() {
    for (String key : List.of("name", "runtime")) {
      if (table.get(key) == null) {
        throw new TomlException(table.at(), "'" + key + "' is missing.");
      }
    }
    Layout layout = new LayoutBuilder(Values.table(table, "layout"), pinTable).build();
    Map<String, Bus> buses = buses();
    PartBuilder parts = new PartBuilder(Values.tables(table, "part"), pinTable, buses.keySet());
    parts.findPins();
    List<Pin> pins = pinTable.pins();
    Origin origin =
        top.own()
            ? Origin.OWN
            : Values.text(table, "confidence").equals("generated")
                ? Origin.GENERATED
                : Origin.CURATED;
    return new BoardProfile(
        top.id(),
        Values.text(table, "name"),
        Values.text(table, "vendor"),
        Values.texts(top.table(), "aliases"),
        Values.text(table, "summary"),
        Values.text(table, "url"),
        Values.texts(table, "features"),
        Values.truth(table, "legacy"),
        origin,
        chip(),
        runtime(),
        identity(),
        pins,
        buses,
        parts.build(pins),
        Values.tables(table, "usb").stream().map(ProfileBuilder::usb).toList(),
        flashing(),
        Values.tables(table, "firmware").stream().map(ProfileBuilder::firmware).toList(),
        layout,
        pitfalls(),
        sources());
  }

  private Chip chip() {
    Table chip = Values.table(table, "chip");
    return new Chip(
        chipId,
        Values.text(chip, "name"),
        (int) Values.whole(chip, "cores", 0),
        (int) Values.whole(chip, "ram_kib", 0),
        (int) Values.whole(chip, "flash_kib", 0),
        Values.truth(chip, "matrix"),
        Values.text(chip, "adc_blocked_by_wifi"),
        Values.text(chip, "esptool"),
        (int) Values.whole(chip, "image_chip_id", -1),
        Values.whole(chip, "uf2_family", 0));
  }

  private BoardProfile.Runtime runtime() {
    Table runtime = Values.table(table, "runtime");
    Place at = runtime.at();
    for (String key : List.of("platform", "machine")) {
      if (Values.text(runtime, key).isBlank()) {
        throw new TomlException(at, "'" + key + "' is missing in [runtime].");
      }
    }
    return new BoardProfile.Runtime(
        Values.text(runtime, "port"),
        Values.text(runtime, "platform"),
        Values.text(runtime, "machine"),
        Values.text(runtime, "build"),
        Values.texts(runtime, "modules"),
        Values.whole(runtime, "flash_kib", KIB) * KIB,
        Values.texts(runtime, "pin_forms"),
        calculation(runtime),
        MpyFiles.of(Values.text(runtime, "mpy")));
  }

  private static Calculation calculation(Table runtime) {
    String floats = Values.text(runtime, "floats");
    return new Calculation(
        switch (floats) {
          case "double" -> Calculation.Floats.DOUBLE;
          case "single-30" -> Calculation.Floats.SINGLE_30;
          default -> Calculation.Floats.SINGLE;
        },
        switch (Values.text(runtime, "float_text")) {
          case "today-basic" -> Calculation.Text.TODAY_BASIC;
          case "rounded" -> Calculation.Text.ROUNDED;
          case "rounded-1.9" -> Calculation.Text.ROUNDED_1_9;
          default -> Calculation.Text.TODAY;
        },
        (int) Values.whole(runtime, "word_bits", 32));
  }

  private Identity identity() {
    Table identify = Values.table(table, "identify");
    return new Identity(
        Values.texts(identify, "build"),
        Values.texts(identify, "machine"),
        Values.texts(identify, "platform"),
        Values.truth(identify, "generic"));
  }

  private Map<String, Bus> buses() {
    Map<String, Bus> buses = new LinkedHashMap<>();
    Table pitfalls = Values.table(table, "pitfall");
    Values.table(table, "bus")
        .entries()
        .forEach(
            (id, value) -> {
              Table bus = (Table) value;
              Map<String, String> defaults = new LinkedHashMap<>();
              Values.table(bus, "default")
                  .entries()
                  .forEach((signal, pin) -> defaults.put(signal, pinTable.find(pin)));
              String pitfall = Values.text(bus, "pitfall");
              if (!pitfall.isEmpty() && pitfalls.get(pitfall) == null) {
                throw new TomlException(
                    bus.get("pitfall").at(), "there is no pitfall '" + pitfall + "'.");
              }
              buses.put(
                  id,
                  new Bus(
                      id,
                      Values.text(bus, "kind"),
                      java.util.Collections.unmodifiableMap(defaults),
                      Values.text(bus, "role"),
                      pitfall,
                      Values.text(bus, "note")));
            });
    return java.util.Collections.unmodifiableMap(buses);
  }

  private static UsbId usb(Table usb) {
    return new UsbId(
        Values.text(usb, "mode"),
        (int) Values.whole(usb, "vid", 0),
        (int) Values.whole(usb, "pid", 0),
        Values.texts(usb, "serial_prefix"),
        Values.text(usb, "product"),
        Values.text(usb, "volume"),
        UsbId.Certainty.valueOf(Values.text(usb, "certainty").toUpperCase(Locale.ROOT)));
  }

  private Flashing flashing() {
    Table flash = Values.table(table, "flash");
    String method = Values.text(flash, "method");
    List<String> methods = Values.texts(flash, "methods");
    return new Flashing(
        method,
        methods.isEmpty() && !method.isEmpty() ? List.of(method) : methods,
        Values.whole(flash, "offset", -1),
        Values.text(flash, "volume"),
        Values.text(flash, "board_id"));
  }

  private static Firmware firmware(Table firmware) {
    return new Firmware(
        Values.text(firmware, "family"),
        Values.text(firmware, "board"),
        Values.texts(firmware, "variants"),
        Values.text(firmware, "recommended"),
        Values.text(firmware, "format"),
        Values.whole(firmware, "offset", -1));
  }

  private List<Pitfall> pitfalls() {
    List<Pitfall> pitfalls = new ArrayList<>();
    Values.table(table, "pitfall")
        .entries()
        .forEach(
            (id, value) -> {
              Table pitfall = (Table) value;
              pitfalls.add(
                  new Pitfall(
                      id,
                      conditions(pitfall.get("when")),
                      Pitfall.Level.valueOf(Values.text(pitfall, "level").toUpperCase(Locale.ROOT)),
                      Values.text(pitfall, "text")));
            });
    return List.copyOf(pitfalls);
  }

  private static final List<String> CONDITIONS =
      List.of("pin", "use", "bus", "import", "name", "unless");

  private List<Pitfall.Condition> conditions(TomlValue when) {
    List<Pitfall.Condition> conditions = new ArrayList<>();
    for (String part : ((TomlValue.Text) when).value().split("&")) {
      String[] sides = part.strip().split(":", 2);
      if (sides.length != 2 || !CONDITIONS.contains(sides[0])) {
        throw new TomlException(
            when.at(),
            "'" + part.strip() + "' must be one of " + CONDITIONS + " with ':' and a value.");
      }
      List<String> values = List.of(sides[1].split("\\|"));
      if (sides[0].equals("pin")) {
        values.forEach(pin -> pinTable.find(new TomlValue.Text(pin, when.at())));
      }
      conditions.add(new Pitfall.Condition(sides[0], values));
    }
    return List.copyOf(conditions);
  }

  private Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    Values.table(table, "source")
        .entries()
        .forEach(
            (name, value) ->
                sources.put(
                    name, String.join("; ", Values.texts(Values.table(table, "source"), name))));
    return java.util.Collections.unmodifiableMap(sources);
  }
}
