package boardwalk.interpreter.hardware.pins;

import boardwalk.interpreter.runtime.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A wire: everything on it has the same voltage. What drives it most strongly decides; of two that
 * fight, the one that pulls to ground wins, and {@link #fight} remembers it.
 */
public final class Net {

  /** Voltage of a full high level. */
  public static final int SUPPLY_MILLIVOLTS = 3300;

  /** From here on a digital input reads 1: half the supply, between the data sheets' limits. */
  static final int THRESHOLD_MILLIVOLTS = 1650;

  /** Told when the level of a net changes. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param level 0 or 1, as it is now
     * @param time nanoseconds of {@link Clock}
     */
    void changed(int level, long time);

    /**
     * The wire is driven from now on, or floats. Told before a change of its level that comes with
     * it; the wire has its new level already.
     *
     * @param driven whether anything but leakage decides the voltage
     * @param time nanoseconds of {@link Clock}
     */
    default void driven(boolean driven, long time) {}
  }

  private static final Listener[] NOBODY = {};

  private final String name;
  private Terminal[] terminals = {};
  private Listener[] listeners = NOBODY;
  private Listener[] passing = NOBODY;
  private int level;
  private int millivolts;
  private int strength;
  private String fight;
  private Terminal wave;
  private final Set<Net> joined = new HashSet<>();

  public Net(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Puts another end on the wire. */
  public Terminal attach(String owner) {
    Terminal terminal = new Terminal(this, owner);
    terminals = Arrays.copyOf(terminals, terminals.length + 1);
    terminals[terminals.length - 1] = terminal;
    Soldering.note(() -> detach(terminal));
    return terminal;
  }

  private void detach(Terminal gone) {
    gone.release();
    terminals = Arrays.stream(terminals).filter(t -> t != gone).toArray(Terminal[]::new);
    settle();
  }

  public void listen(Listener listener) {
    Listener[] more = Arrays.copyOf(listeners, listeners.length + 1);
    more[listeners.length] = listener;
    listeners = more;
    Soldering.note(() -> forget(listener));
    if (wave != null) {
      wave.run();
    }
  }

  /**
   * As {@link #listen}, for who only follows what programs do by hand: buses that do whole
   * transfers at once need not show every bit to it, nor waves every edge.
   */
  public void listenInPassing(Listener listener) {
    Listener[] more = Arrays.copyOf(passing, passing.length + 1);
    more[passing.length] = listener;
    passing = more;
    Soldering.note(
        () -> passing = Arrays.stream(passing).filter(l -> l != listener).toArray(Listener[]::new));
  }

  public void forget(Listener listener) {
    listeners = Arrays.stream(listeners).filter(l -> l != listener).toArray(Listener[]::new);
  }

  /** A wire leads from here to another one, for good. */
  public void join(Net other) {
    joined.add(other);
    other.joined.add(this);
    Soldering.note(
        () -> {
          joined.remove(other);
          other.joined.remove(this);
        });
  }

  /** Whether this is the same wire as another, or one that is joined to it. */
  public boolean reaches(Net other) {
    return this == other || joined.contains(other);
  }

  /** Whether somebody looks at the edges. */
  public boolean isHeard() {
    return listeners.length > 0;
  }

  /** 0 or 1, as a digital input reads it. */
  public int level() {
    return wave == null || isHeard() ? level : wave.waveLevel(Clock.now());
  }

  /** The voltage, 0 to 5000; of PWM the average, as after a filter. */
  public int millivolts() {
    return wave == null ? millivolts : (int) (wave.duty() * SUPPLY_MILLIVOLTS);
  }

  /** Whether anything but leakage decides the voltage. */
  public boolean isDriven() {
    return strength > Terminal.NOTHING;
  }

  /** How firmly the wire is driven: 0 not at all, 1 by a resistor, 2 by a part, 3 by an output. */
  public int strength() {
    return strength;
  }

  /** Which two outputs were the first to pull this wire apart, in words; null for none. */
  public String fight() {
    return fight;
  }

  /** What makes PWM here, or null. */
  public Terminal wave() {
    return wave;
  }

  /** Share of the supply on average, 0 to 1: how bright a LED is. */
  public double average() {
    return Math.clamp(millivolts() / (double) SUPPLY_MILLIVOLTS, 0, 1);
  }

  /** The ends of the wire. */
  public java.util.List<Terminal> terminals() {
    return java.util.List.of(terminals);
  }

  /**
   * What the wire would be without one of its ends.
   *
   * @return firmness as {@link #strength} times 65536, plus the voltage
   */
  public int without(Terminal end) {
    int firmest = Terminal.NOTHING;
    int volts = 0;
    for (Terminal terminal : terminals) {
      if (terminal == end || terminal.strength < firmest) {
        continue;
      }
      volts =
          terminal.strength > firmest ? terminal.millivolts : Math.min(volts, terminal.millivolts);
      firmest = terminal.strength;
    }
    return firmest << 16 | volts;
  }

  /** Finds the voltage anew after an end has changed. */
  void settle() {
    int firmest = Terminal.NOTHING;
    int volts = 0;
    Terminal pulsing = null;
    Terminal driver = null;
    for (Terminal terminal : terminals) {
      if (terminal.strength > firmest) {
        firmest = terminal.strength;
        volts = terminal.millivolts;
        driver = terminal;
        pulsing = terminal.isPulsing() ? terminal : null;
      } else if (firmest > Terminal.NOTHING && terminal.strength == firmest) {
        if (firmest == Terminal.STRONG && terminal.millivolts != volts && fight == null) {
          fight = driver.owner() + " and " + terminal.owner();
        }
        volts = Math.min(volts, terminal.millivolts);
      }
    }
    boolean otherwise = firmest == Terminal.NOTHING != (strength == Terminal.NOTHING);
    strength = firmest;
    wave = pulsing;
    millivolts = volts;
    int now = volts >= THRESHOLD_MILLIVOLTS ? 1 : 0;
    boolean edge = now != level;
    level = now;
    if (otherwise && listeners.length > 0) {
      long time = Clock.now();
      for (Listener listener : listeners) {
        listener.driven(isDriven(), time);
      }
    }
    if (edge) {
      if (listeners.length > 0) {
        long time = Clock.now();
        for (Listener listener : listeners) {
          listener.changed(now, time);
        }
      }
      for (Listener listener : passing) {
        listener.changed(now, Clock.now());
      }
    }
  }
}
