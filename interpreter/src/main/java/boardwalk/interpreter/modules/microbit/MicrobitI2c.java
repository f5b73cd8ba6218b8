package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.I2cBus;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code microbit.i2c}, on pins 19 and 20 unless the program wants others. */
final class MicrobitI2c extends PyObject {

  private static final PyType TYPE = new PyType("MicroBitI2C");
  private static final long USUAL_FREQUENCY = 100_000;

  static {
    new Members<>(TYPE, MicrobitI2c.class)
        .words("init", MicrobitI2c::init)
        .get("scan", MicrobitI2c::scan)
        .words("read", MicrobitI2c::read)
        .words("write", MicrobitI2c::write);
  }

  private final VirtualBoard board;
  private I2cBus bus;

  MicrobitI2c(VirtualBoard board) {
    this.board = board;
    connect(board.pin("pin19").orElseThrow(), board.pin("pin20").orElseThrow(), USUAL_FREQUENCY);
  }

  private void connect(BoardPin scl, BoardPin sda, long frequency) {
    for (BoardPin pin : new BoardPin[] {scl, sda}) {
      pin.pull(true, false);
      pin.use(BoardPin.Mode.FUNCTION, "I2C");
    }
    bus = new I2cBus(board, scl, sda, frequency);
  }

  private Object init(Arguments a) {
    a.only("freq", "sda", "scl");
    connect(
        pin(a.get(2, "scl", None.NONE), "pin19"),
        pin(a.get(1, "sda", None.NONE), "pin20"),
        Numbers.toLong(a.get(0, "freq", USUAL_FREQUENCY)));
    return None.NONE;
  }

  private BoardPin pin(Object given, String otherwise) {
    return Types.unwrap(given) instanceof MicrobitPin pin
        ? pin.pin()
        : board.pin(otherwise).orElseThrow();
  }

  private Object scan() {
    PyList found = new PyList();
    for (int address = 0x08; address < 0x78; address++) {
      boolean there = bus.start(address, false);
      bus.stop();
      if (there) {
        found.add((long) address);
      }
    }
    return found;
  }

  private void open(Object address, boolean read) {
    if (!bus.start((int) Numbers.toLong(address), read)) {
      bus.stop();
      throw Errors.osError(Errno.ENODEV);
    }
  }

  private void close(Arguments a) {
    if (Truth.of(a.get(2, "repeat", false))) {
      bus.settle();
    } else {
      bus.stop();
    }
  }

  private Object read(Arguments a) {
    a.only("addr", "n", "repeat");
    byte[] into = Buffers.room(a.require(1, "n"));
    open(a.require(0, "addr"), true);
    for (int i = 0; i < into.length; i++) {
      into[i] = (byte) bus.read(i == into.length - 1);
    }
    close(a);
    return PyBytes.of(into);
  }

  private Object write(Arguments a) {
    a.only("addr", "buf", "repeat");
    Buffers.Span data = Buffers.span(a.require(1, "buf"));
    open(a.require(0, "addr"), false);
    for (int i = 0; i < data.length(); i++) {
      if (!bus.write(data.storage()[data.offset() + i] & 0xff)) {
        bus.stop();
        throw Errors.osError(Errno.EIO);
      }
    }
    close(a);
    return None.NONE;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
