package boardwalk.boards;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The boards known: the built-in ones, and those a user adds or overrides by files in a folder. */
public final class Profiles {

  private static final List<String> BUILT_IN =
      List.of(
          "generic",
          "microbit-v2",
          "microbit-v1",
          "pico",
          "pico-w",
          "pico2",
          "esp32-devkitc-v4",
          "pyboard-v1.1");

  private final Map<String, BoardProfile> byId = new LinkedHashMap<>();

  private Profiles() {}

  /** The built-in boards. */
  public static Profiles builtIn() {
    Profiles profiles = new Profiles();
    for (String id : BUILT_IN) {
      profiles.add(ProfileReader.read(resource(id + ".toml"), id + ".toml"));
    }
    return profiles;
  }

  private static String resource(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ProfileException(name + " is missing from the program itself.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProfileException(name + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * Adds the boards of a folder's {@code .toml} files; one with a known id takes its place.
   *
   * @throws ProfileException for a file that cannot be used
   */
  public Profiles with(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".toml")).sorted().toList()) {
          add(ProfileReader.read(Files.readString(file), file.toString()));
        }
      }
    }
    return this;
  }

  /** Reads one profile from text; for tools and tests. */
  public static BoardProfile parse(String toml, String fileName) {
    return ProfileReader.read(toml, fileName);
  }

  private void add(BoardProfile profile) {
    byId.put(profile.id(), profile);
  }

  public List<BoardProfile> all() {
    return new ArrayList<>(byId.values());
  }

  /** The board with this id or alias, in any case. */
  public Optional<BoardProfile> find(String idOrAlias) {
    String wanted = idOrAlias.toLowerCase(Locale.ROOT);
    BoardProfile exact = byId.get(wanted);
    if (exact != null) {
      return Optional.of(exact);
    }
    return byId.values().stream()
        .filter(p -> p.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(wanted)))
        .findFirst();
  }

  /** Boards whose id, name or vendor contains every word of {@code text}. */
  public List<BoardProfile> search(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).trim().split("\\s+");
    return byId.values().stream()
        .filter(
            p -> {
              String all =
                  (p.id() + " " + p.name() + " " + p.vendor() + " " + p.aliases())
                      .toLowerCase(Locale.ROOT);
              return Stream.of(words).allMatch(all::contains);
            })
        .toList();
  }
}
