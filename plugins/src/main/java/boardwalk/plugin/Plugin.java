package boardwalk.plugin;

import java.util.List;

/**
 * An extension. Implement it, name the class in {@code META-INF/services/boardwalk.plugin.Plugin},
 * and put the jar on the class path. Called on the JavaFX thread; must not block.
 */
public interface Plugin {

  /** Name for people. */
  String name();

  /** Programs to offer in the menu of examples. */
  default List<Example> examples() {
    return List.of();
  }

  /**
   * A program to learn from.
   *
   * @param title what the menu says
   * @param source the program
   */
  record Example(String title, String source) {}
}
