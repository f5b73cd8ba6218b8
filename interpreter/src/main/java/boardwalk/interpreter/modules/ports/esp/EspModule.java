package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;

/** {@code esp} (ports/esp32/modesp.c): raw flash memory and debugging output. */
public final class EspModule implements NativeModule {

  private static final int SIZE = 4 << 20;
  private static final int SECTOR = 4096;
  private static final long USER_START = 0x200000;

  private final VirtualBoard board;

  public EspModule(VirtualBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "esp";
  }

  private byte[] flash() {
    return board.memory().flash("esp", SIZE);
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    String[] levels = {"NONE", "ERROR", "WARNING", "INFO", "DEBUG", "VERBOSE"};
    for (int i = 0; i < levels.length; i++) {
      module.with("LOG_" + levels[i], (long) i);
    }
    module.with(NativeFunction.between("osdebug", 1, 2, args -> None.NONE));
    module.with(NativeFunction.of0("flash_size", () -> (long) SIZE));
    module.with(NativeFunction.of0("flash_user_start", () -> USER_START));
    module.with(
        NativeFunction.of2(
            "flash_read",
            (at, into) -> {
              Buffers.Span span = Buffers.writable(into);
              System.arraycopy(
                  flash(),
                  place(at, 1, span.length()),
                  span.storage(),
                  span.offset(),
                  span.length());
              return None.NONE;
            }));
    module.with(
        NativeFunction.of2(
            "flash_write",
            (at, data) -> {
              byte[] bytes = Buffers.bytes(data);
              int from = place(at, 1, bytes.length);
              for (int i = 0; i < bytes.length; i++) {
                flash()[from + i] &= bytes[i];
              }
              return None.NONE;
            }));
    module.with(
        NativeFunction.of1(
            "flash_erase",
            sector -> {
              int from = place(sector, SECTOR, SECTOR);
              java.util.Arrays.fill(flash(), from, from + SECTOR, (byte) 0xff);
              return None.NONE;
            }));
    for (String matrix : new String[] {"gpio_matrix_in", "gpio_matrix_out"}) {
      module.with(
          NativeFunction.between(
              matrix,
              3,
              4,
              args -> {
                throw Errors.notImplemented(
                    "a simulated ESP32 has no GPIO matrix: give the pins to the peripheral itself");
              }));
    }
    return module;
  }

  private int place(Object number, int unit, int length) {
    long at = Numbers.toLong(number) * unit;
    if (at < 0 || at + length > flash().length) {
      throw Errors.osError(Errno.EIO);
    }
    return (int) at;
  }
}
