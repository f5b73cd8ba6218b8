package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.I2cDevice;
import boardwalk.interpreter.hardware.bus.SpiDevice;
import boardwalk.interpreter.hardware.pins.Net;

/**
 * SSD1306 and SH1106 OLED displays, by I2C or SPI (Solomon Systech SSD1306 rev. 1.1, section 8 to
 * 10; Sino Wealth SH1106).
 */
final class Oled extends Part implements I2cDevice, SpiDevice, Screen {

  private static final int COMMANDS_FOLLOW = 0x00;
  private static final int WHITE = 0xe8f4ff;

  private final Net scl;
  private final Net sda;
  private final Net clock;
  private final Net mosi;
  private final Net cs;
  private final Net dc;
  private final int address;
  private final int width;
  private final int height;
  private final int columns;
  private final boolean sh1106;
  private final byte[] memory;

  private int control;
  private boolean atControl;
  private int command;
  private int missing;
  private final int[] parameters = new int[8];
  private int given;

  private int mode = 2;
  private int firstColumn;
  private int lastColumn;
  private int firstPage;
  private int lastPage;
  private int column;
  private int page;
  private int startLine;
  private int offset;
  private boolean on;
  private boolean inverted;
  private boolean allOn;
  private boolean mirrored;
  private boolean upsideDown;

  Oled(Wiring wiring) {
    super(wiring);
    PullUps.on(wiring);
    sh1106 = wiring.kind().equals("sh1106");
    width = wiring.whole("width", 128);
    height = wiring.whole("height", 64);
    columns = sh1106 ? 132 : 128;
    memory = new byte[columns * 8];
    lastColumn = columns - 1;
    lastPage = 7;
    boolean spi = wiring.has("sck");
    scl = spi ? null : wiring.net("scl");
    sda = spi ? null : wiring.net("sda");
    clock = wiring.netOrNull("sck");
    mosi = wiring.netOrNull("mosi");
    cs = wiring.netOrNull("cs");
    dc = wiring.netOrNull("dc");
    address = wiring.whole("address", 0x3c);
    shows("on", () -> on);
    shows("lit", this::lit);
    shows("text", () -> ScreenText.of(this));
  }

  private Object lit() {
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        count += rgb(x, y) == 0 ? 0 : 1;
      }
    }
    return count;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int rgb(int x, int y) {
    if (!on) {
      return 0;
    }
    int line = (upsideDown ? height - 1 - y : y) + startLine + offset & 63;
    int at = mirrored ? x + (sh1106 ? 2 : 0) : (sh1106 ? 129 : width - 1) - x;
    boolean bit = allOn || (memory[(line >> 3) * columns + at] >> (line & 7) & 1) == 1;
    return bit != inverted ? WHITE : 0;
  }

  private void command(int value) {
    if (missing > 0) {
      parameters[given++] = value;
      if (--missing == 0) {
        complete();
      }
      return;
    }
    command = value;
    given = 0;
    missing =
        switch (value) {
          case 0x20, 0x81, 0xa8, 0xd3, 0xd5, 0xd9, 0xda, 0xdb, 0x8d, 0xad -> 1;
          case 0x21, 0x22, 0xa3 -> 2;
          case 0x29, 0x2a -> 5;
          case 0x26, 0x27 -> 6;
          default -> 0;
        };
    if (missing == 0) {
      simple(value);
    }
  }

  private void complete() {
    switch (command) {
      case 0x20 -> mode = parameters[0] & 3;
      case 0x21 -> {
        firstColumn = Math.min(parameters[0] & 127, columns - 1);
        lastColumn = Math.min(parameters[1] & 127, columns - 1);
        column = firstColumn;
      }
      case 0x22 -> {
        firstPage = parameters[0] & 7;
        lastPage = parameters[1] & 7;
        page = firstPage;
      }
      case 0xd3 -> offset = parameters[0] & 63;
      default -> {
        // Contrast, timing and voltages change nothing that is seen here.
      }
    }
  }

  private void simple(int value) {
    if (value < 0x10) {
      column = column & 0xf0 | value;
    } else if (value < 0x20) {
      column = column & 0x0f | (value & 15) << 4;
    } else if (value >= 0x40 && value < 0x80) {
      startLine = value & 63;
    } else if (value >= 0xb0 && value < 0xb8) {
      page = value & 7;
    } else {
      switch (value) {
        case 0xa0, 0xa1 -> mirrored = value == 0xa1;
        case 0xa4, 0xa5 -> allOn = value == 0xa5;
        case 0xa6, 0xa7 -> inverted = value == 0xa7;
        case 0xae, 0xaf -> on = value == 0xaf;
        case 0xc0, 0xc8 -> upsideDown = value == 0xc0;
        default -> {
          // Scrolling and no operation.
        }
      }
    }
  }

  private void data(int value) {
    if (column < columns) {
      memory[page * columns + column] = (byte) value;
    }
    if (sh1106 || mode == 2) {
      column = Math.min(column + 1, columns);
      if (!sh1106 && column == columns) {
        column = 0;
      }
    } else if (mode == 0) {
      if (++column > lastColumn) {
        column = firstColumn;
        page = page == lastPage ? firstPage : page + 1 & 7;
      }
    } else if (page == lastPage) {
      page = firstPage;
      column = column == lastColumn ? firstColumn : column + 1;
    } else {
      page = page + 1 & 7;
    }
  }

  @Override
  public Net scl() {
    return scl;
  }

  @Override
  public Net sda() {
    return sda;
  }

  @Override
  public boolean answers(int asked) {
    return scl != null && asked == address;
  }

  @Override
  public void start(int asked, boolean read) {
    atControl = true;
  }

  @Override
  public boolean write(int value) {
    if (atControl) {
      control = value;
      atControl = false;
      return true;
    }
    if ((control & 0x40) == COMMANDS_FOLLOW) {
      command(value);
    } else {
      data(value);
    }
    // With the continuation bit, another control byte comes after each byte.
    atControl = (control & 0x80) != 0;
    return true;
  }

  @Override
  public int read() {
    return on ? 0x00 : 0x40;
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
    return clock != null && (cs == null || cs.level() == 0);
  }

  @Override
  public int exchange(int sent) {
    if (dc != null && dc.level() == 1) {
      data(sent);
    } else {
      command(sent);
    }
    return 0xff;
  }
}
