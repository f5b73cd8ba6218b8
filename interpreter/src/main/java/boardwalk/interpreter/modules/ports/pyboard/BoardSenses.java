package boardwalk.interpreter.modules.ports.pyboard;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;

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
    return module;
  }
}
