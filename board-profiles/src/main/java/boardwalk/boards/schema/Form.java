package boardwalk.boards.schema;

import java.util.List;
import java.util.Map;

/** The form a value must have. */
public sealed interface Form {

  /** What is expected, for messages: "text in quotes". */
  String expected();

  /**
   * A text.
   *
   * @param allowed the only ones allowed; empty for any
   * @param pattern regular expression it must match; empty for any
   * @param expected the same for people
   */
  record TextForm(List<String> allowed, String pattern, String expected) implements Form {}

  /** A whole number in a range. */
  record WholeForm(long least, long most) implements Form {
    @Override
    public String expected() {
      return most == Long.MAX_VALUE
          ? "a whole number from " + least
          : "a whole number from " + least + " to " + most;
    }
  }

  /** A number. */
  record NumberForm() implements Form {
    @Override
    public String expected() {
      return "a number";
    }
  }

  /** true or false. */
  record TruthForm() implements Form {
    @Override
    public String expected() {
      return "true or false";
    }
  }

  /**
   * A list.
   *
   * @param key for lists of tables: the keys whose values tell one item from another, so that a
   *     layer can change an item of the layer below; empty when the list as a whole is replaced
   */
  record ListForm(Form item, List<String> key) implements Form {
    @Override
    public String expected() {
      return item instanceof TableForm ? "a list of tables" : "a list of " + plural(item);
    }

    private static String plural(Form item) {
      return item instanceof TextForm ? "texts in quotes" : "numbers";
    }
  }

  /**
   * A table.
   *
   * @param keys the keys it may have
   * @param others the form of all other keys' values; null when there may be no others
   */
  record TableForm(Map<String, Key> keys, Form others) implements Form {
    @Override
    public String expected() {
      return "a table";
    }
  }

  /** One of several forms. */
  record EitherForm(List<Form> forms) implements Form {
    @Override
    public String expected() {
      return String.join(" or ", forms.stream().map(Form::expected).toList());
    }
  }

  /**
   * A key of a table.
   *
   * @param meaning for people who write profiles
   */
  record Key(String name, Form form, boolean required, String meaning) {}
}
