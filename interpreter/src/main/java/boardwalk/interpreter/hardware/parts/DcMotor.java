package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;

/**
 * A DC motor on a bridge as the L298N: {@code in1} and {@code in2} say which way, {@code enable}
 * how fast.
 */
final class DcMotor extends Part {

  private final Net forward;
  private final Net backward;
  private final Net enable;

  DcMotor(Wiring wiring) {
    super(wiring);
    forward = wiring.net("in1");
    backward = wiring.net("in2");
    enable = wiring.netOrNull("enable");
    shows("speed", this::speed);
  }

  /** Percent of full speed; below 0 backwards. */
  private Object speed() {
    double share = enable == null ? 1 : enable.average();
    return Math.round((forward.average() - backward.average()) * share * 100);
  }
}
