package boardwalk.interpreter.hardware.parts;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of part one can take from the palette.
 *
 * @param id what circuits call it
 * @param name what people call it
 * @param legs its legs, in the order to show them
 * @param summary one sentence: what it is, and what can be set
 */
public record PartKind(
    String id, String name, List<Leg> legs, String summary, Function<Wiring, Part> make) {

  /** What a leg does to its wire. */
  public enum Role {
    /** Only looks at the wire. */
    IN,
    /** Drives the wire high and low. */
    OUT,
    /** Pulls the wire low or leaves it: needs a pull-up. */
    OPEN_DRAIN,
    /** Puts a voltage between 0 and 3.3 V on the wire. */
    ANALOG,
    /** A contact. */
    CONTACT,
    /** Supply. */
    POWER,
    /** Ground. */
    GROUND
  }

  /**
   * @param needed whether the part is of no use without it
   */
  public record Leg(String name, Role role, boolean needed) {}

  /** The leg of this name, or null. */
  public Leg leg(String leg) {
    return legs.stream().filter(l -> l.name().equals(leg)).findFirst().orElse(null);
  }
}
