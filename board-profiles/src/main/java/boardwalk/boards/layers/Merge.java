package boardwalk.boards.layers;

import boardwalk.boards.schema.Form;
import boardwalk.boards.schema.Form.ListForm;
import boardwalk.boards.schema.Form.TableForm;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import boardwalk.boards.toml.TomlValue.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a layer over another: tables are merged, lists of tables with a key too, all else is
 * replaced.
 */
final class Merge {

  private Merge() {}

  /** {@code upper} over {@code lower}; neither is changed. */
  static Table merge(Table lower, Table upper, TableForm form) {
    Table merged = tables(lower, upper, form);
    remove(merged, upper, "remove_pins", "pins");
    removeParts(merged, upper);
    return merged;
  }

  private static Table tables(Table lower, Table upper, TableForm form) {
    Map<String, TomlValue> entries = new LinkedHashMap<>(lower.entries());
    upper
        .entries()
        .forEach(
            (name, value) -> {
              Form inner =
                  form.keys().containsKey(name) ? form.keys().get(name).form() : form.others();
              entries.merge(name, value, (below, above) -> values(below, above, inner));
            });
    return new Table(entries, upper.at());
  }

  private static TomlValue values(TomlValue lower, TomlValue upper, Form form) {
    if (form instanceof TableForm table
        && lower instanceof Table below
        && upper instanceof Table above) {
      return tables(below, above, table);
    }
    if (form instanceof ListForm list
        && !list.key().isEmpty()
        && lower instanceof Items below
        && upper instanceof Items above) {
      return lists(below, above, list);
    }
    return upper;
  }

  private static Items lists(Items lower, Items upper, ListForm form) {
    Map<List<Object>, TomlValue> items = new LinkedHashMap<>();
    lower.values().forEach(item -> items.put(keyOf((Table) item, form), item));
    for (TomlValue item : upper.values()) {
      items.merge(
          keyOf((Table) item, form), item, (below, above) -> values(below, above, form.item()));
    }
    return new Items(new ArrayList<>(items.values()), upper.at());
  }

  private static List<Object> keyOf(Table item, ListForm form) {
    return form.key().stream().map(name -> plain(item.get(name))).toList();
  }

  private static Object plain(TomlValue value) {
    if (value instanceof Text text) {
      return text.value();
    }
    return value instanceof Whole whole ? whole.value() : "";
  }

  private static void remove(Table merged, Table upper, String list, String from) {
    if (upper.get(list) instanceof Items names && merged.get(from) instanceof Table table) {
      Map<String, TomlValue> left = new LinkedHashMap<>(table.entries());
      for (TomlValue name : names.values()) {
        if (left.remove(((Text) name).value()) == null) {
          throw new TomlException(
              name.at(),
              "there is no '" + ((Text) name).value() + "' in the layer below to remove.");
        }
      }
      merged.entries().put(from, new Table(left, table.at()));
    }
    merged.entries().remove(list);
  }

  private static void removeParts(Table merged, Table upper) {
    if (upper.get("remove_parts") instanceof Items names
        && merged.get("part") instanceof Items parts) {
      List<TomlValue> left = new ArrayList<>(parts.values());
      for (TomlValue name : names.values()) {
        String id = ((Text) name).value();
        if (!left.removeIf(part -> plain(((Table) part).get("id")).equals(id))) {
          throw new TomlException(name.at(), "there is no part '" + id + "' to remove.");
        }
      }
      merged.entries().put("part", new Items(left, parts.at()));
    }
    merged.entries().remove("remove_parts");
  }
}
