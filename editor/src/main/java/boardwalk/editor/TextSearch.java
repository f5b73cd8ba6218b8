package boardwalk.editor;

import java.util.ArrayList;
import java.util.List;

/** Finds a text in a text. */
final class TextSearch {

  /** More matches than this are not counted; a person needs no exact number then. */
  static final int MOST = 10_000;

  /** A stretch of the text, end exclusive, in UTF-16 units. */
  record Match(int start, int end) {}

  private TextSearch() {}

  static List<Match> find(String text, String wanted, boolean matchCase) {
    List<Match> found = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    for (int at = 0; at + wanted.length() <= text.length() && found.size() < MOST; ) {
      if (text.regionMatches(!matchCase, at, wanted, 0, wanted.length())) {
        found.add(new Match(at, at + wanted.length()));
        at += wanted.length();
      } else {
        at++;
      }
    }
    return found;
  }

  /** Index of the first match at or after {@code position}, from the start again when none is. */
  static int next(List<Match> matches, int position) {
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).start() >= position) {
        return i;
      }
    }
    return matches.isEmpty() ? -1 : 0;
  }

  /** Index of the last match that ends at or before {@code position}, else the last one. */
  static int previous(List<Match> matches, int position) {
    for (int i = matches.size() - 1; i >= 0; i--) {
      if (matches.get(i).end() <= position) {
        return i;
      }
    }
    return matches.size() - 1;
  }

  static String replaceAll(String text, List<Match> matches, String replacement) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Match match : matches) {
      out.append(text, at, match.start()).append(replacement);
      at = match.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
