package boardwalk.boards.recognition;

import boardwalk.boards.BoardProfile.UsbId;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer.Certainty;
import boardwalk.boards.recognition.Answer.State;
import boardwalk.boards.recognition.Answer.Step;
import boardwalk.boards.recognition.KnownUsbIds.Known;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The second step: the drive a board shows. {@code INFO_UF2.TXT} is from github.com/microsoft/uf2,
 * {@code DETAILS.TXT} from ARMmbed/DAPLink, {@code boot_out.txt} from CircuitPython.
 */
final class VolumeStep {

  private static final String CHOOSE = "Choose your board once; it is remembered.";

  private final Profiles profiles;
  private final KnownUsbIds known;

  VolumeStep(Profiles profiles, KnownUsbIds known) {
    this.profiles = profiles;
    this.known = known;
  }

  Optional<Answer> answer(List<Volume> volumes) {
    return volumes.stream().map(this::answer).flatMap(Optional::stream).findFirst();
  }

  private Optional<Answer> answer(Volume volume) {
    String circuitPython = volume.value("boot_out.txt", "Board ID");
    if (!circuitPython.isEmpty()) {
      return Optional.of(circuitPython(circuitPython, volume));
    }
    String unique = volume.value("DETAILS.TXT", "Unique ID");
    if (!unique.isEmpty()) {
      Optional<Answer> board = bySerial(unique);
      if (board.isPresent()) {
        return board;
      }
    }
    if (volume.texts().containsKey("INFO_UF2.TXT")) {
      return Optional.of(loader(volume));
    }
    return byLabel(volume.label());
  }

  private Answer circuitPython(String id, Volume volume) {
    List<BoardSummary> boards =
        profiles.all().stream().filter(b -> b.circuitPython().equals(id)).toList();
    String name =
        boards.isEmpty()
            ? known.circuitPython(id).stream().map(Known::name).findFirst().orElse(id)
            : boards.getFirst().name();
    return new Answer(
        Certainty.EXACT,
        Step.VOLUME,
        boards,
        State.RUNNING,
        "circuitpython",
        "This is " + Words.a(name) + ", with CircuitPython on it.",
        "");
  }

  private Optional<Answer> bySerial(String unique) {
    List<BoardSummary> boards =
        profiles.all().stream()
            .filter(
                b ->
                    b.usb().stream()
                        .flatMap(id -> id.serialPrefixes().stream())
                        .anyMatch(p -> unique.regionMatches(true, 0, p, 0, p.length())))
            .toList();
    return boards.isEmpty()
        ? Optional.empty()
        : Optional.of(Recognizer.of(Step.VOLUME, boards, State.RUNNING, "", CHOOSE));
  }

  private Answer loader(Volume volume) {
    String boardId = volume.value("INFO_UF2.TXT", "Board-ID");
    String model = volume.value("INFO_UF2.TXT", "Model");
    List<BoardSummary> boards =
        Recognizer.ordered(
            profiles.all().stream()
                .filter(b -> sameModel(b, model) || usesLoader(b, boardId))
                .toList());
    List<BoardSummary> sameName = boards.stream().filter(b -> sameModel(b, model)).toList();
    if (boards.isEmpty()) {
      return new Answer(
          Certainty.UNKNOWN,
          Step.VOLUME,
          List.of(),
          State.WAITING_FOR_FIRMWARE,
          "",
          "A board that waits for firmware and calls itself “" + model + "”.",
          CHOOSE);
    }
    return Recognizer.of(
        Step.VOLUME,
        sameName.isEmpty() ? boards : sameName,
        State.WAITING_FOR_FIRMWARE,
        "",
        CHOOSE);
  }

  /** The loaders in the boot ROM say which chip, not which board. */
  private static boolean usesLoader(BoardSummary board, String boardId) {
    return switch (boardId) {
      case "RPI-RP2" -> board.chipId().equals("rp2040");
      case "RP2350" -> board.chipId().startsWith("rp2350");
      default -> false;
    };
  }

  private static boolean sameModel(BoardSummary board, String model) {
    if (model.isEmpty() || model.startsWith("Raspberry Pi RP2")) {
      return false;
    }
    String name = plain(board.name());
    String wanted = plain(model);
    return name.equals(wanted) || name.equals(plain(board.vendor()) + wanted);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private Optional<Answer> byLabel(String label) {
    List<BoardSummary> boards =
        Recognizer.ordered(
            profiles.all().stream()
                .filter(b -> !label.isBlank() && !b.legacy())
                .filter(
                    b ->
                        b.volume().equalsIgnoreCase(label)
                            || b.usb().stream()
                                .map(UsbId::volume)
                                .anyMatch(v -> v.equalsIgnoreCase(label)))
                .toList());
    if (boards.isEmpty()) {
      return Optional.empty();
    }
    boolean loader =
        boards.getFirst().volume().equalsIgnoreCase(label)
            && boards.getFirst().usb().stream()
                .anyMatch(id -> id.volume().equals(label) && id.mode().equals("bootloader"));
    return Optional.of(
        Recognizer.of(
            Step.VOLUME, boards, loader ? State.WAITING_FOR_FIRMWARE : State.RUNNING, "", CHOOSE));
  }
}
