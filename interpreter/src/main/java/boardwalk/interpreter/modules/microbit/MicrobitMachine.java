package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.modules.machine.MachineModule;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Types;

/** {@code machine} as the micro:bit has it: a small part of that of other boards. */
record MicrobitMachine(VirtualBoard board) implements NativeModule {

  private static final long FREQUENCY = 16_000_000;

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule whole = new MachineModule(board).create(interpreter);
    PyModule module = new PyModule(name());
    for (String kept :
        new String[] {
          "unique_id", "reset", "disable_irq", "enable_irq", "mem8", "mem16", "mem32"
        }) {
      module.with(kept, whole.namespace().get(kept));
    }
    boolean second = board.pin("pin_logo").isPresent();
    module.with(NativeFunction.of0("freq", () -> second ? 4 * FREQUENCY : FREQUENCY));
    module.with(NativeFunction.between("time_pulse_us", 2, 3, MicrobitMachine::pulse));
    if (second) {
      module.with("Timer", whole.namespace().get("Timer"));
      module.with("PWRON_RESET", 1L).with("SOFT_RESET", 5L);
      for (String kept : new String[] {"soft_reset", "reset_cause", "idle"}) {
        module.with(kept, whole.namespace().get(kept));
      }
    }
    return module;
  }

  private static Object pulse(Object[] args) {
    if (!(Types.unwrap(args[0]) instanceof MicrobitPin pin)) {
      throw Errors.typeError("expecting a pin");
    }
    int level = Numbers.toLong(args[1]) != 0 ? 1 : 0;
    long timeout = (args.length > 2 ? Numbers.toLong(args[2]) : 1_000_000) * 1000;
    long start = Clock.now();
    if (!await(pin, level, start + timeout)) {
      return -2L;
    }
    long began = Clock.now();
    return await(pin, 1 - level, began + timeout) ? (Object) ((Clock.now() - began) / 1000) : -1L;
  }

  private static boolean await(MicrobitPin pin, int level, long deadline) {
    while (pin.pin().level() != level) {
      Interrupts.poll();
      if (Clock.now() >= deadline) {
        return false;
      }
      Clock.pause(deadline);
    }
    return true;
  }
}
