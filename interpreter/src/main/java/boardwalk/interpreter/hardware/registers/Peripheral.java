package boardwalk.interpreter.hardware.registers;

/** Registers of 32 bits that belong together. */
public interface Peripheral {

  /** The register at an offset in bytes, a multiple of four. Reading may change things. */
  int read(int offset);

  /** Writes the register at an offset in bytes, a multiple of four. */
  void write(int offset, int value);
}
