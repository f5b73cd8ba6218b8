package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.Bitstream;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;

/** What {@code microbit} has only on the second model. */
final class SecondModel {

  private static final long[] EVERY = {86_400_000, 3_600_000, 60_000, 1000, 1};
  private static final String[] NAMES = {"days", "h", "min", "s", "ms"};

  private SecondModel() {}

  static void addTo(PyModule module, MicrobitBoard board) {
    module.with("Sound", SoundEvent.SOUND).with("SoundEvent", SoundEvent.TYPE);
    module.with("microphone", new Microphone(board));
    module.with("speaker", new SpeakerSwitch(board));
    module.with("audio", (Object) new AudioModule(board).create(null));
    module.with(
        NativeFunction.of1(
            "set_volume",
            volume -> {
              board.volume(Math.clamp(Numbers.toLong(volume), 0, 255));
              return None.NONE;
            }));
    module.with(NativeFunction.withKeywords("scale", SecondModel::scale));
    module.with(NativeFunction.withKeywords("run_every", a -> runEvery(a, board)));
    module.with(
        NativeFunction.of2(
            "ws2812_write",
            (pin, data) -> {
              if (!(Types.unwrap(pin) instanceof MicrobitPin known)) {
                throw Errors.typeError("expecting a pin");
              }
              known.pin().mode(boardwalk.interpreter.hardware.pins.BoardPin.Mode.OUTPUT);
              Bitstream.send(known.pin(), NeopixelModule.TIMES, Buffers.span(data));
              return None.NONE;
            }));
  }

  private static Object scale(Arguments a) {
    Object[] from = Iteration.unpack(a.require(1, "from_"), 2);
    Object[] to = Iteration.unpack(a.require(2, "to"), 2);
    double low = Numbers.toDouble(from[0]);
    double high = Numbers.toDouble(from[1]);
    double into = Numbers.toDouble(to[0]);
    if (high == low) {
      throw Errors.zeroDivision();
    }
    double share = (Numbers.toDouble(a.get(0)) - low) / (high - low);
    double result = into + share * (Numbers.toDouble(to[1]) - into);
    boolean whole = Types.isInt(to[0]) && Types.isInt(to[1]);
    return whole ? (Object) (long) Math.rint(result) : result;
  }

  /** With a function: runs it from now on; without: a decorator that does. */
  private static Object runEvery(Arguments a, MicrobitBoard board) {
    a.only("callback", "days", "h", "min", "s", "ms");
    long milliseconds = 0;
    for (int i = 0; i < EVERY.length; i++) {
      milliseconds += Numbers.toLong(a.get(i + 1, NAMES[i], 0L)) * EVERY[i];
    }
    long period = milliseconds * 1_000_000;
    Object callback = a.get(0, "callback", None.NONE);
    if (callback == None.NONE) {
      return NativeFunction.of1("run_every", function -> start(function, period, board));
    }
    return start(callback, period, board);
  }

  private static Object start(Object callback, long period, MicrobitBoard board) {
    if (period <= 0) {
      throw Errors.valueError("run_every needs a time above 0");
    }
    PyCallable function = Calls.callable(callback);
    Clock.Event[] next = new Clock.Event[1];
    Runnable[] tick = new Runnable[1];
    tick[0] =
        () -> {
          long time = next[0].time();
          next[0] = Clock.at(time + period, tick[0]);
          Interrupts.callback(function::call0);
        };
    next[0] = Clock.after(period, tick[0]);
    board.board().onReset(() -> next[0].cancel());
    return callback;
  }

  /** {@code microbit.speaker}. */
  private static final class SpeakerSwitch extends PyObject {
    private static final PyType TYPE = new PyType("MicroBitSpeaker");

    static {
      new Members<>(TYPE, SpeakerSwitch.class)
          .act("on", self -> self.board.speakerOn(true))
          .act("off", self -> self.board.speakerOn(false));
    }

    private final MicrobitBoard board;

    SpeakerSwitch(MicrobitBoard board) {
      this.board = board;
    }

    @Override
    public PyType type() {
      return TYPE;
    }
  }
}
