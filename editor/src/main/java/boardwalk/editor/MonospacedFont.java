package boardwalk.editor;

import java.util.List;
import javafx.scene.text.Font;

/** The best fixed-width font this computer has. */
public final class MonospacedFont {

  private static final List<String> PREFERRED =
      List.of(
          "JetBrains Mono",
          "Cascadia Mono",
          "Menlo",
          "Consolas",
          "DejaVu Sans Mono",
          "Liberation Mono");

  private static String family;

  private MonospacedFont() {}

  /** Its family name. On the JavaFX thread. */
  public static String family() {
    if (family == null) {
      List<String> installed = Font.getFamilies();
      family = PREFERRED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
    }
    return family;
  }
}
