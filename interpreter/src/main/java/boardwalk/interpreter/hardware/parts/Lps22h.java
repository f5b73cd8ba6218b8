package boardwalk.interpreter.hardware.parts;

/** LPS22HB pressure sensor (STMicroelectronics DS10790, section 9). */
final class Lps22h extends StRegisters {

  private static final int CONTROL_1 = 0x10;
  private static final int CONTROL_2 = 0x11;
  private static final int STATUS = 0x27;
  private static final int PRESSURE = 0x28;
  private static final int TEMPERATURE = 0x2b;

  private double hectopascal = 1013.25;
  private double celsius = 25;

  Lps22h(Wiring wiring) {
    super(wiring, 0x5c, 0xb1);
    takes("pressure", 260, 1260, "hPa", () -> hectopascal, v -> hectopascal = v);
    takes("temperature", -40, 85, "C", () -> celsius, v -> celsius = v);
  }

  private void measure() {
    put(PRESSURE, 3, hectopascal * 4096);
    put(TEMPERATURE, 2, celsius * 100);
    put(STATUS, 3);
  }

  @Override
  void latch() {
    if ((register(CONTROL_1) & 0x70) != 0) {
      measure();
    }
  }

  @Override
  void written(int register, int value) {
    if (register == CONTROL_2 && (value & 1) != 0) {
      measure();
      put(CONTROL_2, value & ~1);
    }
  }
}
