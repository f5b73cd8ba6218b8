package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;

/** Names only the ESP32's {@code machine} has (ports/esp32/modmachine.c). */
final class Esp32Extras {

  private Esp32Extras() {}

  static void addTo(PyModule module, VirtualBoard board) {
    module.with("SLEEP", 2L).with("DEEPSLEEP", 4L);
    module.with("PIN_WAKE", 2L).with("EXT0_WAKE", 2L).with("EXT1_WAKE", 3L);
    module.with("TIMER_WAKE", 4L).with("TOUCHPAD_WAKE", 5L).with("ULP_WAKE", 6L);
    module.with(
        NativeFunction.of0("wake_reason", () -> board.resetCause().equals("deepsleep") ? 4L : 0L));
    module.with(
        NativeFunction.between(
            "sleep",
            0,
            1,
            args -> {
              Clock.sleep(args.length > 0 ? Numbers.toLong(args[0]) * 1_000_000 : 0);
              return None.NONE;
            }));
  }
}
