package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;

/**
 * The controller of an I2C bus (NXP UM10204). Transfers take the time their bits take; where
 * somebody looks at the wires, the bits are on them, else they are left out.
 */
public final class I2cBus {

  private static final int ADDRESSES = 128;
  private static final int BITS_OF_A_BYTE = 9;

  private final VirtualBoard board;
  private final BoardPin scl;
  private final BoardPin sda;
  private long halfBit;
  private int wiring = -1;
  private java.util.List<I2cDevice> onWires = java.util.List.of();
  private final I2cDevice[] known = new I2cDevice[ADDRESSES];
  private I2cDevice current;
  private boolean open;
  private long owed;

  public I2cBus(VirtualBoard board, BoardPin scl, BoardPin sda, long frequency) {
    this.board = board;
    this.scl = scl;
    this.sda = sda;
    frequency(frequency);
  }

  /** Bits a second from now on. */
  public void frequency(long hertz) {
    halfBit = 500_000_000L / Math.clamp(hertz, 1, 5_000_000);
  }

  private boolean isSeen() {
    return scl.net().isHeard() || sda.net().isHeard();
  }

  private static boolean isWiredTo(Net leg, BoardPin pin) {
    return leg != null && leg.reaches(pin.net());
  }

  private I2cDevice find(int address) {
    if (wiring != board.wiring()) {
      wiring = board.wiring();
      onWires =
          board.devices(I2cDevice.class).stream()
              .filter(d -> isWiredTo(d.scl(), scl) && isWiredTo(d.sda(), sda))
              .toList();
      java.util.Arrays.fill(known, null);
    }
    I2cDevice device = known[address & 127];
    if (device != null && device.answers(address)) {
      return device;
    }
    for (I2cDevice candidate : onWires) {
      if (candidate.answers(address)) {
        known[address & 127] = candidate;
        return candidate;
      }
    }
    return null;
  }

  /**
   * A start, or a repeated start, with an address.
   *
   * @return whether somebody acknowledged it
   */
  public boolean start(int address, boolean read) {
    current = find(address);
    boolean there = current != null;
    if (isSeen()) {
      if (open) {
        // Let go while the clock is low: with a high one it would be a stop.
        sda(1);
        Clock.advance(halfBit);
        scl(1);
        Clock.advance(halfBit);
      }
      lines(1, 0);
      lines(0, 0);
      bits(address << 1 | (read ? 1 : 0), there ? 0 : 1);
    } else {
      owed += (open ? 4 : 2) + 2 * BITS_OF_A_BYTE;
    }
    open = true;
    if (there) {
      current.start(address, read);
    }
    return there;
  }

  /** Sends a byte; gives whether it was acknowledged. */
  public boolean write(int value) {
    boolean acknowledged = current != null && current.write(value & 0xff);
    if (isSeen()) {
      bits(value & 0xff, acknowledged ? 0 : 1);
    } else {
      owed += 2 * BITS_OF_A_BYTE;
    }
    return acknowledged;
  }

  /** Reads a byte; 255 when nobody drives the wire. */
  public int read(boolean last) {
    int value = current == null ? 0xff : current.read() & 0xff;
    if (isSeen()) {
      bits(value, last ? 1 : 0);
    } else {
      owed += 2 * BITS_OF_A_BYTE;
    }
    return value;
  }

  /** Ends the transfer and lets the time pass that it took. */
  public void stop() {
    if (current != null) {
      current.stop();
      current = null;
    }
    if (open && isSeen()) {
      lines(0, 0);
      lines(1, 0);
      lines(1, 1);
    } else if (open) {
      owed += 3;
    }
    open = false;
    settle();
  }

  /** Lets the time pass that the bits so far took, without a stop. */
  public void settle() {
    long nanos = owed * halfBit;
    owed = 0;
    if (nanos > 0) {
      Clock.advance(nanos);
    }
  }

  private void bits(int value, int acknowledge) {
    int all = value << 1 | acknowledge;
    for (int bit = BITS_OF_A_BYTE - 1; bit >= 0; bit--) {
      int now = all >> bit & 1;
      sda(now);
      Clock.advance(halfBit);
      scl(1);
      Clock.advance(halfBit);
      scl(0);
    }
  }

  private void lines(int clock, int data) {
    // Data changes before a falling clock and after a rising one, or it would be start or stop.
    scl(clock);
    sda(data);
    Clock.advance(halfBit);
  }

  private void scl(int level) {
    set(scl, level);
  }

  private void sda(int level) {
    set(sda, level);
  }

  private static void set(BoardPin pin, int level) {
    ByHand.showing(
        () -> {
          if (level == 0) {
            pin.terminal().drive(0);
          } else {
            pin.terminal().pull(1);
          }
        });
  }
}
