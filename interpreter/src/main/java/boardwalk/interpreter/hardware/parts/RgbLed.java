package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;

/** Three LEDs in one: by a common cathode, or with {@code common = "anode"} lit by low pins. */
final class RgbLed extends Part {

  private static final String[] LEGS = {"red", "green", "blue"};

  RgbLed(Wiring wiring) {
    super(wiring);
    boolean anode = wiring.text("common", "cathode").equals("anode");
    Net[] nets = new Net[LEGS.length];
    for (int i = 0; i < LEGS.length; i++) {
      nets[i] = wiring.net(LEGS[i]);
      Net net = nets[i];
      shows(LEGS[i], () -> level(net, anode));
    }
    shows("colour", () -> colour(nets, anode));
  }

  private static double level(Net net, boolean anode) {
    return anode ? 1 - net.average() : net.average();
  }

  private static String colour(Net[] nets, boolean anode) {
    StringBuilder out = new StringBuilder("#");
    for (Net net : nets) {
      out.append(String.format("%02x", Math.round(level(net, anode) * 255)));
    }
    return out.toString();
  }
}
