package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.PinFunction;
import boardwalk.boards.Pitfall;
import boardwalk.interpreter.syntax.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each call of the firmware's classes means for the pins of the board. */
final class CallChecks {

  private static final Set<String> CLASSES =
      Set.of(
          "Pin",
          "ADC",
          "PWM",
          "DAC",
          "TouchPad",
          "UART",
          "I2C",
          "SoftI2C",
          "SPI",
          "SoftSPI",
          "Signal",
          "WLAN",
          "NeoPixel",
          "DHT11",
          "DHT22",
          "OneWire",
          "const",
          "I2S");

  private static final Set<String> PIN_CONSTANTS =
      Set.of("IN", "OUT", "OPEN_DRAIN", "PULL_UP", "PULL_DOWN", "OUT_PP", "OUT_OD");

  private final BoardProfile board;
  private final PinRules rules;
  private final BusChecks buses;
  private final MicrobitChecks microbit;
  private final Findings findings;

  CallChecks(BoardProfile board, ProgramFacts facts, Findings findings) {
    this.board = board;
    this.findings = findings;
    this.rules = new PinRules(board, facts, findings);
    this.buses = new BusChecks(board, rules, findings);
    this.microbit = new MicrobitChecks(board, rules, findings);
  }

  /** A module, or something of it, was imported. */
  void imported(String module, String name, Span span) {
    String whole = name.isEmpty() ? module : module + "." + name;
    for (Pitfall pitfall : board.pitfalls()) {
      for (Pitfall.Condition condition : pitfall.when()) {
        if (condition.kind().equals("import") && condition.values().contains(whole)) {
          findings.problem(span, pitfall.level(), pitfall.text());
        }
      }
    }
  }

  /** What a module of the firmware has under a name. */
  Value member(String module, String name) {
    if (module.equals("microbit")) {
      return microbit.member(name);
    }
    if (module.equals("machine") && !board.hasModule("machine")) {
      return Value.UNKNOWN;
    }
    return CLASSES.contains(name) ? new Value.Callable(name) : Value.UNKNOWN;
  }

  /** What {@code from module import *} brings. */
  Map<String, Value> everythingOf(String module) {
    if (module.equals("microbit")) {
      return microbit.everything();
    }
    Map<String, Value> all = new HashMap<>();
    if (module.equals("machine")) {
      CLASSES.forEach(name -> all.put(name, member(module, name)));
    }
    return all;
  }

  Value constantOf(String type, String name) {
    return type.equals("Pin") && PIN_CONSTANTS.contains(name)
        ? new Value.Constant(name)
        : Value.UNKNOWN;
  }

  /** Something is called with an argument of this name. */
  void given(Value value, String name) {
    if (value instanceof Value.PinObject pin) {
      findings.called(pin.pin(), name);
    } else if (value instanceof Value.Number number && name.contains("pin")) {
      board.pins().stream()
          .filter(pin -> pin.number() == number.value())
          .forEach(pin -> findings.called(pin, name));
    }
  }

  /** A class of the firmware is called. */
  Value call(String type, CallFacts call) {
    return switch (type) {
      case "Pin" -> pin(call);
      case "Signal" -> call.argument(0, "pin") instanceof Value.PinObject pin ? pin : pin(call);
      case "ADC" -> {
        adc(call);
        yield new Value.Instance(type);
      }
      case "DAC" -> {
        needs(call, PinFunction.Kind.DAC, "DAC");
        yield new Value.Instance(type);
      }
      case "TouchPad" -> {
        needs(call, PinFunction.Kind.TOUCH, "touch");
        yield new Value.Instance(type);
      }
      case "PWM" -> {
        pinOf(call.argument(0, "dest"), call.span())
            .forEach(
                pin -> {
                  rules.output(pin, call.span(), "PWM");
                  rules.pwm(pin, call.span());
                });
        yield new Value.Instance(type);
      }
      case "NeoPixel" -> {
        pinOf(call.argument(0, "pin"), call.span())
            .forEach(pin -> rules.output(pin, call.span(), "NeoPixel"));
        yield new Value.Instance(type);
      }
      case "DHT11", "DHT22", "OneWire" -> {
        pinOf(call.argument(0, "pin"), call.span())
            .forEach(pin -> rules.output(pin, call.span(), type));
        yield new Value.Instance(type);
      }
      case "UART", "I2C", "SPI", "SoftI2C", "SoftSPI" -> {
        buses.check(type, call);
        yield new Value.Instance(type);
      }
      default -> new Value.Instance(type);
    };
  }

  private Value pin(CallFacts call) {
    Value id = call.argument(0, "id");
    if (id instanceof Value.OneOf choice) {
      choice.values().forEach(one -> pin(one, call));
      return Value.UNKNOWN;
    }
    return pin(id, call);
  }

  private Value pin(Value id, CallFacts call) {
    if (id instanceof Value.PinObject known) {
      mode(known.pin(), call, 1);
      return known;
    }
    Pin pin = rules.resolve(id, call.span());
    if (pin == null) {
      return Value.UNKNOWN;
    }
    rules.made(pin, id, call.span());
    mode(pin, call, 1);
    return new Value.PinObject(pin);
  }

  /** The mode and the pull of {@code Pin(...)} and {@code pin.init(...)}. */
  private void mode(Pin pin, CallFacts call, int first) {
    Value mode = call.argument(first, "mode");
    Value pull = call.argument(first + 1, "pull");
    String name = mode instanceof Value.Constant constant ? constant.name() : "";
    switch (name) {
      case "OUT", "OPEN_DRAIN", "OUT_PP", "OUT_OD" -> rules.output(pin, call.span(), "output");
      case "IN" -> rules.input(pin, call.span(), "input");
      default -> {
        // Without a mode it stays as it is.
      }
    }
    if (call.has(-1, "value") && name.isEmpty()) {
      rules.output(pin, call.span(), "output");
    }
    if (pull instanceof Value.Constant constant && constant.name().startsWith("PULL_")) {
      rules.pull(pin, call.span());
      if (constant.name().equals("PULL_DOWN")) {
        findings.pulledDown(pin);
      }
    }
  }

  /** A method of a pin is called. */
  void method(Pin pin, String method, CallFacts call) {
    if (microbit.method(pin, method, call)) {
      return;
    }
    switch (method) {
      case "on", "off", "high", "low", "toggle" -> rules.output(pin, call.span(), "output");
      case "value" -> {
        if (call.has(0, "x")) {
          rules.output(pin, call.span(), "output");
        }
      }
      case "init" -> mode(pin, call, 0);
      case "irq" -> rules.irq(pin, call.span());
      default -> {
        // mode(), pull(), drive() ask, or change what was looked at already.
      }
    }
  }

  private void adc(CallFacts call) {
    Value id = call.argument(0, "pin");
    if (id instanceof Value.Number number && rules.isAdcChannel(number.value())) {
      return;
    }
    for (Pin pin : pinOf(id, call.span())) {
      rules.function(pin, PinFunction.Kind.ADC, "measure a voltage", call.span());
      rules.adc(pin, call.span());
    }
  }

  private void needs(CallFacts call, PinFunction.Kind kind, String words) {
    Value id = call.argument(0, "pin");
    if (kind == PinFunction.Kind.DAC && id instanceof Value.Number && !rules.hasNumbers()) {
      // DAC(1) and DAC(2) are channels where pins have no numbers.
      return;
    }
    for (Pin pin : pinOf(id, call.span())) {
      String what =
          kind == PinFunction.Kind.DAC ? "make a voltage (DAC)" : "feel a finger (" + words + ")";
      rules.function(pin, kind, what, call.span());
    }
  }

  /** The pins an argument may be: a Pin object, or what Pin() would take. */
  List<Pin> pinOf(Value value, Span span) {
    return rules.pinsOf(value, span);
  }
}
