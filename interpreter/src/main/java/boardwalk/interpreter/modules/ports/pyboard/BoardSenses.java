package boardwalk.interpreter.modules.ports.pyboard;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.StorageCard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import java.util.Arrays;
import java.util.Optional;

/** {@code _pyb}: what the module {@code pyb} asks of the simulated board itself. */
public record BoardSenses(VirtualBoard board) implements NativeModule {

  @Override
  public String name() {
    return "_pyb";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.of0(
            "acceleration",
            () -> {
              int[] a = board.senses().acceleration();
              return PyTuple.of((long) a[0], (long) a[1], (long) a[2]);
            }));
    module.with(
        NativeFunction.of0(
            "leds",
            () -> {
              PyList pins = new PyList();
              board.profile().parts(BoardProfile.Part.Kind.LED).forEach(led -> pins.add(led.pin()));
              return pins;
            }));
    module.with(
        NativeFunction.of0(
            "switch",
            () ->
                board.profile().parts(BoardProfile.Part.Kind.BUTTON).stream()
                    .findFirst()
                    .map(button -> (Object) PyTuple.of(button.pin(), button.activeLow()))
                    .orElse(boardwalk.interpreter.runtime.None.NONE)));
    module.with(NativeFunction.of2("joined", (a, b) -> find(a).net().reaches(find(b).net())));
    module.with(
        NativeFunction.of0("card_blocks", () -> card().map(StorageCard::blocks).orElse(0L)));
    module.with(
        NativeFunction.of1(
            "flash",
            size -> PyBytes.array(board.memory().flash("pyb.Flash", Numbers.toInt(size)))));
    module.with(NativeFunction.of2("card_read", (number, into) -> move(number, into, false)));
    module.with(NativeFunction.of2("card_write", (number, from) -> move(number, from, true)));
    return module;
  }

  private BoardPin find(Object name) {
    return board.pin(Text.str(name)).orElseThrow();
  }

  /** The card in the board's own slot. */
  private Optional<StorageCard> card() {
    return board.devices(StorageCard.class).stream().filter(c -> c.clock() == null).findFirst();
  }

  /** Moves whole blocks; 0 when it could. */
  private Object move(Object number, Object buffer, boolean write) {
    Buffers.Span data = write ? Buffers.span(buffer) : Buffers.writable(buffer);
    StorageCard card = card().orElse(null);
    long first = Numbers.toLong(number);
    int block = StorageCard.BLOCK;
    if (card == null || first < 0 || first + data.length() / block > card.blocks()) {
      return 1L;
    }
    for (int at = 0; at + block <= data.length(); at += block) {
      int from = data.offset() + at;
      if (write) {
        card.block(first + at / block, Arrays.copyOfRange(data.storage(), from, from + block));
      } else {
        System.arraycopy(card.block(first + at / block), 0, data.storage(), from, block);
      }
    }
    // Four wires at 24 MHz.
    Clock.advance(data.length() * 2L * 1000 / 24);
    return 0L;
  }
}
