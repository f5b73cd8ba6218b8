package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;

/**
 * MCP23017 port of sixteen pins (Microchip DS20001952C, section 3), its registers in pairs for port
 * A and B (IOCON.BANK = 0). Interrupts of its own are not made.
 */
final class Mcp23017 extends RegisterPart {

  private static final int PINS = 16;
  private static final int REGISTERS = 0x16;
  private static final int DIRECTION = 0x00;
  private static final int POLARITY = 0x02;
  private static final int PULL = 0x0c;
  private static final int PORT = 0x12;
  private static final int LATCH = 0x14;
  private static final int CONTROL = 0x0a;

  private final int[] registers = new int[REGISTERS];
  private final Terminal[] pins = new Terminal[PINS];

  Mcp23017(Wiring wiring) {
    super(wiring, 0x20);
    for (int i = 0; i < PINS; i++) {
      pins[i] = wiring.net((i < 8 ? "a" : "b") + i % 8).attach(id());
    }
    registers[DIRECTION] = 0xff;
    registers[DIRECTION + 1] = 0xff;
    shows("port_a", () -> (long) levels(0));
    shows("port_b", () -> (long) levels(1));
  }

  private int levels(int port) {
    int levels = 0;
    for (int i = 0; i < 8; i++) {
      levels |= pins[8 * port + i].net().level() << i;
    }
    return levels;
  }

  @Override
  int next(int now) {
    return (now + 1) % REGISTERS;
  }

  @Override
  int get(int register) {
    if (register == PORT || register == PORT + 1) {
      int port = register - PORT;
      return levels(port) ^ registers[POLARITY + port];
    }
    return register < REGISTERS ? registers[register] : 0;
  }

  @Override
  void set(int register, int value) {
    switch (register) {
      case PORT, PORT + 1 -> registers[register - PORT + LATCH] = value;
      case CONTROL, CONTROL + 1 -> {
        registers[CONTROL] = value;
        registers[CONTROL + 1] = value;
      }
      default -> {
        if (register < REGISTERS) {
          registers[register] = value;
        }
      }
    }
    apply();
  }

  private void apply() {
    for (int i = 0; i < PINS; i++) {
      int port = i / 8;
      int bit = i % 8;
      if ((registers[DIRECTION + port] >> bit & 1) == 0) {
        pins[i].drive(registers[LATCH + port] >> bit & 1);
      } else if ((registers[PULL + port] >> bit & 1) == 1) {
        pins[i].pull(1);
      } else {
        pins[i].release();
      }
    }
  }
}
