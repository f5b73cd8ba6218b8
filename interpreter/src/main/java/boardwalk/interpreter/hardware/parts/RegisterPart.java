package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.I2cDevice;
import boardwalk.interpreter.hardware.pins.Net;

/**
 * An I2C part of byte registers: the first byte written is the register, the next ones go into it
 * and those after it, and reading goes on from there.
 */
abstract class RegisterPart extends Part implements I2cDevice {

  private final Net scl;
  private final Net sda;
  private final int address;
  private int register;
  private boolean first;

  RegisterPart(Wiring wiring, int usualAddress) {
    super(wiring);
    PullUps.on(wiring);
    scl = wiring.net("scl");
    sda = wiring.net("sda");
    address = wiring.whole("address", usualAddress);
  }

  /** The value of a register, 0 to 255. */
  abstract int get(int register);

  /** A program writes a register; read-only ones ignore it. */
  abstract void set(int register, int value);

  /** A transfer begins to read: what belongs together is taken now. */
  void latch() {}

  /** The register after this one. */
  int next(int now) {
    return now + 1 & 0xff;
  }

  @Override
  public Net scl() {
    return scl;
  }

  @Override
  public Net sda() {
    return sda;
  }

  @Override
  public boolean answers(int asked) {
    return asked == address;
  }

  @Override
  public void start(int asked, boolean read) {
    first = !read;
    if (read) {
      latch();
    }
  }

  @Override
  public boolean write(int value) {
    if (first) {
      register = value;
      first = false;
    } else {
      set(register, value);
      register = next(register);
    }
    return true;
  }

  @Override
  public int read() {
    int value = get(register);
    register = next(register);
    return value;
  }
}
