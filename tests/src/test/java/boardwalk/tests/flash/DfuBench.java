package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our flasher's time against dfu-util's, on the same chip: {@code tests/bench/dfu}. */
class DfuBench {

  private static final int SIZE = 400_000;

  /** Milliseconds for 2 KB, and for a page: an STM32F405 at 3 V (its datasheet, flash memory). */
  private static final int WRITE = 8;

  private static final int ERASE = 700;

  @TempDir Path folder;

  @Test
  void time() throws Exception {
    byte[] firmware = new byte[SIZE];
    new Random(1).nextBytes(firmware);
    firmware[0] = 0;
    Path file = Files.write(folder.resolve("fw.bin"), firmware);
    DfuChip chip = new DfuChip("305438693437", () -> System.nanoTime() / 1_000_000);
    try (UmockUsb usb = new UmockUsb(chip)) {
      Process client =
          usb.start(
              folder.toFile(),
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  DfuClient.class.getName()));
      for (int[] speed : new int[][] {{0, 0}, {WRITE, ERASE}}) {
        chip.replug().taking(speed[0], speed[1]);
        long start = System.nanoTime();
        Process tool =
            usb.start(
                folder.toFile(),
                List.of("dfu-util", "-a", "0", "-s", "0x08000000:leave", "-D", "fw.bin"));
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tool.waitFor(), said);
        long theirs = (System.nanoTime() - start) / 1_000_000;
        int theirRequests = chip.requests();
        for (String how : new String[] {"write ", "flash "}) {
          chip.replug().taking(speed[0], speed[1]);
          new PrintWriter(client.getOutputStream(), true).println(how + file);
          String answer = client.inputReader().readLine();
          assertTrue(answer.startsWith("OK "), answer);
          long ours = Long.parseLong(answer.substring(answer.lastIndexOf(' ') + 1));
          System.out.printf(
              "%d KB, %d ms a block, %d ms a page: dfu-util %d ms (%d requests), ours %s reading"
                  + " back %d ms (%d requests), ratio %.2f%n",
              SIZE / 1000,
              speed[0],
              speed[1],
              theirs,
              theirRequests,
              how.equals("flash ") ? "with" : "without",
              ours,
              chip.requests(),
              (double) ours / theirs);
        }
      }
      client.destroy();
    }
  }
}
