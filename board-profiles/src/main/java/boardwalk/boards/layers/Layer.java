package boardwalk.boards.layers;

import boardwalk.boards.schema.FormCheck;
import boardwalk.boards.schema.ProfileForm;
import boardwalk.boards.toml.Place;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlReader;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import java.util.Optional;

/**
 * One file. The user's is held against the form; that the built-in ones fit it is a test's work,
 * which keeps starting quick.
 *
 * @param key {@code kind:id}
 * @param below key of the layer it extends; empty for none
 * @param own whether it is a file of the user
 */
record Layer(String key, Optional<String> below, Table table, boolean own) {

  /** More than the largest profile of ours by far; a file of the user is not read beyond it. */
  static final int LONGEST = 400_000;

  /**
   * @param file name for messages
   * @throws TomlException when the text is no profile
   */
  static Layer read(String text, String file, boolean own) {
    if (text.length() > LONGEST) {
      throw new TomlException(
          new Place(file, 0), "a profile has at most " + LONGEST + " characters.");
    }
    Table table = TomlReader.read(text, file);
    if (own) {
      FormCheck.check(table, ProfileForm.file());
    }
    return new Layer(
        text(table, "kind", "board") + ":" + text(table, "id", ""),
        Optional.ofNullable(table.get("extends")).map(value -> ((Text) value).value()),
        table,
        own);
  }

  private static String text(Table table, String key, String otherwise) {
    TomlValue value = table.get(key);
    return value == null ? otherwise : ((Text) value).value();
  }

  Place placeOf(String key) {
    TomlValue value = table.get(key);
    return value == null ? table.at() : value.at();
  }

  String id() {
    return key.substring(key.indexOf(':') + 1);
  }
}
