package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import java.nio.charset.StandardCharsets;

/** What {@code machine} has to do with clock, sleep, resets and interrupts. */
final class Power {

  private final VirtualBoard board;
  private final Port port;
  private long frequency;

  Power(VirtualBoard board, Port port) {
    this.board = board;
    this.port = port;
    this.frequency = port.frequency();
  }

  void addTo(PyModule module) {
    module.with("PWRON_RESET", port.powerOn());
    module.with("WDT_RESET", port.watchdog());
    if (port != Port.RP2) {
      module.with("HARD_RESET", 2L);
      module.with("DEEPSLEEP_RESET", 4L);
      module.with("SOFT_RESET", 5L);
    }
    if (port.isGeneric()) {
      module.with("SOFT_RESET", 5L);
    }
    module.with(NativeFunction.between("freq", 0, 1, this::frequency));
    module.with(NativeFunction.of0("unique_id", this::uniqueId));
    module.with(
        NativeFunction.of0(
            "idle",
            () -> {
              Clock.pause(Clock.now() + 1_000_000);
              return None.NONE;
            }));
    module.with(NativeFunction.of0("reset_cause", this::cause));
    module.with(NativeFunction.of0("reset", () -> end("hard", ProgramEnd.Kind.HARD_RESET)));
    module.with(NativeFunction.of0("soft_reset", () -> end("soft", ProgramEnd.Kind.SOFT_RESET)));
    module.with(NativeFunction.between("lightsleep", 0, 1, Power::sleep));
    module.with(
        NativeFunction.between(
            "deepsleep",
            0,
            1,
            args -> {
              sleep(args);
              return end("deepsleep", ProgramEnd.Kind.HARD_RESET);
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
  }

  /** There is nothing to start instead of MicroPython. */
  static Object bootloader() {
    throw Errors.notImplemented("a simulated board has no bootloader");
  }

  private Object end(String why, ProgramEnd.Kind kind) {
    board.resetCause(why);
    throw new ProgramEnd(kind);
  }

  private Object frequency(Object[] args) {
    if (args.length == 0) {
      return frequency;
    }
    frequency = Numbers.toLong(args[0]);
    return None.NONE;
  }

  private Object uniqueId() {
    byte[] id = new byte[port == Port.STM32 ? 12 : port == Port.ESP32 ? 6 : 8];
    byte[] name = board.profile().id().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < id.length; i++) {
      id[i] = (byte) (name[i % name.length] + 31 * i);
    }
    return PyBytes.of(id);
  }

  private Object cause() {
    return switch (board.resetCause()) {
      case "watchdog" -> port.watchdog();
      case "hard" -> port == Port.RP2 ? port.watchdog() : 2L;
      case "deepsleep" -> port == Port.RP2 ? port.powerOn() : 4L;
      case "soft" -> port == Port.RP2 ? port.powerOn() : 5L;
      default -> port.powerOn();
    };
  }

  private static Object sleep(Object[] args) {
    long milliseconds = args.length > 0 ? Numbers.toLong(args[0]) : Long.MAX_VALUE / 2_000_000;
    Clock.sleep(milliseconds * 1_000_000);
    return None.NONE;
  }
}
