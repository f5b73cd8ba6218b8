package boardwalk.interpreter.modules.microbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A voice of which one can tell the vowels apart by their resonances. */
class VoiceTest {

  private static final Voice USUAL =
      new Voice(Voice.USUAL_PITCH, Voice.USUAL_SPEED, Voice.USUAL_SHAPE, Voice.USUAL_SHAPE);

  private static short[] says(String phonemes) {
    return USUAL.speak(Phoneme.parse(phonemes));
  }

  /** How loud a sound is around a frequency. */
  private static double loud(short[] samples, int hertz) {
    double sum = 0;
    for (int f = hertz - 100; f <= hertz + 100; f += 10) {
      double cosine = 0;
      double sine = 0;
      for (int i = 0; i < samples.length; i++) {
        double angle = 2 * Math.PI * f * i / Voice.RATE;
        cosine += samples[i] * Math.cos(angle);
        sine += samples[i] * Math.sin(angle);
      }
      sum += cosine * cosine + sine * sine;
    }
    return sum;
  }

  @Test
  void vowelsAndHissesHaveTheirOwnSound() {
    short[] see = says("IYIYIYIY");
    assertTrue(loud(see, 2290) > 2 * loud(see, 1090), "EE is bright");
    short[] father = says("AAAAAAAA");
    assertTrue(loud(father, 1090) > 2 * loud(father, 2290), "AH is dark");
    short[] hiss = says("SSSS");
    assertTrue(loud(hiss, 5000) > 10 * loud(hiss, 300), "S has no voice");
  }

  @Test
  void speedStretchesAndTheSameIsSaidTheSameWay() {
    Voice slow = new Voice(Voice.USUAL_PITCH, 2 * Voice.USUAL_SPEED, 128, 128);
    var words = Phoneme.parse("/HEHLOW WERLD");
    assertEquals(2.0, (double) slow.length(words) / USUAL.length(words), 0.01);
    assertArrayEquals(says("/HEHLOW"), says("/HEHLOW"));
    assertEquals(0, says("").length);
    assertEquals(0, says("#58").length);
  }
}
