package boardwalk.interpreter.hardware.circuit;

import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
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
      String id, String kind, Map<String, String> wires, Map<String, Object> options) {

    /** Names of the legs it is of no use without and that are not wired. */
    public List<String> missing() {
      return Catalogue.find(kind).orElseThrow().legs().stream()
          .filter(leg -> leg.needed() && !wires.containsKey(leg.name()))
          .map(PartKind.Leg::name)
          .toList();
    }
  }
}
