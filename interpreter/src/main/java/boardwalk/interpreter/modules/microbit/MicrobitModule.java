package boardwalk.interpreter.modules.microbit;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.VirtualPin;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;

/** {@code microbit}: display, images, buttons, pins, accelerometer, temperature, time. */
public final class MicrobitModule implements NativeModule {

  private static final int ANALOG_SHIFT = 6;
  private static final double ANALOG_MOST = 1023;

  private final VirtualBoard board;

  public MicrobitModule(VirtualBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "microbit";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    long start = System.nanoTime();
    PyModule module = new PyModule(name());
    module.with("display", new Display(board).module());
    module.with("Image", MicrobitImage.TYPE);
    module.with("button_a", button("button_a"));
    module.with("button_b", button("button_b"));
    module.with("accelerometer", accelerometer());
    for (BoardProfile.Pin pin : board.profile().pins()) {
      if (!pin.names().isEmpty()) {
        module.with(pin.label(), pin(board.pin(pin.label()).orElseThrow()));
      }
    }
    module.with(NativeFunction.of0("temperature", () -> (long) board.temperature()));
    module.with(NativeFunction.of0("running_time", () -> (System.nanoTime() - start) / 1_000_000));
    module.with(
        NativeFunction.of1(
            "sleep",
            ms -> {
              Interrupts.sleepUntil(System.nanoTime() + (long) (Numbers.toDouble(ms) * 1_000_000));
              return None.NONE;
            }));
    module.with(
        NativeFunction.withKeywords(
            "scale",
            a -> {
              Object[] from =
                  boardwalk.interpreter.runtime.Iteration.toArray(a.require(1, "from_"));
              Object[] to = boardwalk.interpreter.runtime.Iteration.toArray(a.require(2, "to"));
              double low = Numbers.toDouble(from[0]);
              double high = Numbers.toDouble(from[1]);
              double into = Numbers.toDouble(to[0]);
              double share = (Numbers.toDouble(a.get(0)) - low) / (high - low);
              double result = into + share * (Numbers.toDouble(to[1]) - into);
              boolean whole = to[0] instanceof Long && to[1] instanceof Long;
              return whole ? (Object) Math.round(result) : result;
            }));
    module.with(
        NativeFunction.of0(
            "reset",
            () -> {
              throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
            }));
    module.with(
        NativeFunction.between(
            "panic",
            0,
            1,
            args -> {
              board.show(MicrobitImage.parse("99099:99099:00000:09990:90009").window(0));
              throw new ProgramEnd(ProgramEnd.Kind.HARD_RESET);
            }));
    return module;
  }

  private PyModule button(String id) {
    PyModule button = new PyModule(id);
    button.with(NativeFunction.of0("is_pressed", () -> board.isPressed(id)));
    button.with(NativeFunction.of0("was_pressed", () -> board.takeWasPressed(id)));
    button.with(NativeFunction.of0("get_presses", () -> (long) board.takePresses(id)));
    return button;
  }

  private PyModule accelerometer() {
    PyModule module = new PyModule("accelerometer");
    module.with(NativeFunction.of0("get_x", () -> (long) board.acceleration()[0]));
    module.with(NativeFunction.of0("get_y", () -> (long) board.acceleration()[1]));
    module.with(NativeFunction.of0("get_z", () -> (long) board.acceleration()[2]));
    module.with(
        NativeFunction.of0(
            "get_values",
            () -> {
              int[] a = board.acceleration();
              return PyTuple.of((long) a[0], (long) a[1], (long) a[2]);
            }));
    module.with(
        NativeFunction.of0(
            "get_strength",
            () -> {
              int[] a = board.acceleration();
              return Math.round(Math.sqrt((double) a[0] * a[0] + a[1] * a[1] + a[2] * a[2]));
            }));
    module.with(NativeFunction.of0("current_gesture", board::gesture));
    module.with(NativeFunction.of1("is_gesture", name -> board.gesture().equals(name)));
    module.with(
        NativeFunction.of1(
            "was_gesture",
            name -> {
              boolean was = board.gesture().equals(name);
              if (was) {
                board.gesture("");
              }
              return was;
            }));
    return module;
  }

  private static PyModule pin(VirtualPin pin) {
    PyModule module = new PyModule(pin.label());
    module.with("NO_PULL", 0L).with("PULL_UP", 1L).with("PULL_DOWN", 2L);
    module.with(
        NativeFunction.of0(
            "read_digital",
            () -> {
              if (pin.mode() != VirtualPin.Mode.INPUT) {
                pin.mode(VirtualPin.Mode.INPUT);
              }
              return (long) pin.level();
            }));
    module.with(
        NativeFunction.of1(
            "write_digital",
            value -> {
              long level = Numbers.toLong(value);
              if (level != 0 && level != 1) {
                throw Errors.valueError("value must be 0 or 1");
              }
              pin.drive((int) level);
              pin.mode(VirtualPin.Mode.OUTPUT);
              return None.NONE;
            }));
    module.with(NativeFunction.of0("read_analog", () -> (long) pin.analog() >> ANALOG_SHIFT));
    module.with(
        NativeFunction.of1(
            "write_analog",
            value -> {
              double level = Numbers.toDouble(value);
              if (level < 0 || level > ANALOG_MOST) {
                throw Errors.valueError("value must be between 0 and 1023");
              }
              pin.mode(VirtualPin.Mode.OUTPUT);
              pin.duty(level / ANALOG_MOST);
              return None.NONE;
            }));
    module.with(NativeFunction.of0("is_touched", () -> pin.level() == 1));
    module.with(
        NativeFunction.of1(
            "set_pull",
            pull -> {
              long wanted = Numbers.toLong(pull);
              pin.pull(wanted == 1, wanted == 2);
              return None.NONE;
            }));
    module.with(
        NativeFunction.of0(
            "get_mode",
            () ->
                pin.mode() == VirtualPin.Mode.UNUSED
                    ? "unused"
                    : pin.mode() == VirtualPin.Mode.OUTPUT ? "write_digital" : "read_digital"));
    return module;
  }
}
