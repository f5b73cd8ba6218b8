package boardwalk.flasher.microbit;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.drive.DriveWriter;
import boardwalk.flasher.drive.Mounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Carries out a {@link MicrobitPlan}: writes one file in order, then waits until the board has
 * taken it and looks at what it says (DAPLink: the drive goes, comes back, and has FAIL.TXT after a
 * failure).
 */
public final class MicrobitFlasher {

  private static final int BLOCK = 64 * 1024;
  private static final String FILE = "boardwalk.hex";

  private final FlashClock clock;
  private final long vanishMillis;
  private final long returnMillis;
  private final DriveWriter writer;

  /** With the times DAPLink may take: 20 s to judge a file complete, 15 s to come back. */
  public MicrobitFlasher() {
    this(FlashClock.system(), 20_000, 15_000);
  }

  public MicrobitFlasher(FlashClock clock, long vanishMillis, long returnMillis) {
    this(clock, vanishMillis, returnMillis, new DriveWriter(BLOCK));
  }

  MicrobitFlasher(
      FlashClock clock, long vanishMillis, long returnMillis, DriveWriter.Opener opener) {
    this(clock, vanishMillis, returnMillis, new DriveWriter(BLOCK, opener));
  }

  private MicrobitFlasher(
      FlashClock clock, long vanishMillis, long returnMillis, DriveWriter writer) {
    this.clock = clock;
    this.vanishMillis = vanishMillis;
    this.returnMillis = returnMillis;
    this.writer = writer;
  }

  /**
   * Flashes.
   *
   * @param anyway whether mismatches that can be overridden are
   * @return what to tell the user in the end
   * @throws FlashError when it was refused, failed or cancelled
   */
  public String flash(
      MicrobitPlan plan, boolean anyway, FlashProgress progress, Cancellation cancel)
      throws InterruptedException {
    plan.plan().check(anyway);
    Path folder = plan.drive().folder();
    String board = plan.drive().board();
    int before = plan.drive().details().remounts();
    Optional<String> failedBefore = failure(folder);
    cancel.safePoint("Nothing was changed.");
    Optional<IOException> interrupted = write(plan, progress, cancel);
    progress.at("Waiting for the " + board, 0, 0);
    boolean vanished = await(() -> !isThere(folder) || remounted(folder, before), vanishMillis);
    if (!vanished) {
      failure(folder)
          .filter(text -> !failedBefore.equals(Optional.of(text)))
          .ifPresent(text -> fail(board, text));
      throw interrupted
          .map(e -> notWritten(board, e))
          .orElseGet(
              () ->
                  new FlashError(
                      FlashError.Kind.NOT_RESPONDING,
                      "The " + board + " did not take the file.",
                      "Unplug it, plug it in again, and try once more."));
    }
    boolean back = await(() -> isThere(folder), returnMillis);
    if (interrupted.isPresent()) {
      failure(folder).ifPresent(text -> fail(board, text));
      throw notWritten(board, interrupted.get());
    }
    if (!back) {
      throw new FlashError(
          FlashError.Kind.GONE,
          "The " + board + " took the file but its drive did not come back.",
          "The program may run already. Unplug the " + board + " and plug it in again to be sure.");
    }
    failure(folder).ifPresent(text -> fail(board, text));
    if (before >= 0 && !remounted(folder, before)) {
      throw new FlashError(
          FlashError.Kind.GONE,
          "The "
              + board
              + "'s drive came back, but as if it had been unplugged: the program may not be"
              + " whole.",
          "Flash it once more, and leave the cable alone until it is done.");
    }
    return "The " + board + " is ready.";
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static FlashError notWritten(String board, IOException e) {
    return new FlashError(
        FlashError.Kind.GONE,
        "The file could not be written whole to the " + board + " (" + why(e) + ").",
        "Unplug it, plug it in again, and flash once more: until then its program does not run.");
  }

  private static void fail(String board, String text) {
    throw new FlashError(
        FlashError.Kind.WRITE_FAILED, FailText.explain(board, text), FailText.advice(board, text));
  }

  private static boolean isThere(Path folder) {
    return Files.exists(folder.resolve("DETAILS.TXT"));
  }

  private static boolean remounted(Path folder, int before) {
    return Drives.daplinkAt(folder)
        .map(drive -> before >= 0 && drive.details().remounts() > before)
        .orElse(false);
  }

  private interface Condition {
    boolean holds();
  }

  private boolean await(Condition condition, long millis) throws InterruptedException {
    for (long waited = 0; waited < millis; waited += 100) {
      if (condition.holds()) {
        return true;
      }
      clock.sleep(100);
    }
    return condition.holds();
  }

  /**
   * Writes the file.
   *
   * @return what broke before the last byte was out; empty when all went. What breaks after it is
   *     no failure yet: DAPLink may leave with the last byte, and what it says then tells.
   */
  private Optional<IOException> write(
      MicrobitPlan plan, FlashProgress progress, Cancellation cancel) {
    Path folder = plan.drive().folder();
    byte[] bytes = plan.image().getBytes(StandardCharsets.ISO_8859_1);
    Optional<IOException> broken = Optional.empty();
    int written = 0;
    try {
      if (Files.getFileStore(folder).getUsableSpace() < bytes.length) {
        throw new FlashError(
            FlashError.Kind.WRITE_FAILED,
            "The drive says it has too little room.",
            "Unplug the " + plan.drive().board() + ", plug it in again, and try once more.");
      }
      DriveWriter.Written result = writer.write(folder.resolve(FILE), bytes, progress, cancel);
      written = result.bytes();
      broken = result.failure();
    } catch (IOException gone) {
      broken = Optional.of(gone);
    }
    if (broken.isPresent() && written == 0) {
      throw new FlashError(
          FlashError.Kind.WRITE_FAILED,
          "The file could not be written to the "
              + plan.drive().board()
              + ": "
              + why(broken.get())
              + ".",
          "Unplug it, plug it in again, and try once more.");
    }
    return written < bytes.length ? broken : Optional.empty();
  }

  private static Optional<String> failure(Path folder) {
    return Mounts.text(folder, "FAIL.TXT");
  }
}
