package boardwalk.boards;

import java.util.OptionalInt;

/**
 * Which {@code .mpy} files the firmware of a board loads: none, or those with bytecode, and of
 * those with machine code the ones for its own. The numbers are those of MicroPython's
 * py/persistentcode.h (MP_NATIVE_ARCH_).
 */
public enum MpyFiles {
  /** Firmware that loads none. */
  NO(-1),
  BYTECODE(0),
  ARMV6M(4),
  ARMV7M(5),
  ARMV7EM(6),
  ARMV7EMSP(7),
  ARMV7EMDP(8),
  XTENSA(9),
  XTENSAWIN(10),
  RV32IMC(11);

  private final int number;

  MpyFiles(int number) {
    this.number = number;
  }

  /** The architecture's number, 0 for bytecode only; empty when no file is loaded. */
  public OptionalInt number() {
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The one a profile names; {@link #NO} where it names none. */
  public static MpyFiles of(String name) {
    return name.isEmpty() ? NO : valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }
}
