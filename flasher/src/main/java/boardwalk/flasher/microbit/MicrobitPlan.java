package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashStep;
import boardwalk.flasher.Mismatch;
import boardwalk.flasher.image.IntelHex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What flashing will do; a value, made before anything is touched.
 *
 * @param drive where to
 * @param image the hex file to write
 * @param plan the same for people
 */
public record MicrobitPlan(Drives.Drive drive, String image, FlashPlan plan) {

  /** Flash of the nRF51822 in the micro:bit V1 (nRF51 reference manual, Memory). */
  private static final long V1_FLASH_END = 0x40000;

  /** The configuration registers that a hex may have as well (UICR). */
  private static final long UICR = 0x10001000L;

  /** What users report; DAPLink writes flash while it takes the file. */
  private static final Duration V1_TIME = Duration.ofSeconds(45);

  private static final Duration V2_TIME = Duration.ofSeconds(15);

  /**
   * @param firmware MicroPython to write
   * @param files files to put into it; none leaves those it has
   */
  public static MicrobitPlan of(
      Drives.Drive drive, MicrobitFirmware firmware, Map<String, byte[]> files) {
    return of(drive, MicrobitImage.of(firmware.hex()), files);
  }

  /**
   * @param image what to write: of several boards' programs, only that of this board
   * @param files files to put into its MicroPython; none leaves those it has
   */
  public static MicrobitPlan of(
      Drives.Drive drive, MicrobitImage image, Map<String, byte[]> files) {
    DriveDetails.Version board = drive.details().version();
    Optional<MicrobitImage.Part> own = image.forBoard(board);
    // One board's own part is less to write, and old interface firmware takes nothing else.
    MicrobitImage chosen = own.map(part -> new MicrobitImage(List.of(part), false)).orElse(image);
    MicrobitImage filled = files.isEmpty() ? chosen : chosen.with(files);
    String text = filled.write();
    List<FlashStep> steps = new ArrayList<>();
    steps.add(
        FlashStep.write(
            "Write "
                + words(filled)
                + " ("
                + (text.length() + 1023) / 1024
                + " KB) to "
                + drive.folder()
                + ".",
            text.length()));
    programs(filled).forEach(words -> steps.add(FlashStep.of(FlashStep.Kind.WRITE, words)));
    steps.add(
        FlashStep.of(
            FlashStep.Kind.ERASE, "Everything that was on the " + drive.board() + " is replaced."));
    steps.add(
        FlashStep.of(
            FlashStep.Kind.VERIFY,
            "Wait until the " + drive.board() + " has taken it and see what it says."));
    FlashPlan plan =
        new FlashPlan(
            target(drive),
            facts(drive),
            words(filled),
            steps,
            Optional.of(board == DriveDetails.Version.V1 ? V1_TIME : V2_TIME),
            warnings(drive, filled),
            mismatches(drive, image));
    return new MicrobitPlan(drive, text, plan);
  }

  static String target(Drives.Drive drive) {
    DriveDetails.Version version = drive.details().version();
    String kind =
        version != DriveDetails.Version.UNKNOWN
            ? "micro:bit " + version
            : drive.isMicrobit() ? "micro:bit" : "Board with DAPLink";
    return kind + " at " + drive.folder();
  }

  static List<String> facts(Drives.Drive drive) {
    List<String> facts = new ArrayList<>();
    Map<String, String> values = drive.details().values();
    if (!drive.details().uniqueId().isEmpty()) {
      facts.add("Unique ID: " + drive.details().uniqueId());
    }
    if (values.containsKey("Interface Version")) {
      facts.add("Interface firmware: " + values.get("Interface Version"));
    }
    return facts;
  }

  private static String words(MicrobitImage image) {
    return String.join(" and ", image.parts().stream().map(MicrobitPlan::words).toList());
  }

  private static String words(MicrobitImage.Part part) {
    String board =
        part.version() == DriveDetails.Version.UNKNOWN
            ? ""
            : " for the micro:bit " + part.version();
    return (part.micropython().isPresent() ? "MicroPython" : "a program") + board;
  }

  private static List<String> warnings(Drives.Drive drive, MicrobitImage image) {
    if (!drive.isMicrobit()) {
      return List.of("Whether this file is for this board cannot be told; be sure that it is.");
    }
    boolean forOne = image.parts().size() == 1;
    if (drive.details().version() == DriveDetails.Version.UNKNOWN && forOne) {
      DriveDetails.Version version = image.parts().getFirst().version();
      return List.of(
          version == DriveDetails.Version.UNKNOWN
              ? "Which micro:bit this is cannot be told from its drive; be sure that the file is"
                  + " for it."
              : "Which micro:bit this is cannot be told from its drive; be sure that it is a "
                  + version
                  + ": this MicroPython does not run on the other.");
    }
    return List.of();
  }

  private static List<String> programs(MicrobitImage filled) {
    Optional<MicrobitFirmware> first =
        filled.parts().stream()
            .map(MicrobitImage.Part::micropython)
            .flatMap(Optional::stream)
            .findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    Set<String> names = first.get().files().keySet();
    List<String> steps = new ArrayList<>();
    if (!names.isEmpty()) {
      steps.add("Files on it: " + String.join(", ", names) + ".");
    }
    if (first.get().appendedScript().isPresent()) {
      int size = first.get().appendedScript().get().length;
      steps.add("The hex brings a program with it (" + size + " bytes), which runs at once.");
    } else if (names.isEmpty()) {
      steps.add("No program on it: the prompt starts.");
    } else if (!names.contains("main.py")) {
      steps.add("None is called main.py, so none runs by itself: the prompt starts.");
    }
    return steps;
  }

  private static List<Mismatch> mismatches(Drives.Drive drive, MicrobitImage image) {
    DriveDetails.Version board = drive.details().version();
    List<Mismatch> found = new ArrayList<>();
    if (drive.details().isMaintenance()) {
      found.add(
          Mismatch.absolute(
              FlashError.Kind.MISMATCH,
              "This micro:bit is in maintenance mode; a program must not go there.",
              "Unplug it, and plug it in again without pressing its reset button."));
    }
    if (board == DriveDetails.Version.UNKNOWN || image.forBoard(board).isPresent()) {
      return found;
    }
    DriveDetails.Version meant = image.parts().getFirst().version();
    if (meant != DriveDetails.Version.UNKNOWN) {
      found.add(
          Mismatch.overridable(
              "This "
                  + (image.parts().getFirst().micropython().isPresent() ? "MicroPython" : "program")
                  + " is for the micro:bit "
                  + meant
                  + ", but the board is a "
                  + board
                  + ".",
              "Choose the MicroPython hex for the micro:bit " + board + "."));
    } else if (image.universal()) {
      found.add(
          Mismatch.overridable(
              "This Universal Hex has nothing for the micro:bit " + board + ".",
              "Choose a hex file for the micro:bit " + board + "."));
    } else if (board == DriveDetails.Version.V1 && beyondV1(image.parts().getFirst().hex())) {
      found.add(
          Mismatch.overridable(
              "This program is larger than the memory of the micro:bit V1: it is for a V2.",
              "Choose the hex file for the micro:bit V1."));
    }
    return found;
  }

  private static boolean beyondV1(IntelHex hex) {
    return hex.segments().stream()
        .anyMatch(segment -> segment.end() > V1_FLASH_END && segment.address() < UICR);
  }

  /** What is done, in order, with what the user should know first. */
  public List<String> steps() {
    return Stream.concat(plan.warnings().stream(), plan.steps().stream().map(FlashStep::words))
        .toList();
  }

  /** Why it must not be done; empty when it may. */
  public Optional<FlashError> refusal() {
    return plan.refusal(false).map(Mismatch::toError);
  }
}
