package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.util.List;

/** {@code microbit.SoundEvent.LOUD}, QUIET and CLAP, and the sounds of {@code microbit.Sound}. */
final class SoundEvent extends PyObject {

  /** Milliseconds a built-in sound lasts, about. */
  static final long USUAL_LENGTH = 1000;

  static final PyType TYPE = new PyType("SoundEvent");
  static final PyType SOUND = new PyType("Sound");
  static final SoundEvent LOUD = new SoundEvent(TYPE, "loud");
  static final SoundEvent QUIET = new SoundEvent(TYPE, "quiet");
  static final SoundEvent CLAP = new SoundEvent(TYPE, "clap");

  private static final List<String> SOUNDS =
      List.of(
          "GIGGLE",
          "HAPPY",
          "HELLO",
          "MYSTERIOUS",
          "SAD",
          "SLIDE",
          "SOARING",
          "SPRING",
          "TWINKLE",
          "YAWN");

  static {
    TYPE.with("LOUD", LOUD).with("QUIET", QUIET).with("CLAP", CLAP);
    SOUNDS.forEach(name -> SOUND.with(name, new SoundEvent(SOUND, name)));
  }

  private final PyType type;
  private final String name;

  private SoundEvent(PyType type, String name) {
    this.type = type;
    this.name = name;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return type.name() + (type == TYPE ? "('" + name + "')" : "." + name);
  }
}
