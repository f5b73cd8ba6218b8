package boardwalk.device.packages;

import boardwalk.device.BoardError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What an index of packages has to offer (micropython-lib, tools/build.py: {@code index.json}). */
public record PackageIndex(List<Entry> entries) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A package of the index in its newest version. */
  public record Entry(String name, String version, String description) {}

  /**
   * Fetches the list. Blocking.
   *
   * @param index address of the index
   */
  public static PackageIndex fetch(String index, Fetcher fetcher) throws IOException {
    try {
      JsonNode json = JSON.readTree(fetcher.fetch(PackageSpec.uri(index + "/index.json")));
      List<Entry> entries = new ArrayList<>();
      for (JsonNode each : json.path("packages")) {
        String name = each.path("name").asString("");
        if (!name.isBlank()) {
          entries.add(
              new Entry(
                  name,
                  each.path("version").asString(""),
                  each.path("description").asString("").strip()));
        }
      }
      return new PackageIndex(List.copyOf(entries));
    } catch (JacksonException e) {
      throw new BoardError(
          BoardError.Kind.DAMAGED,
          "What " + index + " answers is no list of packages.",
          "Look at the address of the index, or try again later.");
    }
  }

  /** The entries with all these words in name or description; those with it in the name first. */
  public List<Entry> find(String words) {
    String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<Entry> named = new ArrayList<>();
    List<Entry> described = new ArrayList<>();
    for (Entry entry : entries) {
      if (hasAll(entry.name(), wanted)) {
        named.add(entry);
      } else if (hasAll(entry.name() + " " + entry.description(), wanted)) {
        described.add(entry);
      }
    }
    named.addAll(described);
    return named;
  }

  private static boolean hasAll(String text, String[] words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!lower.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
