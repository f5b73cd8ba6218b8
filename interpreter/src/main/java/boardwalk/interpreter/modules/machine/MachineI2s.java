package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.StaticMethod;

/**
 * {@code machine.I2S} (extmod/machine_i2s.c): sound takes the time it lasts; what is sent is heard
 * by who listens to the board, and what is received is silence.
 */
final class MachineI2s extends PyObject {

  private static final long RX = 0;
  private static final long TX = 1;
  private static final long BILLION = 1_000_000_000L;

  private final PyType type;
  private final VirtualBoard board;
  private long mode;
  private long bits = 16;
  private long channels = 1;
  private long rate = 16_000;
  private long room = 20_000;
  private long emptyAt;
  private PyCallable callback;

  private MachineI2s(PyType type, VirtualBoard board) {
    this.type = type;
    this.board = board;
  }

  static PyType type(VirtualBoard board) {
    PyType type = new PyType("I2S");
    type.with("RX", RX).with("TX", TX).with("MONO", 0L).with("STEREO", 1L);
    type.constructor(
        (called, arguments) -> {
          arguments.require(0, "id");
          MachineI2s made = new MachineI2s(type, board);
          made.init(arguments.tail());
          return made;
        });
    type.with("shift", new StaticMethod(NativeFunction.withKeywords("shift", MachineI2s::shift)));
    new Members<>(type, MachineI2s.class)
        .words("init", MachineI2s::init)
        .act("deinit", self -> {})
        .one("write", MachineI2s::write)
        .one("readinto", MachineI2s::read)
        .one(
            "irq",
            (self, handler) -> {
              self.callback = handler == None.NONE ? null : Calls.callable(handler);
              return None.NONE;
            });
    return type;
  }

  private Object init(Arguments arguments) {
    arguments.only("sck", "ws", "sd", "mck", "mode", "bits", "format", "rate", "ibuf");
    for (String leg : new String[] {"sck", "ws", "sd"}) {
      MachinePin.find(board, arguments.require(99, leg));
    }
    mode = Numbers.toLong(arguments.require(99, "mode"));
    if (mode != RX && mode != TX) {
      throw Errors.valueError("invalid mode");
    }
    bits = Numbers.toLong(arguments.require(99, "bits"));
    if (bits != 16 && bits != 32) {
      throw Errors.valueError("invalid bits");
    }
    channels = Numbers.toLong(arguments.require(99, "format")) + 1;
    rate = Math.max(1, Numbers.toLong(arguments.require(99, "rate")));
    room = Numbers.toLong(arguments.require(99, "ibuf"));
    return None.NONE;
  }

  /** Louder (above 0) or quieter samples, 6 dB a step. */
  private static Object shift(Arguments a) {
    a.only("buf", "bits", "shift");
    Buffers.Span samples = Buffers.writable(a.require(99, "buf"));
    long bits = Numbers.toLong(a.require(99, "bits"));
    int by = (int) Numbers.toLong(a.require(99, "shift"));
    int width =
        switch ((int) bits) {
          case 16 -> 2;
          case 32 -> 4;
          default -> throw Errors.valueError("invalid bits");
        };
    for (int at = samples.offset();
        at + width <= samples.offset() + samples.length();
        at += width) {
      int value = 0;
      for (int i = width - 1; i >= 0; i--) {
        value = value << 8 | samples.storage()[at + i] & 0xff;
      }
      value = width == 2 ? (short) value : value;
      value = by >= 0 ? value << by : value >> -by;
      for (int i = 0; i < width; i++) {
        samples.storage()[at + i] = (byte) (value >> 8 * i);
      }
    }
    return None.NONE;
  }

  private long nanos(long bytes) {
    return bytes * 8 * BILLION / (bits * channels * rate);
  }

  private Object write(Object data) {
    int count = Buffers.length(data);
    if (board.sound().isHeard()) {
      board.sound().play("i2s", (int) Math.min(rate, Integer.MAX_VALUE), mono(data));
    }
    emptyAt = Math.max(emptyAt, Clock.now()) + nanos(count);
    finish(emptyAt - nanos(room));
    return (long) count;
  }

  /** The mean of the channels, in 16 bits; the wire has them one after the other. */
  private short[] mono(Object data) {
    byte[] bytes = Buffers.bytes(data);
    int width = (int) bits / 8;
    short[] mono = new short[bytes.length / (width * (int) channels)];
    for (int i = 0; i < mono.length; i++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        // The low byte comes first; the two highest are what is heard.
        int end = ((i * (int) channels) + channel + 1) * width;
        sum += (short) (bytes[end - 1] << 8 | bytes[end - 2] & 0xff);
      }
      mono[i] = (short) (sum / channels);
    }
    return mono;
  }

  private Object read(Object into) {
    Buffers.Span span = Buffers.writable(into);
    java.util.Arrays.fill(span.storage(), span.offset(), span.offset() + span.length(), (byte) 0);
    finish(Clock.now() + nanos(span.length()));
    return (long) span.length();
  }

  private void finish(long time) {
    if (callback == null) {
      Clock.waitUntil(time);
    } else {
      PyCallable function = callback;
      Clock.at(time, () -> Irq.deliver(function, this, false));
    }
  }

  @Override
  public PyType type() {
    return type;
  }
}
