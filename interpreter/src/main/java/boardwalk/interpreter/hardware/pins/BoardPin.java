package boardwalk.interpreter.hardware.pins;

/** A pin of the simulated board, as its microcontroller sets it. */
public final class BoardPin {

  /** What a program uses the pin for. */
  public enum Mode {
    UNUSED,
    INPUT,
    OUTPUT,
    OPEN_DRAIN,
    /** A bus, PWM or converter has it. */
    FUNCTION
  }

  private final String label;
  private final int number;
  private final String cpu;
  private final Net net;
  private final Terminal own;
  private final Terminal hand;
  private Mode mode = Mode.UNUSED;
  private boolean pullUp;
  private boolean pullDown;
  private int latch;
  private String user = "";

  /**
   * @param cpu what the chip calls it
   */
  public BoardPin(String label, int number, String cpu) {
    this.label = label;
    this.number = number;
    this.cpu = cpu;
    this.net = new Net(label);
    this.own = net.attach("pin " + label);
    this.hand = net.attach("hand at " + label);
  }

  public String label() {
    return label;
  }

  /** What {@code Pin(...)} takes for it; -1 for pins that only have names. */
  public int number() {
    return number;
  }

  /** What the chip calls it: {@code GPIO25}, {@code EXT_GPIO0}. */
  public String cpu() {
    return cpu;
  }

  public Net net() {
    return net;
  }

  public Mode mode() {
    return mode;
  }

  /** What has the pin now, in the words of its module; empty for nothing. */
  public String user() {
    return user;
  }

  /** Makes it a pin of {@code now}, for functions named by {@code by}. */
  public void use(Mode now, String by) {
    mode = now;
    user = by;
    apply();
  }

  public void mode(Mode now) {
    use(now, now == Mode.UNUSED ? "" : "pin");
  }

  public void pull(boolean up, boolean down) {
    pullUp = up;
    pullDown = down;
    apply();
  }

  public boolean pullsUp() {
    return pullUp;
  }

  public boolean pullsDown() {
    return pullDown;
  }

  /** What an output drives, or will drive once it is one. */
  public void drive(int value) {
    int now = value == 0 ? 0 : 1;
    latch = now;
    if (mode == Mode.OUTPUT) {
      own.drive(now);
    } else if (mode == Mode.OPEN_DRAIN) {
      apply();
    }
  }

  /** What the program last drove the pin to. */
  public int latch() {
    return latch;
  }

  private void apply() {
    switch (mode) {
      case OUTPUT -> own.drive(latch);
      case OPEN_DRAIN -> {
        if (latch == 0) {
          own.drive(0);
        } else {
          rest();
        }
      }
      case UNUSED, INPUT, FUNCTION -> rest();
    }
  }

  /** The end the microcontroller has of the net; for functions that drive it themselves. */
  public Terminal terminal() {
    return own;
  }

  private void rest() {
    if (pullUp && !pullDown) {
      own.pull(1);
    } else if (pullDown && !pullUp) {
      own.pull(0);
    } else {
      own.release();
    }
  }

  /** Drives PWM from now on. */
  public void pulse(long periodNanos, long highNanos) {
    mode = Mode.FUNCTION;
    user = "PWM";
    own.pulse(periodNanos, highNanos);
  }

  /** The level at the pin: 0 or 1. */
  public int level() {
    return net.level();
  }

  /** Voltage at the pin, 0 to 65535 for 0 to 3.3 V. */
  public int analog() {
    return Math.clamp(
        (net.millivolts() * 65535L + Net.SUPPLY_MILLIVOLTS / 2) / Net.SUPPLY_MILLIVOLTS, 0, 65535);
  }

  /** How bright a LED on the pin would be, 0 to 1. */
  public double brightness() {
    return net.average();
  }

  /** Somebody holds the pin at a level; null lets go. */
  public void hold(Integer value) {
    if (value == null) {
      hand.release();
    } else {
      hand.voltage(value == 0 ? 0 : Net.SUPPLY_MILLIVOLTS);
    }
  }

  /** Somebody puts a voltage on the pin, 0 to 65535 for 0 to 3.3 V. */
  public void analog(int value) {
    hand.voltage(
        (int) ((Math.clamp(value, 0, 65535) * (long) Net.SUPPLY_MILLIVOLTS + 32767) / 65535));
  }

  /** As after power-on; what is outside stays. */
  public void reset() {
    pullUp = false;
    pullDown = false;
    latch = 0;
    mode(Mode.UNUSED);
  }
}
