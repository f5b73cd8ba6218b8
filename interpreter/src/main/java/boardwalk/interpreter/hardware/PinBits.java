package boardwalk.interpreter.hardware;

import java.util.BitSet;

/**
 * One bit for each pin of a board, as text of the hardware channel: hexadecimal digits, the last
 * one has the first four pins, the first of them in its lowest bit.
 */
public final class PinBits {

  private PinBits() {}

  public static String text(BitSet bits) {
    char[] digits = new char[Math.max(1, (bits.length() + 3) / 4)];
    for (int i = 0; i < digits.length; i++) {
      int digit = 0;
      for (int bit = 3; bit >= 0; bit--) {
        digit = digit << 1 | (bits.get(i * 4 + bit) ? 1 : 0);
      }
      digits[digits.length - 1 - i] = Character.forDigit(digit, 16);
    }
    return new String(digits);
  }

  /** Whether the bit of a pin is set; what is no digit counts as 0. */
  public static boolean get(String text, int pin) {
    int at = text.length() - 1 - pin / 4;
    int digit = at < 0 ? 0 : Character.digit(text.charAt(at), 16);
    return digit > 0 && (digit >> pin % 4 & 1) != 0;
  }
}
