package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** {@code machine.Timer}: calls a function after a while, once or again and again. */
public final class MachineTimer extends PyObject {

  static final PyType TYPE = new PyType("Timer");

  private static final long ONE_SHOT = 0;
  private static final long PERIODIC = 1;
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timers").factory());
  private static final Set<MachineTimer> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    TYPE.constructor(
        (type, arguments) -> {
          MachineTimer timer = new MachineTimer();
          if (arguments.hasKeywords()) {
            timer.init(arguments);
          }
          return timer;
        });
    TYPE.with("ONE_SHOT", ONE_SHOT).with("PERIODIC", PERIODIC);
    TYPE.with(
        NativeFunction.withKeywords(
            "init",
            arguments -> {
              ((MachineTimer) arguments.get(0)).init(arguments);
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of1(
            "deinit",
            self -> {
              ((MachineTimer) self).stop();
              return None.NONE;
            }));
  }

  private Future<?> task;

  /** Stops every timer, as a reset does. */
  public static void stopAll() {
    RUNNING.forEach(MachineTimer::stop);
  }

  private void init(Arguments arguments) {
    stop();
    Object mode = arguments.keyword("mode");
    boolean periodic = mode == null || Numbers.toLong(mode) == PERIODIC;
    Object frequency = arguments.keyword("freq");
    Object period = arguments.keyword("period");
    long micros =
        frequency != null
            ? (long) (1e6 / Numbers.toDouble(frequency))
            : period != null ? Numbers.toLong(period) * 1000 : -1;
    if (micros <= 0) {
      throw Errors.valueError("a Timer needs period or freq above 0");
    }
    Object callback = arguments.keyword("callback");
    if (callback == null || callback == None.NONE) {
      return;
    }
    PyCallable function = Calls.callable(callback);
    Runnable fire = () -> Interrupts.callback(() -> function.call1(this));
    task =
        periodic
            ? CLOCK.scheduleAtFixedRate(fire, micros, micros, TimeUnit.MICROSECONDS)
            : CLOCK.schedule(fire, micros, TimeUnit.MICROSECONDS);
    RUNNING.add(this);
  }

  private void stop() {
    if (task != null) {
      task.cancel(false);
      task = null;
    }
    RUNNING.remove(this);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
