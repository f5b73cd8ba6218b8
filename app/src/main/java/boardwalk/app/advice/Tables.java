package boardwalk.app.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of modules, names and types: the tables of {@code tables.txt}, read once. */
final class Tables {

  private static final String FILE = "/boardwalk/app/advice/tables.txt";
  private static final Map<String, Map<String, String>> ALL = read();

  private Tables() {}

  /** The lines of a table: what stands behind each name, in the file's order. */
  static Map<String, String> of(String table) {
    return ALL.get(table);
  }

  /** The words that stand behind a name of a table. */
  static List<String> words(String table, String name) {
    String words = of(table).getOrDefault(name, "");
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  /** All words of a table, and behind which name each stands; the first counts. */
  static Map<String, String> owners(String table) {
    Map<String, String> owners = new LinkedHashMap<>();
    of(table)
        .keySet()
        .forEach(name -> words(table, name).forEach(word -> owners.putIfAbsent(word, name)));
    return owners;
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    Map<String, String> table = Map.of();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        table = new LinkedHashMap<>();
        tables.put(line.substring(1, line.length() - 1), table);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        table.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return tables;
  }

  private static List<String> lines() {
    try (InputStream in = Tables.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
