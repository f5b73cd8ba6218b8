package boardwalk.boards.layers;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.schema.Form.TableForm;
import boardwalk.boards.schema.ProfileForm;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the layers of a board together. */
public final class Resolver {

  /** family, table, mcu, module, board, and boards upon boards. */
  private static final int DEEPEST = 7;

  private static final TableForm FORM = ProfileForm.file();

  private final LayerStore store;

  public Resolver(LayerStore store) {
    this.store = store;
  }

  /**
   * The board with this id, if there is a file for it.
   *
   * @throws TomlException when a file cannot be used
   */
  public Optional<BoardProfile> resolve(String board) {
    return store.find("board:" + board, Optional.empty()).map(this::build);
  }

  /**
   * A board from text, over the layers of this store; for tools and tests.
   *
   * @throws TomlException when it cannot be used
   */
  public BoardProfile resolve(String text, String file) {
    return build(Layer.read(text, file, true));
  }

  private BoardProfile build(Layer top) {
    List<Layer> chain = chain(top);
    Table merged = chain.getLast().table();
    String chip = "";
    for (int i = chain.size() - 1; i >= 0; i--) {
      Layer layer = chain.get(i);
      if (i < chain.size() - 1) {
        merged = Merge.merge(merged, layer.table(), FORM);
      }
      chip = layer.key().startsWith("mcu:") ? layer.id() : chip;
    }
    return new ProfileBuilder(merged, top, chip).build();
  }

  /** The layers from the top down. */
  private List<Layer> chain(Layer top) {
    List<Layer> chain = new ArrayList<>(List.of(top));
    Layer layer = top;
    while (layer.below().isPresent()) {
      String wanted = layer.below().get();
      Layer above = layer;
      layer =
          store
              .find(wanted, Optional.of(above))
              .orElseThrow(
                  () ->
                      new TomlException(
                          above.placeOf("extends"), "there is no layer '" + wanted + "'."));
      if (chain.contains(layer)) {
        throw new TomlException(
            above.placeOf("extends"), "'" + wanted + "' extends itself in a circle.");
      }
      chain.add(layer);
      if (chain.size() > DEEPEST) {
        throw new TomlException(
            above.placeOf("extends"), "more than " + DEEPEST + " layers extend one another.");
      }
    }
    return chain;
  }
}
