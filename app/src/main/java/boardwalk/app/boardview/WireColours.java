package boardwalk.app.boardview;

import java.util.Locale;
import javafx.scene.paint.Color;

/** The colours of wires: black for ground, red for supply, the others so that they differ. */
final class WireColours {

  private static final Color GROUND = Color.web("#4b5563");
  private static final Color SUPPLY = Color.web("#dc2626");
  private static final Color[] OTHERS = {
    Color.web("#f59e0b"),
    Color.web("#2f80ed"),
    Color.web("#16a34a"),
    Color.web("#a855f7"),
    Color.web("#0891b2"),
    Color.web("#db2777"),
    Color.web("#84a016"),
    Color.web("#b45309")
  };

  private WireColours() {}

  /** Of the wire to this pin or supply. */
  static Color of(String to) {
    return switch (to.toUpperCase(Locale.ROOT)) {
      case "GND" -> GROUND;
      case "3V3", "3V", "VCC", "5V", "VBUS", "VIN" -> SUPPLY;
      default -> {
        String digits = to.replaceAll("\\D", "");
        int number =
            digits.isEmpty() || digits.length() > 6 ? to.hashCode() : Integer.parseInt(digits);
        // Neighbours differ, and so do pins that are eight apart.
        yield OTHERS[Math.floorMod(number + number / OTHERS.length * 3, OTHERS.length)];
      }
    };
  }
}
