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

  /** Opens the file on the drive for writing; a parameter so that a test can pull the cable. */
  @FunctionalInterface
  interface Opener {
    FileChannel open(Path file) throws IOException;
  }

  private final Waiter waiter;
  private final long vanishMillis;
  private final long returnMillis;
  private final Opener opener;

  /** With the times DAPLink may take: 20 s to judge a file complete, 15 s to come back. */
  public MicrobitFlasher() {
    this(Thread::sleep, 20_000, 15_000);
  }

  public MicrobitFlasher(Waiter waiter, long vanishMillis, long returnMillis) {
    this(waiter, vanishMillis, returnMillis, MicrobitFlasher::openForWriting);
  }

  MicrobitFlasher(Waiter waiter, long vanishMillis, long returnMillis, Opener opener) {
    this.waiter = waiter;
    this.vanishMillis = vanishMillis;
    this.returnMillis = returnMillis;
    this.opener = opener;
  }

  private static FileChannel openForWriting(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
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
    Optional<String> failedBefore = failure(folder);
    Optional<IOException> interrupted = write(folder, plan.image(), progress);
    progress.at("Waiting for the micro:bit", -1);
    boolean vanished =
        await(
            () -> !Files.exists(folder.resolve("DETAILS.TXT")) || remounted(folder, before),
            vanishMillis);
    if (!vanished) {
      failure(folder).filter(text -> !failedBefore.equals(Optional.of(text))).ifPresent(this::fail);
      throw interrupted
          .map(MicrobitFlasher::notWritten)
          .orElseGet(
              () ->
                  new FlashError(
                      "The micro:bit did not take the file.",
                      "Unplug it, plug it in again, and try once more."));
    }
    boolean back = await(() -> Files.exists(folder.resolve("DETAILS.TXT")), returnMillis);
    if (interrupted.isPresent()) {
      failure(folder).ifPresent(this::fail);
      throw notWritten(interrupted.get());
    }
    if (!back) {
      throw new FlashError(
          "The micro:bit took the file but its drive did not come back.",
          "The program may run already. Unplug the micro:bit and plug it in again to be sure.");
    }
    failure(folder).ifPresent(this::fail);
    if (before >= 0 && !remounted(folder, before)) {
      throw new FlashError(
          "The micro:bit's drive came back, but as if it had been unplugged: the program may not be"
              + " whole.",
          "Flash it once more, and leave the cable alone until it is done.");
    }
    return "The micro:bit is ready.";
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static FlashError notWritten(IOException e) {
    return new FlashError(
        "The file could not be written whole to the micro:bit (" + why(e) + ").",
        "Unplug it, plug it in again, and flash once more: until then its program does not run.");
  }

  private void fail(String text) {
    throw new FlashError(FailText.explain(text), FailText.advice(text));
  }

  private static boolean remounted(Path folder, int before) {
    return Drives.at(folder)
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
      waiter.millis(100);
    }
    return condition.holds();
  }

  /**
   * Writes the file.
   *
   * @return what broke before the last byte was out; empty when all went. What breaks after it is
   *     no failure yet: DAPLink may leave with the last byte, and what it says then tells.
   */
  private Optional<IOException> write(Path folder, String image, Progress progress) {
    byte[] bytes = image.getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("boardwalk.hex");
    int written = 0;
    try {
      if (Files.getFileStore(folder).getUsableSpace() < bytes.length) {
        throw new FlashError(
            "The drive says it has too little room.",
            "Unplug the micro:bit, plug it in again, and try once more.");
      }
      try (FileChannel channel = opener.open(file)) {
        while (written < bytes.length) {
          ByteBuffer block =
              ByteBuffer.wrap(bytes, written, Math.min(BLOCK, bytes.length - written));
          written += channel.write(block);
          progress.at("Writing", (double) written / bytes.length);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      if (written == 0) {
        throw new FlashError(
            "The file could not be written to the micro:bit: " + why(e) + ".",
            "Unplug it, plug it in again, and try once more.");
      }
      return written < bytes.length ? Optional.of(e) : Optional.empty();
    }
    return Optional.empty();
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
