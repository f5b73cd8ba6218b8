package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;

/** {@code rp2}. */
public final class Rp2Module implements NativeModule {

  private final VirtualBoard board;
  private final PioUnits units;
  private String country = "XX";

  public Rp2Module(VirtualBoard board) {
    this.board = board;
    this.units = new PioUnits(board);
  }

  @Override
  public String name() {
    return "rp2";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    units.reset(interpreter);
    board.onReset(() -> units.reset(interpreter));
    PyModule module = new PyModule(name());
    module.with("PIO", units.pioType());
    module.with("StateMachine", units.machineType());
    module.with("PIOASMError", PioAssembler.ERROR);
    module.with("PIOASMEmit", PioAssembler.EMIT);
    module.with("DMA", Dma.type(units.dma()));
    module.with("Flash", Rp2Flash.make(board));
    module.with(NativeFunction.withKeywords("asm_pio", PioAssembler::decorator));
    module.with(
        NativeFunction.between(
            "asm_pio_encode",
            2,
            3,
            args ->
                PioAssembler.encode(
                    interpreter,
                    Text.expectStr(args[0]),
                    Numbers.toLong(args[1]),
                    args.length > 2 && Numbers.toLong(args[2]) != 0)));
    module.with(NativeFunction.of0("bootsel_button", this::bootsel));
    module.with(
        NativeFunction.between(
            "country",
            0,
            1,
            args -> {
              if (args.length == 0) {
                return country;
              }
              country = Text.expectStr(args[0]);
              return None.NONE;
            }));
    return module;
  }

  private Object bootsel() {
    return board.isPressed("bootsel") ? 1L : 0L;
  }
}
