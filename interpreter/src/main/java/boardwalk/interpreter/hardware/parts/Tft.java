package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.SpiDevice;
import boardwalk.interpreter.hardware.pins.Net;

/**
 * ILI9341 and ST7789 colour displays by SPI with 16 or 18 bits a pixel (ILI9341 rev. 1.11, section
 * 8; ST7789V rev. 1.0, section 9).
 */
final class Tft extends Part implements SpiDevice, Screen {

  private static final int NOTHING = 0x00;

  private final Net clock;
  private final Net mosi;
  private final Net cs;
  private final Net dc;
  private final int panelWidth;
  private final int panelHeight;
  private final int[] memory;
  private int command = NOTHING;
  private int at;
  private final int[] bytes = new int[4];
  private int firstX;
  private int lastX;
  private int firstY;
  private int lastY;
  private int x;
  private int y;
  private int access;
  private boolean wide;
  private boolean awake;
  private boolean on;
  private boolean inverted;
  private int high;
  private int middle;

  Tft(Wiring wiring) {
    super(wiring);
    boolean square = wiring.kind().equals("st7789");
    panelWidth = wiring.whole("width", 240);
    panelHeight = wiring.whole("height", square ? 240 : 320);
    memory = new int[320 * 320];
    clock = wiring.net("sck");
    mosi = wiring.net("mosi");
    cs = wiring.netOrNull("cs");
    dc = wiring.net("dc");
    reset();
    Net reset = wiring.netOrNull("res");
    if (reset != null) {
      reset.listen(
          (level, time) -> {
            if (level == 0) {
              reset();
            }
          });
    }
    shows("on", () -> on && awake);
    shows("lit", this::lit);
  }

  private void reset() {
    lastX = panelWidth - 1;
    lastY = panelHeight - 1;
    firstX = 0;
    firstY = 0;
    access = 0;
    awake = false;
    on = false;
    inverted = false;
    wide = true;
  }

  private Object lit() {
    int count = 0;
    for (int row = 0; row < height(); row++) {
      for (int column = 0; column < width(); column++) {
        count += rgb(column, row) == 0 ? 0 : 1;
      }
    }
    return count;
  }

  private boolean isTurned() {
    return (access & 0x20) != 0;
  }

  @Override
  public int width() {
    return isTurned() ? panelHeight : panelWidth;
  }

  @Override
  public int height() {
    return isTurned() ? panelWidth : panelHeight;
  }

  @Override
  public int rgb(int column, int row) {
    if (!on || !awake || column >= 320 || row >= 320) {
      return 0;
    }
    int colour = memory[row * 320 + column];
    // A panel of the ST7789 is wired so that its inverted mode shows true colours.
    return inverted == kind().equals("st7789") ? colour : ~colour & 0xffffff;
  }

  @Override
  public Net clock() {
    return clock;
  }

  @Override
  public Net in() {
    return mosi;
  }

  @Override
  public boolean isSelected() {
    return cs == null || cs.level() == 0;
  }

  @Override
  public int exchange(int sent) {
    if (dc.level() == 0) {
      command(sent);
    } else {
      data(sent);
    }
    return 0xff;
  }

  private void command(int value) {
    command = value;
    at = 0;
    switch (value) {
      case 0x01 -> reset();
      case 0x10, 0x11 -> awake = value == 0x11;
      case 0x20, 0x21 -> inverted = value == 0x21;
      case 0x28, 0x29 -> on = value == 0x29;
      case 0x2c -> {
        x = firstX;
        y = firstY;
      }
      default -> {
        // Others have parameters, or change nothing that is seen here.
      }
    }
  }

  private void data(int value) {
    switch (command) {
      case 0x2a, 0x2b -> {
        bytes[at++ & 3] = value;
        if (at == 4) {
          window();
        }
      }
      case 0x36 -> access = value;
      case 0x3a -> wide = (value & 7) == 5;
      case 0x2c, 0x3c -> pixel(value);
      default -> {
        // Voltages, gamma and timing.
      }
    }
  }

  private void window() {
    int from = bytes[0] << 8 | bytes[1];
    int to = bytes[2] << 8 | bytes[3];
    if (command == 0x2a) {
      firstX = from;
      lastX = to;
    } else {
      firstY = from;
      lastY = to;
    }
  }

  private void pixel(int value) {
    int step = at++;
    int colour;
    if (wide) {
      if (step % 2 == 0) {
        high = value;
        return;
      }
      int raw = high << 8 | value;
      colour =
          (raw >> 11 & 31) * 255 / 31 << 16
              | (raw >> 5 & 63) * 255 / 63 << 8
              | (raw & 31) * 255 / 31;
    } else {
      if (step % 3 == 0) {
        high = value;
        return;
      }
      if (step % 3 == 1) {
        middle = value;
        return;
      }
      colour = high << 16 | middle << 8 | value;
    }
    boolean swapped = (access & 0x08) != 0 && kind().equals("st7789");
    int shown = swapped ? (colour & 255) << 16 | colour & 0xff00 | colour >> 16 : colour;
    if (x < 320 && y < 320) {
      memory[y * 320 + x] = shown;
    }
    if (++x > lastX) {
      x = firstX;
      y = y >= lastY ? firstY : y + 1;
    }
  }
}
