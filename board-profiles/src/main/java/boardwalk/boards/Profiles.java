package boardwalk.boards;

import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.index.IndexFile;
import boardwalk.boards.layers.LayerStore;
import boardwalk.boards.layers.Resolver;
import boardwalk.boards.toml.TomlException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The boards known: the built-in ones, and those a user adds or changes by files in a folder. The
 * list is at hand at once; a whole profile is read when it is asked for. Safe for several threads
 * once the user's folder was added.
 */
public final class Profiles {

  private final LayerStore layers = new LayerStore();
  private final Resolver resolver = new Resolver(layers);
  private final Map<String, BoardSummary> byId = new LinkedHashMap<>();
  private final Map<String, BoardProfile> resolved = new ConcurrentHashMap<>();

  private Profiles() {}

  /** The built-in boards. */
  public static Profiles builtIn() {
    Profiles profiles = new Profiles();
    for (BoardSummary board : IndexFile.read(index())) {
      profiles.byId.put(board.id(), board);
    }
    return profiles;
  }

  private static String index() {
    try (InputStream in = Profiles.class.getResourceAsStream(IndexFile.NAME)) {
      if (in == null) {
        throw new ProfileException("The list of boards is missing from the program itself.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProfileException("The list of boards cannot be read: " + e.getMessage());
    }
  }

  /**
   * Adds the profiles of a folder's {@code .toml} files. One with a known id takes the place of the
   * built-in board, or changes it when it extends it.
   *
   * @throws ProfileException for a file that cannot be used: which file, which line, what was
   *     expected
   */
  public Profiles with(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return this;
    }
    List<String> added = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".toml")).sorted().toList()) {
        layers.add(Files.readString(file), file.toString()).ifPresent(added::add);
      }
    } catch (TomlException e) {
      throw new ProfileException(e.getMessage());
    }
    for (String id : added) {
      resolved.remove(id);
      byId.put(id, BoardSummary.of(resolve(id)));
    }
    return this;
  }

  /**
   * Reads one board from text, which may extend built-in layers; for tools and tests.
   *
   * @throws ProfileException when it cannot be used
   */
  public static BoardProfile parse(String toml, String fileName) {
    try {
      return new Resolver(new LayerStore()).resolve(toml, fileName);
    } catch (TomlException e) {
      throw new ProfileException(e.getMessage());
    }
  }

  /** All boards: the made-up one, those of people's making, the generated ones, the user's. */
  public List<BoardSummary> all() {
    return new ArrayList<>(byId.values());
  }

  /** The boards of people's making and the user's. */
  public List<BoardSummary> curated() {
    return byId.values().stream().filter(board -> board.origin() != Origin.GENERATED).toList();
  }

  /**
   * The whole profile of a board with this id, alias or MicroPython board id, in any case.
   *
   * @throws ProfileException when a file of the user cannot be used
   */
  public Optional<BoardProfile> find(String idOrAlias) {
    return summary(idOrAlias).map(this::get);
  }

  /** The whole profile of a board of this list. */
  public BoardProfile get(BoardSummary board) {
    return resolve(board.id());
  }

  private BoardProfile resolve(String id) {
    BoardProfile known = resolved.get(id);
    if (known == null) {
      try {
        known =
            resolver
                .resolve(id)
                .orElseThrow(() -> new ProfileException("There is no profile '" + id + "'."));
      } catch (TomlException e) {
        throw new ProfileException(e.getMessage());
      }
      resolved.put(id, known);
    }
    return known;
  }

  /** What is known of the board with this id, alias or MicroPython board id, in any case. */
  public Optional<BoardSummary> summary(String idOrAlias) {
    String wanted = idOrAlias.strip().toLowerCase(Locale.ROOT);
    BoardSummary exact = byId.get(wanted);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<BoardSummary> alias =
        byId.values().stream()
            .filter(b -> b.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(wanted)))
            .findFirst();
    return alias.or(
        () ->
            byId.values().stream()
                .filter(
                    b ->
                        b.upstream().equalsIgnoreCase(wanted)
                            || b.upstream().equalsIgnoreCase(wanted.replace('-', '_')))
                .findFirst());
  }

  /** Boards of which every word of {@code text} is known: name, chip, features, aliases. */
  public List<BoardSummary> search(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
    return byId.values().stream().filter(board -> board.matches(words)).toList();
  }
}
