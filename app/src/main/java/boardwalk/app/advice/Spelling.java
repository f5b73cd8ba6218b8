package boardwalk.app.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
final class Spelling {

  private Spelling() {}

  /** The nearest of the names, if it is near enough; never the word itself. */
  static Optional<String> nearest(String word, Collection<String> names) {
    int most = word.length() <= 4 ? 1 : 2;
    return names.stream()
        .filter(name -> !name.equals(word) && Math.abs(name.length() - word.length()) <= most)
        .filter(name -> steps(word, name) <= most)
        .min(Comparator.comparingInt((String name) -> steps(word, name)).thenComparing(n -> n));
  }

  /** Letters to change, leave out, put in or swap with the next; another case is half a step. */
  private static int steps(String one, String other) {
    if (one.equalsIgnoreCase(other)) {
      return 0;
    }
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(least[i - 1][j - 1] + same, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[a.length()][b.length()];
  }
}
