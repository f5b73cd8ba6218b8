package boardwalk.flasher.uf2;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.drive.DriveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Carries out a {@link Uf2Plan}: copies the file, then waits for the drive to vanish, which it does
 * when the board has every block and starts the program. By then the copying may have been told an
 * error that is none.
 */
public final class Uf2Flasher {

  private static final int BLOCK = 32 * 1024;
  private static final long VANISH_MILLIS = 15_000;
  private static final long POLL_MILLIS = 50;
  private static final String FILE = "boardwalk.uf2";

  private final FlashClock clock;
  private final DriveWriter writer;

  public Uf2Flasher() {
    this(FlashClock.system(), new DriveWriter(BLOCK));
  }

  public Uf2Flasher(FlashClock clock, DriveWriter writer) {
    this.clock = clock;
    this.writer = writer;
  }

  /**
   * Flashes.
   *
   * @param anyway whether mismatches that can be overridden are
   * @return what to tell the user in the end
   * @throws FlashError when it was refused, failed or cancelled; the board still has its drive, or
   *     has it again after its button
   */
  public String flash(Uf2Plan plan, boolean anyway, FlashProgress progress, Cancellation cancel)
      throws InterruptedException {
    plan.plan().check(anyway);
    cancel.safePoint("Nothing was changed.");
    Path folder = plan.drive().folder();
    if (Uf2Drive.at(folder).isEmpty()) {
      throw new FlashError(
          FlashError.Kind.GONE,
          "The board's drive is gone.",
          "Start the board's bootloader again and wait for its drive.");
    }
    DriveWriter.Written written = writer.write(folder.resolve(FILE), plan.file(), progress, cancel);
    boolean whole = written.bytes() >= plan.neededUpTo();
    if (!whole) {
      throw broken(plan, written);
    }
    progress.at("Waiting for the board to start", 0, 0);
    if (!vanishes(folder)) {
      throw new FlashError(
          FlashError.Kind.NOT_RESPONDING,
          "The board took the file but did not start it: its drive is still there"
              + written.failure().map(e -> " (" + why(e) + ")").orElse("")
              + ".",
          "Unplug the board, start its bootloader again, and try once more.");
    }
    return "The board has the new firmware and starts it.";
  }

  private static FlashError broken(Uf2Plan plan, DriveWriter.Written written) {
    IOException e = written.failure().orElseGet(() -> new IOException("the file ended early"));
    if (written.bytes() == 0) {
      return new FlashError(
          FlashError.Kind.WRITE_FAILED,
          "The file could not be copied to the board (" + why(e) + ").",
          "Start the board's bootloader again, wait for its drive, and flash once more.");
    }
    return new FlashError(
        FlashError.Kind.GONE,
        "The copy broke off after "
            + written.bytes() / 1024
            + " of "
            + plan.file().length / 1024
            + " KB ("
            + why(e)
            + "), so the board has no whole program now.",
        "Start the board's bootloader again (hold its button while plugging it in, or press reset"
            + " twice) and flash once more.");
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private boolean vanishes(Path folder) throws InterruptedException {
    for (long waited = 0; waited < VANISH_MILLIS; waited += POLL_MILLIS) {
      if (isGone(folder)) {
        return true;
      }
      clock.sleep(POLL_MILLIS);
    }
    return isGone(folder);
  }

  private static boolean isGone(Path folder) {
    return !Files.isDirectory(folder) || Uf2Drive.at(folder).isEmpty();
  }
}
