package boardwalk.interpreter.hardware.circuit;

import java.util.List;
import java.util.Map;

/**
 * A circuit as its file says it.
 *
 * @param board id of the board it is meant for; empty for any
 * @param parts in the order of the file
 */
public record Circuit(String board, List<Placed> parts) {

  /**
   * A part.
   *
   * @param id its name in the circuit
   * @param kind what it is, as in the catalogue
   * @param wires leg to what it is wired to: a pin of the board, {@code GND}, {@code 3V3}, {@code
   *     5V}, or a name of one's own that joins legs
   * @param options numbers, truth values and text
   */
  public record Placed(
      String id, String kind, Map<String, String> wires, Map<String, Object> options) {}
}
