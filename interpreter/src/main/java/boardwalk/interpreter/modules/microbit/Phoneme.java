package boardwalk.interpreter.modules.microbit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sound of speech by its code (micro:bit documentation, "Speech"), as a voice makes it. The
 * resonances of vowels are the averages of Peterson and Barney, "Control Methods Used in a Study of
 * the Vowels" (1952), table II, men; those of consonants follow Klatt, "Software for a
 * cascade/parallel formant synthesizer" (1980), table III.
 *
 * @param formants the three lowest resonances in hertz
 * @param voice how loud the vocal cords are, 0 to 1
 * @param noise how loud the breath is, 0 to 1
 * @param hiss where the breath is loudest, in hertz
 * @param millis how long it lasts at the usual speed
 * @param then code of what a diphthong ends as; empty for others
 */
record Phoneme(int[] formants, double voice, double noise, int hiss, int millis, String then) {

  /** Longest code. */
  private static final int LONGEST = 2;

  private static final Map<String, Phoneme> ALL = new HashMap<>();

  static {
    vowel("IY", 270, 2290, 3010, 110);
    vowel("IH", 390, 1990, 2550, 90);
    vowel("EH", 530, 1840, 2480, 110);
    vowel("AE", 660, 1720, 2410, 130);
    vowel("AA", 730, 1090, 2440, 130);
    vowel("AH", 640, 1190, 2390, 100);
    vowel("AO", 570, 840, 2410, 130);
    vowel("OH", 570, 840, 2410, 130);
    vowel("UH", 440, 1020, 2240, 100);
    vowel("UX", 300, 870, 2240, 110);
    vowel("ER", 490, 1350, 1690, 130);
    vowel("AX", 500, 1500, 2500, 70);
    vowel("IX", 400, 1900, 2500, 70);
    glide("EY", "EH", "IY", 150);
    glide("AY", "AA", "IY", 180);
    glide("OY", "AO", "IY", 180);
    glide("AW", "AA", "UX", 180);
    glide("OW", "AO", "UX", 160);
    glide("UW", "UH", "UX", 130);
    soft("R", 310, 1060, 1380, 0.8, 70);
    soft("L", 310, 1050, 2880, 0.8, 70);
    soft("W", 290, 610, 2150, 0.8, 60);
    soft("WH", 290, 610, 2150, 0.7, 70);
    soft("Y", 260, 2070, 3020, 0.8, 60);
    soft("M", 270, 1270, 2130, 0.45, 80);
    soft("N", 270, 1340, 2470, 0.45, 80);
    soft("NX", 270, 2000, 2850, 0.45, 90);
    hissing("S", 0, 0.30, 5000, 110);
    hissing("SH", 0, 0.32, 2600, 110);
    hissing("F", 0, 0.10, 3400, 100);
    hissing("TH", 0, 0.09, 4200, 100);
    hissing("/H", 0, 0.12, 1500, 60);
    hissing("Z", 0.30, 0.20, 5000, 90);
    hissing("ZH", 0.30, 0.22, 2600, 90);
    hissing("V", 0.40, 0.06, 3400, 70);
    hissing("DH", 0.40, 0.06, 4200, 60);
    hissing("CH", 0, 0.36, 2900, 110);
    hissing("J", 0.25, 0.28, 2700, 100);
    hissing("P", 0, 0.16, 900, 50);
    hissing("T", 0, 0.30, 4000, 50);
    hissing("K", 0, 0.26, 1900, 60);
    hissing("B", 0.35, 0.06, 900, 50);
    hissing("D", 0.35, 0.10, 3600, 50);
    hissing("G", 0.35, 0.10, 1800, 60);
    soft("Q", 500, 1500, 2500, 0, 40);
  }

  private static void vowel(String code, int f1, int f2, int f3, int millis) {
    ALL.put(code, new Phoneme(new int[] {f1, f2, f3}, 1, 0, 0, millis, ""));
  }

  private static void glide(String code, String from, String to, int millis) {
    ALL.put(code, new Phoneme(ALL.get(from).formants, 1, 0, 0, millis, to));
  }

  private static void soft(String code, int f1, int f2, int f3, double voice, int millis) {
    ALL.put(code, new Phoneme(new int[] {f1, f2, f3}, voice, 0, 0, millis, ""));
  }

  private static void hissing(String code, double voice, double noise, int hiss, int millis) {
    int[] between = {300, 1500, 2600};
    ALL.put(code, new Phoneme(between, voice, noise, hiss, millis, ""));
  }

  static Phoneme of(String code) {
    return ALL.get(code);
  }

  /** A silence. */
  static Phoneme pause(int millis) {
    return new Phoneme(new int[] {500, 1500, 2500}, 0, 0, 0, millis, "");
  }

  /**
   * A phoneme as it is to be said.
   *
   * @param pitch as programs tell it: more is lower; 0 for the voice's own
   * @param stress 1 (much) to 8; 0 for none
   */
  record Said(Phoneme phoneme, int pitch, int stress) {}

  /** What a text of codes says; signs that mean nothing are left out. */
  static List<Said> parse(String text) {
    List<Said> all = new ArrayList<>();
    String codes = text.toUpperCase(java.util.Locale.ROOT);
    int pitch = 0;
    int at = 0;
    while (at < codes.length()) {
      char c = codes.charAt(at);
      if (c == '#') {
        int end = at + 1;
        while (end < codes.length() && Character.isDigit(codes.charAt(end)) && end < at + 4) {
          end++;
        }
        pitch = end > at + 1 ? Integer.parseInt(codes, at + 1, end, 10) : pitch;
        at = end;
      } else if (c >= '1' && c <= '8') {
        if (!all.isEmpty()) {
          Said last = all.removeLast();
          all.add(new Said(last.phoneme, last.pitch, c - '0'));
        }
        at++;
      } else {
        int length = Math.min(LONGEST, codes.length() - at);
        while (length > 0 && !ALL.containsKey(codes.substring(at, at + length))) {
          length--;
        }
        if (length > 0) {
          all.add(new Said(ALL.get(codes.substring(at, at + length)), pitch, 0));
        } else if (".,;:?!- ".indexOf(c) >= 0) {
          all.add(new Said(pause(c == ' ' ? 60 : 200), pitch, 0));
        }
        at += Math.max(1, length);
      }
    }
    return all;
  }
}
