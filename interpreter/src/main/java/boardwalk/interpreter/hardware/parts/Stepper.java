package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;

/**
 * A unipolar stepper motor with its driver, as the 28BYJ-48 with ULN2003: it follows the coil that
 * is on, in half steps, 4096 to a turn; or step and direction pins as of an A4988, 200 to a turn.
 */
final class Stepper extends Part {

  private static final String[] COILS = {"in1", "in2", "in3", "in4"};

  /** Which half step a pattern of coils holds; bit 0 is in1. -1 for none. */
  private static final int[] POSITIONS = {-1, 0, 2, 1, 4, -1, 3, -1, 6, 7, -1, -1, 5, -1, -1, -1};

  private final Net[] coils = new Net[COILS.length];
  private final double stepsOfATurn;
  private int last = -1;
  private long steps;

  Stepper(Wiring wiring) {
    super(wiring);
    boolean driver = wiring.has("step");
    stepsOfATurn = wiring.number("steps", driver ? 200 : 4096);
    if (driver) {
      Net direction = wiring.net("dir");
      Net enable = wiring.netOrNull("enable");
      wiring
          .net("step")
          .listen(
              (level, time) -> {
                if (level == 1 && (enable == null || enable.level() == 0)) {
                  steps += direction.level() == 1 ? 1 : -1;
                }
              });
    } else {
      for (int i = 0; i < COILS.length; i++) {
        coils[i] = wiring.net(COILS[i]);
        coils[i].listen((level, time) -> follow());
      }
    }
    shows("steps", () -> steps);
    shows("angle", () -> Math.round(steps * 3600 / stepsOfATurn) / 10.0);
  }

  private void follow() {
    int pattern = 0;
    for (int i = 0; i < coils.length; i++) {
      pattern |= coils[i].level() << i;
    }
    int now = POSITIONS[pattern];
    if (now < 0) {
      return;
    }
    if (last >= 0) {
      int turned = Math.floorMod(now - last, 8);
      // Half a turn of the field could be either way: the rotor stays.
      steps += turned == 4 ? 0 : turned < 4 ? turned : turned - 8;
    }
    last = now;
  }
}
