package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.SerialLine;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import java.util.ArrayDeque;

/** {@code machine.UART} (extmod/machine_uart.c). */
public final class MachineUart extends PyObject implements Stream {

  private static final long IRQ_RX = 1;
  private static final long IRQ_RXIDLE = 0x40;
  private static final int USUAL_BUFFER = 256;

  private final PyType type;
  private final Port port;
  private final long id;
  private final BoardPin tx;
  private final BoardPin rx;
  private final SerialLine line;
  private final ArrayDeque<Integer> received = new ArrayDeque<>();
  private final Irq irq = new Irq(this);
  private Clock.Event idle;
  private long baudrate = 115_200;
  private long bits = 8;
  private Object parity = None.NONE;
  private long stop = 1;
  private long timeout;
  private long timeoutChar;
  private int room = USUAL_BUFFER;

  private MachineUart(PyType type, VirtualBoard board, Port port, long id, BoardPin[] wires) {
    this.type = type;
    this.port = port;
    this.id = id;
    this.tx = wires[0];
    this.rx = wires[1];
    this.line = new SerialLine(board, tx, rx, this::take);
  }

  static PyType type(VirtualBoard board, Port port) {
    PyType type = new PyType("UART");
    type.constructor(
        (called, arguments) -> {
          long id = Numbers.toLong(arguments.require(0, "id"));
          BoardPin[] wires = BusPins.of(board, port, "UART", id);
          wires[0] = MachineI2c.pin(board, arguments.keyword("tx"), wires[0]);
          wires[1] = MachineI2c.pin(board, arguments.keyword("rx"), wires[1]);
          BusPins.require(wires, 1, "UART", id);
          BusPins.check(port, "TX", id, wires[0]);
          BusPins.check(port, "RX", id, wires[1]);
          MachineUart made = new MachineUart(type, board, port, id, wires);
          made.init(arguments.tail());
          return made;
        });
    StreamMethods.addTo(type, "read", "readline", "readinto", "write");
    new Members<>(type, MachineUart.class)
        .words("init", MachineUart::init)
        .act("deinit", self -> self.line.close())
        .get("any", self -> (long) self.received.size())
        .get("txdone", self -> Clock.now() >= self.line.busyUntil())
        .act("flush", MachineUart::flush)
        .act("sendbreak", self -> Clock.advance(13_000_000_000L / self.baudrate))
        .words("irq", MachineUart::irq);
    type.with("IRQ_RXIDLE", IRQ_RXIDLE);
    switch (port) {
      case RP2, GENERIC ->
          type.with("INV_TX", 1L)
              .with("INV_RX", 2L)
              .with("CTS", 1L)
              .with("RTS", 2L)
              .with("IRQ_TXIDLE", 0x20L)
              .with("IRQ_BREAK", 0x200L);
      case ESP32, ESP8266 ->
          type.with("INV_TX", 32L)
              .with("INV_RX", 4L)
              .with("INV_RTS", 64L)
              .with("INV_CTS", 8L)
              .with("RTS", 1L)
              .with("CTS", 2L)
              .with("IRQ_RX", IRQ_RX)
              .with("IRQ_BREAK", 2L);
      case STM32 ->
          type.with("INV_TX", 0x20000L)
              .with("INV_RX", 0x10000L)
              .with("RTS", 0x100L)
              .with("CTS", 0x200L)
              .with("IRQ_RX", 0x20L);
    }
    if (port == Port.STM32) {
      new Members<>(type, MachineUart.class)
          .get("readchar", self -> self.received.isEmpty() ? -1L : (long) self.received.poll())
          .one(
              "writechar",
              (self, value) -> {
                self.line.send((int) Numbers.toLong(value) & 0xff);
                return None.NONE;
              });
    }
    return type;
  }

  private Object init(Arguments arguments) {
    arguments.only(
        "id",
        "baudrate",
        "bits",
        "parity",
        "stop",
        "tx",
        "rx",
        "cts",
        "rts",
        "txbuf",
        "rxbuf",
        "timeout",
        "timeout_char",
        "invert",
        "flow",
        "read_buf_len");
    baudrate = Numbers.toLong(arguments.get(0, "baudrate", baudrate));
    bits = Numbers.toLong(arguments.get(1, "bits", bits));
    parity = arguments.get(2, "parity", parity);
    stop = Numbers.toLong(arguments.get(3, "stop", stop));
    timeout = Numbers.toLong(arguments.get(99, "timeout", timeout));
    timeoutChar = Numbers.toLong(arguments.get(99, "timeout_char", timeoutChar));
    room = (int) Math.max(32, Numbers.toLong(arguments.get(99, "rxbuf", (long) room)));
    line.speed((int) baudrate, (int) (1 + bits + (parity == None.NONE ? 0 : 1) + stop));
    return None.NONE;
  }

  private void take(int value) {
    if (received.size() < room) {
      received.add(value);
    }
    irq.fire(IRQ_RX);
    if (idle != null) {
      idle.cancel();
    }
    // Idle means that for the time of about three frames nothing came (ports/rp2/machine_uart.c).
    idle = Clock.after(30_000_000_000L / baudrate, () -> irq.fire(IRQ_RXIDLE));
  }

  @Override
  public void flush() {
    Clock.waitUntil(line.busyUntil());
  }

  private Object irq(Arguments arguments) {
    if (arguments.count() > 0 || arguments.hasKeywords()) {
      Object handler = arguments.get(0, "handler", None.NONE);
      long trigger = Numbers.toLong(arguments.get(1, "trigger", 0L));
      Object hard = arguments.keyword("hard");
      irq.set(
          handler == None.NONE ? null : Calls.callable(handler),
          trigger,
          hard != null && Truth.of(hard));
    }
    return irq;
  }

  private boolean await(long milliseconds) {
    long deadline = Clock.now() + milliseconds * 1_000_000;
    while (received.isEmpty()) {
      Interrupts.poll();
      if (Clock.now() >= deadline) {
        return false;
      }
      Clock.pause(deadline);
    }
    return true;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    long patience = timeout;
    int done = 0;
    while (done < count && await(patience)) {
      into[from + done++] = (byte) (int) received.poll();
      patience = Math.max(timeoutChar, 0);
    }
    return done == 0 ? WOULD_BLOCK : done;
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    for (int i = 0; i < count; i++) {
      line.send(bytes[from + i] & 0xff);
    }
    return count;
  }

  @Override
  public int poll(int flags) {
    return (received.isEmpty() ? POLL_WRITE : POLL_WRITE | POLL_READ) & flags;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "UART("
        + id
        + ", baudrate="
        + baudrate
        + ", bits="
        + bits
        + ", parity="
        + (parity == None.NONE ? "None" : parity)
        + ", stop="
        + stop
        + (port == Port.STM32
            ? ", flow=0, timeout=" + timeout + ", timeout_char=" + timeoutChar + ", rxbuf=" + room
            : ", tx="
                + tx.number()
                + ", rx="
                + (rx == null ? -1 : rx.number())
                + ", txbuf=256, rxbuf="
                + room
                + ", timeout="
                + timeout
                + ", timeout_char="
                + timeoutChar
                + ", invert=None, irq=0")
        + ")";
  }
}
