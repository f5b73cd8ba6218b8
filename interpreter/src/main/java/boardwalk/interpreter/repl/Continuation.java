package boardwalk.interpreter.repl;

/** Whether what is typed so far needs another line (py/repl.c, mp_repl_continue_with_input). */
final class Continuation {

  private static final String[] BLOCK_WORDS = {
    "@", "async", "class", "def", "for", "if", "try", "while", "with"
  };

  private Continuation() {}

  static boolean needsMore(String input) {
    boolean block = startsBlock(input);
    int brackets = 0;
    char quote = 0;
    boolean triple = false;
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote && (!triple || input.startsWith(("" + c).repeat(3), i))) {
          i += triple ? 2 : 0;
          quote = 0;
        } else if (c == '\n' && !triple) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        triple = input.startsWith(("" + c).repeat(3), i);
        i += triple ? 2 : 0;
      } else if (c == '#') {
        while (i + 1 < input.length() && input.charAt(i + 1) != '\n') {
          i++;
        }
      } else if (c == '(' || c == '[' || c == '{') {
        brackets++;
      } else if (c == ')' || c == ']' || c == '}') {
        brackets--;
      }
    }
    if (quote != 0 && triple || brackets > 0 || input.endsWith("\\")) {
      return true;
    }
    // A block goes on until an empty line ends it.
    return block && !input.endsWith("\n");
  }

  private static boolean startsBlock(String input) {
    for (String word : BLOCK_WORDS) {
      boolean starts = input.startsWith(word);
      boolean whole =
          word.equals("@")
              || input.length() == word.length()
              || starts
                  && !Character.isLetterOrDigit(input.charAt(word.length()))
                  && input.charAt(word.length()) != '_';
      if (starts && whole) {
        return true;
      }
    }
    return false;
  }

  /** White space the next line starts with, by the lines so far. */
  static String indent(String input) {
    String last = input.substring(input.lastIndexOf('\n') + 1);
    int spaces = 0;
    while (spaces < last.length() && last.charAt(spaces) == ' ') {
      spaces++;
    }
    boolean opens = last.stripTrailing().endsWith(":");
    return " ".repeat(last.isBlank() ? 0 : spaces + (opens ? 4 : 0));
  }
}
