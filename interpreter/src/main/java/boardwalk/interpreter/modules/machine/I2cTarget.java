package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.I2cDevice;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import java.util.ArrayDeque;

/**
 * {@code machine.I2CTarget} (extmod/machine_i2c_target.c): answers to a controller on the same
 * wires, from a buffer or by handlers.
 */
final class I2cTarget extends PyObject implements I2cDevice {

  private static final int MATCH_READ = 1;
  private static final int MATCH_WRITE = 1 << 1;
  private static final int READ_REQUEST = 1 << 2;
  private static final int WRITE_REQUEST = 1 << 3;
  private static final int END_READ = 1 << 4;
  private static final int END_WRITE = 1 << 5;

  /** Events that only an interrupt is fast enough for. */
  private static final int ONLY_HARD = MATCH_READ | MATCH_WRITE | READ_REQUEST | WRITE_REQUEST;

  /** Bytes the hardware holds each way. */
  private static final int FIFO = 16;

  private enum State {
    IDLE,
    MATCHED,
    ADDRESS,
    READING,
    WRITING
  }

  private final PyType type;
  private final Port port;
  private final long id;
  private final BoardPin scl;
  private final BoardPin sda;
  private final int address;
  private final Buffers.Span memory;
  private final int addressBytes;
  private final ArrayDeque<Integer> received = new ArrayDeque<>();
  private final ArrayDeque<Integer> sending = new ArrayDeque<>();
  private final Irq irq = new Irq(this);
  private State state = State.IDLE;
  private boolean writing;
  private int addressLeft;
  private long place;
  private long lastPlace;
  private boolean closed;

  private I2cTarget(PyType type, VirtualBoard board, Port port, Arguments a) {
    this.type = type;
    this.port = port;
    a.only("id", "addr", "addrsize", "mem", "mem_addrsize", "scl", "sda");
    id = Numbers.toLong(a.get(0, "id", port == Port.STM32 ? 1L : 0L));
    if (id < 0) {
      throw Errors.valueError("I2CTarget(" + id + ") doesn't exist");
    }
    address = (int) Numbers.toLong(a.require(1, "addr"));
    BoardPin[] wires = BusPins.of(board, port, "I2C", id);
    wires[0] = MachineI2c.pin(board, a.keyword("scl"), wires[0]);
    wires[1] = MachineI2c.pin(board, a.keyword("sda"), wires[1]);
    BusPins.require(wires, 2, "I2C", id);
    BusPins.check(port, "SCL", id, wires[0]);
    BusPins.check(port, "SDA", id, wires[1]);
    scl = wires[0];
    sda = wires[1];
    Object given = a.get(99, "mem", None.NONE);
    memory = given == None.NONE ? null : Buffers.writable(given);
    long bits = Numbers.toLong(a.get(99, "mem_addrsize", 8L));
    if (memory != null && (bits < 0 || bits > 32 || bits % 8 != 0)) {
      throw Errors.valueError("mem_addrsize must be 0, 8, 16, 24 or 32");
    }
    addressBytes = (int) bits / 8;
    for (BoardPin pin : wires) {
      pin.pull(true, false);
      pin.use(BoardPin.Mode.FUNCTION, "I2C");
    }
    board.addDevice(this);
    board.onReset(() -> closed = true);
  }

  static PyType type(VirtualBoard board, Port port) {
    PyType type = new PyType("I2CTarget");
    type.constructor((called, a) -> new I2cTarget(type, board, port, a));
    new Members<>(type, I2cTarget.class)
        .act("deinit", self -> self.closed = true)
        .one("readinto", I2cTarget::readInto)
        .one("write", I2cTarget::send)
        .words("irq", I2cTarget::irq)
        .with("IRQ_ADDR_MATCH_READ", (long) MATCH_READ)
        .with("IRQ_ADDR_MATCH_WRITE", (long) MATCH_WRITE)
        .with("IRQ_READ_REQ", (long) READ_REQUEST)
        .with("IRQ_WRITE_REQ", (long) WRITE_REQUEST)
        .with("IRQ_END_READ", (long) END_READ)
        .with("IRQ_END_WRITE", (long) END_WRITE);
    return type;
  }

  private Object readInto(Object buffer) {
    Buffers.Span into = Buffers.writable(buffer);
    int count = 0;
    while (count < into.length() && !received.isEmpty()) {
      into.storage()[into.offset() + count++] = received.poll().byteValue();
    }
    return (long) count;
  }

  private Object send(Object data) {
    Buffers.Span from = Buffers.span(data);
    int count = 0;
    while (count < from.length() && sending.size() < FIFO) {
      sending.add(from.storage()[from.offset() + count++] & 0xff);
    }
    return (long) count;
  }

  private Object irq(Arguments a) {
    a.only("handler", "trigger", "hard");
    if (a.count() > 0 || a.hasKeywords()) {
      Object handler = a.get(0, "handler", None.NONE);
      long trigger = Numbers.toLong(a.get(1, "trigger", (long) (END_READ | END_WRITE)));
      boolean hard = Truth.of(a.get(2, "hard", false));
      if ((trigger & ONLY_HARD) != 0 && !hard) {
        throw Errors.valueError("hard IRQ required");
      }
      irq.set(handler == None.NONE ? null : Calls.callable(handler), trigger, hard);
    }
    return irq;
  }

  private boolean event(int what) {
    return irq.fireNow(what);
  }

  @Override
  public Net scl() {
    return scl.net();
  }

  @Override
  public Net sda() {
    return sda.net();
  }

  @Override
  public boolean answers(int asked) {
    return !closed && asked == address;
  }

  private void end() {
    if (state == State.READING) {
      event(END_READ);
    } else if (writing && (state == State.MATCHED || state == State.WRITING)) {
      event(END_WRITE);
    }
    state = State.IDLE;
    sending.clear();
  }

  @Override
  public void start(int asked, boolean read) {
    State before = state;
    if (before != State.ADDRESS) {
      end();
    }
    event(read ? MATCH_READ : MATCH_WRITE);
    writing = !read;
    // A read that follows an address goes on from there.
    state = read && before == State.ADDRESS ? State.ADDRESS : State.MATCHED;
  }

  @Override
  public boolean write(int value) {
    received.add(value);
    boolean handled = event(WRITE_REQUEST);
    if (memory == null) {
      state = State.WRITING;
      if (!handled) {
        received.clear();
      }
      return true;
    }
    while (!received.isEmpty()) {
      store(received.poll());
    }
    return true;
  }

  private void store(int value) {
    if (state == State.MATCHED) {
      state = State.ADDRESS;
      place = 0;
      addressLeft = addressBytes;
    }
    if (state == State.ADDRESS && addressLeft > 0) {
      place = place << 8 | value;
      addressLeft--;
      if (addressLeft == 0) {
        found();
      }
      return;
    }
    state = State.WRITING;
    memory.storage()[memory.offset() + (int) place] = (byte) value;
    place = (place + 1) % memory.length();
  }

  private void found() {
    place %= memory.length();
    lastPlace = place;
  }

  @Override
  public int read() {
    boolean handled = event(READ_REQUEST);
    if (memory == null) {
      state = State.READING;
      if (!handled) {
        return 0;
      }
      return sending.isEmpty() ? 0xff : sending.poll();
    }
    if (state == State.ADDRESS) {
      found();
    }
    state = State.READING;
    int value = memory.storage()[memory.offset() + (int) place] & 0xff;
    place = (place + 1) % memory.length();
    return value;
  }

  @Override
  public void stop() {
    end();
    writing = false;
  }

  @Override
  public Object attribute(String name) {
    return name.equals("memaddr") ? (Object) lastPlace : super.attribute(name);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return port == Port.RP2
        ? "I2CTarget(%d, addr=%d, scl=%d, sda=%d)"
            .formatted(id, address, scl.number(), sda.number())
        : "I2CTarget(" + id + ", addr=" + address + ")";
  }
}
