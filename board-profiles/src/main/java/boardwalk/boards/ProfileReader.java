package boardwalk.boards;

import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.BoardProfile.UsbId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads a profile from TOML; every mistake is told with its file and line. */
final class ProfileReader {

  private static final Set<String> KEYS =
      Set.of(
          "schema", "id", "name", "vendor", "aliases", "summary", "runtime", "pins", "part", "usb");
  private static final Set<String> RUNTIME =
      Set.of("platform", "machine", "build", "modules", "flash_kib");
  private static final Set<String> PINS = Set.of("numbers", "prefix", "names");
  private static final Set<String> PART = Set.of("id", "kind", "name", "pin", "colour", "active");
  private static final Set<String> USB = Set.of("vid", "pid", "serial_prefix", "certainty");
  private static final int SCHEMA = 1;

  private final String file;

  private ProfileReader(String file) {
    this.file = file;
  }

  /**
   * @param file name for messages
   * @throws ProfileException when anything is wrong
   */
  static BoardProfile read(String toml, String file) {
    return new ProfileReader(file).profile(toml);
  }

  private ProfileException wrong(TomlPosition position, String text) {
    String line = position == null ? "" : ", line " + position.line();
    return new ProfileException(file + line + ": " + text);
  }

  private BoardProfile profile(String toml) {
    TomlParseResult table;
    try {
      table = Toml.parse(toml);
    } catch (RuntimeException e) {
      // The TOML library lets some malformed input out as its parser's own exceptions.
      throw new ProfileException(file + ": this is no TOML.");
    }
    if (table.hasErrors()) {
      throw wrong(table.errors().getFirst().position(), table.errors().getFirst().getMessage());
    }
    expectKeys(table, KEYS);
    if (number(table, "schema", -1) != SCHEMA) {
      throw wrong(table.inputPositionOf("schema"), "'schema' must be " + SCHEMA + ".");
    }
    String id = required(table, "id");
    if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
      throw wrong(
          table.inputPositionOf("id"), "'id' must be lower-case letters, digits, dots and dashes.");
    }
    List<Pin> pins = pins(table.getTableOrEmpty("pins"));
    BoardProfile profile =
        new BoardProfile(
            id,
            required(table, "name"),
            text(table, "vendor"),
            strings(table, "aliases"),
            text(table, "summary"),
            runtime(table.getTableOrEmpty("runtime")),
            pins,
            parts(table.getArrayOrEmpty("part"), pins),
            usb(table.getArrayOrEmpty("usb")));
    return profile;
  }

  private void expectKeys(TomlTable table, Set<String> known) {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        throw wrong(
            table.inputPositionOf(List.of(key)),
            "'"
                + key
                + "' is unknown here; expected one of "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
  }

  private String required(TomlTable table, String key) {
    String value = text(table, key);
    if (value.isBlank()) {
      throw wrong(table.inputPositionOf(List.of(key)), "'" + key + "' is missing.");
    }
    return value;
  }

  private String text(TomlTable table, String key) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    throw wrong(table.inputPositionOf(List.of(key)), "'" + key + "' must be text in quotes.");
  }

  private long number(TomlTable table, String key, long otherwise) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Long number) {
      return number;
    }
    throw wrong(table.inputPositionOf(List.of(key)), "'" + key + "' must be a whole number.");
  }

  private List<String> strings(TomlTable table, String key) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof TomlArray array)
        || !array.toList().stream().allMatch(String.class::isInstance)) {
      throw wrong(table.inputPositionOf(List.of(key)), "'" + key + "' must be a list of texts.");
    }
    return array.toList().stream().map(String.class::cast).toList();
  }

  private BoardProfile.Runtime runtime(TomlTable table) {
    expectKeys(table, RUNTIME);
    return new BoardProfile.Runtime(
        required(table, "platform"),
        required(table, "machine"),
        text(table, "build"),
        strings(table, "modules"),
        number(table, "flash_kib", 1024) * 1024);
  }

  /** {@code numbers = [first, last]} makes numbered pins; {@code names} gives pins their names. */
  private List<Pin> pins(TomlTable table) {
    expectKeys(table, PINS);
    TomlTable names = table.getTableOrEmpty("names");
    List<Pin> pins = new ArrayList<>();
    String prefix = text(table, "prefix");
    TomlArray numbers = table.getArrayOrEmpty("numbers");
    if (!numbers.isEmpty()
        && (numbers.size() != 2 || !numbers.toList().stream().allMatch(Long.class::isInstance))) {
      throw wrong(table.inputPositionOf("numbers"), "'numbers' must be [first, last].");
    }
    Set<Long> named = new HashSet<>();
    if (!numbers.isEmpty()) {
      for (long n = numbers.getLong(0); n <= numbers.getLong(1); n++) {
        List<String> own = new ArrayList<>();
        if (!prefix.isEmpty()) {
          own.add(prefix + n);
        }
        for (String name : names.keySet()) {
          if (Long.valueOf(n).equals(names.get(List.of(name)))) {
            own.add(name);
            named.add(n);
          }
        }
        pins.add(new Pin((int) n, List.copyOf(own)));
      }
    }
    for (String name : names.keySet()) {
      Object value = names.get(List.of(name));
      if (!(value instanceof Long number)) {
        throw wrong(
            names.inputPositionOf(List.of(name)), "'" + name + "' must be the number of a pin.");
      }
      if (!named.contains(number)) {
        pins.add(new Pin(number.intValue(), List.of(name)));
      }
    }
    return List.copyOf(pins);
  }

  private List<Part> parts(TomlArray array, List<Pin> pins) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      TomlTable table = array.getTable(i);
      expectKeys(table, PART);
      String kindText = required(table, "kind");
      Part.Kind kind =
          switch (kindText) {
            case "led" -> Part.Kind.LED;
            case "button" -> Part.Kind.BUTTON;
            case "led-matrix" -> Part.Kind.LED_MATRIX;
            default ->
                throw wrong(
                    table.inputPositionOf("kind"), "'kind' must be led, button or led-matrix.");
          };
      String pin = text(table, "pin");
      boolean known =
          pin.isEmpty()
              || pins.stream()
                  .anyMatch(
                      p -> p.names().contains(pin) || Integer.toString(p.number()).equals(pin));
      if (!known) {
        throw wrong(table.inputPositionOf("pin"), "there is no pin '" + pin + "'.");
      }
      parts.add(
          new Part(
              required(table, "id"),
              kind,
              text(table, "name"),
              pin,
              text(table, "colour"),
              text(table, "active").equals("low")));
    }
    return List.copyOf(parts);
  }

  private List<UsbId> usb(TomlArray array) {
    List<UsbId> ids = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      TomlTable table = array.getTable(i);
      expectKeys(table, USB);
      UsbId.Certainty certainty;
      try {
        certainty = UsbId.Certainty.valueOf(required(table, "certainty").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw wrong(
            table.inputPositionOf("certainty"), "'certainty' must be exact, family or generic.");
      }
      List<String> prefixes = strings(table, "serial_prefix");
      for (String prefix : prefixes.isEmpty() ? List.of("") : prefixes) {
        ids.add(
            new UsbId(
                (int) number(table, "vid", 0), (int) number(table, "pid", 0), prefix, certainty));
      }
    }
    return List.copyOf(ids);
  }
}
