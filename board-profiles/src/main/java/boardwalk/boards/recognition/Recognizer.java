package boardwalk.boards.recognition;

import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer.Certainty;
import boardwalk.boards.recognition.Answer.State;
import boardwalk.boards.recognition.Answer.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what is plugged in. Five kinds of evidence in the order of what asking costs: USB identity,
 * drives, what the user chose before, the board's own answer, the chip. Takes under a millisecond;
 * safe for several threads.
 */
public final class Recognizer {

  private final Profiles profiles;
  private final UsbStep usb;
  private final VolumeStep volumes;
  private final ReplStep repl;

  public Recognizer(Profiles profiles) {
    this.profiles = profiles;
    KnownUsbIds known = new KnownUsbIds();
    this.usb = new UsbStep(profiles, known);
    this.volumes = new VolumeStep(profiles, known);
    this.repl = new ReplStep(profiles, known);
  }

  /** The best answer to all of the evidence. */
  public Answer recognize(Evidence evidence) {
    return ranked(evidence).getFirst();
  }

  /** The answers of every step that has one, the surest first; never empty. */
  public List<Answer> ranked(Evidence evidence) {
    List<Answer> answers = new ArrayList<>();
    Answer first = usb.answer(evidence.usb());
    answers.add(first);
    volumes.answer(evidence.volumes()).map(a -> narrowed(a, first)).ifPresent(answers::add);
    evidence
        .repl()
        .flatMap(repl::answer)
        .map(a -> narrowed(a, best(answers)))
        .ifPresent(answers::add);
    evidence.chip().flatMap(chip -> byChip(chip, best(answers))).ifPresent(answers::add);
    evidence.remembered().flatMap(id -> remembered(id, best(answers))).ifPresent(answers::add);
    // Of two answers that are equally sure the later step's is better: it asked more.
    List<Answer> ranked = new ArrayList<>(answers.reversed());
    ranked.sort(Comparator.comparing(Answer::certainty));
    return ranked;
  }

  private static Answer best(List<Answer> answers) {
    return answers.stream()
        .reduce((a, b) -> b.certainty().compareTo(a.certainty()) <= 0 ? b : a)
        .orElseThrow();
  }

  /** Only the candidates both answers have, where there are some. */
  private static Answer narrowed(Answer answer, Answer before) {
    if (answer.certainty() != Certainty.FAMILY || before.certainty() != Certainty.FAMILY) {
      return answer;
    }
    List<BoardSummary> both =
        answer.candidates().stream().filter(before.candidates()::contains).toList();
    return both.isEmpty() || both.size() == answer.candidates().size()
        ? answer
        : of(answer.step(), both, answer.state(), answer.firmware(), answer.next());
  }

  /** What the user said holds as long as nothing that was seen speaks against it. */
  private Optional<Answer> remembered(String id, Answer before) {
    return profiles
        .summary(id)
        .filter(
            board ->
                before.certainty() == Certainty.UNKNOWN
                    || before.certainty() == Certainty.FAMILY
                        && (before.candidates().contains(board) || board.origin() == Origin.OWN)
                    || before.certainty() == Certainty.EXACT && before.candidates().contains(board))
        .map(
            board ->
                new Answer(
                    Certainty.EXACT,
                    Step.REMEMBERED,
                    List.of(board),
                    before.state(),
                    before.firmware(),
                    "This is your " + board.name() + ".",
                    ""));
  }

  private Optional<Answer> byChip(String chip, Answer before) {
    String wanted = chip.toLowerCase(java.util.Locale.ROOT).replace("-", "");
    List<BoardSummary> boards =
        ordered(
            profiles.all().stream()
                .filter(board -> board.chipId().equals(wanted))
                .filter(board -> !board.legacy())
                .toList());
    if (boards.isEmpty()) {
      return Optional.empty();
    }
    List<BoardSummary> both = boards.stream().filter(before.candidates()::contains).toList();
    List<BoardSummary> candidates = both.isEmpty() ? boards : both;
    // Anybody may put this chip on a board: it never tells which one.
    return Optional.of(
        new Answer(
            Certainty.FAMILY,
            Step.CHIP,
            candidates,
            before.state(),
            before.firmware(),
            "A board with "
                + Words.a(chip)
                + ": "
                + Words.a(candidates.getFirst().name())
                + ", or another with this chip?",
            "Choose your board once; it is remembered."));
  }

  /** An answer with the usual sentence: certain for one board, else which of them. */
  static Answer of(
      Step step, List<BoardSummary> boards, State state, String firmware, String next) {
    Certainty certainty =
        boards.isEmpty()
            ? Certainty.UNKNOWN
            : boards.size() == 1 ? Certainty.EXACT : Certainty.FAMILY;
    return new Answer(
        certainty,
        step,
        boards,
        state,
        firmware,
        Words.sentence(certainty, state, boards),
        certainty == Certainty.EXACT ? "" : next);
  }

  /** Boards people made a profile of come first, then by name. */
  static List<BoardSummary> ordered(List<BoardSummary> boards) {
    return boards.stream()
        .distinct()
        .sorted(
            Comparator.comparing((BoardSummary b) -> b.origin() == Origin.GENERATED)
                .thenComparing(b -> b.name().length())
                .thenComparing(BoardSummary::name))
        .toList();
  }
}
