package boardwalk.boards.recognition;

import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer.Certainty;
import boardwalk.boards.recognition.Answer.State;
import boardwalk.boards.recognition.Answer.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The fourth step: what a running MicroPython says of itself. */
final class ReplStep {

  private static final String WITH = " with ";

  private static final String CHOOSE =
      "This firmware runs on many kinds of boards. Choose yours once; it is remembered.";

  private final Profiles profiles;
  private final KnownUsbIds known;

  ReplStep(Profiles profiles, KnownUsbIds known) {
    this.profiles = profiles;
    this.known = known;
  }

  Optional<Answer> answer(ReplAnswer said) {
    if (said.implementation().equals("circuitpython")) {
      return Optional.of(circuitPython(said));
    }
    // The build may be BOARD-VARIANT (MicroPython 1.25 and newer, sys.implementation._build).
    String build = said.build().split("-")[0];
    return find(said, b -> !build.isEmpty() && b.identity().builds().contains(build))
        .or(() -> find(said, b -> b.identity().machines().contains(said.machine())))
        .or(() -> find(said, b -> sameMicrobit(b, said)))
        .or(() -> find(said, b -> sameBeforeWith(b, said.machine())))
        .or(() -> find(said, b -> b.port().equals(said.platform())).map(ReplStep::onlyFamily));
  }

  private Optional<Answer> find(ReplAnswer said, Predicate<BoardSummary> fits) {
    List<BoardSummary> boards = Recognizer.ordered(profiles.all().stream().filter(fits).toList());
    if (boards.isEmpty()) {
      return Optional.empty();
    }
    boolean generic = boards.stream().anyMatch(b -> b.identity().generic());
    Answer answer = Recognizer.of(Step.REPL, boards, State.RUNNING, said.implementation(), CHOOSE);
    return Optional.of(generic ? onlyFamily(answer) : answer);
  }

  /** The firmware is known, but it runs on boards of many kinds. */
  private static Answer onlyFamily(Answer answer) {
    return new Answer(
        Certainty.FAMILY,
        answer.step(),
        answer.candidates(),
        answer.state(),
        answer.firmware(),
        Words.capital(Words.oneOf(answer.candidates()))
            + ", or another board with the same chip: which?",
        CHOOSE);
  }

  /**
   * {@code micro:bit v2.1.2 with nRF52833}: the release is in the text (micropython-microbit-v2).
   */
  private static boolean sameMicrobit(BoardSummary board, ReplAnswer said) {
    String machine = said.machine();
    return said.platform().equals("microbit")
        && board.port().equals("microbit")
        && machine.startsWith("micro:bit")
        && machine.toLowerCase(Locale.ROOT).endsWith(" " + board.chipId());
  }

  /**
   * The spelling of the chip has changed between releases; that of the board seldom. A chip of
   * another maker is another board: the first WiPy has a CC3200, the later ones an ESP32.
   */
  private static boolean sameBeforeWith(BoardSummary board, String machine) {
    int with = machine.indexOf(WITH);
    return with > 0
        && board.identity().machines().stream()
            .anyMatch(
                m ->
                    m.startsWith(machine.substring(0, with) + WITH)
                        && maker(m.substring(with)).equals(maker(machine.substring(with))));
  }

  /** {@code with stm} of {@code with STM32F405RG}. */
  private static String maker(String chip) {
    return chip.replaceAll("\\d.*$", "").toLowerCase(Locale.ROOT);
  }

  private Answer circuitPython(ReplAnswer said) {
    int with = said.machine().indexOf(" with ");
    String name = with > 0 ? said.machine().substring(0, with) : said.machine();
    List<BoardSummary> boards =
        profiles.all().stream()
            .filter(
                b ->
                    !b.circuitPython().isEmpty()
                        && (b.name().equalsIgnoreCase(name)
                            || known.circuitPython(b.circuitPython()).stream()
                                .anyMatch(k -> k.name().equalsIgnoreCase(name))))
            .toList();
    return new Answer(
        name.isBlank() ? Certainty.UNKNOWN : Certainty.EXACT,
        Step.REPL,
        boards,
        State.RUNNING,
        "circuitpython",
        "This is " + Words.a(name.isBlank() ? "board" : name) + ", with CircuitPython on it.",
        "");
  }
}
