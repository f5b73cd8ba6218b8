package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.BootLog;
import boardwalk.device.rescue.Diagnosis.Cause;
import boardwalk.device.rescue.Doctor;
import boardwalk.device.rescue.Rescue;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards that do not answer: what is the matter, and getting them back. */
class RescueTest {

  private static final String RUNAWAY =
      """
      import time
      def forever():
       while True:
        try:
         while True:time.sleep_ms(10)
        except KeyboardInterrupt:pass
      forever()
      """;

  @TempDir Path folder;
  private Path flash;
  private PowerCycled board;

  @BeforeEach
  void makeFlash() throws Exception {
    flash = Files.createDirectories(folder.resolve("flash"));
  }

  @AfterEach
  void end() {
    if (board != null) {
      board.close();
    }
  }

  /** A simulated board that the control line RTS resets, as a board's EN pin does. */
  private final class PowerCycled implements Transport {
    private Transport now;
    private boolean held;

    PowerCycled() throws IOException {
      now = start();
    }

    private Transport start() throws IOException {
      return new SimulatedBoard(
              Profiles.builtIn().find("generic").orElseThrow(),
              Optional.of(flash),
              Optional.empty())
          .start(Optional.empty());
    }

    @Override
    public void controlLines(boolean dtr, boolean rts) throws IOException {
      if (held && !rts) {
        now.close();
        now = start();
      }
      held = rts;
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      return now.read(buffer, millis);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      now.write(bytes);
    }

    @Override
    public String name() {
      return "board";
    }

    @Override
    public void close() {
      now.close();
    }
  }

  @Test
  void aRunawayMainProgramIsRecognisedAndSetAside() throws Exception {
    Files.writeString(flash.resolve("main.py"), RUNAWAY);
    board = new PowerCycled();
    byte[] buffer = new byte[100];
    // It says nothing before its program; a while after its start it cannot be interrupted.
    for (int i = 0; i < 10; i++) {
      board.read(buffer, 100);
    }
    assertTrue(
        List.of(Cause.IGNORES_INTERRUPT, Cause.SILENT)
            .contains(new Doctor(board, 400).examine().cause()));
    Rescue.Outcome outcome =
        new Rescue(board, Timing.STANDARD).rescue(Rescue.Reset.LINES, false, said -> {});
    assertEquals(List.of("main.py is now main.rescued.py"), outcome.setAside());
    assertFalse(Files.exists(flash.resolve("main.py")));
    assertEquals(RUNAWAY, Files.readString(flash.resolve("main.rescued.py")));
    assertEquals(Cause.ANSWERS, new Doctor(board, 400).examine().cause());
    try (Board usable = Board.connect(board, said -> {})) {
      assertEquals("42\r\n", usable.exec("print(6*7)").join().output());
    }
  }

  @Test
  void aProgramThatStopsAtCtrlCIsNoEmergency() throws Exception {
    Files.writeString(flash.resolve("main.py"), "while True: pass\n");
    board = new PowerCycled();
    board.read(new byte[100], 1000);
    assertEquals(Cause.BUSY, new Doctor(board, 2500).examine().cause());
  }

  @Test
  void bootLogsAreReadAndNamed() {
    String reset =
        "ets Jul 29 2019 12:21:46\r\n\r\nrst:0x10 (RTCWDT_RTC_RESET),boot:0x13"
            + " (SPI_FAST_FLASH_BOOT)\r\n";
    assertEquals(Optional.empty(), BootLog.read(reset + "MicroPython v1.27.0\r\n>>> "));
    assertEquals(
        Cause.BOOT_LOOP,
        BootLog.read((reset + "configsip: 0, SPIWP:0xee\r\n").repeat(4)).orElseThrow().cause());
    assertEquals(
        Cause.NO_FIRMWARE,
        BootLog.read((reset + "invalid header: 0xffffffff\r\n").repeat(4)).orElseThrow().cause());
    assertEquals(
        Cause.BOOTLOADER,
        BootLog.read(
                "rst:0x1 (POWERON_RESET),boot:0x3 (DOWNLOAD_BOOT(UART0/UART1/SDIO_REI_REO_V2))\r\n"
                    + "waiting for download\r\n")
            .orElseThrow()
            .cause());
    assertEquals(
        Cause.BROWNOUT,
        BootLog.read(reset + "\r\nBrownout detector was triggered\r\n" + reset)
            .orElseThrow()
            .cause());
    assertEquals(
        "The filesystem appears to be corrupted. If you had important data there, you",
        BootLog.read(
                "\r\nThe filesystem appears to be corrupted. If you had important data there,"
                    + " you\r\nmay want to make a flash snapshot")
            .orElseThrow()
            .evidence());
  }
}
