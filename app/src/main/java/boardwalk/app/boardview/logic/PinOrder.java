package boardwalk.app.boardview.logic;

import java.util.Comparator;

/** The order of pins for people: letters, then the number behind them as a number. */
public final class PinOrder {

  /** GP2 comes before GP10. */
  public static final Comparator<String> BY_NAME =
      Comparator.comparing(PinOrder::letters)
          .thenComparingInt(PinOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private PinOrder() {}

  /** Where the first digit is; the length of a label without one. */
  private static int digit(String label) {
    int at = 0;
    while (at < label.length() && !isDigit(label.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String letters(String label) {
    return label.substring(0, digit(label));
  }

  private static int number(String label) {
    int start = digit(label);
    int end = start;
    while (end < label.length() && isDigit(label.charAt(end))) {
      end++;
    }
    return end == start || end - start > 8 ? -1 : Integer.parseInt(label, start, end, 10);
  }
}
