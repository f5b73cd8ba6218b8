package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code power} of the second model: sleeping until a button, a pin or a time wakes the board. */
final class PowerModule implements NativeModule {

  private final MicrobitBoard board;

  PowerModule(MicrobitBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "power";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(NativeFunction.of0("off", () -> wait(Long.MAX_VALUE, List.of())));
    module.with(NativeFunction.withKeywords("deep_sleep", this::deepSleep));
    return module;
  }

  private Object deepSleep(Arguments a) {
    a.only("ms", "wake_on", "run_every");
    Object limit = a.get(0, "ms", None.NONE);
    Object wake = a.get(1, "wake_on", None.NONE);
    long until =
        limit == None.NONE ? Long.MAX_VALUE : Clock.now() + Numbers.toLong(limit) * 1_000_000;
    Object[] sources =
        wake == None.NONE
            ? new Object[0]
            : Types.unwrap(wake) instanceof PyTuple tuple
                ? Iteration.toArray(tuple)
                : new Object[] {wake};
    List<Object> wakers = new ArrayList<>(List.of(sources));
    return wait(until, wakers);
  }

  private Object wait(long until, List<Object> wakers) {
    boolean[] woken = {false};
    for (Object waker : wakers) {
      if (Types.unwrap(waker) instanceof MicrobitPin pin) {
        pin.pin().net().listen((level, time) -> woken[0] = true);
      } else if (Types.unwrap(waker) instanceof MicrobitButton) {
        board.board().pins().stream()
            .filter(pin -> pin.label().equals("pin5") || pin.label().equals("pin11"))
            .forEach(pin -> pin.net().listen((level, time) -> woken[0] |= level == 0));
      }
    }
    while (!woken[0] && Clock.now() < until) {
      Interrupts.poll();
      Clock.pause(until);
    }
    return None.NONE;
  }
}
