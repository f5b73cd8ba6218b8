package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.I2cBus;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;

/** {@code machine.I2C} and {@code SoftI2C} (extmod/machine_i2c.c). */
public final class MachineI2c extends PyObject {

  private static final int FIRST_ADDRESS = 0x08;
  private static final int LAST_ADDRESS = 0x77;
  private static final long USUAL_FREQUENCY = 400_000;
  private static final long USUAL_TIMEOUT_US = 50_000;

  private final PyType type;
  private final Port port;
  private final long id;
  private final BoardPin scl;
  private final BoardPin sda;
  private final I2cBus bus;
  private long frequency;
  private boolean pending;

  private MachineI2c(
      PyType type, VirtualBoard board, Port port, long id, BoardPin[] wires, long frequency) {
    this.type = type;
    this.port = port;
    this.id = id;
    this.scl = wires[0];
    this.sda = wires[1];
    this.frequency = frequency;
    this.bus = new I2cBus(board, scl, sda, frequency);
    take();
  }

  private void take() {
    // Boards and parts have resistors to the supply; the microcontroller adds its own weak ones.
    for (BoardPin pin : new BoardPin[] {scl, sda}) {
      pin.pull(true, false);
      pin.use(BoardPin.Mode.FUNCTION, "I2C");
    }
  }

  static PyType hardware(VirtualBoard board, Port port) {
    PyType type = new PyType("I2C");
    type.constructor(
        (called, arguments) -> {
          arguments.only("id", "scl", "sda", "freq", "timeout");
          long id = Numbers.toLong(arguments.get(0, "id", port == Port.STM32 ? 1L : 0L));
          if (id == -1) {
            return soft(type, board, port, arguments.tail());
          }
          BoardPin[] wires = BusPins.of(board, port, "I2C", id);
          wires[0] = pin(board, arguments.keyword("scl"), wires[0]);
          wires[1] = pin(board, arguments.keyword("sda"), wires[1]);
          BusPins.require(wires, 2, "I2C", id);
          BusPins.check(port, "SCL", id, wires[0]);
          BusPins.check(port, "SDA", id, wires[1]);
          long frequency = Numbers.toLong(arguments.get(1, "freq", USUAL_FREQUENCY));
          return new MachineI2c(type, board, port, id, wires, frequency);
        });
    addMethods(type, board);
    return type;
  }

  static PyType software(VirtualBoard board, Port port) {
    PyType type = new PyType("SoftI2C");
    type.constructor((called, arguments) -> soft(type, board, port, arguments));
    addMethods(type, board);
    return type;
  }

  private static MachineI2c soft(PyType type, VirtualBoard board, Port port, Arguments arguments) {
    arguments.only("scl", "sda", "freq", "timeout");
    BoardPin[] wires = {
      MachinePin.find(board, arguments.require(0, "scl")),
      MachinePin.find(board, arguments.require(1, "sda"))
    };
    long frequency = Numbers.toLong(arguments.get(2, "freq", USUAL_FREQUENCY));
    return new MachineI2c(type, board, port, -1, wires, frequency);
  }

  static BoardPin pin(VirtualBoard board, Object given, BoardPin otherwise) {
    return given == null || given == None.NONE ? otherwise : MachinePin.find(board, given);
  }

  private static void addMethods(PyType type, VirtualBoard board) {
    new Members<>(type, MachineI2c.class)
        .words("init", MachineI2c::init)
        .act("deinit", self -> {})
        .get("scan", MachineI2c::scan)
        .get("start", self -> self.primitive(true))
        .get("stop", self -> self.primitive(false))
        .many("readinto", 1, 2, MachineI2c::primitiveRead)
        .one("write", MachineI2c::primitiveWrite)
        .many("readfrom", 2, 3, (self, a) -> self.readFrom(a[1], new byte[size(a[2])], stop(a, 3)))
        .many("readfrom_into", 2, 3, MachineI2c::readFromInto)
        .many(
            "writeto",
            2,
            3,
            (self, a) -> (long) self.send(address(a[1]), stop(a, 3), Buffers.span(a[2])))
        .many("writevto", 2, 3, MachineI2c::writeVector)
        .words("readfrom_mem", MachineI2c::readMemory)
        .words("readfrom_mem_into", MachineI2c::readMemoryInto)
        .words("writeto_mem", MachineI2c::writeMemory);
  }

  private static int size(Object value) {
    long wanted = Numbers.toLong(value);
    if (wanted < 0 || wanted > 1 << 20) {
      throw Errors.memoryError("memory allocation failed, allocating " + wanted + " bytes");
    }
    return (int) wanted;
  }

  private static boolean stop(Object[] args, int index) {
    return args.length <= index || Truth.of(args[index]);
  }

  private static int address(Object value) {
    return (int) Numbers.toLong(value);
  }

  private Object init(Arguments arguments) {
    Object now = arguments.keyword("freq");
    if (now != null) {
      frequency = Numbers.toLong(now);
      bus.frequency(frequency);
    }
    take();
    return None.NONE;
  }

  private Object scan() {
    PyList found = new PyList();
    for (int address = FIRST_ADDRESS; address <= LAST_ADDRESS; address++) {
      Interrupts.poll();
      boolean there = bus.start(address, false);
      bus.stop();
      if (there) {
        found.add((long) address);
      }
    }
    return found;
  }

  private void open(int address, boolean read) {
    if (!bus.start(address, read)) {
      bus.stop();
      throw Errors.osError(port == Port.RP2 && id >= 0 ? Errno.EIO : Errno.ENODEV);
    }
  }

  private void close(boolean stop) {
    if (stop) {
      bus.stop();
    } else {
      bus.settle();
    }
  }

  private int send(int address, boolean stop, Buffers.Span... pieces) {
    open(address, false);
    int acknowledged = 0;
    for (Buffers.Span piece : pieces) {
      for (int i = 0; i < piece.length(); i++) {
        if (!bus.write(piece.storage()[piece.offset() + i] & 0xff)) {
          close(stop);
          return acknowledged;
        }
        acknowledged++;
      }
    }
    close(stop);
    return acknowledged;
  }

  private void receive(int address, byte[] into, int from, int count, boolean stop) {
    open(address, true);
    for (int i = 0; i < count; i++) {
      into[from + i] = (byte) bus.read(i == count - 1);
    }
    close(stop);
  }

  private Object readFrom(Object address, byte[] into, boolean stop) {
    receive(address(address), into, 0, into.length, stop);
    return PyBytes.of(into);
  }

  private Object readFromInto(Object[] a) {
    Buffers.Span span = Buffers.writable(a[2]);
    receive(address(a[1]), span.storage(), span.offset(), span.length(), stop(a, 3));
    return None.NONE;
  }

  private Object writeVector(Object[] a) {
    Object[] pieces = Iteration.toArray(a[2]);
    Buffers.Span[] spans = new Buffers.Span[pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      spans[i] = Buffers.span(pieces[i]);
    }
    return (long) send(address(a[1]), stop(a, 3), spans);
  }

  private static Buffers.Span register(Arguments arguments) {
    long register = Numbers.toLong(arguments.require(1, "memaddr"));
    Object given = arguments.get(3, "addrsize", 8L);
    int bytes = (int) ((Numbers.toLong(given) + 7) / 8);
    byte[] out = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      out[i] = (byte) (register >> 8 * (bytes - 1 - i));
    }
    return new Buffers.Span(out, 0, bytes, 'B', false);
  }

  private Object readMemory(Arguments arguments) {
    byte[] into = new byte[size(arguments.require(2, "nbytes"))];
    memory(arguments, into, 0, into.length);
    return PyBytes.of(into);
  }

  private Object readMemoryInto(Arguments arguments) {
    Buffers.Span span = Buffers.writable(arguments.require(2, "buf"));
    memory(arguments, span.storage(), span.offset(), span.length());
    return None.NONE;
  }

  private void memory(Arguments arguments, byte[] into, int from, int count) {
    int address = address(arguments.require(0, "addr"));
    send(address, false, register(arguments));
    receive(address, into, from, count, true);
  }

  private Object writeMemory(Arguments arguments) {
    int address = address(arguments.require(0, "addr"));
    send(address, true, register(arguments), Buffers.span(arguments.require(2, "buf")));
    return None.NONE;
  }

  private Object primitive(boolean start) {
    if (id >= 0) {
      throw Errors.osError(Errno.EOPNOTSUPP);
    }
    if (!start) {
      bus.stop();
    }
    pending = start;
    return None.NONE;
  }

  private Object primitiveWrite(Object data) {
    Buffers.Span span = Buffers.span(data);
    long acknowledged = 0;
    for (int i = 0; i < span.length(); i++) {
      int value = span.storage()[span.offset() + i] & 0xff;
      boolean there = pending ? bus.start(value >> 1, (value & 1) == 1) : bus.write(value);
      pending = false;
      if (!there) {
        break;
      }
      acknowledged++;
    }
    return acknowledged;
  }

  private Object primitiveRead(Object[] args) {
    Buffers.Span span = Buffers.writable(args[1]);
    boolean nack = args.length < 3 || Truth.of(args[2]);
    for (int i = 0; i < span.length(); i++) {
      span.storage()[span.offset() + i] = (byte) bus.read(nack && i == span.length() - 1);
    }
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    if (id < 0) {
      return "SoftI2C(scl=" + scl.number() + ", sda=" + sda.number() + ", freq=" + frequency + ")";
    }
    String wires = ", scl=" + scl.number() + ", sda=" + sda.number();
    return port == Port.RP2
        ? "I2C(" + id + ", freq=" + frequency + wires + ", timeout=" + USUAL_TIMEOUT_US + ")"
        : "I2C(" + id + wires + ", freq=" + frequency + ", timeout=" + USUAL_TIMEOUT_US + ")";
  }
}
