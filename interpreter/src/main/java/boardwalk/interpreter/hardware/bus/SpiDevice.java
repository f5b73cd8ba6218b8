package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Net;

/** A part on an SPI bus. */
public interface SpiDevice {

  Net clock();

  /** What the part takes in (MOSI); null when it only sends. */
  Net in();

  /** What the part sends on (MISO); null when it only takes. */
  default Net out() {
    return null;
  }

  /** Whether the part listens now, by its chip select. */
  boolean isSelected();

  /**
   * One byte in each direction, most significant bit first.
   *
   * @param sent 0 to 255
   * @return what the part sends at the same time; 255 for nothing
   */
  int exchange(int sent);

  /** What the part will send with the next byte. */
  default int next() {
    return 0xff;
  }
}
