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

  private static String letters(String label) {
    return label.replaceFirst("\\d.*", "");
  }

  private static int number(String label) {
    String digits = label.replaceAll("^\\D*", "").replaceAll("\\D.*", "");
    return digits.isEmpty() || digits.length() > 8 ? -1 : Integer.parseInt(digits);
  }
}
