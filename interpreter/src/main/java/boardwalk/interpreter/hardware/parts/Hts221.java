package boardwalk.interpreter.hardware.parts;

/** HTS221 humidity sensor (STMicroelectronics DocID026333, sections 7 and 8). */
final class Hts221 extends StRegisters {

  private static final int CONTROL_1 = 0x20;
  private static final int HUMIDITY = 0x28;
  private static final int TEMPERATURE = 0x2a;

  /** Counts of 100 % and of 100 degrees, which the calibration of this one says. */
  private static final int HUNDRED = 20_000;

  private double percent = 50;
  private double celsius = 25;

  Hts221(Wiring wiring) {
    super(wiring, 0x5f, 0xbc);
    // Calibration: 0 % and 0 degrees at 0 counts; twice 100 %, eight times 100 degrees.
    put(0x31, 200);
    put(0x33, 800);
    put(0x35, 800 >> 8 << 2);
    put(0x3a, 2, HUNDRED);
    put(0x3e, 2, HUNDRED);
    takes("humidity", 0, 100, "%", () -> percent, v -> percent = v);
    takes("temperature", -40, 120, "C", () -> celsius, v -> celsius = v);
  }

  @Override
  void latch() {
    if ((register(CONTROL_1) & 0x80) != 0) {
      put(HUMIDITY, 2, percent * HUNDRED / 100);
      put(TEMPERATURE, 2, celsius * HUNDRED / 100);
      put(0x27, 3);
    }
  }

  @Override
  void written(int register, int value) {}
}
