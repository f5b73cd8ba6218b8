package boardwalk.boards.recognition;

import boardwalk.boards.BoardSummary;
import java.util.List;

/** Sentences for people. */
final class Words {

  private static final int FEW = 3;

  private Words() {}

  /** The name with its article. */
  static String a(String name) {
    boolean vowel =
        !name.isEmpty() && "AEIOaeio".indexOf(name.charAt(0)) >= 0
            || name.startsWith("STM")
            || name.startsWith("M5")
            || name.startsWith("NXP")
            || name.startsWith("RP2")
            || name.startsWith("nRF");
    return (vowel ? "an " : "a ") + name;
  }

  static String oneOf(List<BoardSummary> boards) {
    if (boards.size() == 1) {
      return a(boards.getFirst().name());
    }
    if (boards.size() <= FEW) {
      String first =
          String.join(
              ", ", boards.subList(0, boards.size() - 1).stream().map(b -> a(b.name())).toList());
      return first + " or " + a(boards.getLast().name());
    }
    return a(boards.getFirst().name())
        + " or one of "
        + (boards.size() - 1)
        + " boards that look the same";
  }

  static String sentence(
      Answer.Certainty certainty, Answer.State state, List<BoardSummary> boards) {
    String waiting = state == Answer.State.WAITING_FOR_FIRMWARE ? ", waiting for firmware" : "";
    return switch (certainty) {
      case EXACT -> "This is " + a(boards.getFirst().name()) + waiting + ".";
      case FAMILY -> capital(oneOf(boards)) + waiting + ": which?";
      case UNKNOWN -> "A device that is not known here.";
    };
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
