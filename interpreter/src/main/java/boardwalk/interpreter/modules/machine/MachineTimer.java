package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;

/**
 * {@code machine.Timer} (extmod/machine_timer.c): calls a function after a while, once or again and
 * again.
 */
public final class MachineTimer extends PyObject {

  private static final long ONE_SHOT = 0;
  private static final long PERIODIC = 1;
  private static final long BILLION = 1_000_000_000L;

  private final PyType type;
  private final long id;
  private Clock.Event due;
  private long mode = PERIODIC;
  private long period;
  private PyCallable function;
  private boolean hard;
  private long started;

  private MachineTimer(PyType type, long id) {
    this.type = type;
    this.id = id;
  }

  /** The class of a board; its timers end with a reset. */
  public static PyType type(VirtualBoard board, boolean virtualOnly, boolean hasValue) {
    PyType type = new PyType("Timer");
    type.constructor(
        (called, arguments) -> {
          long id = arguments.count() > 0 ? Numbers.toLong(arguments.get(0)) : -1;
          if (virtualOnly && id != -1) {
            throw Errors.valueError("Timer doesn't exist");
          }
          MachineTimer timer = new MachineTimer(type, id);
          board.onReset(timer::stop);
          Arguments rest = arguments.count() > 0 ? arguments.tail() : arguments;
          if (rest.hasKeywords()) {
            timer.init(rest);
          }
          return timer;
        });
    type.with("ONE_SHOT", ONE_SHOT).with("PERIODIC", PERIODIC);
    Members<MachineTimer> members =
        new Members<>(type, MachineTimer.class)
            .words("init", MachineTimer::init)
            .act("deinit", MachineTimer::stop);
    if (hasValue) {
      members.get("value", self -> (Clock.now() - self.started) / 1_000_000);
    }
    return type;
  }

  private Object init(Arguments arguments) {
    arguments.only("mode", "callback", "period", "tick_hz", "freq", "hard");
    stop();
    mode = Numbers.toLong(arguments.get(99, "mode", PERIODIC));
    Object frequency = arguments.keyword("freq");
    Object ticks = arguments.keyword("period");
    long hertz = Numbers.toLong(arguments.get(99, "tick_hz", 1000L));
    period =
        frequency != null && frequency != None.NONE
            ? (long) (BILLION / Numbers.toDouble(frequency))
            : ticks != null ? Numbers.toLong(ticks) * (BILLION / Math.max(1, hertz)) : -1;
    if (period <= 0) {
      throw Errors.valueError("a Timer needs period or freq above 0");
    }
    Object isHard = arguments.keyword("hard");
    hard = isHard != null && Truth.of(isHard);
    Object callback = arguments.keyword("callback");
    function = callback == null || callback == None.NONE ? null : Calls.callable(callback);
    started = Clock.now();
    due = Clock.after(period, this::fire);
    return None.NONE;
  }

  private void fire() {
    long time = due.time();
    started = time;
    due = mode == PERIODIC ? Clock.at(time + period, this::fire) : null;
    if (function != null) {
      Irq.deliver(function, this, hard);
    }
  }

  private void stop() {
    if (due != null) {
      due.cancel();
      due = null;
    }
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "Timer("
        + (id == -1 ? "" : id + ", ")
        + "mode="
        + (mode == PERIODIC ? "PERIODIC" : "ONE_SHOT")
        + ", period="
        + period / 1_000_000
        + ")";
  }
}
