package boardwalk.boards.layers;

import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Real;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import boardwalk.boards.toml.TomlValue.Truth;
import boardwalk.boards.toml.TomlValue.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes values out of a table whose form was checked. */
final class Values {

  private Values() {}

  static String text(Table table, String key) {
    return table.get(key) instanceof Text text ? text.value() : "";
  }

  static String text(Table table, String key, String otherwise) {
    return table.get(key) instanceof Text text ? text.value() : otherwise;
  }

  static long whole(Table table, String key, long otherwise) {
    return table.get(key) instanceof Whole whole ? whole.value() : otherwise;
  }

  static double number(Table table, String key, double otherwise) {
    return table.get(key) == null ? otherwise : number(table.get(key));
  }

  static double number(TomlValue value) {
    // No pattern switch on the way to the first board: making one takes the JVM ten milliseconds.
    if (value instanceof Whole whole) {
      return whole.value();
    }
    return value instanceof Real real ? real.value() : 0;
  }

  static boolean truth(Table table, String key) {
    return table.get(key) instanceof Truth truth && truth.value();
  }

  /** A list of texts; a single text counts as a list of one. */
  static List<String> texts(Table table, String key) {
    return texts(table.get(key));
  }

  /** The same of a value that may be missing. Profiles have thousands: a loop, no stream. */
  static List<String> texts(TomlValue value) {
    if (value instanceof Text text) {
      return List.of(text.value());
    }
    if (!(value instanceof Items items)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(items.values().size());
    for (TomlValue item : items.values()) {
      String text = ((Text) item).value();
      if (!texts.contains(text)) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  static Table table(Table table, String key) {
    return table.get(key) instanceof Table inner ? inner : new Table(Map.of(), table.at());
  }

  static List<Table> tables(Table table, String key) {
    return table.get(key) instanceof Items items
        ? items.values().stream().map(Table.class::cast).toList()
        : List.of();
  }

  static Map<String, String> textMap(Table table, String key) {
    Map<String, String> map = new LinkedHashMap<>();
    table(table, key)
        .entries()
        .forEach(
            (name, value) -> {
              if (value instanceof Text text) {
                map.put(name, text.value());
              }
            });
    return map;
  }
}
