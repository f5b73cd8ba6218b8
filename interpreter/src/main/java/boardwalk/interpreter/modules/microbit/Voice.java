package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.modules.microbit.Phoneme.Said;
import java.util.List;

/**
 * Makes samples of speech: pulses of the vocal cords through three resonances in a row, and breath
 * through one (Klatt 1980, section I). A robot's voice, with the micro:bit's knobs.
 *
 * @param pitch more is lower: 64 is 118 hertz (the scale in micro:bit documentation, "Speech", has
 *     an octave from 115 to 58)
 * @param speed more is slower; 72 is usual
 * @param mouth moves the lowest resonance; 128 is usual
 * @param throat moves the others; 128 is usual
 */
record Voice(int pitch, int speed, int mouth, int throat) {

  static final int RATE = 16_000;
  static final int USUAL_PITCH = 64;
  static final int USUAL_SPEED = 72;
  static final int USUAL_SHAPE = 128;

  private static final double HERTZ = 7_560;
  private static final int[] WIDTHS = {70, 100, 150};
  private static final double LOUD = 20_000;

  /** Samples in which resonances and loudness stay as they are: 5 ms. */
  private static final int STEP = RATE / 200;

  /** A resonance: two poles at a frequency, as loud as before at 0 Hz. */
  private static final class Resonance {
    private double a = 1;
    private double b;
    private double c;
    private double before;
    private double last;

    void at(double hertz, double width) {
      double t = 1.0 / RATE;
      c = -Math.exp(-2 * Math.PI * width * t);
      b = 2 * Math.exp(-Math.PI * width * t) * Math.cos(2 * Math.PI * hertz * t);
      a = 1 - b - c;
    }

    double through(double in) {
      double out = a * in + b * last + c * before;
      before = last;
      last = out;
      return out;
    }
  }

  /** How long it takes, in samples. */
  int length(List<Said> words) {
    int length = 0;
    for (Said said : words) {
      length += samples(said);
    }
    return length;
  }

  private int samples(Said said) {
    double stressed = said.stress() > 0 ? 1.2 : 1;
    return (int) (RATE / 1000.0 * said.phoneme().millis() * stressed * speed / USUAL_SPEED);
  }

  short[] speak(List<Said> words) {
    double[] out = new double[length(words)];
    Resonance[] formants = {new Resonance(), new Resonance(), new Resonance()};
    Resonance breath = new Resonance();
    double[] now = {500, 1500, 2500};
    double voice = 0;
    double noise = 0;
    double phase = 0;
    double soft = 0;
    int random = 1;
    int at = 0;
    for (Said said : words) {
      Phoneme phoneme = said.phoneme();
      int[] goal = phoneme.formants();
      int[] end = phoneme.then().isEmpty() ? goal : Phoneme.of(phoneme.then()).formants();
      double hertz = HERTZ / Math.max(1, said.pitch() > 0 ? said.pitch() : pitch);
      hertz *= said.stress() == 0 ? 1 : 1.3 - said.stress() * 0.05;
      breath.at(Math.max(200, phoneme.hiss()), 900);
      int length = samples(said);
      for (int i = 0; i < length; i++, at++) {
        if (at % STEP == 0) {
          double way = (double) i / length;
          for (int f = 0; f < now.length; f++) {
            double wanted = (goal[f] + (end[f] - goal[f]) * way) * shape(f);
            now[f] += (wanted - now[f]) * 0.25;
            formants[f].at(Math.clamp(now[f], 100, RATE * 0.45), WIDTHS[f]);
          }
          voice += (phoneme.voice() - voice) * 0.4;
          noise += (phoneme.noise() - noise) * 0.6;
        }
        phase += hertz / RATE;
        double pulse = 0;
        if (phase >= 1) {
          phase -= 1;
          pulse = RATE / hertz;
        }
        // The vocal cords' pulses are soft: their overtones fall off.
        soft += (pulse - soft) * 0.35;
        double sound = soft * voice * 0.5;
        for (Resonance formant : formants) {
          sound = formant.through(sound);
        }
        random = random * 1_103_515_245 + 12_345;
        double hiss = breath.through((random >> 16 & 0x7fff) / 16_384.0 - 1) * noise * 2;
        out[at] = sound * 0.4 + hiss;
      }
    }
    return loud(out);
  }

  /** As loud as the loudest of it allows: an open vowel is many times louder than a closed one. */
  private static short[] loud(double[] sound) {
    double most = 1;
    for (double sample : sound) {
      most = Math.max(most, Math.abs(sample));
    }
    short[] out = new short[sound.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) Math.round(sound[i] / most * LOUD);
    }
    return out;
  }

  private double shape(int formant) {
    return (formant == 0 ? mouth : throat) / (double) USUAL_SHAPE * 0.5 + 0.5;
  }
}
