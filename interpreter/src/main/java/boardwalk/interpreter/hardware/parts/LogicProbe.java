package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;

/** Counts what happens on a wire. */
final class LogicProbe extends Part {

  private final Net net;
  private long rises;
  private long falls;
  private long lastRise = -1;
  private long period;
  private long highTime;

  LogicProbe(Wiring wiring) {
    super(wiring);
    net = wiring.net("probe");
    net.listen(
        (level, time) -> {
          if (level == 1) {
            rises++;
            period = lastRise < 0 ? 0 : time - lastRise;
            lastRise = time;
          } else {
            falls++;
            highTime = lastRise < 0 ? 0 : time - lastRise;
          }
        });
    shows("level", () -> (long) net.level());
    shows("rises", () -> rises);
    shows("falls", () -> falls);
    shows("period", () -> period / 1000.0);
    shows("high", () -> highTime / 1000.0);
    shows("frequency", () -> period == 0 ? 0.0 : Math.rint(1e10 / period) / 10);
  }
}
