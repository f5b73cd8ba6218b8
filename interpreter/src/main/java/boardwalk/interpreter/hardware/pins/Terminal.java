package boardwalk.interpreter.hardware.pins;

import boardwalk.interpreter.runtime.Clock;

/** One end of a {@link Net}: a pin of the board or a leg of a part, and what it does there. */
public final class Terminal {

  static final int NOTHING = 0;
  static final int WEAK = 1;
  static final int MEDIUM = 2;
  static final int STRONG = 3;

  /** Faster waves than this are not made edge by edge; what listens sees their average. */
  private static final long SHORTEST_PERIOD = 5_000;

  private final Net net;
  private final String owner;
  int strength;
  int millivolts;
  private long period;
  private long high;
  private long start;
  private Clock.Event next;

  Terminal(Net net, String owner) {
    this.net = net;
    this.owner = owner;
  }

  public Net net() {
    return net;
  }

  /** Whose end this is, for messages to people. */
  public String owner() {
    return owner;
  }

  private void set(int nowStrength, int nowMillivolts) {
    if (period != 0) {
      endWave();
    }
    if (strength != nowStrength || millivolts != nowMillivolts) {
      strength = nowStrength;
      millivolts = nowMillivolts;
      net.settle();
    }
  }

  /** Drives the wire to ground (0) or to the supply. */
  public void drive(int level) {
    set(STRONG, level == 0 ? 0 : Net.SUPPLY_MILLIVOLTS);
  }

  /** Holds the wire by a resistor; anything that drives it is stronger. */
  public void pull(int level) {
    set(WEAK, level == 0 ? 0 : Net.SUPPLY_MILLIVOLTS);
  }

  /** Holds the wire at a voltage, as a sensor does: an output is stronger, a resistor weaker. */
  public void voltage(int wanted) {
    set(MEDIUM, wanted);
  }

  /** Holds the wire as firmly and at the voltage that another wire is, with which it is joined. */
  public void follow(int firmness, int wanted) {
    set(Math.min(firmness, MEDIUM), wanted);
  }

  /** Does nothing to the wire. */
  public void release() {
    set(NOTHING, 0);
  }

  /**
   * Drives the wire high for a part of every period.
   *
   * @param periodNanos above 0
   * @param highNanos 0 to the period
   */
  public void pulse(long periodNanos, long highNanos) {
    if (period == 0) {
      start = Clock.now();
    }
    if (next != null) {
      next.cancel();
      next = null;
    }
    period = Math.max(1, periodNanos);
    high = Math.clamp(highNanos, 0, period);
    strength = STRONG;
    run();
  }

  /** Goes on with the wave: by events when somebody looks at the edges, else by arithmetic. */
  void run() {
    boolean edges = net.isHeard() && period >= SHORTEST_PERIOD && high > 0 && high < period;
    if (!edges) {
      millivolts = high * 2 >= period ? Net.SUPPLY_MILLIVOLTS : 0;
      net.settle();
      return;
    }
    if (next == null) {
      turn();
    }
  }

  private void turn() {
    long now = Clock.now();
    long into = (now - start) % period;
    boolean isHigh = into < high;
    millivolts = isHigh ? Net.SUPPLY_MILLIVOLTS : 0;
    long edge = now - into + (isHigh ? high : period);
    next = Clock.at(edge, this::turn);
    net.settle();
  }

  private void endWave() {
    period = 0;
    if (next != null) {
      next.cancel();
      next = null;
    }
    // The next setting must be seen even if it is the voltage the wave had.
    strength = NOTHING;
    millivolts = -1;
  }

  boolean isPulsing() {
    return period != 0;
  }

  /** Nanoseconds of a period of PWM; 0 when there is none. */
  public long period() {
    return period;
  }

  /** Nanoseconds of a period in which the wire is high. */
  public long highTime() {
    return high;
  }

  double duty() {
    return (double) high / period;
  }

  int waveLevel(long time) {
    return (time - start) % period < high ? 1 : 0;
  }
}
