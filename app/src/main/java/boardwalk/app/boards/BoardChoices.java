package boardwalk.app.boards;

import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The boards there are to choose from: simulated, plugged in, named. On the JavaFX thread. */
final class BoardChoices {

  private final ObservableList<BoardChoice> all = FXCollections.observableArrayList();
  private final Notices notices;
  private final Consumer<BoardChoice> use;

  /** Notices of boards that are there, by their ids. */
  private final Map<String, Notice> told = new HashMap<>();

  /**
   * @param use takes the board of a notice the user agreed to
   */
  BoardChoices(Profiles profiles, Notices notices, Consumer<BoardChoice> use) {
    this.notices = notices;
    this.use = use;
    profiles.curated().stream()
        // Old ones that look like another in the list would only make it longer.
        .filter(known -> known.drawn() || !known.legacy())
        .forEach(known -> all.add(new BoardChoice.Simulated(known)));
  }

  /** Real boards come before the simulated ones, in the order in which they came. */
  private void addReal(BoardChoice choice) {
    int real = (int) all.stream().takeWhile(c -> !(c instanceof BoardChoice.Simulated)).count();
    all.add(real, choice);
  }

  ObservableList<BoardChoice> all() {
    return all;
  }

  /** The board at a port the user names; a choice of its own when it is not there already. */
  BoardChoice named(String port) {
    BoardChoice choice =
        all.stream()
            .filter(c -> c instanceof BoardChoice.Connected at && at.port().name().equals(port))
            .findFirst()
            .orElseGet(() -> new BoardChoice.Named(port));
    if (!all.contains(choice)) {
      addReal(choice);
    }
    return choice;
  }

  /**
   * Takes over what is plugged in now, and tells of what is new.
   *
   * @param selected the board in use; it stays in the list though it is gone
   */
  void found(List<BoardChoice.Connected> found, BoardChoice selected) {
    all.removeIf(
        c -> c instanceof BoardChoice.Connected && !found.contains(c) && !c.equals(selected));
    told.keySet().stream()
        .filter(id -> found.stream().noneMatch(c -> c.id().equals(id)))
        .toList()
        .forEach(id -> notices.dismiss(told.remove(id)));
    for (BoardChoice.Connected choice : found) {
      if (all.stream().noneMatch(c -> c.id().equals(choice.id()))) {
        addReal(choice);
        Notice notice = plugged(choice).with("Use this board", () -> use.accept(choice));
        told.put(choice.id(), notice);
        notices.show(notice);
      }
    }
  }

  private static Notice plugged(BoardChoice.Connected choice) {
    Answer answer = choice.answer();
    String where = "It is at " + choice.port().name() + ".";
    return switch (answer.certainty()) {
      case EXACT, FAMILY -> Notice.info("Plugged in: " + inSentence(answer.sentence()), where);
      case UNKNOWN ->
          Notice.info(
              "Plugged in: " + choice.port().description() + ".",
              "Whether a board is behind it shows when it is used. " + where);
    };
  }

  private static String inSentence(String sentence) {
    return sentence.startsWith("This is ") ? sentence.substring("This is ".length()) : sentence;
  }
}
