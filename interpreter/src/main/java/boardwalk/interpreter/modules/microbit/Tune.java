package boardwalk.interpreter.modules.microbit;

/**
 * The notes of {@code music}: NOTE[octave][:duration], each leaving what it does not say as it was
 * (micro:bit documentation, "Music").
 */
final class Tune {

  private static final int USUAL_OCTAVE = 4;
  private static final int USUAL_DURATION = 4;

  /** Semitones above C of the letters a to g. */
  private static final int[] SEMITONES = {9, 11, 0, 2, 4, 5, 7};

  private static final double CONCERT_A = 440;
  private static final int A4 = 57;

  /** A sound to be made: its frequency in hertz, 0 for silence, and how many ticks. */
  record Note(int frequency, int ticks) {}

  private int octave = USUAL_OCTAVE;
  private int duration = USUAL_DURATION;

  void reset() {
    octave = USUAL_OCTAVE;
    duration = USUAL_DURATION;
  }

  /** What a note means now. */
  Note note(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    if (colon >= 0) {
      duration = number(text.substring(colon + 1));
    }
    if (name.isEmpty()) {
      return new Note(0, duration);
    }
    char letter = Character.toLowerCase(name.charAt(0));
    int at = 1;
    int accidental = 0;
    if (at < name.length() && (name.charAt(at) == '#' || name.charAt(at) == 'b')) {
      accidental = name.charAt(at++) == '#' ? 1 : -1;
    }
    if (at < name.length()) {
      octave = number(name.substring(at));
    }
    if (letter == 'r') {
      return new Note(0, duration);
    }
    if (letter < 'a' || letter > 'g') {
      return new Note(0, Math.max(0, duration));
    }
    int key = octave * 12 + SEMITONES[letter - 'a'] + accidental;
    return new Note((int) (CONCERT_A * Math.pow(2, (key - A4) / 12.0)), duration);
  }

  /** As the firmware reads digits, without looking whether they are any. */
  private static int number(String digits) {
    int value = 0;
    for (char c : digits.toCharArray()) {
      value = value * 10 + c - '0';
    }
    return value;
  }
}
