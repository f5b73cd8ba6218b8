package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.I2cDevice;
import boardwalk.interpreter.hardware.pins.Net;

/**
 * A character display with HD44780, by a PCF8574 on I2C or by four data pins (Hitachi HD44780U,
 * tables 6 and 12).
 */
final class CharacterLcd extends Part implements I2cDevice {

  private static final int RS = 1;
  private static final int RW = 2;
  private static final int E = 4;
  private static final int LIGHT = 8;
  private static final int[] ROW_STARTS = {0x00, 0x40, 0x14, 0x54};

  private final Net scl;
  private final Net sda;
  private final int address;
  private final int columns;
  private final int rows;
  private final byte[] memory = new byte[128];
  private final Hd44780 chip = new Hd44780(memory);
  private int port = 0xff;

  CharacterLcd(Wiring wiring) {
    super(wiring);
    PullUps.on(wiring);
    columns = wiring.whole("columns", 16);
    rows = Math.clamp(wiring.whole("rows", 2), 1, ROW_STARTS.length);
    address = wiring.whole("address", 0x27);
    boolean parallel = wiring.has("rs");
    scl = parallel ? null : wiring.net("scl");
    sda = parallel ? null : wiring.net("sda");
    if (parallel) {
      listen(wiring);
    }
    for (int row = 0; row < rows; row++) {
      int at = row;
      shows("line" + (row + 1), () -> line(at).stripTrailing());
    }
    shows("text", this::text);
    shows("light", () -> parallel || (port & LIGHT) != 0);
  }

  private void listen(Wiring wiring) {
    Net rs = wiring.net("rs");
    Net[] data = new Net[4];
    for (int i = 0; i < data.length; i++) {
      data[i] = wiring.net("d" + (i + 4));
    }
    wiring
        .net("e")
        .listen(
            (level, time) -> {
              if (level == 0) {
                int nibble = 0;
                for (int i = 0; i < data.length; i++) {
                  nibble |= data[i].level() << i;
                }
                chip.nibble(rs.level() == 1, nibble);
              }
            });
  }

  private String line(int row) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      int c = chip.isOn() ? memory[ROW_STARTS[row] + i & 127] & 0xff : ' ';
      out.append(c == 0xdf ? '\u00b0' : c < 32 || c > 126 ? (c < 8 ? '\u25a1' : '?') : (char) c);
    }
    return out.toString();
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      out.append(row == 0 ? "" : " / ").append(line(row).strip());
    }
    return out.toString();
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
    // The port expander has no registers.
  }

  @Override
  public boolean write(int value) {
    boolean fell = (port & E) != 0 && (value & E) == 0;
    if (fell && (port & RW) == 0) {
      chip.nibble((port & RS) != 0, port >> 4);
    }
    port = value;
    return true;
  }

  @Override
  public int read() {
    return port;
  }
}
