package boardwalk.boards.recognition;

import boardwalk.boards.BoardProfile.UsbId;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer.Certainty;
import boardwalk.boards.recognition.Answer.State;
import boardwalk.boards.recognition.Answer.Step;
import boardwalk.boards.recognition.KnownUsbIds.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first step: USB ids, serial number and texts, without opening the port. */
final class UsbStep {

  private static final String ASK_REPL =
      "Connect, and the board says what it is; that stops the program on it.";
  private static final String CHOOSE = "Choose your board once; it is remembered.";

  private final Profiles profiles;
  private final KnownUsbIds known;

  UsbStep(Profiles profiles, KnownUsbIds known) {
    this.profiles = profiles;
    this.known = known;
  }

  private record Match(BoardSummary board, UsbId id, boolean sure) {}

  Answer answer(UsbSight usb) {
    if (!usb.isUsb()) {
      return unknown("A serial port that is not on USB.", "", State.RUNNING);
    }
    List<Known> names = known.of(usb.vendor(), usb.product());
    List<Match> matches = matches(usb);
    if (isCircuitPython(usb, names, matches)) {
      return circuitPython(names);
    }
    List<Match> sure = matches.stream().filter(Match::sure).toList();
    List<Match> best = sure.isEmpty() ? matches : sure;
    best = best.stream().filter(m -> m.id().certainty() != UsbId.Certainty.GENERIC).toList();
    if (!best.isEmpty()) {
      return byProfile(best);
    }
    return byName(usb, names, matches);
  }

  private List<Match> matches(UsbSight usb) {
    List<Match> matches = new ArrayList<>();
    for (BoardSummary board : profiles.all()) {
      for (UsbId id : board.usb()) {
        boolean same = id.vendor() == usb.vendor() && id.product() == usb.product();
        if (!same || board.legacy() && id.certainty() != UsbId.Certainty.EXACT) {
          continue;
        }
        List<String> prefixes = id.serialPrefixes();
        boolean serial = prefixes.stream().anyMatch(p -> startsWith(usb.serial(), p));
        if (!prefixes.isEmpty() && !usb.serial().isBlank() && !serial) {
          continue;
        }
        matches.add(new Match(board, id, serial || id.certainty() == UsbId.Certainty.EXACT));
      }
    }
    return matches;
  }

  private static boolean startsWith(String serial, String prefix) {
    return serial.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static boolean isCircuitPython(UsbSight usb, List<Known> names, List<Match> matches) {
    String text = usb.text().toLowerCase(Locale.ROOT);
    if (text.contains("circuitpython")) {
      return true;
    }
    return matches.isEmpty()
        && !names.isEmpty()
        && names.stream().allMatch(k -> k.kind().equals("circuitpython"));
  }

  private Answer circuitPython(List<Known> names) {
    List<Known> boards = names.stream().filter(k -> k.kind().equals("circuitpython")).toList();
    List<BoardSummary> candidates =
        Recognizer.ordered(
            profiles.all().stream()
                .filter(b -> boards.stream().anyMatch(k -> k.id().equals(b.circuitPython())))
                .toList());
    if (boards.isEmpty()) {
      return new Answer(
          Certainty.UNKNOWN,
          Step.USB,
          List.of(),
          State.RUNNING,
          "circuitpython",
          "A board with CircuitPython; which one is not known here.",
          CHOOSE);
    }
    boolean one = boards.size() == 1;
    String name =
        one && !candidates.isEmpty() ? candidates.getFirst().name() : boards.getFirst().name();
    return new Answer(
        one ? Certainty.EXACT : Certainty.FAMILY,
        Step.USB,
        candidates,
        State.RUNNING,
        "circuitpython",
        one
            ? "This is " + Words.a(name) + ", with CircuitPython on it."
            : "One of "
                + boards.size()
                + " boards with CircuitPython, among them "
                + Words.a(name)
                + ".",
        one ? "" : CHOOSE);
  }

  private static Answer byProfile(List<Match> best) {
    List<BoardSummary> boards = Recognizer.ordered(best.stream().map(Match::board).toList());
    String mode = best.getFirst().id().mode();
    State state =
        switch (mode) {
          case "bootloader" -> State.WAITING_FOR_FIRMWARE;
          case "debug" -> State.BEHIND_A_CHIP;
          default -> State.RUNNING;
        };
    Answer answer =
        Recognizer.of(Step.USB, boards, state, "", state == State.RUNNING ? ASK_REPL : CHOOSE);
    boolean onlyLikely = boards.size() == 1 && best.stream().noneMatch(Match::sure);
    return onlyLikely
        ? new Answer(
            Certainty.FAMILY,
            Step.USB,
            boards,
            state,
            "",
            "Probably " + Words.a(boards.getFirst().name()) + "; others may look the same.",
            state == State.RUNNING ? ASK_REPL : CHOOSE)
        : answer;
  }

  private static Answer byName(UsbSight usb, List<Known> names, List<Match> matches) {
    List<BoardSummary> carriers = Recognizer.ordered(matches.stream().map(Match::board).toList());
    if (!matches.isEmpty() || names.stream().anyMatch(k -> k.mode().equals("bridge"))) {
      String chip =
          names.stream()
              .filter(k -> k.mode().equals("bridge"))
              .map(k -> " (" + k.name() + ")")
              .findFirst()
              .orElse("");
      String on = carriers.isEmpty() ? "" : " It is often found on " + Words.oneOf(carriers) + ".";
      return new Answer(
          Certainty.UNKNOWN,
          Step.USB,
          carriers,
          State.BEHIND_A_CHIP,
          "",
          "A USB adapter chip" + chip + ", which does not say what board is behind it." + on,
          ASK_REPL);
    }
    if (names.isEmpty()) {
      return unknown(
          usb.vendor() == 0x0d28
              ? "A board with a DAPLink debug chip, not known here."
              : "A USB device that is not known here.",
          ASK_REPL,
          State.RUNNING);
    }
    Known first = names.getFirst();
    State state =
        switch (first.mode()) {
          case "bootloader" -> State.WAITING_FOR_FIRMWARE;
          case "debug" -> State.BEHIND_A_CHIP;
          default -> State.RUNNING;
        };
    return new Answer(
        Certainty.UNKNOWN,
        Step.USB,
        List.of(),
        state,
        first.kind().equals("other") ? "" : first.kind(),
        "Seen on USB: " + first.name() + ".",
        state == State.WAITING_FOR_FIRMWARE ? CHOOSE : ASK_REPL);
  }

  private static Answer unknown(String sentence, String next, State state) {
    return new Answer(Certainty.UNKNOWN, Step.USB, List.of(), state, "", sentence, next);
  }
}
