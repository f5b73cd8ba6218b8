package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.modules.machine.Bitstream;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;

/** {@code neopixel} of the micro:bit, which differs from that of other boards. */
final class NeopixelModule implements NativeModule {

  /** High and low times of a 0 and a 1 in nanoseconds (WS2812B data sheet). */
  static final long[] TIMES = {400, 850, 800, 450};

  private final boolean second;

  NeopixelModule(boolean second) {
    this.second = second;
  }

  @Override
  public String name() {
    return "neopixel";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name()).with("NeoPixel", Strip.type(second));
    return second ? module.with("RGB", 3L).with("RGBW", 4L).with("GRB", 3L) : module;
  }

  private static final class Strip extends PyObject {
    private final PyType type;
    private final BoardPin pin;
    private final int channels;
    private final byte[] colours;

    private Strip(PyType type, BoardPin pin, int count, int channels) {
      this.type = type;
      this.pin = pin;
      this.channels = channels;
      this.colours = new byte[count * channels];
    }

    static PyType type(boolean second) {
      PyType type = new PyType("NeoPixel");
      type.constructor((called, arguments) -> make(type, arguments, second));
      Members<Strip> members =
          new Members<>(type, Strip.class).act("clear", Strip::clear).act("show", Strip::show);
      if (second) {
        members
            .act("write", Strip::show)
            .one(
                "fill",
                (self, colour) -> {
                  for (int i = 0; i < self.length(); i++) {
                    self.set(i, colour);
                  }
                  return None.NONE;
                });
      }
      return type;
    }

    private static Strip make(PyType type, Arguments a, boolean second) {
      a.expect(2, second ? 3 : 2);
      if (!(Types.unwrap(a.get(0)) instanceof MicrobitPin pin)) {
        throw Errors.typeError("expecting a pin");
      }
      long count = Numbers.toLong(a.get(1));
      if (count < 1 || count > 10_000) {
        throw Errors.valueError("invalid number of pixels");
      }
      int channels = a.count() > 2 ? (int) Numbers.toLong(a.get(2)) : 3;
      return new Strip(type, pin.pin(), (int) count, channels);
    }

    private void clear() {
      java.util.Arrays.fill(colours, (byte) 0);
      show();
    }

    private void show() {
      byte[] wire = colours.clone();
      for (int i = 0; i < wire.length; i += channels) {
        wire[i] = colours[i + 1];
        wire[i + 1] = colours[i];
      }
      pin.mode(BoardPin.Mode.OUTPUT);
      Bitstream.send(pin, TIMES, new Buffers.Span(wire, 0, wire.length, 'B', false));
    }

    private int index(Object key) {
      long at = Numbers.toLong(key);
      if (at < 0) {
        at += length();
      }
      if (at < 0 || at >= length()) {
        throw Errors.indexError("NeoPixel index out of range");
      }
      return (int) at * channels;
    }

    @Override
    public Object item(Object key) {
      int at = index(key);
      Object[] parts = new Object[channels];
      for (int i = 0; i < channels; i++) {
        parts[i] = (long) colours[at + i] & 0xff;
      }
      return new PyTuple(parts);
    }

    @Override
    public void setItem(Object key, Object value) {
      set(index(key) / channels, value);
    }

    private void set(int pixel, Object value) {
      Object[] parts = Iteration.unpack(value, channels);
      for (Object part : parts) {
        long level = Numbers.toLong(part);
        if (level < 0 || level > 255) {
          throw Errors.valueError("invalid colour");
        }
      }
      for (int i = 0; i < channels; i++) {
        colours[pixel * channels + i] = (byte) Numbers.toLong(parts[i]);
      }
    }

    @Override
    public int length() {
      return colours.length / channels;
    }

    @Override
    public PyType type() {
      return type;
    }
  }
}
