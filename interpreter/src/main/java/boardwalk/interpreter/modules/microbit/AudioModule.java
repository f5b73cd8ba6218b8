package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.UnaryOperator;

/**
 * {@code audio}: sounds made of samples. They take the time they last and sound at the pin as high
 * as their wave is, silent where it is; who listens to the board hears the samples themselves.
 */
final class AudioModule implements NativeModule {

  /** Samples a second, and of a frame (micro:bit documentation, "Audio"). */
  private static final long RATE = 7812;

  /** So late a frame may be without being a gap, where it is heard. */
  private static final long LATE = 150_000_000;

  /** Hertz of what has no wave of its own here. */
  private static final int TONE = 440;

  private final MicrobitBoard board;
  private int playing;
  private boolean active;

  AudioModule(MicrobitBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "audio";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    board.board().onReset(this::stop);
    module.with("AudioFrame", AudioFrame.TYPE);
    module.with(NativeFunction.of0("is_playing", () -> active));
    module.with(
        NativeFunction.of0(
            "stop",
            () -> {
              stop();
              return None.NONE;
            }));
    module.with(NativeFunction.withKeywords("play", this::play));
    if (board.isSecond()) {
      module.with("SoundEffect", SoundEffect.TYPE);
    }
    return module;
  }

  private void stop() {
    playing++;
    active = false;
  }

  private Object play(Arguments a) {
    a.only("source", "wait", "pin", "return_pin");
    Object source = Types.unwrap(a.require(0, "source"));
    boolean wait = Truth.of(a.get(1, "wait", true));
    MusicModule.Speaker speaker = board.speaker(a.get(2, "pin", null), PinUse.AUDIO);
    stop();
    int mine = ++playing;
    active = true;
    PyIterator frames =
        switch (source) {
          case SoundEffect effect -> null;
          case SoundEvent event -> null;
          default -> Iteration.iter(source);
        };
    if (frames == null) {
      speaker.tone(source instanceof SoundEffect effect ? effect.frequency() : TONE);
      long length =
          source instanceof SoundEffect effect ? effect.duration() : SoundEvent.USUAL_LENGTH;
      Clock.after(length * 1_000_000, () -> end(speaker, mine));
    } else {
      frame(frames, frames.next(), new Sounding(speaker, new Pitch(RATE), board), mine);
    }
    while (wait && mine == playing && active) {
      Interrupts.poll();
      if (active) {
        Clock.pause(Long.MAX_VALUE);
      }
    }
    return None.NONE;
  }

  /** A speaker that follows the pitch of frames. */
  private static final class Sounding {
    private final MusicModule.Speaker speaker;
    private final Pitch pitch;
    private final MicrobitBoard board;
    private int hertz = -1;

    /** When what has been played so far is over. */
    private long end = Clock.now();

    Sounding(MusicModule.Speaker speaker, Pitch pitch, MicrobitBoard board) {
      this.speaker = speaker;
      this.pitch = pitch;
      this.board = board;
    }

    /** A pulse that goes on is left alone: begun anew it would lose the step. */
    void play(AudioFrame frame) {
      int high = pitch.after(frame.samples);
      if (high != hertz) {
        hertz = high;
        speaker.tone(high);
      }
      long now = Clock.now();
      boolean heard = board.board().sound().isHeard();
      if (heard) {
        speaker.samples(board.board().sound(), (int) RATE, frame.heard());
      }
      // A busy computer is late at times; who listens has some samples left for that.
      long from = heard && now - end < LATE ? end : Math.max(end, now);
      end = from + frame.length() * 1_000_000_000L / RATE;
    }

    /** Nanoseconds until it is over. */
    long left() {
      return Math.max(0, end - Clock.now());
    }
  }

  private void frame(PyIterator frames, Object current, Sounding sounding, int mine) {
    if (mine != playing) {
      sounding.speaker.close();
      return;
    }
    if (current == null) {
      end(sounding.speaker, mine);
      return;
    }
    if (!(Types.unwrap(current) instanceof AudioFrame frame)) {
      end(sounding.speaker, mine);
      throw Errors.typeError("not an AudioFrame");
    }
    sounding.play(frame);
    // The program makes the next frame while this one sounds.
    Object next = frames.next();
    Clock.after(
        sounding.left(), () -> Interrupts.schedule(() -> frame(frames, next, sounding, mine)));
  }

  private void end(MusicModule.Speaker speaker, int mine) {
    speaker.close();
    if (mine == playing) {
      active = false;
    }
  }

  /** {@code audio.AudioFrame}: 32 samples. */
  static final class AudioFrame extends boardwalk.interpreter.runtime.PyObject
      implements boardwalk.interpreter.runtime.Buffers.Buffer {

    static final PyType TYPE = new PyType("AudioFrame");
    private static final int SAMPLES = 32;
    private static final byte MIDDLE = (byte) 128;

    static {
      TYPE.constructor(
          (type, arguments) -> {
            arguments.expect(0, 0);
            return new AudioFrame();
          });
      new Members<>(TYPE, AudioFrame.class)
          .one(
              "copyfrom",
              (self, other) -> {
                byte[] from = boardwalk.interpreter.runtime.Buffers.bytes(other);
                System.arraycopy(from, 0, self.samples, 0, Math.min(from.length, SAMPLES));
                return None.NONE;
              });
    }

    private final byte[] samples = new byte[SAMPLES];

    private AudioFrame() {
      java.util.Arrays.fill(samples, MIDDLE);
    }

    /** The samples as they are heard: signed, 16 bits. */
    private short[] heard() {
      short[] heard = new short[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) {
        heard[i] = (short) ((samples[i] & 0xff) - 128 << 7);
      }
      return heard;
    }

    private int index(Object key) {
      long at = boardwalk.interpreter.runtime.Numbers.toLong(key);
      if (at < 0 || at >= SAMPLES) {
        throw Errors.valueError("index out of bounds");
      }
      return (int) at;
    }

    /** Sums, differences and multiples, around the middle and cut to a byte (modaudio.cpp). */
    private Object combine(BinaryOperator operator, Object other, AudioFrame into) {
      if (operator == BinaryOperator.MULTIPLY) {
        int scaled = (int) (boardwalk.interpreter.runtime.Numbers.toDouble(other) * (1 << 15));
        for (int i = 0; i < SAMPLES; i++) {
          into.sample(i, ((samples[i] & 0xff) - 128) * scaled >> 15);
        }
        return into;
      }
      boolean adds = operator == BinaryOperator.ADD;
      if (!adds && operator != BinaryOperator.SUBTRACT
          || !(Types.unwrap(other) instanceof AudioFrame frame)) {
        return null;
      }
      for (int i = 0; i < SAMPLES; i++) {
        int more = (frame.samples[i] & 0xff) - 128;
        into.sample(i, (samples[i] & 0xff) - 128 + (adds ? more : -more));
      }
      return into;
    }

    private void sample(int index, int fromMiddle) {
      samples[index] = (byte) Math.clamp(fromMiddle + 128, 0, 255);
    }

    @Override
    public Object binary(BinaryOperator operator, Object other) {
      return combine(operator, other, new AudioFrame());
    }

    @Override
    public Object inPlace(BinaryOperator operator, Object other) {
      return combine(operator, other, this);
    }

    @Override
    public Object unary(UnaryOperator operator) {
      AudioFrame copy = new AudioFrame();
      System.arraycopy(samples, 0, copy.samples, 0, SAMPLES);
      return operator == UnaryOperator.PLUS ? copy : null;
    }

    @Override
    public Object item(Object key) {
      return (long) samples[index(key)] & 0xff;
    }

    @Override
    public void setItem(Object key, Object value) {
      long sample = boardwalk.interpreter.runtime.Numbers.toLong(value);
      if (sample < 0 || sample > 255) {
        throw Errors.valueError("value out of range");
      }
      samples[index(key)] = (byte) sample;
    }

    @Override
    public int length() {
      return SAMPLES;
    }

    @Override
    public boardwalk.interpreter.runtime.Buffers.Span span() {
      return new boardwalk.interpreter.runtime.Buffers.Span(samples, 0, SAMPLES, 'B', true);
    }

    @Override
    public PyType type() {
      return TYPE;
    }
  }
}
