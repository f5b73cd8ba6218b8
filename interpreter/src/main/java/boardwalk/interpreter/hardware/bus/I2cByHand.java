package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Terminal;

/**
 * Lets an I2C part follow its wires edge by edge (NXP UM10204, 3.1), when a program or a PIO moves
 * them itself: start, address, bytes with their acknowledgement, stop.
 */
public final class I2cByHand {

  private static final int BITS = 8;

  private final I2cDevice device;
  private final Terminal data;
  private boolean open;
  private boolean addressed;
  private boolean selected;
  private boolean reading;
  private boolean acknowledged;
  private int bits;
  private int shift;

  private I2cByHand(I2cDevice device) {
    this.device = device;
    this.data = device.sda().attach("I2C part");
    device.scl().listenInPassing((level, time) -> clocked(level));
    device.sda().listenInPassing((level, time) -> dataChanged(level));
  }

  /** From now on the part follows its wires. */
  public static void follow(I2cDevice device) {
    if (device.scl() != null && device.sda() != null) {
      new I2cByHand(device);
    }
  }

  /** While the clock is high, falling data is a start and rising data a stop. */
  private void dataChanged(int level) {
    if (!ByHand.is() || device.scl().level() == 0) {
      return;
    }
    if (level == 0) {
      open = true;
      addressed = false;
      bits = 0;
      shift = 0;
    } else {
      end();
    }
  }

  private void end() {
    if (open && selected) {
      device.stop();
    }
    open = false;
    selected = false;
    addressed = false;
  }

  private void clocked(int level) {
    if (!ByHand.is() || !open) {
      return;
    }
    if (level == 1) {
      rising();
    } else {
      falling();
    }
  }

  private void rising() {
    if (bits < BITS) {
      shift = shift << 1 | device.sda().level();
    } else if (addressed && selected && reading) {
      // The controller says whether it wants more.
      acknowledged = device.sda().level() == 0;
    }
    bits++;
  }

  private void falling() {
    if (bits == 0) {
      return;
    }
    if (bits == BITS) {
      data.release();
      if (!addressed) {
        address();
      } else if (selected && !reading && device.write(shift)) {
        data.drive(0);
      }
    } else if (bits > BITS) {
      nextByte();
    } else if (addressed && selected && reading) {
      bit();
    }
  }

  private void address() {
    int address = shift >> 1;
    reading = (shift & 1) == 1;
    if (device.answers(address)) {
      selected = true;
      device.start(address, reading);
      data.drive(0);
    } else {
      selected = false;
    }
  }

  private void nextByte() {
    data.release();
    bits = 0;
    shift = 0;
    if (!addressed) {
      addressed = true;
      acknowledged = true;
    }
    if (selected && reading && acknowledged) {
      out = device.read() & 0xff;
      bit();
    }
  }

  private int out;

  /** Puts the next bit of a byte that is read on the wire; a one leaves it alone. */
  private void bit() {
    if (acknowledged && (out >> BITS - 1 - bits & 1) == 0) {
      data.drive(0);
    } else {
      data.release();
    }
  }
}
