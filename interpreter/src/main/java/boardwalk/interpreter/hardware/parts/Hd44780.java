package boardwalk.interpreter.hardware.parts;

import java.util.Arrays;

/** What the HD44780 does with what its enable pin takes in, by half bytes or whole ones. */
final class Hd44780 {

  private final byte[] memory;
  private boolean four;
  private int high = -1;
  private int address;
  private boolean glyphs;
  private boolean backwards;
  private boolean on;

  /**
   * @param memory the display's characters by their address; blank at the start
   */
  Hd44780(byte[] memory) {
    this.memory = memory;
    Arrays.fill(memory, (byte) ' ');
  }

  boolean isOn() {
    return on;
  }

  /** Takes the upper four data pins at a falling enable. */
  void nibble(boolean data, int value) {
    if (!four) {
      // Eight bits wide after power-on: the lower four pins are not wired and read 0.
      command(value << 4);
      return;
    }
    if (high < 0) {
      high = value;
      return;
    }
    int whole = high << 4 | value;
    high = -1;
    if (data) {
      put(whole);
    } else {
      command(whole);
    }
  }

  private void put(int value) {
    if (!glyphs) {
      memory[address & 127] = (byte) value;
    }
    address = address + (backwards ? -1 : 1) & 127;
    if (!glyphs && address == 0x28) {
      address = 0x40;
    } else if (!glyphs && address == 0x68) {
      address = 0;
    }
  }

  private void command(int value) {
    if (value >= 0x80) {
      address = value & 127;
      glyphs = false;
    } else if (value >= 0x40) {
      address = value & 63;
      glyphs = true;
    } else if (value >= 0x20) {
      boolean wide = (value & 0x10) != 0;
      if (wide) {
        high = -1;
      }
      four = !wide;
    } else if (value >= 0x10) {
      if ((value & 8) == 0) {
        address = address + ((value & 4) != 0 ? 1 : -1) & 127;
      } else {
        shift((value & 4) != 0);
      }
    } else if (value >= 0x08) {
      on = (value & 4) != 0;
    } else if (value >= 0x04) {
      backwards = (value & 2) == 0;
    } else if (value >= 0x02) {
      address = 0;
      glyphs = false;
    } else if (value == 0x01) {
      Arrays.fill(memory, (byte) ' ');
      address = 0;
      glyphs = false;
      backwards = false;
    }
  }

  private void shift(boolean right) {
    for (int start : new int[] {0, 0x40}) {
      byte[] row = Arrays.copyOfRange(memory, start, start + 40);
      for (int i = 0; i < row.length; i++) {
        memory[start + Math.floorMod(i + (right ? 1 : -1), row.length)] = row[i];
      }
    }
  }
}
