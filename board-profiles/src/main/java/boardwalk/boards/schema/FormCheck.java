package boardwalk.boards.schema;

import boardwalk.boards.schema.Form.EitherForm;
import boardwalk.boards.schema.Form.Key;
import boardwalk.boards.schema.Form.ListForm;
import boardwalk.boards.schema.Form.NumberForm;
import boardwalk.boards.schema.Form.TableForm;
import boardwalk.boards.schema.Form.TextForm;
import boardwalk.boards.schema.Form.TruthForm;
import boardwalk.boards.schema.Form.WholeForm;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Real;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import boardwalk.boards.toml.TomlValue.Truth;
import boardwalk.boards.toml.TomlValue.Whole;

/** Holds a file against its form; stops at the first thing that is wrong. */
public final class FormCheck {

  private FormCheck() {}

  /**
   * @throws TomlException with the place, and what was expected there
   */
  public static void check(Table file, TableForm form) {
    table(file, form, "the file");
  }

  private static void table(Table table, TableForm form, String name) {
    table
        .entries()
        .forEach(
            (key, value) -> {
              Key known = form.keys().get(key);
              if (known == null && form.others() == null) {
                throw new TomlException(
                    value.at(),
                    "'"
                        + key
                        + "' is unknown here; expected one of "
                        + String.join(", ", form.keys().keySet().stream().sorted().toList())
                        + ".");
              }
              value(value, known == null ? form.others() : known.form(), key);
            });
    for (Key key : form.keys().values()) {
      if (key.required() && table.get(key.name()) == null) {
        throw new TomlException(table.at(), "'" + key.name() + "' is missing in " + name + ".");
      }
    }
  }

  private static void value(TomlValue value, Form form, String name) {
    switch (form) {
      case TableForm tableForm when value instanceof Table table -> table(table, tableForm, name);
      case ListForm list when value instanceof Items items ->
          items.values().forEach(item -> value(item, list.item(), name));
      case EitherForm either -> value(value, choose(value, either), name);
      default -> {
        if (!fits(value, form)) {
          throw new TomlException(value.at(), "'" + name + "' must be " + form.expected() + ".");
        }
      }
    }
  }

  /** The form of the same type, so that the message tells what is wrong inside. */
  private static Form choose(TomlValue value, EitherForm either) {
    return either.forms().stream()
        .filter(
            form ->
                value instanceof Table && form instanceof TableForm
                    || value instanceof Items && form instanceof ListForm
                    || fits(value, form))
        .findFirst()
        .orElse(new TextForm(java.util.List.of("\0"), "", either.expected()));
  }

  private static boolean fits(TomlValue value, Form form) {
    return switch (form) {
      case TextForm text ->
          value instanceof Text t
              && (text.allowed().isEmpty() || text.allowed().contains(t.value()))
              && (text.pattern().isEmpty() || t.value().matches(text.pattern()));
      case WholeForm whole ->
          value instanceof Whole w && w.value() >= whole.least() && w.value() <= whole.most();
      case NumberForm number -> value instanceof Whole || value instanceof Real;
      case TruthForm truth -> value instanceof Truth;
      case ListForm list -> false;
      case TableForm table -> false;
      case EitherForm either -> either.forms().stream().anyMatch(f -> fits(value, f));
    };
  }
}
