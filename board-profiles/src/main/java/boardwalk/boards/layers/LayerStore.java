package boardwalk.boards.layers;

import boardwalk.boards.toml.Place;
import boardwalk.boards.toml.TomlException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The layers there are: those in the program, read when first needed, and the user's. */
public final class LayerStore {

  private static final String FOLDER = "/boardwalk/boards/";

  private final Map<String, Layer> own = new LinkedHashMap<>();
  private final Map<String, Layer> read = new ConcurrentHashMap<>();

  /**
   * Takes a file of the user; a later one takes the place of an earlier one with the same id.
   *
   * @param file name for messages
   * @return the board's id; empty when it is another kind of layer
   * @throws TomlException when it is no profile
   */
  public Optional<String> add(String text, String file) {
    Layer layer = Layer.read(text, file, true);
    own.put(layer.key(), layer);
    return layer.key().startsWith("board:") ? Optional.of(layer.id()) : Optional.empty();
  }

  /** Whether the user has a file for this board. */
  public boolean isOwn(String board) {
    return own.containsKey("board:" + board);
  }

  /**
   * @param above the layer that asks: a user's file may extend the built-in one of the same name
   */
  Optional<Layer> find(String key, Optional<Layer> above) {
    boolean skip = above.filter(a -> a.own() && a.key().equals(key)).isPresent();
    Layer mine = own.get(key);
    if (mine != null && !skip) {
      return Optional.of(mine);
    }
    Layer known = read.get(key);
    if (known == null) {
      known = load(key);
      if (known != null) {
        read.put(key, known);
      }
    }
    return Optional.ofNullable(known);
  }

  private static Layer load(String key) {
    String path = key.replace(':', '/') + ".toml";
    Layer layer = load(path, path);
    if (layer == null && key.startsWith("board:")) {
      String generated = "generated/" + key.substring("board:".length()) + ".toml";
      layer = load(generated, generated);
    }
    return layer;
  }

  private static Layer load(String path, String name) {
    try (InputStream in = LayerStore.class.getResourceAsStream(FOLDER + path)) {
      return in == null
          ? null
          : Layer.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, false);
    } catch (IOException e) {
      throw new TomlException(new Place(name, 0), "it cannot be read: " + e.getMessage());
    }
  }
}
