package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.HeapSize;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import java.util.HexFormat;

/** Names only the STM32's {@code machine} has (ports/stm32/modmachine.c). */
final class Stm32Extras {

  private Stm32Extras() {}

  static void addTo(PyModule module, VirtualBoard board, Interpreter interpreter) {
    module.with("sleep", module.namespace().get("lightsleep"));
    module.with(
        NativeFunction.between(
            "info",
            0,
            1,
            args -> {
              interpreter.console().write(info(module, board));
              return None.NONE;
            }));
  }

  /** As the port prints it; what is only about the firmware's own memory is left out. */
  private static String info(PyModule module, VirtualBoard board) {
    byte[] id = ((PyBytes) call(module, "unique_id")).toArray();
    String hex = HexFormat.of().formatHex(id);
    long clock = (Long) call(module, "freq");
    return "ID=%s:%s:%s%n"
            .formatted(hex.substring(0, 8), hex.substring(8, 16), hex.substring(16))
            .replace(System.lineSeparator(), "\n")
        + "S="
        + clock
        + "\nH="
        + clock
        + "\nP1="
        + clock / 4
        + "\nP2="
        + clock / 2
        + "\n"
        + "GC:\n  "
        + HeapSize.of(board.profile())
        + " total\n";
  }

  private static Object call(PyModule module, String name) {
    return ((NativeFunction) module.namespace().get(name)).call0();
  }
}
