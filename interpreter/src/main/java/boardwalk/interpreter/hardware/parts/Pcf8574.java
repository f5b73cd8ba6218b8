package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;

/**
 * PCF8574 port of eight pins (NXP, rev. 5, sections 8 and 9): a 0 pulls its pin firmly low, a 1
 * only lightly high, so that it can be read. The interrupt falls when an input changes and ends
 * when the port is read or written.
 */
final class Pcf8574 extends BusPart {

  private static final int PINS = 8;

  private final Terminal[] pins = new Terminal[PINS];
  private final Terminal interrupt;
  private int latch = 0xff;
  private int seen = 0xff;

  Pcf8574(Wiring wiring) {
    super(wiring, 0x20);
    interrupt = wiring.net("int").attach(id());
    for (int i = 0; i < PINS; i++) {
      pins[i] = wiring.net("p" + i).attach(id());
      pins[i].pull(1);
      pins[i]
          .net()
          .listen(
              (level, time) -> {
                if (levels() != seen) {
                  interrupt.voltage(0);
                }
              });
    }
    shows("port", () -> (long) levels());
  }

  private int levels() {
    int levels = 0;
    for (int i = 0; i < PINS; i++) {
      levels |= pins[i].net().level() << i;
    }
    return levels;
  }

  @Override
  public void start(int asked, boolean read) {}

  @Override
  public boolean write(int value) {
    latch = value;
    for (int i = 0; i < PINS; i++) {
      if ((latch >> i & 1) == 0) {
        pins[i].drive(0);
      } else {
        pins[i].pull(1);
      }
    }
    seen = levels();
    interrupt.release();
    return true;
  }

  @Override
  public int read() {
    seen = levels();
    interrupt.release();
    return seen;
  }
}
