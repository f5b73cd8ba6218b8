package boardwalk.interpreter.modules.microbit;

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
import boardwalk.interpreter.runtime.Types;

/** {@code microbit.spi}, on pins 13, 15 and 14 unless the program wants others. */
final class MicrobitSpi extends PyObject {

  private static final PyType TYPE = new PyType("MicroBitSPI");
  private static final long USUAL_BAUDRATE = 1_000_000;

  static {
    new Members<>(TYPE, MicrobitSpi.class)
        .words("init", MicrobitSpi::init)
        .one("write", MicrobitSpi::write)
        .many("read", 1, 2, MicrobitSpi::read)
        .many("write_readinto", 2, 2, MicrobitSpi::exchange);
  }

  private final VirtualBoard board;
  private SpiBus bus;

  MicrobitSpi(VirtualBoard board) {
    this.board = board;
  }

  private Object init(Arguments a) {
    a.only("baudrate", "bits", "mode", "sclk", "mosi", "miso");
    BoardPin clock = pin(a.get(3, "sclk", None.NONE), "pin13");
    BoardPin out = pin(a.get(4, "mosi", None.NONE), "pin15");
    BoardPin in = pin(a.get(5, "miso", None.NONE), "pin14");
    if (Numbers.toLong(a.get(1, "bits", 8L)) != 8) {
      throw Errors.valueError("bits must be 8");
    }
    for (BoardPin pin : new BoardPin[] {clock, out, in}) {
      pin.use(BoardPin.Mode.FUNCTION, "SPI");
    }
    bus = new SpiBus(board, clock, out, in);
    long mode = Numbers.toLong(a.get(2, "mode", 0L));
    bus.frequency(Numbers.toLong(a.get(0, "baudrate", USUAL_BAUDRATE)), mode >= 2 ? 1 : 0);
    return None.NONE;
  }

  private BoardPin pin(Object given, String otherwise) {
    return Types.unwrap(given) instanceof MicrobitPin pin
        ? pin.pin()
        : board.pin(otherwise).orElseThrow();
  }

  private SpiBus bus() {
    if (bus == null) {
      throw Errors.valueError("SPI not initialised");
    }
    return bus;
  }

  private Object write(Object data) {
    Buffers.Span span = Buffers.span(data);
    bus().transfer(span.storage(), span.offset(), null, 0, span.length(), 0);
    return None.NONE;
  }

  private Object read(Object[] args) {
    byte[] into = Buffers.room(args[1]);
    int filler = args.length > 2 ? (int) Numbers.toLong(args[2]) & 0xff : 0;
    bus().transfer(null, 0, into, 0, into.length, filler);
    return PyBytes.of(into);
  }

  private Object exchange(Object[] args) {
    Buffers.Span out = Buffers.span(args[1]);
    Buffers.Span in = Buffers.writable(args[2]);
    if (out.length() != in.length()) {
      throw Errors.valueError("write and read buffers must be the same length");
    }
    bus().transfer(out.storage(), out.offset(), in.storage(), in.offset(), out.length(), 0);
    return None.NONE;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
