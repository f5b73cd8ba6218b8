package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Net;

/** A memory card, for controllers that speak its protocol themselves: blocks of 512 bytes. */
public interface StorageCard {

  int BLOCK = 512;

  /** The wire of its clock. */
  Net clock();

  /** How many blocks it has. */
  long blocks();

  /** A copy of a block. */
  byte[] block(long number);

  /** Keeps a block of {@link #BLOCK} bytes. */
  void block(long number, byte[] data);
}
