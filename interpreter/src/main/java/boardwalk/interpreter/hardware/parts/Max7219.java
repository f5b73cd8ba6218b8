package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.SpiDevice;
import boardwalk.interpreter.hardware.pins.Net;

/**
 * MAX7219 with an 8 by 8 matrix each, in a row of {@code modules} (Maxim data sheet 19-4452). Each
 * takes sixteen bits; the first sent go to the last module.
 */
final class Max7219 extends Part implements SpiDevice, Screen {

  private static final int INTENSITY = 0x0a;
  private static final int RUNS = 0x0c;
  private static final int TEST = 0x0f;
  private static final int RED = 0xff3020;

  private final Net clock;
  private final Net data;
  private final Net cs;
  private final int modules;
  private final int[][] registers;
  private final int[] shift;

  Max7219(Wiring wiring) {
    super(wiring);
    clock = wiring.net("sck");
    data = wiring.net("mosi");
    cs = wiring.net("cs");
    modules = Math.clamp(wiring.whole("modules", 1), 1, 32);
    registers = new int[modules][16];
    shift = new int[modules * 2];
    cs.listen(
        (level, time) -> {
          if (level == 1) {
            load();
          }
        });
    shows("on", () -> registers[0][RUNS] == 1);
    shows("intensity", () -> registers[0][INTENSITY]);
    shows("rows", this::rows);
    shows("lit", this::lit);
  }

  private void load() {
    for (int i = 0; i < modules; i++) {
      registers[i][shift[2 * i + 1] & 15] = shift[2 * i];
    }
  }

  /** The rows as hexadecimal digits, modules side by side. */
  private String rows() {
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < 8; row++) {
      out.append(row == 0 ? "" : " ");
      for (int module = modules - 1; module >= 0; module--) {
        out.append(String.format("%02x", registers[module][row + 1]));
      }
    }
    return out.toString();
  }

  private Object lit() {
    int count = 0;
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        count += rgb(x, y) == 0 ? 0 : 1;
      }
    }
    return count;
  }

  @Override
  public int width() {
    return 8 * modules;
  }

  @Override
  public int height() {
    return 8;
  }

  @Override
  public int rgb(int x, int y) {
    int[] module = registers[modules - 1 - x / 8];
    if (module[TEST] == 1) {
      return RED;
    }
    return module[RUNS] == 1 && (module[y + 1] >> 7 - x % 8 & 1) == 1 ? RED : 0;
  }

  @Override
  public Net clock() {
    return clock;
  }

  @Override
  public Net in() {
    return data;
  }

  @Override
  public boolean isSelected() {
    return cs.level() == 0;
  }

  @Override
  public int exchange(int sent) {
    int out = shift[shift.length - 1];
    System.arraycopy(shift, 0, shift, 1, shift.length - 1);
    shift[0] = sent;
    return out;
  }
}
