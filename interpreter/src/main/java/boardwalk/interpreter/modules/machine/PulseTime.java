package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.Types;

/** {@code machine.time_pulse_us} (extmod/machine_pulse.c). */
final class PulseTime {

  private static final long DEFAULT_TIMEOUT_US = 1_000_000;

  /** The pulse did not start in time. */
  private static final long NO_START = -2;

  /** The pulse did not end in time. */
  private static final long NO_END = -1;

  private PulseTime() {}

  static Object measure(Object[] args) {
    int level = Numbers.toLong(args[1]) != 0 ? 1 : 0;
    long timeout = (args.length > 2 ? Numbers.toLong(args[2]) : DEFAULT_TIMEOUT_US) * 1000;
    if (!(Types.unwrap(args[0]) instanceof MachinePin pin)) {
      return poll(args[0], level, timeout);
    }
    // Listening makes waves of PWM come edge by edge.
    Net net = pin.pin().net();
    Net.Listener listener = (now, time) -> {};
    net.listen(listener);
    try {
      long start = Clock.now();
      if (!await(net, level, start + timeout)) {
        return NO_START;
      }
      long began = Clock.now();
      return await(net, 1 - level, began + timeout)
          ? (Object) ((Clock.now() - began) / 1000)
          : NO_END;
    } finally {
      net.forget(listener);
    }
  }

  private static boolean await(Net net, int level, long deadline) {
    while (net.level() != level) {
      Interrupts.poll();
      if (Clock.now() >= deadline) {
        return false;
      }
      Clock.pause(deadline);
    }
    return true;
  }

  /** Pins of programs' own making are asked again and again. */
  private static Object poll(Object pin, int level, long timeout) {
    long start = Clock.now();
    boolean started = false;
    while (true) {
      Interrupts.poll();
      int now = PinBase.read(pin);
      long past = Clock.now() - start;
      if (now == level && !started) {
        started = true;
        start = Clock.now();
      } else if (now != level && started) {
        return past / 1000;
      } else if (past >= timeout) {
        return started ? NO_END : NO_START;
      }
    }
  }
}
