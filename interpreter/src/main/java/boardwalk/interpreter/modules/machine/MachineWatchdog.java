package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.WDT}: resets a board whose program no longer feeds it. */
final class MachineWatchdog extends PyObject {

  private static final long USUAL_MS = 5000;

  /** Longest timeout of the RP2040 (data sheet, 4.7.2; ports/rp2/machine_wdt.c). */
  private static final long RP2_MOST_MS = 8388;

  private final PyType type;
  private final VirtualBoard board;
  private final long nanos;
  private Clock.Event bite;

  private MachineWatchdog(PyType type, VirtualBoard board, long milliseconds) {
    this.type = type;
    this.board = board;
    this.nanos = milliseconds * 1_000_000;
    feed();
  }

  static PyType type(VirtualBoard board, Port port) {
    PyType type = new PyType("WDT");
    type.constructor(
        (called, arguments) -> {
          arguments.only("id", "timeout");
          if (Numbers.toLong(arguments.get(0, "id", 0L)) != 0) {
            throw Errors.valueError("WDT doesn't exist");
          }
          long timeout = Numbers.toLong(arguments.get(1, "timeout", USUAL_MS));
          if (timeout <= 0 || port == Port.RP2 && timeout > RP2_MOST_MS) {
            throw Errors.valueError(
                port == Port.RP2 ? "timeout exceeds " + RP2_MOST_MS : "invalid timeout");
          }
          MachineWatchdog made = new MachineWatchdog(type, board, timeout);
          board.onReset(() -> made.bite.cancel());
          return made;
        });
    new Members<>(type, MachineWatchdog.class).act("feed", MachineWatchdog::feed);
    return type;
  }

  private void feed() {
    if (bite != null) {
      bite.cancel();
    }
    bite =
        Clock.after(
            nanos,
            () ->
                Interrupts.schedule(
                    () -> {
                      board.resetCause("watchdog");
                      throw new ProgramEnd(ProgramEnd.Kind.HARD_RESET);
                    }));
  }

  @Override
  public PyType type() {
    return type;
  }
}
