package boardwalk.flasher.uf2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.drive.DriveWriter;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import boardwalk.flasher.start.NewProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a running program to the bootloader's drive, without a button. */
class BootloaderEntryTest {

  private static final SerialPorts.Port PORT =
      new SerialPorts.Port("/dev/ttyACM7", "Board in FS mode", 0x2E8A, 0x0005, "e6614");

  private static final FlashClock TIMELESS =
      new FlashClock() {
        @Override
        public long millis() {
          return 0;
        }

        @Override
        public void sleep(long millis) {
          // Nothing here takes time.
        }
      };

  @TempDir Path media;

  /** What a running board does when its port is used. */
  private final class Running implements Transport {

    private final boolean answers;
    private final boolean touches;
    private int speed = 115_200;
    private boolean dtr;

    Running(boolean answers, boolean touches) {
      this.answers = answers;
      this.touches = touches;
    }

    @Override
    public int read(byte[] buffer, int millis) {
      return 0;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      String text = new String(bytes, StandardCharsets.US_ASCII);
      if (answers && text.contains("machine.bootloader()\n\u0004")) {
        startBootloader();
        throw new IOException("port is gone");
      }
    }

    @Override
    public boolean speed(int bitsPerSecond) {
      speed = bitsPerSecond;
      return true;
    }

    @Override
    public void controlLines(boolean newDtr, boolean rts) {
      if (touches && speed == 1200 && dtr && !newDtr) {
        startBootloader();
      }
      dtr = newDtr;
    }

    @Override
    public String name() {
      return PORT.name();
    }

    @Override
    public void close() {
      // The port is closed.
    }
  }

  private void startBootloader() {
    try {
      Path drive = Files.createDirectories(media.resolve("RPI-RP2"));
      Files.writeString(drive.resolve("INFO_UF2.TXT"), "UF2 Bootloader v3.0\nBoard-ID: RPI-RP2\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Uf2Method method(boolean answers, boolean touches) {
    return new Uf2Method(
        () -> List.of(media.resolve("RPI-RP2"), media.resolve("OTHER")),
        () -> List.of(PORT),
        name -> new Running(answers, touches),
        new Uf2Flasher(TIMELESS, new DriveWriter(1024)),
        NewProgram.unwatched(),
        TIMELESS);
  }

  private static FlashRequest request() {
    byte[] file =
        Uf2.write(
            IntelHex.empty().with(0x10000000, new byte[600]), OptionalInt.of(0xe48bff56), false);
    return FlashRequest.of(PORT.name(), new ImagePart("fw.uf2", file, OptionalLong.empty()));
  }

  @Test
  void microPythonIsAskedAndItsDriveIsPlannedFor() throws Exception {
    Uf2Method method = method(true, false);
    assertTrue(method.serves(PORT.name()));
    assertFalse(method.serves("/dev/ttyS0"));
    List<String> phases = new ArrayList<>();
    try (Flash flash = method.prepare(request(), (phase, done, total) -> phases.add(phase))) {
      assertTrue(flash.plan().target().contains("RPI-RP2"), flash.plan().target());
      assertTrue(Files.notExists(media.resolve("RPI-RP2/boardwalk.uf2")));
    }
    assertTrue(phases.contains("Starting the bootloader"));
  }

  @Test
  void anotherProgramIsTouchedAt1200BitsASecond() throws Exception {
    try (Flash flash = method(false, true).prepare(request(), FlashProgress.NONE)) {
      assertEquals(3 * 512, flash.plan().bytesToWrite());
    }
  }

  @Test
  void aBoardThatDoesNotComeIsToldWithTheButton() {
    FlashError error =
        assertThrows(
            FlashError.class, () -> method(false, false).prepare(request(), FlashProgress.NONE));
    assertTrue(error.advice().contains("BOOTSEL"), error.advice());
  }

  @Test
  void theDriveOfAnotherBoardIsNotTakenForIt() throws Exception {
    Path other = Files.createDirectories(media.resolve("OTHER"));
    Files.writeString(other.resolve("INFO_UF2.TXT"), "UF2 Bootloader\nBoard-ID: RPI-RP2\n");
    assertThrows(
        FlashError.class, () -> method(false, false).prepare(request(), FlashProgress.NONE));
    try (Flash flash = method(true, false).prepare(request(), FlashProgress.NONE)) {
      assertTrue(flash.plan().target().contains("RPI-RP2"), flash.plan().target());
      assertThrows(
          FlashError.class,
          () -> {
            Cancellation cancel = new Cancellation();
            cancel.request();
            flash.run(FlashProgress.NONE, cancel);
          });
    }
  }
}
