package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Net;

/** A part on a 1-Wire bus (Maxim application note 126), time slot by time slot. */
public interface OneWireDevice {

  Net wire();

  /** A reset pulse; the part answers with its presence. */
  void reset();

  /** A write slot. */
  void write(int bit);

  /** A read slot: 0 pulls the line low, 1 leaves it. All parts on the wire are ANDed. */
  int read();
}
