package boardwalk.interpreter.hardware.circuit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.parts.Wiring;
import boardwalk.interpreter.hardware.pins.Net;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Wires the parts of a circuit to a board. */
public final class CircuitBuilder {

  private static final int FIVE_VOLTS = 5000;

  private final VirtualBoard board;
  private final Map<String, Net> own = new HashMap<>();

  private CircuitBuilder(VirtualBoard board) {
    this.board = board;
  }

  /**
   * Builds it.
   *
   * @param folder of the circuit's file
   */
  public static void build(Circuit circuit, VirtualBoard board, Path folder) {
    CircuitBuilder builder = new CircuitBuilder(board);
    for (Circuit.Placed part : circuit.parts()) {
      Map<String, Net> nets = new LinkedHashMap<>();
      part.wires().forEach((leg, to) -> nets.put(leg, builder.net(to)));
      Wiring wiring = new Wiring(part.id(), part.kind(), nets, part.options(), folder);
      Part made = Catalogue.find(part.kind()).orElseThrow().make().apply(wiring);
      // What can be set may be given from the start.
      part.options()
          .forEach(
              (name, value) -> {
                Part.Setting setting = made.settings().get(name);
                if (setting != null && value instanceof Number number) {
                  setting.set().accept(number.doubleValue());
                }
              });
      board.add(made);
    }
  }

  private Net net(String to) {
    return board
        .pin(to)
        .or(() -> board.pin(to.replaceFirst("^(GPIO|GP|IO|D)(?=\\d)", "")))
        .map(pin -> pin.net())
        .orElseGet(() -> own.computeIfAbsent(to, CircuitBuilder::supplyOrJoint));
  }

  private static Net supplyOrJoint(String name) {
    Net net = new Net(name);
    switch (name.toUpperCase(Locale.ROOT)) {
      case "GND" -> net.attach("ground").drive(0);
      case "3V3", "3V", "VCC" -> net.attach("supply").drive(1);
      case "5V", "VBUS", "VIN" -> net.attach("supply").voltage(FIVE_VOLTS);
      default -> {
        // A joint of the circuit's own.
      }
    }
    return net;
  }
}
