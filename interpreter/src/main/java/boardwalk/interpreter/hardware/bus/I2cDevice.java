package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Net;

/** A part on an I2C bus (NXP UM10204). Told what the controller does, byte by byte. */
public interface I2cDevice {

  Net scl();

  Net sda();

  /** Whether the part answers at this 7-bit address now. */
  boolean answers(int address);

  /**
   * A start or repeated start with the part's address.
   *
   * @param read whether the controller will read
   */
  void start(int address, boolean read);

  /**
   * The controller sends a byte, 0 to 255.
   *
   * @return whether the part acknowledges it
   */
  boolean write(int value);

  /** The controller reads a byte, 0 to 255. */
  int read();

  /** The controller ends the transfer. */
  default void stop() {}
}
