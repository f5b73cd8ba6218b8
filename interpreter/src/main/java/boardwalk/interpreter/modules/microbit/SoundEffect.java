package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code audio.SoundEffect} (micro:bit documentation, "Audio", Sound Effects). */
final class SoundEffect extends PyObject {

  static final PyType TYPE = new PyType("SoundEffect");

  private static final String[] NAMES = {
    "freq_start", "freq_end", "duration", "vol_start", "vol_end", "waveform", "fx", "shape"
  };
  private static final long[] USUAL = {500, 2500, 500, 255, 0, 1, 0, 18};

  static {
    TYPE.constructor((type, arguments) -> new SoundEffect(arguments));
    String[] waves = {"SINE", "SAWTOOTH", "TRIANGLE", "SQUARE", "NOISE"};
    for (int i = 0; i < waves.length; i++) {
      TYPE.with("WAVEFORM_" + waves[i], (long) i);
    }
    String[] effects = {"NONE", "TREMOLO", "VIBRATO", "WARBLE"};
    for (int i = 0; i < effects.length; i++) {
      TYPE.with("FX_" + effects[i], (long) i);
    }
    TYPE.with("SHAPE_LINEAR", 1L).with("SHAPE_CURVE", 2L).with("SHAPE_LOG", 18L);
    TYPE.with(NativeFunction.of1("copy", self -> ((SoundEffect) self).copy()));
  }

  private final Map<String, Long> values = new LinkedHashMap<>();

  private SoundEffect(Arguments a) {
    a.only(NAMES);
    for (int i = 0; i < NAMES.length; i++) {
      values.put(NAMES[i], Numbers.toLong(a.get(i, NAMES[i], USUAL[i])));
    }
  }

  private SoundEffect(Map<String, Long> values) {
    this.values.putAll(values);
  }

  private SoundEffect copy() {
    return new SoundEffect(values);
  }

  /** Milliseconds. */
  long duration() {
    return values.get("duration");
  }

  /** Hertz, on average. */
  int frequency() {
    return (int) ((values.get("freq_start") + values.get("freq_end")) / 2);
  }

  @Override
  public Object attribute(String attribute) {
    Long value = values.get(attribute);
    return value == null ? super.attribute(attribute) : value;
  }

  @Override
  public boolean setAttribute(String attribute, Object value) {
    return values.replace(attribute, Numbers.toLong(value)) != null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "SoundEffect(freq_start="
        + values.get("freq_start")
        + ", freq_end="
        + values.get("freq_end")
        + ", duration="
        + values.get("duration")
        + ", vol_start="
        + values.get("vol_start")
        + ", vol_end="
        + values.get("vol_end")
        + ", waveform="
        + values.get("waveform")
        + ", fx="
        + values.get("fx")
        + ", shape="
        + values.get("shape")
        + ")";
  }
}
