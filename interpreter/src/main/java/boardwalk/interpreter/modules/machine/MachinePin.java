package boardwalk.interpreter.modules.machine;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.VirtualPin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code machine.Pin}. */
final class MachinePin extends PyCallable {

  private static final long IN = 0;
  private static final long OUT = 1;
  private static final long OPEN_DRAIN = 2;
  private static final long PULL_UP = 1;
  private static final long PULL_DOWN = 2;
  private static final long FALLING = 4;
  private static final long RISING = 8;

  private final PyType type;
  private final VirtualPin pin;

  private MachinePin(PyType type, VirtualPin pin) {
    this.type = type;
    this.pin = pin;
  }

  /** The class {@code Pin} of a board. */
  static PyType type(VirtualBoard board) {
    PyType type = new PyType("Pin");
    type.constructor(
        (called, arguments) -> {
          MachinePin made = new MachinePin(type, find(board, arguments.require(0, "id")));
          made.init(arguments.tail());
          return made;
        });
    type.with("IN", IN).with("OUT", OUT).with("OPEN_DRAIN", OPEN_DRAIN);
    type.with("PULL_UP", PULL_UP).with("PULL_DOWN", PULL_DOWN);
    type.with("IRQ_FALLING", FALLING).with("IRQ_RISING", RISING);
    type.with("board", named(board, type));
    method(type, "on", pin -> pin.drive(1));
    method(type, "off", pin -> pin.drive(0));
    method(type, "high", pin -> pin.drive(1));
    method(type, "low", pin -> pin.drive(0));
    method(type, "toggle", pin -> pin.drive(1 - pin.driven()));
    type.with(
        NativeFunction.between(
            "value", 1, 2, args -> ((MachinePin) args[0]).value(args.length > 1 ? args[1] : null)));
    type.with(
        NativeFunction.withKeywords(
            "init",
            arguments -> {
              ((MachinePin) arguments.get(0)).init(arguments.tail());
              return None.NONE;
            }));
    type.with(
        NativeFunction.withKeywords(
            "irq", arguments -> ((MachinePin) arguments.get(0)).irq(arguments.tail())));
    type.with(
        NativeFunction.between(
            "mode",
            1,
            2,
            args -> {
              MachinePin self = (MachinePin) args[0];
              if (args.length > 1) {
                self.mode(Numbers.toLong(args[1]));
              }
              return switch (self.pin.mode()) {
                case OUTPUT -> OUT;
                case OPEN_DRAIN -> OPEN_DRAIN;
                default -> IN;
              };
            }));
    return type;
  }

  /** {@code Pin.board}: the pins under the names of the board. */
  private static PyModule named(VirtualBoard board, PyType type) {
    PyModule names = new PyModule("board");
    for (BoardProfile.Pin pin : board.profile().pins()) {
      for (String name : pin.names()) {
        names.with(name, new MachinePin(type, board.pin(name).orElseThrow()));
      }
    }
    return names;
  }

  private interface Action {
    void apply(VirtualPin pin);
  }

  private static void method(PyType type, String name, Action action) {
    type.with(
        NativeFunction.of1(
            name,
            self -> {
              action.apply(((MachinePin) self).pin);
              return None.NONE;
            }));
  }

  /** The pin a program names; also another Pin object. */
  static VirtualPin find(VirtualBoard board, Object id) {
    if (id instanceof MachinePin other) {
      return other.pin;
    }
    return board
        .pin(Text.str(id))
        .orElseThrow(
            () ->
                Errors.valueError(
                    Types.isInt(id)
                        ? "invalid pin"
                        : "unknown named pin \"" + Text.str(id) + "\""));
  }

  VirtualPin pin() {
    return pin;
  }

  private void init(Arguments arguments) {
    arguments.only("mode", "pull", "value", "drive", "alt");
    Object mode = arguments.get(0, "mode", None.NONE);
    Object pull = arguments.get(1, "pull", None.NONE);
    Object value = arguments.get(2, "value", None.NONE);
    if (value != None.NONE) {
      pin.drive(Truth.of(value) ? 1 : 0);
    }
    if (mode != None.NONE) {
      mode(Numbers.toLong(mode));
    }
    if (pull != None.NONE) {
      long pulls = Numbers.toLong(pull);
      pin.pull((pulls & PULL_UP) != 0, (pulls & PULL_DOWN) != 0);
    } else if (mode != None.NONE) {
      pin.pull(false, false);
    }
  }

  private void mode(long mode) {
    pin.mode(
        switch ((int) mode) {
          case (int) IN -> VirtualPin.Mode.INPUT;
          case (int) OUT -> VirtualPin.Mode.OUTPUT;
          case (int) OPEN_DRAIN -> VirtualPin.Mode.OPEN_DRAIN;
          default -> throw Errors.valueError("invalid pin mode: " + mode);
        });
  }

  private Object value(Object now) {
    if (now == null) {
      return (long) pin.level();
    }
    pin.drive(Truth.of(now) ? 1 : 0);
    return None.NONE;
  }

  private Object irq(Arguments arguments) {
    Object handler = arguments.get(0, "handler", None.NONE);
    long trigger = Numbers.toLong(arguments.get(1, "trigger", FALLING | RISING));
    if (handler == None.NONE) {
      pin.onEdge((changed, rising) -> {});
      return None.NONE;
    }
    PyCallable function = Calls.callable(handler);
    pin.onEdge(
        (changed, rising) -> {
          if ((trigger & (rising ? RISING : FALLING)) != 0) {
            Interrupts.callback(() -> function.call1(this));
          }
        });
    return None.NONE;
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    return value(arguments.length > 0 ? arguments[0] : null);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public Boolean isEqual(Object other) {
    return other instanceof MachinePin p && p.pin == pin;
  }

  @Override
  public long hash() {
    return System.identityHashCode(pin);
  }

  @Override
  public String repr() {
    String mode =
        switch (pin.mode()) {
          case OUTPUT -> "mode=OUT";
          case OPEN_DRAIN -> "mode=OPEN_DRAIN";
          default -> "mode=IN";
        };
    return "Pin(" + pin.label() + ", " + mode + ")";
  }
}
