package boardwalk.interpreter.hardware.parts;

import java.util.function.IntToDoubleFunction;

/**
 * BME280 (and, without humidity, BMP280): temperature, pressure, humidity (Bosch data sheet
 * BST-BME280-DS002). Its raw values are those that the data sheet's compensation turns into what is
 * set here.
 */
final class Bme280 extends RegisterPart {

  private static final int ID = 0xd0;
  private static final int RESET = 0xe0;
  private static final int CTRL_HUM = 0xf2;
  private static final int STATUS = 0xf3;
  private static final int CTRL_MEAS = 0xf4;
  private static final int DATA = 0xf7;

  // The trimming parameters, those of the data sheet's example where it has one.
  private static final int[] T = {27504, 26435, -1000};
  private static final int[] P = {36477, -10685, 3024, 2855, 140, -7, 15500, -14600, 6000};
  private static final int[] H = {75, 370, 0, 313, 50, 30};

  private final byte[] registers = new byte[256];
  private final boolean humid;
  private double celsius;
  private double hectopascal;
  private double humidity;

  Bme280(Wiring wiring) {
    super(wiring, 0x76);
    humid = !wiring.kind().equals("bmp280");
    celsius = wiring.number("temperature", 22.5);
    hectopascal = wiring.number("pressure", 1013.25);
    humidity = wiring.number("humidity", 45);
    takes("temperature", -40, 85, "C", () -> celsius, now -> celsius = now);
    takes("pressure", 300, 1100, "hPa", () -> hectopascal, now -> hectopascal = now);
    if (humid) {
      takes("humidity", 0, 100, "%", () -> humidity, now -> humidity = now);
    }
    registers[ID] = 0;
    put(ID, humid ? 0x60 : 0x58);
    for (int i = 0; i < T.length; i++) {
      put16(0x88 + 2 * i, T[i]);
    }
    for (int i = 0; i < P.length; i++) {
      put16(0x8e + 2 * i, P[i]);
    }
    put(0xa1, H[0]);
    put16(0xe1, H[1]);
    put(0xe3, H[2]);
    put(0xe4, H[3] >> 4);
    put(0xe5, H[3] & 15 | (H[4] & 15) << 4);
    put(0xe6, H[4] >> 4);
    put(0xe7, H[5]);
    clear();
  }

  private void put(int register, int value) {
    registers[register] = (byte) value;
  }

  private void put16(int register, int value) {
    put(register, value);
    put(register + 1, value >> 8);
  }

  private void clear() {
    put(CTRL_HUM, 0);
    put(CTRL_MEAS, 0);
    put(0xf5, 0);
    put20(DATA, 0x80000);
    put20(DATA + 3, 0x80000);
    put(0xfd, 0x80);
    put(0xfe, 0);
  }

  private void put20(int register, int value) {
    put(register, value >> 12);
    put(register + 1, value >> 4);
    put(register + 2, value << 4);
  }

  @Override
  int get(int register) {
    return registers[register] & 0xff;
  }

  @Override
  void set(int register, int value) {
    if (register == RESET && value == 0xb6) {
      clear();
    } else if (register == CTRL_HUM || register == CTRL_MEAS || register == 0xf5) {
      put(register, value);
      if (register == CTRL_MEAS && (value & 3) != 0) {
        measure();
        if ((value & 3) != 3) {
          // A forced measurement ends asleep; it takes some ms, and drivers wait or ask STATUS.
          put(CTRL_MEAS, value & ~3);
        }
      }
    }
  }

  @Override
  void latch() {
    if ((get(CTRL_MEAS) & 3) == 3) {
      measure();
    }
    put(STATUS, 0);
  }

  private void measure() {
    int rawT = find(20, celsius, raw -> fine(raw) / 5120.0);
    double fine = fine(rawT);
    int rawP = find(20, -hectopascal * 100, raw -> -pressure(raw, fine));
    int rawH = find(16, humidity, raw -> humidity(raw, fine));
    put20(DATA, (get(CTRL_MEAS) >> 2 & 7) == 0 ? 0x80000 : rawP);
    put20(DATA + 3, (get(CTRL_MEAS) >> 5 & 7) == 0 ? 0x80000 : rawT);
    boolean skipped = !humid || (get(CTRL_HUM) & 7) == 0;
    put(0xfd, skipped ? 0x80 : rawH >> 8);
    put(0xfe, skipped ? 0 : rawH);
  }

  /** The raw value whose compensated one is nearest; {@code rises} grows with the raw value. */
  private static int find(int bits, double wanted, IntToDoubleFunction rises) {
    int low = 0;
    int high = (1 << bits) - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (rises.applyAsDouble(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean below =
        low > 0 && wanted - rises.applyAsDouble(low - 1) < rises.applyAsDouble(low) - wanted;
    return below ? low - 1 : low;
  }

  /** t_fine of the data sheet, 8.1. */
  private static double fine(int raw) {
    double a = (raw / 16384.0 - T[0] / 1024.0) * T[1];
    double b = raw / 131072.0 - T[0] / 8192.0;
    return a + b * b * T[2];
  }

  private static double pressure(int raw, double fine) {
    double a = fine / 2 - 64000;
    double b = a * a * P[5] / 32768 + a * P[4] * 2;
    b = b / 4 + P[3] * 65536.0;
    a = (P[2] * a * a / 524288 + P[1] * a) / 524288;
    a = (1 + a / 32768) * P[0];
    double p = (1048576.0 - raw - b / 4096) * 6250 / a;
    return p + (P[8] * p * p / 2147483648.0 + p * P[7] / 32768 + P[6]) / 16;
  }

  private static double humidity(int raw, double fine) {
    double a = fine - 76800;
    double b =
        (raw - (H[3] * 64.0 + H[4] / 16384.0 * a))
            * (H[1] / 65536.0 * (1 + H[5] / 67108864.0 * a * (1 + H[2] / 67108864.0 * a)));
    return b * (1 - H[0] * b / 524288);
  }
}
