package boardwalk.boards.toml;

import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a TOML document: its tables and keys; {@link TomlScanner} reads the values. */
public final class TomlReader {

  /** How a table came to be, which decides who may add to it (TOML 1.0, "Table"). */
  private enum Origin {
    /** Named in brackets. */
    HEADER,
    /** Only as the way to a table named in brackets. */
    PATH,
    /** By a dotted key. */
    DOTTED
  }

  private final TomlScanner in;
  private final Map<Table, Origin> origins = new IdentityHashMap<>();
  private final Set<Items> tableLists =
      java.util.Collections.newSetFromMap(new IdentityHashMap<>());

  private TomlReader(String text, String file) {
    in = new TomlScanner(text, file);
  }

  /**
   * Reads a document.
   *
   * @param file name for messages
   * @throws TomlException where the text is not TOML
   */
  public static Table read(String text, String file) {
    return new TomlReader(text, file).document();
  }

  private Table document() {
    Table root = new Table(new LinkedHashMap<>(), in.place());
    Table current = root;
    while (in.toNextLineWithContent()) {
      if (in.take("[[")) {
        current = listHeader(root);
      } else if (in.take("[")) {
        current = header(root);
      } else {
        Place at = in.place();
        List<String> key = in.key();
        in.expect('=', "after the key '" + String.join(".", key) + "'");
        put(current, key, in.value(at), at);
      }
      in.endOfLine();
    }
    return root;
  }

  private Table header(Table root) {
    Place at = in.place();
    List<String> key = in.key();
    in.expect(']', "after the name of the table");
    Table parent = walk(root, key, Origin.PATH, at);
    TomlValue there = parent.get(key.getLast());
    if (there == null) {
      Table made = new Table(new LinkedHashMap<>(), at);
      parent.entries().put(key.getLast(), made);
      origins.put(made, Origin.HEADER);
      return made;
    }
    if (there instanceof Table table && origins.get(table) == Origin.PATH) {
      origins.put(table, Origin.HEADER);
      return table;
    }
    throw in.wrong(at, "[" + String.join(".", key) + "] is there already" + from(there) + ".");
  }

  private Table listHeader(Table root) {
    Place at = in.place();
    List<String> key = in.key();
    in.expect(']', "after the name of the list of tables");
    in.expect(']', "after the name of the list of tables");
    Table parent = walk(root, key, Origin.PATH, at);
    TomlValue there = parent.get(key.getLast());
    Items items;
    if (there == null) {
      items = new Items(new ArrayList<>(), at);
      tableLists.add(items);
      parent.entries().put(key.getLast(), items);
    } else if (there instanceof Items list && tableLists.contains(list)) {
      items = list;
    } else {
      throw in.wrong(
          at, "[[" + String.join(".", key) + "]] is something else already" + from(there) + ".");
    }
    Table made = new Table(new LinkedHashMap<>(), at);
    origins.put(made, Origin.HEADER);
    items.values().add(made);
    return made;
  }

  /** The table that holds the last part of {@code key}; made where it is missing. */
  private Table walk(Table from, List<String> key, Origin origin, Place at) {
    Table table = from;
    for (String part : key.subList(0, key.size() - 1)) {
      TomlValue next = table.get(part);
      if (next == null) {
        Table made = new Table(new LinkedHashMap<>(), at);
        origins.put(made, origin);
        table.entries().put(part, made);
        table = made;
      } else if (next instanceof Items list && tableLists.contains(list)) {
        table = (Table) list.values().getLast();
      } else if (next instanceof Table inner && origins.containsKey(inner)) {
        table = inner;
      } else {
        throw in.wrong(at, "'" + part + "' is no table that can be added to" + from(next) + ".");
      }
    }
    return table;
  }

  private void put(Table table, List<String> key, TomlValue value, Place at) {
    Table parent = walk(table, key, Origin.DOTTED, at);
    TomlValue there = parent.entries().putIfAbsent(key.getLast(), value);
    if (there != null) {
      throw in.wrong(at, "'" + String.join(".", key) + "' is there already" + from(there) + ".");
    }
  }

  private static String from(TomlValue there) {
    return " (line " + there.at().line() + ")";
  }

  /** Puts the pairs of an inline table together; used by the scanner. */
  static Table inline(List<Map.Entry<List<String>, TomlValue>> pairs, Place at, TomlScanner in) {
    Table table = new Table(new LinkedHashMap<>(), at);
    for (Map.Entry<List<String>, TomlValue> pair : pairs) {
      Table parent = table;
      for (String part : pair.getKey().subList(0, pair.getKey().size() - 1)) {
        TomlValue next =
            parent.entries().computeIfAbsent(part, p -> new Table(new LinkedHashMap<>(), at));
        if (!(next instanceof Table inner)) {
          throw in.wrong(at, "'" + part + "' is no table.");
        }
        parent = inner;
      }
      if (parent.entries().putIfAbsent(pair.getKey().getLast(), pair.getValue()) != null) {
        throw in.wrong(at, "'" + pair.getKey().getLast() + "' is there twice.");
      }
    }
    return table;
  }
}
