package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * A receiver of remote controls (VS1838B): high at rest, low while it sees light of 38 kHz. {@code
 * send} plays a frame of the NEC protocol: address times 256 plus command.
 */
final class IrReceiver extends Part {

  private static final long MARK = 562_500;

  private final Terminal out;
  private double last;
  private long at;

  IrReceiver(Wiring wiring) {
    super(wiring);
    out = wiring.net("out").attach(id());
    out.drive(1);
    takes("send", 0, 65535, "code", () -> last, this::send);
  }

  private void send(double code) {
    last = code;
    int address = (int) code >> 8 & 0xff;
    int command = (int) code & 0xff;
    long bits = address | (~address & 0xffL) << 8 | (long) command << 16 | (~command & 0xffL) << 24;
    at = Math.max(at, Clock.now());
    pulse(16 * MARK, 8 * MARK);
    for (int i = 0; i < 32; i++) {
      pulse(MARK, (bits >> i & 1) == 1 ? 3 * MARK : MARK);
    }
    pulse(MARK, 40_000_000);
  }

  private void pulse(long light, long dark) {
    Clock.at(at, () -> out.drive(0));
    Clock.at(at + light, () -> out.drive(1));
    at += light + dark;
  }
}
