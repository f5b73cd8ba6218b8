package boardwalk.interpreter.hardware.parts;

/** LSM6DSOX accelerometer and gyroscope (STMicroelectronics DS12814, sections 4 and 9). */
final class Lsm6dsox extends StRegisters {

  private static final String[] AXES = {"x", "y", "z"};
  private static final int ACCELERATION_CONTROL = 0x10;
  private static final int TURN_CONTROL = 0x11;
  private static final int COMMON_CONTROL = 0x12;
  private static final int TEMPERATURE = 0x20;
  private static final int TURNS = 0x22;
  private static final int ACCELERATIONS = 0x28;

  /** g of a count, by the two bits of the range: 2, 16, 4, 8 g. */
  private static final double[] ACCELERATION = {0.061e-3, 0.488e-3, 0.122e-3, 0.244e-3};

  /** Degrees a second of a count: 250, 500, 1000, 2000. */
  private static final double[] TURN = {8.75e-3, 17.5e-3, 35e-3, 70e-3};

  private final double[] acceleration = {0, 0, 1};
  private final double[] rate = new double[3];
  private double celsius = 25;

  Lsm6dsox(Wiring wiring) {
    super(wiring, 0x6a, 0x6c);
    for (int i = 0; i < AXES.length; i++) {
      int axis = i;
      takes(AXES[i], -16, 16, "g", () -> acceleration[axis], v -> acceleration[axis] = v);
    }
    for (int i = 0; i < AXES.length; i++) {
      int axis = i;
      takes("turn_" + AXES[i], -2000, 2000, "deg/s", () -> rate[axis], v -> rate[axis] = v);
    }
    takes("temperature", -40, 85, "C", () -> celsius, v -> celsius = v);
  }

  @Override
  void latch() {
    int accelerating = register(ACCELERATION_CONTROL);
    int turning = register(TURN_CONTROL);
    for (int i = 0; i < AXES.length; i++) {
      if (accelerating >> 4 != 0) {
        put(ACCELERATIONS + 2 * i, 2, acceleration[i] / ACCELERATION[accelerating >> 2 & 3]);
      }
      if (turning >> 4 != 0) {
        put(TURNS + 2 * i, 2, rate[i] / TURN[turning >> 2 & 3]);
      }
    }
    put(TEMPERATURE, 2, (celsius - 25) * 256);
  }

  @Override
  void written(int register, int value) {
    if (register == COMMON_CONTROL && (value & 1) != 0) {
      put(ACCELERATION_CONTROL, 0);
      put(TURN_CONTROL, 0);
      put(COMMON_CONTROL, 4);
    }
  }
}
