package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.Senses;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code microbit.microphone} of the second model. */
final class Microphone extends PyObject {

  private static final PyType TYPE = new PyType("MicroBitMicrophone");
  private static final int USUAL_LOUD = 150;
  private static final int USUAL_QUIET = 75;

  /** Decibels of the levels 0 and 255 (microbit-v2's LevelDetectorSPL). */
  private static final double QUIETEST_DB = 52;

  private static final double LOUDEST_DB = 120;

  /** Louder than this and over so soon (nanoseconds) is a clap. */
  private static final int CLAP_LEVEL = 200;

  private static final long LONGEST_CLAP = 300_000_000;

  static {
    new Members<>(TYPE, Microphone.class)
        .get("current_event", Microphone::now)
        .one("is_event", (self, event) -> self.now() == check(event))
        .one("was_event", Microphone::was)
        .get("get_events", Microphone::takeAll)
        .many("set_threshold", 2, 2, Microphone::setThreshold)
        .many("set_sensitivity", 1, 1, (self, args) -> None.NONE)
        .get("sound_level", self -> (long) self.senses.sound())
        .get(
            "sound_level_db",
            self -> QUIETEST_DB + self.senses.sound() * (LOUDEST_DB - QUIETEST_DB) / 255)
        .with("SENSITIVITY_LOW", 0.079)
        .with("SENSITIVITY_MEDIUM", 0.2)
        .with("SENSITIVITY_HIGH", 1.0)
        .with("LOUD", SoundEvent.LOUD)
        .with("QUIET", SoundEvent.QUIET);
  }

  private final Senses senses;
  private final List<SoundEvent> history = new ArrayList<>();
  private SoundEvent current;
  private boolean high;
  private long since;
  private boolean clapped;
  private int loud = USUAL_LOUD;
  private int quiet = USUAL_QUIET;

  Microphone(MicrobitBoard board) {
    this.senses = board.board().senses();
    Consumer<String> listener = this::heard;
    senses.listen(listener);
    board.board().onReset(() -> senses.forget(listener));
  }

  private void heard(String what) {
    if (!what.equals("sound")) {
      return;
    }
    long time = Clock.now();
    if (senses.sound() >= CLAP_LEVEL) {
      if (!high) {
        high = true;
        since = time;
      }
    } else if (high) {
      high = false;
      if (time - since <= LONGEST_CLAP) {
        history.add(SoundEvent.CLAP);
        clapped = true;
      }
    }
    SoundEvent now =
        senses.sound() >= loud
            ? SoundEvent.LOUD
            : senses.sound() <= quiet ? SoundEvent.QUIET : current;
    if (now != current && now != null) {
      current = now;
      history.add(now);
    }
  }

  /** A clap is over when one asks; it is told once, as the last thing that was. */
  private Object now() {
    if (clapped) {
      clapped = false;
      return SoundEvent.CLAP;
    }
    return current == null ? None.NONE : current;
  }

  private static SoundEvent check(Object event) {
    if (event instanceof SoundEvent known && known.type() == SoundEvent.TYPE) {
      return known;
    }
    throw Errors.valueError("invalid sound");
  }

  private Object was(Object event) {
    boolean found = history.contains(check(event));
    history.clear();
    return found;
  }

  private Object takeAll() {
    Object[] all = history.toArray();
    history.clear();
    return new PyTuple(all);
  }

  private Object setThreshold(Object[] args) {
    int level = Math.clamp(Numbers.toLong(args[2]), 0, 255);
    if (check(args[1]) == SoundEvent.LOUD) {
      loud = level;
    } else {
      quiet = level;
    }
    return None.NONE;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
