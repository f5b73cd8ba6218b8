package boardwalk.boards.layers;

import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.BoardProfile.Wiring;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the parts; in two steps, for pins that parts are on are pins of the board. */
final class PartBuilder {

  private final List<Table> tables;
  private final PinTable pinTable;
  private final Set<String> buses;

  PartBuilder(List<Table> tables, PinTable pinTable, Set<String> buses) {
    this.tables = tables;
    this.pinTable = pinTable;
    this.buses = buses;
  }

  /** Looks every pin up, so that those only a part uses are known as the board's. */
  void findPins() {
    Set<String> ids = new HashSet<>();
    for (Table part : tables) {
      if (!ids.add(Values.text(part, "id"))) {
        throw new TomlException(
            part.at(), "the part '" + Values.text(part, "id") + "' is there twice.");
      }
      if (part.get("pin") != null) {
        pinTable.find(part.get("pin"));
      }
      Values.table(part, "pins").entries().values().forEach(pinTable::find);
      spellings(part, "row_pins").forEach(pinTable::find);
      spellings(part, "col_pins").forEach(pinTable::find);
      String bus = Values.text(part, "bus");
      if (!bus.isEmpty() && !buses.contains(bus)) {
        throw new TomlException(part.get("bus").at(), "there is no bus '" + bus + "'.");
      }
    }
  }

  private static List<TomlValue> spellings(Table part, String key) {
    return part.get(key) instanceof Items items ? items.values() : List.of();
  }

  List<Part> build(List<Pin> pins) {
    Map<String, String> labels = new LinkedHashMap<>();
    pins.forEach(pin -> labels.put(pin.cpu(), pin.label()));
    List<Part> parts = new ArrayList<>();
    for (Table part : tables) {
      Map<String, String> wired = new LinkedHashMap<>();
      Values.table(part, "pins")
          .entries()
          .forEach((signal, pin) -> wired.put(signal, labels.get(pinTable.find(pin))));
      String kind = Values.text(part, "kind").toUpperCase(Locale.ROOT).replace('-', '_');
      parts.add(
          new Part(
              Values.text(part, "id"),
              Part.Kind.valueOf(kind),
              Values.text(part, "name", Values.text(part, "id")),
              part.get("pin") == null ? "" : labels.get(pinTable.find(part.get("pin"))),
              Values.text(part, "colour"),
              Values.text(part, "active").equals("low"),
              new Wiring(
                  java.util.Collections.unmodifiableMap(wired),
                  labels(part, "row_pins", labels),
                  labels(part, "col_pins", labels),
                  (int) Values.whole(part, "rows", 0),
                  (int) Values.whole(part, "cols", 0),
                  (int) Values.whole(part, "count", 0),
                  Values.text(part, "bus"),
                  Values.text(part, "model"))));
    }
    return List.copyOf(parts);
  }

  private List<String> labels(Table part, String key, Map<String, String> labels) {
    return spellings(part, key).stream().map(pin -> labels.get(pinTable.find(pin))).toList();
  }
}
