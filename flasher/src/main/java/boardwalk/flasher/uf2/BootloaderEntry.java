package boardwalk.flasher.uf2;

import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.drive.Mounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Starts a board's bootloader without its button, over its serial port: asks MicroPython ({@code
 * machine.bootloader()}), then gives the sign that USB serial boards agree on, opening and closing
 * the port at 1200 bits a second (MicroPython shared/tinyusb, Arduino). Then waits for the drive.
 */
public final class BootloaderEntry {

  /** Bits a second that nobody uses for anything else. */
  private static final int TOUCH = 1200;

  private static final long DRIVE_MILLIS = 20_000;
  private static final long POLL_MILLIS = 250;
  private static final int ANSWER_MILLIS = 500;

  /**
   * Interrupt what runs, enter the raw prompt, run, leave nothing behind (MicroPython docs, REPL).
   */
  private static final String ASK =
      "\r\u0003\u0003\u0001import machine\nmachine.bootloader()\n\u0004";

  private final Supplier<List<Path>> mounts;
  private final FlashClock clock;

  public BootloaderEntry(Supplier<List<Path>> mounts, FlashClock clock) {
    this.mounts = mounts;
    this.clock = clock;
  }

  /**
   * Starts the bootloader and waits for its drive. Blocking.
   *
   * @param port opens the board's serial port; called twice
   * @return the drive that came
   * @throws FlashError when none came in 20 s
   */
  public Uf2Drive enter(Supplier<Transport> port, FlashProgress progress)
      throws InterruptedException {
    Set<Path> before =
        Mounts.look(mounts.get(), Uf2Drive::at).stream()
            .map(Uf2Drive::folder)
            .collect(Collectors.toSet());
    progress.at("Starting the bootloader", 0, 0);
    ask(port, progress);
    Optional<Uf2Drive> drive = newDrive(before, DRIVE_MILLIS / 4);
    if (drive.isEmpty()) {
      touch(port, progress);
      drive = newDrive(before, DRIVE_MILLIS);
    }
    return drive.orElseThrow(
        () ->
            new FlashError(
                FlashError.Kind.NOT_RESPONDING,
                "The board did not start its bootloader: no new drive appeared.",
                "Start it by hand: hold BOOTSEL while plugging the board in, or press reset twice."
                    + " Then choose its drive."));
  }

  private static void ask(Supplier<Transport> port, FlashProgress progress) {
    byte[] answer = new byte[256];
    try (Transport transport = port.get()) {
      transport.write(ASK.getBytes(StandardCharsets.US_ASCII));
      // Closing at once could take the last bytes back out of the line's buffer.
      transport.read(answer, ANSWER_MILLIS);
    } catch (IOException leaving) {
      progress.log("The port went away: " + leaving.getMessage());
    }
  }

  private static void touch(Supplier<Transport> port, FlashProgress progress) {
    try (Transport transport = port.get()) {
      transport.speed(TOUCH);
      transport.controlLines(true, false);
      transport.controlLines(false, false);
    } catch (IOException leaving) {
      progress.log("The port went away: " + leaving.getMessage());
    }
  }

  private Optional<Uf2Drive> newDrive(Set<Path> before, long millis) throws InterruptedException {
    for (long waited = 0; ; waited += POLL_MILLIS) {
      Optional<Uf2Drive> found =
          Mounts.look(mounts.get(), Uf2Drive::at).stream()
              .filter(drive -> !before.contains(drive.folder()))
              .findFirst();
      if (found.isPresent() || waited >= millis) {
        return found;
      }
      clock.sleep(POLL_MILLIS);
    }
  }
}
