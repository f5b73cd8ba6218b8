package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.SerialLine;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import java.util.ArrayDeque;

/** {@code microbit.uart}: the same line as the prompt's until the program names pins of its own. */
final class MicrobitUart extends PyObject implements Stream {

  private static final PyType TYPE = new PyType("MicroBitUART");
  private static final long USUAL_BAUDRATE = 9600;
  private static final int BUFFER = 64;

  static {
    new Members<>(TYPE, MicrobitUart.class)
        .words("init", MicrobitUart::init)
        .get("any", self -> self.poll(POLL_READ) != 0)
        .with("ODD", 1L)
        .with("EVEN", 2L);
    StreamMethods.addTo(TYPE, "read", "readline", "readinto", "write");
  }

  private final VirtualBoard board;
  private final Console console;
  private final ArrayDeque<Integer> received = new ArrayDeque<>();
  private SerialLine line;

  MicrobitUart(VirtualBoard board, Console console) {
    this.board = board;
    this.console = console;
  }

  private Object init(Arguments a) {
    a.only("baudrate", "bits", "parity", "stop", "tx", "rx", "pins");
    long baudrate = Numbers.toLong(a.get(0, "baudrate", USUAL_BAUDRATE));
    Object parity = a.get(2, "parity", None.NONE);
    BoardPin tx = pin(a.get(4, "tx", None.NONE));
    BoardPin rx = pin(a.get(5, "rx", None.NONE));
    received.clear();
    if (line != null) {
      line.close();
      line = null;
    }
    if (tx == null && rx == null) {
      return None.NONE;
    }
    if (tx == null) {
      throw Errors.valueError("a simulated micro:bit's uart needs a tx pin as well as rx");
    }
    line =
        new SerialLine(
            board,
            tx,
            rx,
            value -> {
              if (received.size() < BUFFER) {
                received.add(value);
              }
            });
    line.speed((int) baudrate, parity == None.NONE ? 10 : 11);
    return None.NONE;
  }

  private static BoardPin pin(Object given) {
    return Types.unwrap(given) instanceof MicrobitPin pin ? pin.pin() : null;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    int done = 0;
    while (done < count && poll(POLL_READ) != 0) {
      into[from + done++] = (byte) (line == null ? console.read() : received.poll());
    }
    return done == 0 ? WOULD_BLOCK : done;
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    if (line == null) {
      console.write(java.util.Arrays.copyOfRange(bytes, from, from + count));
      return count;
    }
    for (int i = 0; i < count; i++) {
      line.send(bytes[from + i] & 0xff);
    }
    return count;
  }

  @Override
  public int poll(int flags) {
    boolean some = line == null ? console.ready() : !received.isEmpty();
    return (some ? POLL_READ | POLL_WRITE : POLL_WRITE) & flags;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
