package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;
import java.util.List;

/**
 * The controller of an SPI bus. Bytes take the time their bits take; where somebody looks at the
 * wires, the bits are on them, else they are left out.
 */
public final class SpiBus {

  private final VirtualBoard board;
  private final BoardPin clock;
  private final BoardPin out;
  private final BoardPin in;
  private long halfBit;
  private boolean idleHigh;
  private int wiring = -1;
  private SpiDevice[] devices = {};

  /**
   * @param out MOSI; null for none
   * @param in MISO; null for none
   */
  public SpiBus(VirtualBoard board, BoardPin clock, BoardPin out, BoardPin in) {
    this.board = board;
    this.clock = clock;
    this.out = out;
    this.in = in;
    frequency(1_000_000, 0);
  }

  /**
   * @param polarity level of the clock between bytes
   */
  public void frequency(long hertz, int polarity) {
    halfBit = Math.max(1, 500_000_000L / Math.max(1, hertz));
    idleHigh = polarity != 0;
    ByHand.showing(() -> clock.terminal().drive(idleHigh ? 1 : 0));
  }

  private static Net net(BoardPin pin) {
    return pin == null ? null : pin.net();
  }

  private void look() {
    wiring = board.wiring();
    List<SpiDevice> found =
        board.devices(SpiDevice.class).stream().filter(d -> d.clock() == clock.net()).toList();
    devices = found.toArray(SpiDevice[]::new);
  }

  /** Sends and receives at the same time; either may be null. */
  public void transfer(byte[] send, int from, byte[] receive, int to, int count, int filler) {
    if (wiring != board.wiring()) {
      look();
    }
    boolean seen =
        clock.net().isHeard()
            || out != null && out.net().isHeard()
            || in != null && in.net().isHeard();
    // A wire from MOSI to MISO brings back what is sent.
    boolean looped = in != null && out != null && in.net() == out.net();
    for (int i = 0; i < count; i++) {
      int value = send == null ? filler : send[from + i] & 0xff;
      int answer = looped ? value : 0xff;
      for (SpiDevice device : devices) {
        if (device.isSelected()) {
          boolean hears = device.in() == null || device.in() == net(out);
          int said = device.exchange(hears ? value : 0xff);
          if (device.out() != null && device.out() == net(in)) {
            answer &= said;
          }
        }
      }
      if (receive != null) {
        receive[to + i] = (byte) answer;
      }
      if (seen) {
        show(value, answer);
      }
    }
    if (!seen) {
      Clock.advance(count * 16L * halfBit);
    }
  }

  private void show(int value, int answer) {
    for (int bit = 7; bit >= 0; bit--) {
      int sent = value >> bit & 1;
      int got = answer >> bit & 1;
      ByHand.showing(
          () -> {
            if (out != null) {
              out.terminal().drive(sent);
            }
            if (in != null && in != out) {
              in.terminal().pull(got);
            }
          });
      Clock.advance(halfBit);
      ByHand.showing(() -> clock.terminal().drive(idleHigh ? 0 : 1));
      Clock.advance(halfBit);
      ByHand.showing(() -> clock.terminal().drive(idleHigh ? 1 : 0));
    }
  }
}
