package boardwalk.interpreter.hardware.parts;

/**
 * MPU-6050: acceleration and turning (InvenSense register map RM-MPU-6000A). Asleep after power-on,
 * as the real one: it measures nothing until a program clears the sleep bit.
 */
final class Mpu6050 extends RegisterPart {

  private static final int GYRO_CONFIG = 0x1b;
  private static final int ACCEL_CONFIG = 0x1c;
  private static final int DATA = 0x3b;
  private static final int POWER = 0x6b;
  private static final int WHO_AM_I = 0x75;
  private static final int SLEEP = 0x40;
  private static final String[] AXES = {"x", "y", "z"};

  private final int[] registers = new int[128];
  private final double[] acceleration = {0, 0, 1};
  private final double[] rate = new double[3];
  private double celsius = 25;

  Mpu6050(Wiring wiring) {
    super(wiring, 0x68);
    for (int i = 0; i < AXES.length; i++) {
      int axis = i;
      takes(AXES[i], -16, 16, "g", () -> acceleration[axis], v -> acceleration[axis] = v);
    }
    for (int i = 0; i < AXES.length; i++) {
      int axis = i;
      takes("turn_" + AXES[i], -2000, 2000, "deg/s", () -> rate[axis], v -> rate[axis] = v);
    }
    takes("temperature", -40, 85, "C", () -> celsius, v -> celsius = v);
    reset();
  }

  private void reset() {
    java.util.Arrays.fill(registers, 0);
    registers[POWER] = SLEEP;
    registers[WHO_AM_I] = 0x68;
  }

  @Override
  int get(int register) {
    return register < registers.length ? registers[register] : 0;
  }

  @Override
  void set(int register, int value) {
    if (register == POWER && (value & 0x80) != 0) {
      reset();
    } else if (register < registers.length && register != WHO_AM_I) {
      registers[register] = value;
    }
  }

  @Override
  void latch() {
    if ((registers[POWER] & SLEEP) != 0) {
      return;
    }
    double counts = 16384 >> (registers[ACCEL_CONFIG] >> 3 & 3);
    double turns = 131.0 / (1 << (registers[GYRO_CONFIG] >> 3 & 3));
    for (int i = 0; i < AXES.length; i++) {
      put(DATA + 2 * i, acceleration[i] * counts);
      put(DATA + 8 + 2 * i, rate[i] * turns);
    }
    put(DATA + 6, (celsius - 36.53) * 340);
  }

  private void put(int register, double value) {
    int raw = Math.clamp(Math.round(value), -32768, 32767);
    registers[register] = raw >> 8 & 0xff;
    registers[register + 1] = raw & 0xff;
  }
}
