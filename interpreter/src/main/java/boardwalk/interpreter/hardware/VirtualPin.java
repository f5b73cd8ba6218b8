package boardwalk.interpreter.hardware;

import java.util.function.BiConsumer;

/** A pin of the simulated board. Thread-safe. */
public final class VirtualPin {

  /** What a program uses the pin for. */
  public enum Mode {
    UNUSED,
    INPUT,
    OUTPUT,
    OPEN_DRAIN
  }

  private final String label;
  private Mode mode = Mode.UNUSED;
  private boolean pullUp;
  private boolean pullDown;
  private int driven;
  private Integer outside;
  private int analog;
  private double duty = -1;
  private BiConsumer<VirtualPin, Boolean> edge = (pin, rising) -> {};
  private final Runnable changed;

  VirtualPin(String label, Runnable changed) {
    this.label = label;
    this.changed = changed;
  }

  public String label() {
    return label;
  }

  public synchronized Mode mode() {
    return mode;
  }

  public void mode(Mode now) {
    change(() -> mode = now);
  }

  public void pull(boolean up, boolean down) {
    change(
        () -> {
          pullUp = up;
          pullDown = down;
        });
  }

  /** What the program drives the pin to. */
  public void drive(int value) {
    change(
        () -> {
          driven = value == 0 ? 0 : 1;
          duty = -1;
        });
  }

  /** What the program last drove the pin to. */
  public synchronized int driven() {
    return driven;
  }

  /** What something outside holds the pin at: 0, 1, or null for nothing. */
  public void hold(Integer value) {
    change(() -> outside = value);
  }

  /** Voltage at the pin, 0 to 65535 for 0 to 3.3 V. */
  public void analog(int value) {
    change(() -> analog = Math.clamp(value, 0, 65535));
  }

  public synchronized int analog() {
    return analog;
  }

  /** Share of the time a PWM output is high, 0 to 1; negative for no PWM. */
  public void duty(double now) {
    change(() -> duty = now);
  }

  /** How bright a LED on the pin would be, 0 to 1. */
  public synchronized double brightness() {
    return duty >= 0 ? duty : level();
  }

  /** The level at the pin: 0 or 1. */
  public synchronized int level() {
    if (mode == Mode.OUTPUT) {
      return duty >= 0 ? (duty >= 0.5 ? 1 : 0) : driven;
    }
    if (mode == Mode.OPEN_DRAIN && driven == 0) {
      return 0;
    }
    if (outside != null) {
      return outside;
    }
    return pullUp && !pullDown ? 1 : 0;
  }

  /** Told of every change of level, on the thread that made it; one listener at a time. */
  public synchronized void onEdge(BiConsumer<VirtualPin, Boolean> listener) {
    edge = listener;
  }

  private void change(Runnable change) {
    int before;
    int after;
    BiConsumer<VirtualPin, Boolean> listener;
    synchronized (this) {
      before = level();
      change.run();
      after = level();
      listener = edge;
    }
    if (before != after) {
      listener.accept(this, after == 1);
    }
    changed.run();
  }

  synchronized void reset() {
    mode = Mode.UNUSED;
    pullUp = false;
    pullDown = false;
    driven = 0;
    duty = -1;
    edge = (pin, rising) -> {};
  }
}
