package boardwalk.boards;

import java.util.List;
import java.util.Map;

/**
 * Where things are on a board. Positions are computed from this.
 *
 * @param widthMm 0 when not known
 * @param heightMm 0 when not known
 * @param view how the board is held
 * @param usbEdge edge with the USB socket; null for none
 * @param usbKind {@code micro-b}, {@code c}, ...; empty when not known
 * @param headers rows of pins
 * @param strips golden contacts at an edge; empty for none
 * @param stripEdge edge of the golden contacts; null for none
 * @param inner labels of pins that are on no edge
 * @param roles of labels that are no pins: {@code power}, {@code ground}, {@code control}, {@code
 *     debug}, {@code unconnected}
 */
public record Layout(
    double widthMm,
    double heightMm,
    String view,
    Edge usbEdge,
    String usbKind,
    List<Header> headers,
    List<Strip> strips,
    Edge stripEdge,
    List<String> inner,
    Map<String, Role> roles) {

  /** An edge of the board. */
  public enum Edge {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM
  }

  /** What a label that is no pin is. */
  public enum Role {
    POWER,
    GROUND,
    CONTROL,
    DEBUG,
    UNCONNECTED
  }

  /**
   * A row of pins.
   *
   * @param row 0 is the outermost row at its edge
   * @param gap empty places before its first pin
   * @param pitchMm from pin to pin
   * @param labels printed labels, top to bottom or left to right
   */
  public record Header(
      String id, Edge edge, int row, int gap, double pitchMm, List<String> labels) {}

  /**
   * A golden contact.
   *
   * @param ring text on the large pad; empty for a narrow strip
   */
  public record Strip(String label, String ring) {}

  /** Whether there is something to draw, not only to list. */
  public boolean isDrawn() {
    return !headers.isEmpty() || !strips.isEmpty();
  }
}
