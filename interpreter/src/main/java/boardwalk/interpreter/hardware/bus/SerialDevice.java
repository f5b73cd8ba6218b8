package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Net;

/** A part on a serial line, byte by byte. */
public interface SerialDevice {

  /** What the part hears; null when it only speaks. */
  Net hears();

  /** What the part speaks on; null when it only hears. */
  Net speaks();

  /** A byte came, at this speed in bits a second. */
  void heard(int value, int baud);
}
