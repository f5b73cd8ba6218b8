package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.registers.Peripheral;

/**
 * The registers of a PIO that programs use beside MicroPython's classes (RP2040 data sheet, 3.7).
 */
final class PioRegisters implements Peripheral {

  /** PIO0_BASE; the others follow at this distance. */
  static final long BASE = 0x5020_0000L;

  static final long DISTANCE = 0x10_0000L;
  static final int SIZE = 0x4000;

  private static final int FSTAT = 0x04;
  private static final int FLEVEL = 0x0c;
  private static final int TXF = 0x10;
  private static final int RXF = 0x20;
  private static final int IRQ = 0x30;
  private static final int IRQ_FORCE = 0x34;
  private static final int BYPASS = 0x38;
  private static final int MEMORY = 0x48;
  private static final int MACHINES = 0xc8;
  private static final int MACHINE_BYTES = 0x18;

  private final PioBlock block;

  PioRegisters(PioBlock block) {
    this.block = block;
  }

  @Override
  public int read(int offset) {
    if (offset >= RXF && offset < RXF + 16) {
      PioMachine machine = block.machine((offset - RXF) / 4);
      return machine.hasReceived() ? machine.take() : 0;
    }
    if (offset >= MACHINES && offset < MACHINES + 4 * MACHINE_BYTES) {
      PioMachine machine = block.machine((offset - MACHINES) / MACHINE_BYTES);
      return switch ((offset - MACHINES) % MACHINE_BYTES) {
        case 0x0c -> machine.address();
        case 0x10 -> block.instruction(machine.address());
        default -> 0;
      };
    }
    return switch (offset) {
      case 0x00 -> machines(i -> block.machine(i).isActive() ? 1 << i : 0);
      case FSTAT -> machines(i -> block.machine(i).fifoFlags() << i);
      case FLEVEL ->
          machines(
              i ->
                  (block.machine(i).waitingToSend() | block.machine(i).waitingToBeRead() << 4)
                      << 8 * i);
      case IRQ -> block.flags();
      case BYPASS -> block.bypassed();
      default -> 0;
    };
  }

  private static int machines(java.util.function.IntUnaryOperator each) {
    int all = 0;
    for (int i = 0; i < 4; i++) {
      all |= each.applyAsInt(i);
    }
    return all;
  }

  @Override
  public void write(int offset, int value) {
    if (offset >= TXF && offset < TXF + 16) {
      block.machine((offset - TXF) / 4).put(value);
    } else if (offset >= MEMORY && offset < MEMORY + 4 * PioBlock.MEMORY) {
      block.instruction((offset - MEMORY) / 4, value & 0xffff);
    } else if (offset >= MACHINES && offset < MACHINES + 4 * MACHINE_BYTES) {
      if ((offset - MACHINES) % MACHINE_BYTES == 0x10) {
        block.machine((offset - MACHINES) / MACHINE_BYTES).force(value & 0xffff);
      }
    } else {
      switch (offset) {
        case 0x00 -> {
          for (int i = 0; i < 4; i++) {
            block.machine(i).active((value >> i & 1) == 1);
          }
        }
        case IRQ -> flags(value, false);
        case IRQ_FORCE -> flags(value, true);
        case BYPASS -> block.bypass(value);
        default -> {
          // Set up by StateMachine.
        }
      }
    }
  }

  private void flags(int which, boolean up) {
    for (int i = 0; i < 8; i++) {
      if ((which >> i & 1) == 1) {
        block.flag(i, up);
      }
    }
  }
}
