package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;

/** {@code esp32} (ports/esp32/modesp32.c). */
public final class Esp32Module implements NativeModule {

  private static final long FREE = 110_000;
  private static final long TOTAL = 160_000;

  private final VirtualBoard board;

  public Esp32Module(VirtualBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "esp32";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with("NVS", Nvs.make(board));
    module.with("Partition", Partition.make(board));
    module.with("PCNT", Pcnt.make(board));
    module.with("RMT", Rmt.make(board));
    PyType ulp = new PyType("ULP");
    ulp.constructor(
        (called, a) -> {
          throw Errors.notImplemented("a simulated ESP32 has no ULP coprocessor");
        });
    module.with("ULP", ulp);
    module.with("WAKEUP_ALL_LOW", false).with("WAKEUP_ANY_HIGH", true);
    module.with("HEAP_DATA", 4L).with("HEAP_EXEC", 1L);
    for (String wake :
        new String[] {
          "wake_on_touch",
          "wake_on_ext0",
          "wake_on_ext1",
          "wake_on_ulp",
          "wake_on_gpio",
          "gpio_deep_sleep_hold"
        }) {
      module.with(NativeFunction.withKeywords(wake, a -> None.NONE));
    }
    module.with(
        NativeFunction.of0(
            "raw_temperature", () -> Math.round(board.senses().temperature() * 1.8 + 32)));
    module.with(NativeFunction.of0("mcu_temperature", () -> (long) board.senses().temperature()));
    module.with(
        NativeFunction.of1(
            "idf_heap_info", kind -> PyList.of(PyTuple.of(TOTAL, FREE, FREE / 2, FREE / 2))));
    return module;
  }
}
