package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/**
 * Lets an SPI part follow its wires edge by edge, when a program or a PIO moves them itself. Parts
 * take bits at rising clock edges and give theirs at falling ones, as in modes 0 and 3.
 */
public final class SpiByHand {

  private static final int BITS = 8;

  private final SpiDevice device;
  private final Terminal out;
  private int bits;
  private int shift;
  private boolean wasSelected;

  private SpiByHand(SpiDevice device) {
    this.device = device;
    Net miso = device.out();
    this.out = miso == null ? null : miso.attach("SPI part");
    device.clock().listenInPassing((level, time) -> clocked(level));
  }

  /** From now on the part follows its wires. */
  public static void follow(SpiDevice device) {
    if (device.clock() != null) {
      new SpiByHand(device);
    }
  }

  private void clocked(int level) {
    if (!ByHand.is()) {
      return;
    }
    boolean selected = device.isSelected();
    if (!selected || !wasSelected) {
      bits = 0;
      shift = 0;
    }
    wasSelected = selected;
    if (!selected) {
      if (out != null) {
        out.release();
      }
      return;
    }
    // Shown at both edges: before the controller's first clock nothing says that a byte begins.
    show();
    if (level == 1) {
      shift = shift << 1 | (device.in() == null ? 1 : device.in().level());
      if (++bits == BITS) {
        device.exchange(shift & 0xff);
        bits = 0;
        shift = 0;
      }
    }
  }

  private void show() {
    if (out == null) {
      return;
    }
    if ((device.next() >> BITS - 1 - bits & 1) == 0) {
      out.voltage(0);
    } else {
      out.voltage(Net.SUPPLY_MILLIVOLTS);
    }
  }
}
