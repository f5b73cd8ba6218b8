package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;

/** {@code radio}: short messages to the other micro:bits of the same group and channel. */
final class RadioModule implements NativeModule {

  /** What {@code send} puts before text (micro:bit documentation, "Radio"). */
  private static final byte[] TEXT = {1, 0, 1};

  private static final int HEADER = 6;
  private static final long SIGNAL = -40;

  /** A setting: what it may be and what it is after a reset. */
  private record Range(long least, long most, long usual) {

    /** An address is a word without a sign: any word is one. */
    long mask() {
      return most == 0xffff_ffffL ? most : -1;
    }
  }

  private static final Map<String, Range> RANGES =
      Map.of(
          "length", new Range(1, 251, 32),
          "queue", new Range(1, 254, 3),
          "channel", new Range(0, 83, 7),
          "power", new Range(0, 7, 6),
          "data_rate", new Range(0, 2, 0),
          "address", new Range(0, 0xffff_ffffL, 0x7562_6974),
          "group", new Range(0, 255, 0));

  private record Message(byte[] data, long time) {}

  private final MicrobitBoard board;
  private final Map<String, Long> settings = new java.util.HashMap<>();
  private final ArrayDeque<Message> received = new ArrayDeque<>();
  private RadioAir air;

  RadioModule(MicrobitBoard board) {
    this.board = board;
    reset();
  }

  @Override
  public String name() {
    return "radio";
  }

  private void reset() {
    RANGES.forEach((name, range) -> settings.put(name, range.usual()));
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    board.board().onReset(this::off);
    module.with("RATE_1MBIT", 0L).with("RATE_2MBIT", 1L);
    if (!board.isSecond()) {
      module.with("RATE_250KBIT", 2L);
    }
    action(module, "reset", this::reset);
    action(module, "on", this::on);
    action(module, "off", this::off);
    module.with(NativeFunction.withKeywords("config", this::config));
    module.with(NativeFunction.of1("send", text -> send(text(text))));
    module.with(NativeFunction.of1("send_bytes", data -> send(Buffers.bytes(data))));
    module.with(NativeFunction.of0("receive", this::receive));
    module.with(
        NativeFunction.of0(
            "receive_bytes",
            () -> {
              Message next = take();
              return next == null ? None.NONE : PyBytes.of(next.data());
            }));
    module.with(
        NativeFunction.of1(
            "receive_bytes_into",
            into -> {
              Message next = take();
              if (next == null) {
                return None.NONE;
              }
              Buffers.write(into, next.data(), next.data().length);
              return (long) next.data().length;
            }));
    module.with(
        NativeFunction.of0(
            "receive_full",
            () -> {
              Message next = take();
              return next == null
                  ? None.NONE
                  : PyTuple.of(PyBytes.of(next.data()), SIGNAL, next.time() / 1000);
            }));
    return module;
  }

  private static void action(PyModule module, String name, Runnable body) {
    module.with(
        NativeFunction.of0(
            name,
            () -> {
              body.run();
              return None.NONE;
            }));
  }

  private Object config(Arguments a) {
    if (a.count() > 0) {
      throw Errors.typeError("arguments must be keywords");
    }
    for (String name : a.keywords()) {
      Range range = RANGES.get(name);
      if (range == null) {
        throw Errors.valueError("unknown argument '" + name + "'");
      }
      long wanted = Numbers.truncated(a.keyword(name)) & range.mask();
      if (wanted < range.least() || wanted > range.most()) {
        throw Errors.valueError("value out of range for argument '" + name + "'");
      }
      settings.put(name, wanted);
    }
    return None.NONE;
  }

  private void on() {
    if (air == null) {
      received.clear();
      air = new RadioAir(this::heard);
      board.board().radio().listen(this::arrived);
    }
  }

  private void off() {
    if (air != null) {
      air.close();
      air = null;
      board.board().radio().listen(null);
    }
  }

  private void heard(byte[] packet) {
    if (packet.length >= HEADER && Arrays.equals(header(), Arrays.copyOf(packet, HEADER))) {
      arrived(Arrays.copyOfRange(packet, HEADER, packet.length));
    }
  }

  private void arrived(byte[] data) {
    if (air != null && received.size() < settings.get("queue")) {
      received.add(new Message(Arrays.copyOf(data, most(data)), Clock.now()));
    }
  }

  private int most(byte[] data) {
    return (int) Math.min(data.length, settings.get("length"));
  }

  /** Only boards that agree in this hear each other. */
  private byte[] header() {
    long address = settings.get("address");
    return new byte[] {
      (byte) (settings.get("channel") << 2 | settings.get("data_rate")),
      (byte) (long) settings.get("group"),
      (byte) address,
      (byte) (address >> 8),
      (byte) (address >> 16),
      (byte) (address >> 24)
    };
  }

  private void expectOn() {
    if (air == null) {
      throw Errors.valueError("radio is not enabled");
    }
  }

  private static byte[] text(Object text) {
    byte[] bytes = Text.expectStr(text).getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(TEXT, TEXT.length + bytes.length);
    System.arraycopy(bytes, 0, all, TEXT.length, bytes.length);
    return all;
  }

  private Object send(byte[] data) {
    expectOn();
    byte[] sent = Arrays.copyOf(data, most(data));
    byte[] packet = Arrays.copyOf(header(), HEADER + sent.length);
    System.arraycopy(sent, 0, packet, HEADER, sent.length);
    board.board().radio().sent(sent);
    // A bit of a microsecond each at 1 Mbit/s, and what the radio needs to start.
    Clock.advance((packet.length + 8) * 8_000L + 140_000);
    air.send(packet);
    return None.NONE;
  }

  private Message take() {
    expectOn();
    return received.poll();
  }

  private Object receive() {
    Message next = take();
    if (next == null) {
      return None.NONE;
    }
    byte[] data = next.data();
    if (data.length < TEXT.length || !Arrays.equals(TEXT, Arrays.copyOf(data, TEXT.length))) {
      throw Errors.valueError("received packet is not a string");
    }
    return Text.utf8(Arrays.copyOfRange(data, TEXT.length, data.length));
  }
}
