package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyModule;

/**
 * {@code this}, {@code antigravity} and {@code love}: the firmware's little surprises.
 *
 * @param name module
 * @param board for the picture of love
 */
record TextModule(String name, VirtualBoard board) implements NativeModule {

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name);
    switch (name) {
      case "love" ->
          module.with(
              NativeFunction.of0(
                  "badaboom",
                  () -> {
                    beat();
                    return None.NONE;
                  }));
      case "this" -> {
        print(interpreter, "this.txt");
        module.with(
            NativeFunction.of0(
                "authors",
                () -> {
                  print(interpreter, "authors.txt");
                  return None.NONE;
                }));
      }
      default -> print(interpreter, name + ".txt");
    }
    return module;
  }

  private static void print(Interpreter interpreter, String file) {
    Resource.lines(file).forEach(line -> interpreter.console().write(line + "\n"));
  }

  private void beat() {
    for (String picture : new String[] {"HEART", "HEART_SMALL", "HEART", "HEART_SMALL", "HEART"}) {
      MicrobitImage image = (MicrobitImage) MicrobitImage.TYPE.namespace().get(picture);
      board.matrix().show(image.window(0));
      Interrupts.poll();
      boardwalk.interpreter.runtime.Clock.sleep(250_000_000);
    }
    board.matrix().show(new int[25]);
  }
}
