package boardwalk.interpreter.hardware.bus;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;
import java.util.function.IntConsumer;

/**
 * One UART of the board. Bytes arrive when their last bit does; where somebody looks at the wire,
 * the bits are on it.
 */
public final class SerialLine implements SerialDevice {

  private final VirtualBoard board;
  private final BoardPin tx;
  private final BoardPin rx;
  private final IntConsumer received;
  private int baud;
  private int frameBits = 10;
  private long busyUntil;
  private boolean closed;

  /**
   * @param received told of every byte that arrives
   */
  public SerialLine(VirtualBoard board, BoardPin tx, BoardPin rx, IntConsumer received) {
    this.board = board;
    this.tx = tx;
    this.rx = rx;
    this.received = received;
    tx.use(BoardPin.Mode.FUNCTION, "UART");
    tx.terminal().drive(1);
    if (rx != null) {
      rx.pull(true, false);
      rx.use(BoardPin.Mode.FUNCTION, "UART");
    }
    board.addDevice(this);
    board.onReset(this::close);
  }

  /**
   * @param bitsOfAFrame start, data, parity and stop bits together
   */
  public void speed(int bitsASecond, int bitsOfAFrame) {
    baud = Math.max(1, bitsASecond);
    frameBits = bitsOfAFrame;
  }

  public void close() {
    closed = true;
  }

  @Override
  public Net hears() {
    return closed || rx == null ? null : rx.net();
  }

  @Override
  public Net speaks() {
    return tx.net();
  }

  @Override
  public void heard(int value, int speed) {
    if (!closed) {
      // At a speed more than a few percent off, bits are taken for their neighbours.
      received.accept(Math.abs(speed - baud) * 20L > baud ? value * 37 + 85 & 0xff : value);
    }
  }

  /** Sends a byte after those that are still on their way; does not wait. */
  public void send(int value) {
    long start = Math.max(Clock.now(), busyUntil);
    long bit = 1_000_000_000L / baud;
    busyUntil = start + bit * frameBits;
    if (tx.net().isHeard()) {
      for (int i = 0; i <= 9; i++) {
        int level = i == 0 ? 0 : i == 9 ? 1 : value >> i - 1 & 1;
        Clock.at(start + i * bit, () -> tx.terminal().drive(level));
      }
    }
    int speed = baud;
    Clock.at(
        busyUntil,
        () -> {
          for (SerialDevice device : board.devices(SerialDevice.class)) {
            Net ear = device.hears();
            if (ear != null && ear.reaches(tx.net())) {
              device.heard(value, speed);
            }
          }
        });
  }

  /** When the last byte will be out, by {@link Clock}. */
  public long busyUntil() {
    return busyUntil;
  }
}
