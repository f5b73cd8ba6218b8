package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;

/** {@code machine}. */
public final class MachineModule implements NativeModule {

  private static final long FREQUENCY = 125_000_000;

  private final VirtualBoard board;

  public MachineModule(VirtualBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    if (!board.profile().hasModule("microbit")) {
      module.with("Pin", MachinePin.type(board));
      module.with("Signal", MachineSignal.make());
      module.with("PinBase", PinBase.TYPE);
      module.with(NativeFunction.between("time_pulse_us", 2, 3, PulseTime::measure));
      module.with("mem8", new MachineMemory(1));
      module.with("mem16", new MachineMemory(2));
      module.with("mem32", new MachineMemory(4));
      module.with("ADC", MachineAdc.type(board));
      module.with("PWM", MachinePwm.type(board));
    }
    module.with("Timer", MachineTimer.TYPE);
    module.with("PWRON_RESET", 1L).with("SOFT_RESET", 5L);
    module.with(NativeFunction.between("freq", 0, 1, args -> FREQUENCY));
    module.with(
        NativeFunction.of0(
            "unique_id", () -> PyBytes.of(new byte[] {'b', 'o', 'a', 'r', 'd', 'w', 'l', 'k'})));
    module.with(NativeFunction.of0("idle", () -> None.NONE));
    module.with(NativeFunction.of0("reset_cause", () -> 1L));
    module.with(
        NativeFunction.of0(
            "reset",
            () -> {
              throw new ProgramEnd(ProgramEnd.Kind.HARD_RESET);
            }));
    module.with(
        NativeFunction.of0(
            "soft_reset",
            () -> {
              throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
            }));
    module.with(
        NativeFunction.of0(
            "disable_irq",
            () -> {
              Interrupts.lock();
              return true;
            }));
    module.with(
        NativeFunction.between(
            "enable_irq",
            0,
            1,
            args -> {
              Interrupts.unlock();
              return None.NONE;
            }));
    return module;
  }
}
