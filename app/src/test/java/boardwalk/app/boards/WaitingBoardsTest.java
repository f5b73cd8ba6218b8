package boardwalk.app.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import boardwalk.flasher.uf2.Uf2Drive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingBoardsTest {

  private static final String PICO =
      "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n";

  @TempDir Path media;

  private List<Path> mounts() {
    try (Stream<Path> all = Files.list(media)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBoardInItsBootloaderIsToldOnceEachTimeItComes() throws Exception {
    BlockingQueue<Uf2Drive> told = new LinkedBlockingQueue<>();
    Files.createDirectories(media.resolve("HOLIDAY PICTURES"));
    try (WaitingBoards watch = WaitingBoards.watch(this::mounts, Duration.ofMillis(5), told::add)) {
      // The drive is whole before it is mounted.
      Path drive = Files.createDirectories(media.resolveSibling(media.getFileName() + "-new"));
      Files.writeString(drive.resolve("INFO_UF2.TXT"), PICO);
      Path mounted = Files.move(drive, media.resolve("RPI-RP2"));
      assertEquals("RPI-RP2", told.poll(10, TimeUnit.SECONDS).boardId());
      assertNull(told.poll(50, TimeUnit.MILLISECONDS));
      Path gone = Files.move(mounted, drive);
      while (watch.known().contains(mounted)) {
        Thread.onSpinWait();
      }
      Files.move(gone, mounted);
      assertEquals("RPI-RP2", told.poll(10, TimeUnit.SECONDS).boardId());
    }
  }
}
