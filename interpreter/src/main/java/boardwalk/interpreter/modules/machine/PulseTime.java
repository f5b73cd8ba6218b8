package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Numbers;

/** {@code machine.time_pulse_us} (extmod/machine_pulse.c). */
final class PulseTime {

  private static final long DEFAULT_TIMEOUT_US = 1_000_000;

  /** The pulse did not start in time. */
  private static final long NO_START = -2;

  /** The pulse did not end in time. */
  private static final long NO_END = -1;

  private PulseTime() {}

  static Object measure(Object[] args) {
    Object pin = args[0];
    boolean level = Numbers.toLong(args[1]) != 0;
    long timeout = args.length > 2 ? Numbers.toLong(args[2]) : DEFAULT_TIMEOUT_US;
    long start = System.nanoTime();
    boolean started = false;
    while (true) {
      Interrupts.poll();
      boolean now = PinBase.read(pin) != 0;
      long past = (System.nanoTime() - start) / 1000;
      if (now == level && !started) {
        started = true;
        start = System.nanoTime();
      } else if (now != level && started) {
        return past;
      } else if (past >= timeout) {
        return started ? NO_END : NO_START;
      }
    }
  }
}
