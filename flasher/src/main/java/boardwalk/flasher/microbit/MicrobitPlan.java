package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What flashing will do; a value, made before anything is touched.
 *
 * @param drive where to
 * @param image the hex file to write
 * @param steps the same for people, in order
 * @param refusal why it must not be done; empty when it may
 */
public record MicrobitPlan(
    Drives.Drive drive, String image, List<String> steps, Optional<FlashError> refusal) {

  /**
   * @param firmware MicroPython to write
   * @param files files to put into it; none leaves those it has
   */
  public static MicrobitPlan of(
      Drives.Drive drive, MicrobitFirmware firmware, Map<String, byte[]> files) {
    MicrobitFirmware filled = files.isEmpty() ? firmware : firmware.with(files);
    String image = filled.hex().write();
    List<String> steps = new ArrayList<>();
    if (drive.details().version() == DriveDetails.Version.UNKNOWN) {
      steps.add(
          "Which micro:bit this is cannot be told from its drive; be sure that it is a "
              + firmware.version()
              + ": this MicroPython does not run on the other.");
    }
    steps.add(
        "Write MicroPython for the micro:bit "
            + firmware.version()
            + " ("
            + (image.length() + 1023) / 1024
            + " KB) to "
            + drive.folder()
            + ".");
    steps.addAll(programs(filled));
    steps.add("Everything that was on the micro:bit is replaced.");
    steps.add("Wait until the micro:bit has taken it and see what it says.");
    return new MicrobitPlan(drive, image, List.copyOf(steps), refusal(drive, firmware));
  }

  private static List<String> programs(MicrobitFirmware filled) {
    Set<String> names = filled.files().keySet();
    List<String> steps = new ArrayList<>();
    if (!names.isEmpty()) {
      steps.add("Files on it: " + String.join(", ", names) + ".");
    }
    if (filled.appendedScript().isPresent()) {
      int size = filled.appendedScript().get().length;
      steps.add("The hex brings a program with it (" + size + " bytes), which runs at once.");
    } else if (names.isEmpty()) {
      steps.add("No program on it: the prompt starts.");
    } else if (!names.contains("main.py")) {
      steps.add("None is called main.py, so none runs by itself: the prompt starts.");
    }
    return steps;
  }

  private static Optional<FlashError> refusal(Drives.Drive drive, MicrobitFirmware firmware) {
    DriveDetails.Version board = drive.details().version();
    if (drive.details().isMaintenance()) {
      return Optional.of(
          new FlashError(
              "This micro:bit is in maintenance mode; a program must not go there.",
              "Unplug it, and plug it in again without pressing its reset button."));
    }
    if (board != DriveDetails.Version.UNKNOWN && board != firmware.version()) {
      return Optional.of(
          new FlashError(
              "This MicroPython is for the micro:bit "
                  + firmware.version()
                  + ", but the board is a "
                  + board
                  + ".",
              "Choose the MicroPython hex for the micro:bit " + board + "."));
    }
    return Optional.empty();
  }
}
