package boardwalk.interpreter.modules.machine;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.util.Map;

/** {@code machine.Pin}. */
public final class MachinePin extends PyCallable {

  /** What pins of an RP2350 can be and are under other numbers (its data sheet, 9.4). */
  private static final Map<String, Object> SECOND_RP2 =
      Map.of(
          "ALT_HSTX", 0L,
          "ALT_PIO2", 8L,
          "ALT_GPCK", 9L,
          "ALT_XIP_CS1", 9L,
          "ALT_CORESIGHT_TRACE", 9L,
          "ALT_USB", 10L,
          "ALT_UART_AUX", 11L);

  private final Pins pins;
  private final BoardPin pin;
  private Irq irq;
  private Net.Listener listener;

  MachinePin(Pins pins, BoardPin pin) {
    this.pins = pins;
    this.pin = pin;
  }

  /** The class {@code Pin} of a board. */
  static PyType type(VirtualBoard board, Port port) {
    PyType type = new PyType("Pin", PinBase.TYPE);
    Pins pins = new Pins(board, port, type);
    type.constructor(
        (called, arguments) -> {
          MachinePin made = pins.get(find(board, arguments.require(0, "id")));
          Arguments rest = arguments.tail();
          if (rest.count() > 0 || rest.hasKeywords()) {
            made.init(rest);
          } else if (made.pin.mode() == BoardPin.Mode.UNUSED) {
            made.pin.mode(BoardPin.Mode.INPUT);
          }
          return made;
        });
    port.pinConstants().forEach(type::with);
    if (board.profile().chip().id().startsWith("rp235")) {
      SECOND_RP2.forEach(type::with);
    }
    type.with("board", names("board", board, pins));
    if (port == Port.RP2 || port == Port.STM32) {
      type.with("cpu", names("cpu", board, pins));
    }
    Members<MachinePin> members =
        new Members<>(type, MachinePin.class)
            .act("on", self -> self.pin.drive(1))
            .act("off", self -> self.pin.drive(0))
            .words(
                "init",
                (self, arguments) -> {
                  self.init(arguments);
                  return None.NONE;
                })
            .words("irq", MachinePin::irq);
    type.with(
        NativeFunction.between(
            "value", 1, 2, args -> of(args[0]).value(args.length > 1 ? args[1] : null)));
    if (port != Port.STM32 && port != Port.ESP8266) {
      members.act("toggle", self -> self.pin.drive(1 - self.pin.latch()));
    }
    if (port.hasLowAndHigh()) {
      members.act("high", self -> self.pin.drive(1)).act("low", self -> self.pin.drive(0));
    }
    if (port == Port.STM32 || port.isGeneric()) {
      members.many("mode", 0, 1, MachinePin::modeOrSet).many("pull", 0, 1, MachinePin::pullOrSet);
    }
    if (port == Port.STM32) {
      Stm32PinMethods.add(members);
    }
    return type;
  }

  /** {@code Pin.board}: the pins under the names of the board. */
  private static PyType names(String what, VirtualBoard board, Pins pins) {
    PyType names = new PyType(what);
    for (BoardProfile.Pin pin : board.profile().pins()) {
      for (String name : pin.names()) {
        names.with(name, pins.get(board.pin(name).orElseThrow()));
      }
      if (what.equals("cpu") && pins.port() == Port.RP2) {
        names.with("GPIO" + pin.number(), pins.get(board.pin(pin.label()).orElseThrow()));
      }
    }
    return names;
  }

  static MachinePin of(Object self) {
    return (MachinePin) Types.unwrap(self);
  }

  /** The pin a program names; also another Pin object. */
  public static BoardPin find(VirtualBoard board, Object id) {
    if (Types.unwrap(id) instanceof MachinePin other) {
      return other.pin;
    }
    if (Types.isInt(id)) {
      Numbers.toLong(id);
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

  public BoardPin pin() {
    return pin;
  }

  private void init(Arguments arguments) {
    arguments.only("mode", "pull", "value", "drive", "alt", "hold", "af");
    Object mode = arguments.get(0, "mode", None.NONE);
    Object pull = arguments.get(1, "pull", None.NONE);
    Object value = arguments.keyword("value");
    if (value == null && arguments.count() > 2) {
      value = arguments.get(2);
    }
    if (value != null && value != None.NONE) {
      pin.drive(Truth.of(value) ? 1 : 0);
    }
    if (pull != None.NONE) {
      setPull(Numbers.toLong(pull));
    } else if (mode != None.NONE || arguments.keyword("pull") != null) {
      pin.pull(false, false);
    }
    if (mode != None.NONE) {
      setMode(Numbers.toLong(mode));
    }
  }

  private void setPull(long wanted) {
    long up = pins.port().pin("PULL_UP");
    long down = pins.port().pin("PULL_DOWN");
    boolean none = wanted < 0;
    pin.pull(!none && (wanted & up) != 0, !none && down > 0 && (wanted & down) != 0);
  }

  private void setMode(long mode) {
    Port port = pins.port();
    boolean drives = mode == port.pin("OUT") || mode == port.pin("OPEN_DRAIN");
    if (drives && pins.isInputOnly(pin)) {
      throw Errors.valueError("pin can only be input");
    }
    if (mode == port.pin("IN")) {
      pin.mode(BoardPin.Mode.INPUT);
    } else if (mode == port.pin("OUT")) {
      pin.mode(BoardPin.Mode.OUTPUT);
    } else if (mode == port.pin("OPEN_DRAIN")) {
      pin.mode(BoardPin.Mode.OPEN_DRAIN);
    } else if (mode == port.pin("ALT") || mode == port.pin("ANALOG")) {
      pin.use(BoardPin.Mode.FUNCTION, "alternate");
    } else {
      throw Errors.valueError("invalid pin mode: " + mode);
    }
  }

  private Object modeOrSet(Object[] args) {
    if (args.length > 1) {
      setMode(Numbers.toLong(args[1]));
    }
    return pins.port().pin(modeName());
  }

  private Object pullOrSet(Object[] args) {
    if (args.length > 1) {
      setPull(args[1] == None.NONE ? -1 : Numbers.toLong(args[1]));
    }
    return pin.pullsUp()
        ? pins.port().pin("PULL_UP")
        : pin.pullsDown() ? pins.port().pin("PULL_DOWN") : 0L;
  }

  private String modeName() {
    return switch (pin.mode()) {
      case OUTPUT -> "OUT";
      case OPEN_DRAIN -> "OPEN_DRAIN";
      case FUNCTION -> pins.port() == Port.GENERIC ? "IN" : "ALT";
      case UNUSED, INPUT -> "IN";
    };
  }

  private Object value(Object now) {
    if (now == null) {
      return (long) pin.level();
    }
    pin.drive(Truth.of(now) ? 1 : 0);
    return None.NONE;
  }

  private Object irq(Arguments arguments) {
    arguments.only("handler", "trigger", "priority", "wake", "hard");
    long rising = pins.port().pin("IRQ_RISING");
    long falling = pins.port().pin("IRQ_FALLING");
    if (irq == null) {
      irq = new Irq(this);
    }
    if (arguments.count() == 0 && !arguments.hasKeywords()) {
      return irq;
    }
    Object handler = arguments.get(0, "handler", None.NONE);
    long trigger = Numbers.toLong(arguments.get(1, "trigger", rising | falling));
    Object hard = arguments.keyword("hard");
    if (listener != null) {
      pin.net().forget(listener);
      listener = null;
    }
    if (handler == None.NONE) {
      irq.set(null, trigger, false);
      return irq;
    }
    irq.set(Calls.callable(handler), trigger, hard != null && Truth.of(hard));
    Irq mine = irq;
    listener = (level, time) -> mine.fire(level == 1 ? rising : falling);
    pin.net().listen(listener);
    pins.board().onReset(this::forget);
    return irq;
  }

  private void forget() {
    if (listener != null) {
      pin.net().forget(listener);
      listener = null;
    }
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    return value(arguments.length > 0 ? arguments[0] : null);
  }

  @Override
  public Object call0() {
    return (long) pin.level();
  }

  @Override
  public Object call1(Object now) {
    return value(now);
  }

  @Override
  public PyType type() {
    return pins.type();
  }

  @Override
  public String repr() {
    return switch (pins.port()) {
      case ESP32, ESP8266 -> "Pin(" + pin.number() + ")";
      // A pin of another chip has no number (ports/rp2/machine_pin.c, machine_pin_print).
      case RP2 -> "Pin(" + (pin.number() < 0 ? pin.cpu() : "GPIO" + pin.number()) + described();
      case STM32, GENERIC -> "Pin(" + pin.label() + described();
    };
  }

  private String described() {
    String pull = pin.pullsUp() ? ", pull=PULL_UP" : pin.pullsDown() ? ", pull=PULL_DOWN" : "";
    if (pins.port() == Port.STM32) {
      pull = pull.replace("pull=", "pull=Pin.");
      return ", mode=Pin." + modeName() + pull + ")";
    }
    return ", mode=" + modeName() + pull + ")";
  }
}
