package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pio.PioBlock;
import boardwalk.interpreter.hardware.pio.PioMachine;
import boardwalk.interpreter.hardware.pio.PioSettings;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.Irq;
import boardwalk.interpreter.modules.machine.MachinePin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code rp2.StateMachine}. */
final class StateMachine extends PyObject {

  private static final double SYSTEM_HERTZ = 125_000_000;

  /** SET pindirs and SET pins of one pin at a time start the pins as the program wants them. */
  private static final int OUT_FLAG = 2;

  /** About what a Pico needs for all the registers and pins; meanwhile the wires go on. */
  private static final long SETTING_UP = 100_000;

  private final PioUnits units;
  private final int id;
  private final PioMachine machine;
  private PyCallable handler;
  private boolean hard;
  private int start;

  StateMachine(PioUnits units, int id) {
    this.units = units;
    this.id = id;
    this.machine = units.block(id / PioUnits.MACHINES).machine(id % PioUnits.MACHINES);
  }

  static void fill(PyType type) {
    new Members<>(type, StateMachine.class)
        .words("init", StateMachine::init)
        .many("active", 0, 1, StateMachine::active)
        .act(
            "restart",
            self -> {
              self.machine.restart();
              self.machine.force(self.start);
            })
        .one("exec", StateMachine::exec)
        .many("get", 0, 2, StateMachine::get)
        .many("put", 1, 2, StateMachine::put)
        .get("rx_fifo", self -> (long) self.machine.waitingToBeRead())
        .get("tx_fifo", self -> (long) self.machine.waitingToSend())
        .words("irq", StateMachine::irq);
  }

  private int pin(Arguments a, String name) {
    Object given = a.get(99, name, None.NONE);
    return given == None.NONE ? -1 : MachinePin.find(units.board(), given).number();
  }

  Object init(Arguments a) {
    a.only(
        "prog",
        "freq",
        "in_base",
        "out_base",
        "set_base",
        "jmp_pin",
        "sideset_base",
        "in_shiftdir",
        "out_shiftdir",
        "push_thresh",
        "pull_thresh");
    PioProgram program = new PioProgram(a.require(0, "prog"));
    Clock.advance(SETTING_UP);
    start = units.place(id / PioUnits.MACHINES, program);
    long execctrl = program.number(PioProgram.EXECCTRL);
    long shiftctrl = program.number(PioProgram.SHIFTCTRL);
    PioSettings s = new PioSettings();
    s.wrap = (int) (execctrl >> 12 & 31) + start;
    s.wrapTarget = (int) (execctrl >> 7 & 31) + start;
    s.sideOptional = (execctrl >> 30 & 1) == 1;
    s.sideDirections = (execctrl >> 29 & 1) == 1;
    s.sideCount = program.pins(PioProgram.SIDESET).length + (s.sideOptional ? 1 : 0);
    s.join = (int) (shiftctrl >> 30 & 3);
    s.autoPull = (shiftctrl >> 17 & 1) == 1;
    s.autoPush = (shiftctrl >> 16 & 1) == 1;
    s.outRight = Numbers.toLong(a.get(99, "out_shiftdir", shiftctrl >> 19 & 1)) == 1;
    s.inRight = Numbers.toLong(a.get(99, "in_shiftdir", shiftctrl >> 18 & 1)) == 1;
    s.pullThreshold = threshold(a.get(99, "pull_thresh", shiftctrl >> 25 & 31));
    s.pushThreshold = threshold(a.get(99, "push_thresh", shiftctrl >> 20 & 31));
    s.inBase = Math.max(0, pin(a, "in_base"));
    s.jumpPin = Math.max(0, pin(a, "jmp_pin"));
    s.outBase = Math.max(0, pin(a, "out_base"));
    s.setBase = Math.max(0, pin(a, "set_base"));
    s.sideBase = Math.max(0, pin(a, "sideset_base"));
    s.outCount = program.pins(PioProgram.OUT).length;
    s.setCount = program.pins(PioProgram.SET).length;
    machine.set(s, start, frequency(a));
    machine.lookAt(program.instructions());
    startPins(program.pins(PioProgram.OUT), pin(a, "out_base"));
    startPins(program.pins(PioProgram.SET), pin(a, "set_base"));
    startPins(program.pins(PioProgram.SIDESET), pin(a, "sideset_base"));
    return None.NONE;
  }

  private static int threshold(Object value) {
    int bits = (int) (Numbers.toLong(value) & 31);
    return bits == 0 ? 32 : bits;
  }

  private static double frequency(Arguments a) {
    long wanted = Numbers.toLong(a.get(1, "freq", -1L));
    if (wanted <= 0) {
      return SYSTEM_HERTZ;
    }
    // The divider has 16 bits and an 8-bit fraction (RP2040 data sheet, 3.5.5).
    double divider = Math.floor(SYSTEM_HERTZ * 256 / wanted) / 256;
    if (divider < 1 || divider > 65536) {
      throw Errors.valueError("freq out of range");
    }
    return SYSTEM_HERTZ / divider;
  }

  private void startPins(long[] how, int base) {
    for (int i = 0; i < how.length && base >= 0; i++) {
      BoardPin pin = units.board().pin(Integer.toString(base + i)).orElse(null);
      if (pin != null) {
        pin.drive((int) how[i] & 1);
        boolean out = (how[i] & OUT_FLAG) != 0;
        pin.use(out ? BoardPin.Mode.OUTPUT : BoardPin.Mode.INPUT, "PIO");
      }
    }
  }

  private Object active(Object[] a) {
    if (a.length > 1) {
      machine.active(Truth.of(a[1]));
    }
    return machine.isActive();
  }

  private Object exec(Object instruction) {
    long word =
        Types.isInt(instruction)
            ? Numbers.toLong(instruction)
            : PioAssembler.encode(
                units.interpreter(),
                boardwalk.interpreter.runtime.Text.expectStr(instruction),
                machine.sidePins(),
                machine.isSideOptional());
    machine.force((int) word & 0xffff);
    return None.NONE;
  }

  private int receive() {
    while (!machine.hasReceived()) {
      Interrupts.poll();
      if (!machine.hasReceived()) {
        Clock.pause(Long.MAX_VALUE);
      }
    }
    return machine.take();
  }

  private Object get(Object[] a) {
    int shift = a.length > 2 ? (int) Numbers.toLong(a[2]) : 0;
    if (a.length < 2 || a[1] == None.NONE) {
      return (receive() & 0xffff_ffffL) >>> shift;
    }
    Buffers.Span into = Buffers.writable(a[1]);
    int width = width(into.typecode());
    for (int at = 0; at + width <= into.length(); at += width) {
      long word = (receive() & 0xffff_ffffL) >>> shift;
      for (int i = 0; i < width; i++) {
        into.storage()[into.offset() + at + i] = (byte) (word >> 8 * i);
      }
    }
    return into.length() == 0 ? None.NONE : a[1];
  }

  private static int width(char typecode) {
    return switch (typecode) {
      case 'b', 'B' -> 1;
      case 'h', 'H' -> 2;
      case 'i', 'I', 'l', 'L' -> 4;
      default -> throw Errors.valueError("unsupported buffer type");
    };
  }

  private void send(long word, int shift) {
    while (!machine.put((int) (word << shift))) {
      Interrupts.poll();
      Clock.pause(Long.MAX_VALUE);
    }
  }

  private Object put(Object[] a) {
    int shift = a.length > 2 ? (int) Numbers.toLong(a[2]) : 0;
    if (Types.isInt(a[1])) {
      send(Numbers.toBig(a[1]).longValue(), shift);
      return None.NONE;
    }
    Buffers.Span from = Buffers.span(a[1]);
    int width = width(from.typecode());
    for (int at = 0; at + width <= from.length(); at += width) {
      long word = 0;
      for (int i = width - 1; i >= 0; i--) {
        word = word << 8 | from.storage()[from.offset() + at + i] & 0xff;
      }
      send(word, shift);
    }
    return None.NONE;
  }

  private Object irq(Arguments a) {
    if (a.count() > 0 || a.hasKeywords()) {
      Object given = a.get(0, "handler", None.NONE);
      handler = given == None.NONE ? null : Calls.callable(given);
      hard = Truth.of(a.get(2, "hard", false));
    }
    Irq seen = new Irq(this);
    seen.set(handler, 1, hard);
    return seen;
  }

  boolean awaitsFlag() {
    return handler != null;
  }

  /** The program of this machine raised its flag. */
  void flagged() {
    if (handler != null) {
      Irq.deliver(handler, this, hard);
    }
  }

  /** Where DMA writes words to the machine, or reads those from it. */
  long fifoAddress(boolean toMachine) {
    return PioBlock.fifoAddress(id / PioUnits.MACHINES, id % PioUnits.MACHINES, toMachine);
  }

  @Override
  public PyType type() {
    return units.machineType();
  }

  @Override
  public String repr() {
    return "StateMachine(" + id + ")";
  }
}
