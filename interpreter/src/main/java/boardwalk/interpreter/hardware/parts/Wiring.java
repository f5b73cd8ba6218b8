package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import java.util.Map;

/**
 * How a part is wired.
 *
 * @param id its name in the circuit
 * @param kind what it is, as in the catalogue
 * @param nets the wire on each leg that has one
 * @param options what else the circuit says of it: numbers and text
 * @param folder folder of the circuit's file, for parts that use files
 */
public record Wiring(
    String id,
    String kind,
    Map<String, Net> nets,
    Map<String, Object> options,
    java.nio.file.Path folder) {

  /** The wire on a leg; one that leads nowhere when the leg is not wired. */
  public Net net(String leg) {
    Net net = nets.get(leg);
    return net == null ? new Net(id + "." + leg) : net;
  }

  /** The wire on a leg, or null. */
  public Net netOrNull(String leg) {
    return nets.get(leg);
  }

  public boolean has(String leg) {
    return nets.containsKey(leg);
  }

  public double number(String option, double otherwise) {
    return options.get(option) instanceof Number number ? number.doubleValue() : otherwise;
  }

  public int whole(String option, int otherwise) {
    return options.get(option) instanceof Number number ? number.intValue() : otherwise;
  }

  public boolean flag(String option, boolean otherwise) {
    return options.get(option) instanceof Boolean truth ? truth : otherwise;
  }

  public String text(String option, String otherwise) {
    return options.get(option) instanceof String text ? text : otherwise;
  }
}
