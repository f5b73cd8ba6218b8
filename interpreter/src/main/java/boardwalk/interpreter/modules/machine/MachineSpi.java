package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.SpiBus;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.SPI} and {@code SoftSPI} (extmod/machine_spi.c). */
public final class MachineSpi extends PyObject {

  private static final long USUAL_BAUDRATE = 1_000_000;
  private static final long SOFT_BAUDRATE = 500_000;

  private final PyType type;
  private final long id;
  private final BoardPin[] wires;
  private final SpiBus bus;
  private long baudrate;
  private long polarity;
  private long phase;
  private long bits = 8;

  private MachineSpi(PyType type, VirtualBoard board, long id, BoardPin[] wires) {
    this.type = type;
    this.id = id;
    this.wires = wires;
    for (int i = 0; i < wires.length; i++) {
      if (wires[i] != null) {
        wires[i].use(BoardPin.Mode.FUNCTION, "SPI");
      }
    }
    this.bus = new SpiBus(board, wires[0], wires[1], wires[2]);
    if (wires[1] != null) {
      wires[1].terminal().drive(0);
    }
  }

  static PyType hardware(VirtualBoard board, Port port) {
    PyType type = new PyType("SPI");
    type.constructor(
        (called, arguments) -> {
          arguments.only(
              "id", "baudrate", "polarity", "phase", "bits", "firstbit", "sck", "mosi", "miso");
          long id = Numbers.toLong(arguments.get(0, "id", port == Port.RP2 ? 0L : 1L));
          if (id == -1) {
            return soft(type, board, arguments.tail());
          }
          BoardPin[] wires = BusPins.of(board, port, "SPI", id);
          String[] legs = {"sck", "mosi", "miso"};
          String[] names = {"SCK", "MOSI", "MISO"};
          for (int i = 0; i < legs.length; i++) {
            Object given = arguments.keyword(legs[i]);
            wires[i] = given == None.NONE && i == 2 ? null : MachineI2c.pin(board, given, wires[i]);
            BusPins.check(port, names[i], id, wires[i]);
          }
          BusPins.require(wires, 1, "SPI", id);
          MachineSpi made = new MachineSpi(type, board, id, wires);
          made.baudrate = USUAL_BAUDRATE;
          made.init(arguments.tail(), 0);
          return made;
        });
    addMethods(type);
    return type;
  }

  static PyType software(VirtualBoard board) {
    PyType type = new PyType("SoftSPI");
    type.constructor((called, arguments) -> soft(type, board, arguments));
    addMethods(type);
    return type;
  }

  private static MachineSpi soft(PyType type, VirtualBoard board, Arguments arguments) {
    arguments.only("baudrate", "polarity", "phase", "bits", "firstbit", "sck", "mosi", "miso");
    BoardPin[] wires = new BoardPin[3];
    String[] legs = {"sck", "mosi", "miso"};
    for (int i = 0; i < wires.length; i++) {
      Object given = arguments.keyword(legs[i]);
      if (given == null || given == None.NONE) {
        throw Errors.valueError("must specify all of sck/mosi/miso");
      }
      wires[i] = MachinePin.find(board, given);
    }
    MachineSpi made = new MachineSpi(type, board, -1, wires);
    made.baudrate = SOFT_BAUDRATE;
    made.init(arguments, 0);
    return made;
  }

  private static void addMethods(PyType type) {
    type.with("MSB", 0L).with("LSB", 1L);
    new Members<>(type, MachineSpi.class)
        .words("init", (self, arguments) -> self.init(arguments, 0))
        .act("deinit", self -> {})
        .many("read", 1, 2, MachineSpi::read)
        .many("readinto", 1, 2, MachineSpi::readInto)
        .one("write", MachineSpi::write)
        .many("write_readinto", 2, 2, MachineSpi::exchange);
  }

  private Object init(Arguments arguments, int at) {
    baudrate = Numbers.toLong(arguments.get(at, "baudrate", baudrate));
    polarity = Numbers.toLong(arguments.get(at + 1, "polarity", polarity));
    phase = Numbers.toLong(arguments.get(at + 2, "phase", phase));
    bits = Numbers.toLong(arguments.get(at + 3, "bits", bits));
    bus.frequency(baudrate, (int) polarity);
    return None.NONE;
  }

  private static int filler(Object[] args) {
    return args.length > 2 ? (int) Numbers.toLong(args[2]) & 0xff : 0;
  }

  private Object read(Object[] args) {
    byte[] into = Buffers.room(args[1]);
    bus.transfer(null, 0, into, 0, into.length, filler(args));
    return PyBytes.of(into);
  }

  private Object readInto(Object[] args) {
    Buffers.Span span = Buffers.writable(args[1]);
    bus.transfer(null, 0, span.storage(), span.offset(), span.length(), filler(args));
    return None.NONE;
  }

  private Object write(Object data) {
    Buffers.Span span = Buffers.span(data);
    bus.transfer(span.storage(), span.offset(), null, 0, span.length(), 0);
    return None.NONE;
  }

  private Object exchange(Object[] args) {
    Buffers.Span out = Buffers.span(args[1]);
    Buffers.Span in = Buffers.writable(args[2]);
    if (out.length() != in.length()) {
      throw Errors.valueError("buffers must be the same length");
    }
    bus.transfer(out.storage(), out.offset(), in.storage(), in.offset(), out.length(), 0);
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return (id < 0 ? "SoftSPI(" : "SPI(" + id + ", ")
        + "baudrate="
        + baudrate
        + ", polarity="
        + polarity
        + ", phase="
        + phase
        + (id < 0 ? "" : ", bits=" + bits)
        + ", sck="
        + wires[0].number()
        + ", mosi="
        + (wires[1] == null ? "None" : Integer.toString(wires[1].number()))
        + ", miso="
        + (wires[2] == null ? "None" : Integer.toString(wires[2].number()))
        + ")";
  }
}
