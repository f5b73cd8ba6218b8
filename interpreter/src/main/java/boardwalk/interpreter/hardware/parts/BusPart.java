package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.I2cDevice;
import boardwalk.interpreter.hardware.pins.Net;

/** An I2C part with one address, and no registers that this class would know of. */
abstract class BusPart extends Part implements I2cDevice {

  private final Net scl;
  private final Net sda;
  private final int address;

  BusPart(Wiring wiring, int usualAddress) {
    super(wiring);
    PullUps.on(wiring);
    scl = wiring.net("scl");
    sda = wiring.net("sda");
    address = wiring.whole("address", usualAddress);
  }

  @Override
  public final Net scl() {
    return scl;
  }

  @Override
  public final Net sda() {
    return sda;
  }

  @Override
  public boolean answers(int asked) {
    return asked == address;
  }
}
