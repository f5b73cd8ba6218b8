package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;

/** ADS1115 converter of four inputs and 16 bits (Texas Instruments SBAS444E, section 8.6). */
final class Ads1115 extends BusPart {

  private static final int CONVERSION = 0;
  private static final int CONFIGURATION = 1;
  private static final int READY = 0x8000;

  /** Volts of the full range by the gain's three bits. */
  private static final double[] RANGES = {6.144, 4.096, 2.048, 1.024, 0.512, 0.256, 0.256, 0.256};

  /** Conversions a second by the rate's three bits. */
  private static final int[] RATES = {8, 16, 32, 64, 128, 250, 475, 860};

  private final Net[] inputs = new Net[4];
  private final int[] registers = {0, 0x8583, 0x8000, 0x7fff};
  private int pointer;
  private int got;
  private int half;
  private long doneAt;

  Ads1115(Wiring wiring) {
    super(wiring, 0x48);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = wiring.net("a" + i);
    }
  }

  private double volts(int input) {
    return inputs[input].millivolts() / 1000.0;
  }

  private void convert() {
    int configuration = registers[CONFIGURATION];
    int which = configuration >> 12 & 7;
    double volts =
        switch (which) {
          case 0 -> volts(0) - volts(1);
          case 1 -> volts(0) - volts(3);
          case 2 -> volts(1) - volts(3);
          case 3 -> volts(2) - volts(3);
          default -> volts(which - 4);
        };
    double range = RANGES[configuration >> 9 & 7];
    registers[CONVERSION] = Math.clamp(Math.round(volts / range * 32768), -32768, 32767) & 0xffff;
  }

  @Override
  public void start(int asked, boolean read) {
    got = 0;
    half = 0;
    boolean continuous = (registers[CONFIGURATION] & 0x100) == 0;
    if (continuous || doneAt != 0 && Clock.now() >= doneAt) {
      convert();
      doneAt = 0;
    }
  }

  @Override
  public boolean write(int value) {
    switch (got++) {
      case 0 -> pointer = value & 3;
      case 1 -> half = value;
      case 2 -> {
        registers[pointer] = half << 8 | value;
        if (pointer == CONFIGURATION && (half & 0x80) != 0) {
          doneAt = Clock.now() + 1_000_000_000L / RATES[value >> 5];
        }
      }
      default -> {
        // Further bytes are not taken.
      }
    }
    return true;
  }

  @Override
  public int read() {
    int value = registers[pointer];
    if (pointer == CONFIGURATION) {
      value = doneAt == 0 ? value | READY : value & ~READY;
    }
    return half++ % 2 == 0 ? value >> 8 & 0xff : value & 0xff;
  }
}
