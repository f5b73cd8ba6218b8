package boardwalk.boards.schema;

import boardwalk.boards.schema.Form.EitherForm;
import boardwalk.boards.schema.Form.Key;
import boardwalk.boards.schema.Form.ListForm;
import boardwalk.boards.schema.Form.NumberForm;
import boardwalk.boards.schema.Form.TableForm;
import boardwalk.boards.schema.Form.TextForm;
import boardwalk.boards.schema.Form.TruthForm;
import boardwalk.boards.schema.Form.WholeForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short words for making forms. */
final class Forms {

  private Forms() {}

  static Form text() {
    return new TextForm(List.of(), "", "text in quotes");
  }

  static Form text(String pattern, String expected) {
    return new TextForm(List.of(), pattern, expected);
  }

  static Form oneOf(String... allowed) {
    List<String> all = List.of(allowed);
    String last = all.getLast();
    String expected =
        all.size() == 1
            ? '"' + last + '"'
            : String.join(", ", all.subList(0, all.size() - 1)) + " or " + last;
    return new TextForm(all, "", expected);
  }

  static Form whole(long least, long most) {
    return new WholeForm(least, most);
  }

  static Form whole() {
    return new WholeForm(0, Long.MAX_VALUE);
  }

  static Form number() {
    return new NumberForm();
  }

  static Form truth() {
    return new TruthForm();
  }

  static Form texts() {
    return new ListForm(text(), List.of());
  }

  static Form list(Form item, String... key) {
    return new ListForm(item, List.of(key));
  }

  static Form either(Form... forms) {
    return new EitherForm(List.of(forms));
  }

  static Form table(Key... keys) {
    return tableWithOthers(null, keys);
  }

  static Form tableWithOthers(Form others, Key... keys) {
    Map<String, Key> named = new LinkedHashMap<>();
    for (Key key : keys) {
      named.put(key.name(), key);
    }
    return new TableForm(named, others);
  }

  static Form mapOf(Form values) {
    return new TableForm(Map.of(), values);
  }

  static Key key(String name, Form form, String meaning) {
    return new Key(name, form, false, meaning);
  }

  static Key required(String name, Form form, String meaning) {
    return new Key(name, form, true, meaning);
  }
}
