package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.SoundOut;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code music} of the micro:bit. */
final class MusicModule implements NativeModule {

  private static final long USUAL_BPM = 120;
  private static final long USUAL_TICKS = 4;

  /** Silence at the end of each note, so that two of the same are two. */
  private static final long ARTICULATION = 10_000_000;

  private static final long MINUTE = 60_000_000_000L;

  private final MicrobitBoard board;
  private final Tune tune = new Tune();
  private long bpm;
  private long ticks;
  private Clock.Event next;
  private Speaker speaker;
  private int playing;

  MusicModule(MicrobitBoard board) {
    this.board = board;
    reset();
  }

  @Override
  public String name() {
    return "music";
  }

  private void reset() {
    bpm = USUAL_BPM;
    ticks = USUAL_TICKS;
    tune.reset();
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    VirtualBoard virtual = board.board();
    virtual.onReset(this::stop);
    module.with(
        NativeFunction.of0(
            "reset",
            () -> {
              reset();
              return None.NONE;
            }));
    module.with(NativeFunction.withKeywords("set_tempo", this::setTempo));
    module.with(NativeFunction.of0("get_tempo", () -> PyTuple.of(bpm, ticks)));
    module.with(NativeFunction.withKeywords("play", this::play));
    module.with(NativeFunction.withKeywords("pitch", this::pitch));
    module.with(
        NativeFunction.between(
            "stop",
            0,
            1,
            args -> {
              stop();
              return None.NONE;
            }));
    if (board.isSecond()) {
      module.with(
          NativeFunction.of1(
              "set_volume",
              volume -> {
                board.volume(Math.clamp(Numbers.toLong(volume), 0, 255));
                return None.NONE;
              }));
    }
    for (String line : Resource.lines("tunes.txt")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        int space = line.indexOf(' ');
        Object[] notes = (Object[]) line.substring(space + 1).split(" ");
        module.with(line.substring(0, space), new PyTuple(notes.clone()));
      }
    }
    return module;
  }

  private Object setTempo(Arguments a) {
    a.only("ticks", "bpm");
    if (a.count() > 0) {
      throw Errors.typeError("extra positional arguments given");
    }
    Object wantedTicks = a.get(0, "ticks", 0L);
    Object wantedBpm = a.get(1, "bpm", 0L);
    ticks = Numbers.toLong(wantedTicks) == 0 ? ticks : Numbers.toLong(wantedTicks);
    bpm = Numbers.toLong(wantedBpm) == 0 ? bpm : Numbers.toLong(wantedBpm);
    return None.NONE;
  }

  private Object play(Arguments a) {
    a.only("music", "pin", "wait", "loop");
    Object given = Types.unwrap(a.require(0, "music"));
    Object[] notes =
        given instanceof String single ? new Object[] {single} : Iteration.elements(given);
    boolean wait = Truth.of(a.get(2, "wait", true));
    boolean loop = Truth.of(a.get(3, "loop", false));
    stop();
    speaker = board.speaker(a.get(1, "pin", null), PinUse.MUSIC);
    tune.reset();
    int mine = ++playing;
    step(notes, 0, loop, mine);
    if (wait) {
      await(mine);
    }
    return None.NONE;
  }

  private void await(int mine) {
    while (mine == playing) {
      Interrupts.poll();
      if (mine == playing) {
        Clock.pause(Long.MAX_VALUE);
      }
    }
  }

  /** Plays a note and has the next one follow. */
  private void step(Object[] notes, int at, boolean loop, int mine) {
    if (mine != playing) {
      return;
    }
    if (at >= notes.length) {
      if (loop && notes.length > 0) {
        step(notes, 0, true, mine);
      } else {
        stop();
      }
      return;
    }
    Tune.Note note = tune.note(Text.expectStr(notes[at]));
    long nanos = MINUTE / bpm / ticks * note.ticks();
    speaker.tone(note.frequency());
    if (note.frequency() > 0 && nanos > ARTICULATION) {
      next =
          Clock.after(
              nanos - ARTICULATION,
              () -> {
                speaker.tone(0);
                next = Clock.after(ARTICULATION, () -> step(notes, at + 1, loop, mine));
              });
    } else {
      next = Clock.after(nanos, () -> step(notes, at + 1, loop, mine));
    }
  }

  private Object pitch(Arguments a) {
    a.only("frequency", "duration", "pin", "wait");
    long frequency = Numbers.toLong(a.require(0, "frequency"));
    long duration = Numbers.toLong(a.get(1, "duration", -1L));
    boolean wait = Truth.of(a.get(3, "wait", true));
    stop();
    if (frequency < 0 || frequency > 1_000_000) {
      throw Errors.valueError("invalid pitch");
    }
    speaker = board.speaker(a.get(2, "pin", null), PinUse.MUSIC);
    speaker.tone((int) frequency);
    int mine = ++playing;
    if (duration >= 0) {
      next = Clock.after(duration * 1_000_000, this::stop);
      if (wait) {
        await(mine);
      }
    }
    return None.NONE;
  }

  private void stop() {
    playing++;
    if (next != null) {
      next.cancel();
      next = null;
    }
    if (speaker != null) {
      speaker.close();
      speaker = null;
    }
  }

  /** Where sound comes out: pins that are driven with the tone. */
  record Speaker(BoardPin[] pins, MicrobitPin user) {

    /** Sounds at a frequency in hertz; 0 is silence. */
    void tone(int frequency) {
      for (BoardPin pin : pins) {
        if (frequency == 0) {
          pin.mode(BoardPin.Mode.OUTPUT);
          pin.drive(0);
        } else {
          long period = 1_000_000_000L / frequency;
          pin.pulse(period, period / 2);
        }
      }
    }

    /** Lets samples be heard; the pins are left as they are. */
    void samples(SoundOut out, int rate, short[] samples) {
      for (BoardPin pin : pins) {
        out.play("pin " + pin.label(), rate, samples);
      }
    }

    void close() {
      tone(0);
      if (user != null) {
        user.use(PinUse.UNUSED);
        user.pin().mode(BoardPin.Mode.UNUSED);
      }
    }
  }
}
