package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/** TM1637: four seven-segment digits on two wires (Titan Micro data sheet V2.4). */
final class Tm1637 extends Part {

  private final Net clock;
  private final Terminal data;
  private final int[] memory = new int[6];
  private boolean on;
  private boolean open;
  private int bits;
  private int shift;
  private int count;
  private int command;
  private int address;
  private boolean fixed;

  Tm1637(Wiring wiring) {
    super(wiring);
    clock = wiring.net("clk");
    data = wiring.net("dio").attach(id());
    clock.attach(id() + "'s resistor").pull(1);
    data.net().attach(id() + "'s resistor").pull(1);
    clock.listen((level, time) -> clocked(level));
    data.net().listen((level, time) -> dataChanged(level));
    shows("text", this::text);
    shows("segments", this::segments);
    shows("colon", () -> on && (memory[1] & 0x80) != 0);
    shows("on", () -> on);
  }

  /** While the clock is high, a falling data wire is a start and a rising one a stop. */
  private void dataChanged(int level) {
    if (clock.level() == 0) {
      return;
    }
    open = level == 0;
    bits = 0;
    shift = 0;
    count = 0;
  }

  private void clocked(int level) {
    if (!open) {
      return;
    }
    if (level == 1) {
      if (bits < 8) {
        shift |= data.net().level() << bits;
      }
      bits++;
    } else if (bits == 8) {
      data.drive(0);
    } else if (bits == 9) {
      data.release();
      take(shift);
      bits = 0;
      shift = 0;
    }
  }

  private void take(int value) {
    if (count++ == 0) {
      command = value & 0xc0;
      switch (command) {
        case 0x40 -> fixed = (value & 4) != 0;
        case 0x80 -> on = (value & 8) != 0;
        case 0xc0 -> address = value & 7;
        default -> {
          // There are no others.
        }
      }
    } else if (command == 0xc0 && address < memory.length) {
      memory[address] = value;
      address += fixed ? 0 : 1;
    }
  }

  /** What is lit: two hexadecimal digits for each place, bit 0 the top segment. */
  private String segments() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      out.append(String.format("%02x", on ? memory[i] & 0xff : 0));
    }
    return out.toString();
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; on && i < 4; i++) {
      out.append(SevenSegments.character(memory[i]));
    }
    return out.toString();
  }
}
