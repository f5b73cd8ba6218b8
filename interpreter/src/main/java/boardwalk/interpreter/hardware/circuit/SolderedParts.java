package boardwalk.interpreter.hardware.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coloured LEDs that are on a board from the start, as parts of a circuit nobody has to write.
 */
public final class SolderedParts {

  private static final String PREFIX = "board_";

  private SolderedParts() {}

  /** What a part of the board is called among the parts of circuits. */
  public static String name(BoardProfile.Part part) {
    return PREFIX + part.id();
  }

  /** Those of a board whose pins its microcontroller has. */
  public static Circuit of(VirtualBoard board) {
    List<Placed> parts = new ArrayList<>();
    for (BoardProfile.Part part : board.profile().parts()) {
      Map<String, String> wires = new LinkedHashMap<>(part.wiring().pins());
      String kind =
          switch (part.kind()) {
            case NEOPIXEL -> {
              wires.put("data", part.pin());
              yield "neopixel";
            }
            case DOTSTAR -> "dotstar";
            case RGB_LED -> "rgb_led";
            default -> "";
          };
      if (!kind.isEmpty() && wires.values().stream().allMatch(pin -> board.pin(pin).isPresent())) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("pixels", (long) Math.max(1, part.wiring().count()));
        if (part.activeLow()) {
          options.put("common", "anode");
        }
        parts.add(new Placed(name(part), kind, wires, options));
      }
    }
    return new Circuit("", List.copyOf(parts));
  }
}
