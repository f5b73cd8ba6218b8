package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Carries out a {@link MicrobitPlan}: writes one file in order, then waits until the board has
 * taken it and looks at what it says (DAPLink: the drive goes, comes back, and has FAIL.TXT after a
 * failure).
 */
public final class MicrobitFlasher {

  private static final int BLOCK = 64 * 1024;

  /** Told how far it is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param phase what is being done, for people
     * @param share of this phase, 0 to 1; negative while it is not known
     */
    void at(String phase, double share);
  }

  /** Waits; a parameter so that a test need not. */
  @FunctionalInterface
  public interface Waiter {
    void millis(long millis) throws InterruptedException;
  }

  private final Waiter waiter;
  private final long vanishMillis;
  private final long returnMillis;

  /** With the times DAPLink may take: 20 s to judge a file complete, 15 s to come back. */
  public MicrobitFlasher() {
    this(Thread::sleep, 20_000, 15_000);
  }

  public MicrobitFlasher(Waiter waiter, long vanishMillis, long returnMillis) {
    this.waiter = waiter;
    this.vanishMillis = vanishMillis;
    this.returnMillis = returnMillis;
  }

  /**
   * Flashes.
   *
   * @return what to tell the user in the end
   * @throws FlashError when it was refused or failed
   */
  public String flash(MicrobitPlan plan, Progress progress) throws InterruptedException {
    if (plan.refusal().isPresent()) {
      throw plan.refusal().get();
    }
    Path folder = plan.drive().folder();
    int before = plan.drive().details().remounts();
    write(folder, plan.image(), progress);
    progress.at("Waiting for the micro:bit", -1);
    boolean vanished =
        await(
            () -> !Files.exists(folder.resolve("DETAILS.TXT")) || remounted(folder, before),
            vanishMillis);
    if (!vanished) {
      failure(folder).ifPresent(this::fail);
      throw new FlashError(
          "The micro:bit did not take the file.",
          "Unplug it, plug it in again, and try once more.");
    }
    boolean back = await(() -> Files.exists(folder.resolve("DETAILS.TXT")), returnMillis);
    if (!back) {
      throw new FlashError(
          "The micro:bit took the file but its drive did not come back.",
          "The program may run already. Unplug the micro:bit and plug it in again to be sure.");
    }
    failure(folder).ifPresent(this::fail);
    return "The micro:bit is ready.";
  }

  private void fail(String text) {
    throw new FlashError(FailText.explain(text), FailText.advice(text));
  }

  private static boolean remounted(Path folder, int before) {
    return Drives.at(folder)
        .map(drive -> before >= 0 && drive.details().remounts() > before)
        .orElse(true);
  }

  private interface Condition {
    boolean holds();
  }

  private boolean await(Condition condition, long millis) throws InterruptedException {
    for (long waited = 0; waited < millis; waited += 100) {
      if (condition.holds()) {
        return true;
      }
      waiter.millis(100);
    }
    return condition.holds();
  }

  private static void write(Path folder, String image, Progress progress) {
    byte[] bytes = image.getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("boardwalk.hex");
    try {
      if (Files.getFileStore(folder).getUsableSpace() < bytes.length) {
        throw new FlashError(
            "The drive says it has too little room.",
            "Unplug the micro:bit, plug it in again, and try once more.");
      }
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        for (int at = 0; at < bytes.length; at += BLOCK) {
          ByteBuffer block = ByteBuffer.wrap(bytes, at, Math.min(BLOCK, bytes.length - at));
          while (block.hasRemaining()) {
            channel.write(block);
          }
          progress.at("Writing", (double) Math.min(bytes.length, at + BLOCK) / bytes.length);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      // The drive may go away with the last byte, which is no failure: what follows tells.
      boolean gone = !Files.exists(folder.resolve("DETAILS.TXT"));
      if (!gone) {
        throw new FlashError(
            "The file could not be written to the micro:bit: " + e.getMessage() + ".",
            "Unplug it, plug it in again, and try once more.");
      }
    }
  }

  private static Optional<String> failure(Path folder) {
    try {
      Path file = folder.resolve("FAIL.TXT");
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException vanished) {
      return Optional.empty();
    }
  }
}
