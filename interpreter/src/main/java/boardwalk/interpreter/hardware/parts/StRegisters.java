package boardwalk.interpreter.hardware.parts;

/** Registers as STMicroelectronics' sensors have them: values lowest byte first. */
abstract class StRegisters extends RegisterPart {

  private static final int REPEAT = 0x80;

  private final int[] registers = new int[128];

  StRegisters(Wiring wiring, int usualAddress, int whoAmI) {
    super(wiring, usualAddress);
    registers[0x0f] = whoAmI;
  }

  final int register(int register) {
    return registers[register];
  }

  final void put(int register, int value) {
    registers[register] = value & 0xff;
  }

  /** Puts a number that needs several registers, cut to their range. */
  final void put(int register, int bytes, double value) {
    long most = (1L << 8 * bytes - 1) - 1;
    long raw = Math.clamp(Math.round(value), -most - 1, most);
    for (int i = 0; i < bytes; i++) {
      put(register + i, (int) (raw >> 8 * i));
    }
  }

  /** A program writes a register that can be written. */
  abstract void written(int register, int value);

  @Override
  final int get(int register) {
    return registers[register & ~REPEAT];
  }

  @Override
  final void set(int register, int value) {
    if ((register & ~REPEAT) != 0x0f) {
      registers[register & ~REPEAT] = value;
      written(register & ~REPEAT, value);
    }
  }
}
