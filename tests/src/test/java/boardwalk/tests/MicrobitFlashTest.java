package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.transport.TcpTransport;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.microbit.DriveDetails;
import boardwalk.flasher.microbit.Drives;
import boardwalk.flasher.microbit.MicrobitFirmware;
import boardwalk.flasher.microbit.MicrobitFlasher;
import boardwalk.flasher.microbit.MicrobitPlan;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The micro:bit flasher, up to a real MicroPython that boots what we made in QEMU. */
class MicrobitFlashTest {

  private static final Path FIRMWARE =
      Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");
  private static String hex;

  @TempDir Path drive;

  @BeforeAll
  static void readFirmware() throws Exception {
    assertTrue(Files.exists(FIRMWARE), "install Debian's firmware-microbit-micropython first");
    hex = Files.readString(FIRMWARE, StandardCharsets.ISO_8859_1);
  }

  private Drives.Drive plugIn(String boardId, int remounts) throws Exception {
    Files.writeString(drive.resolve("MICROBIT.HTM"), "<html>");
    Files.writeString(
        drive.resolve("DETAILS.TXT"),
        "# DAPLink Firmware\r\nUnique ID: "
            + boardId
            + "00000000000000000000000000000000000000000000\r\nInterface Version: 0257\r\n"
            + "Remount count: "
            + remounts
            + "\r\n");
    return Drives.at(drive).orElseThrow();
  }

  private MicrobitPlan plan(String boardId, String program) throws Exception {
    return MicrobitPlan.of(
        plugIn(boardId, 0),
        MicrobitFirmware.parse(hex),
        Map.of("main.py", program.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void filesComeBackOutOfTheHexTheyWerePutInto() {
    byte[] big = "x = 1\n".repeat(700).getBytes(StandardCharsets.UTF_8);
    byte[] exact = new byte[126 - 2 - 7];
    java.util.Arrays.fill(exact, (byte) 'a');
    MicrobitFirmware filled =
        MicrobitFirmware.parse(hex).with(Map.of("main.py", big, "edge.py", exact));
    Map<String, byte[]> files = MicrobitFirmware.parse(filled.hex().write()).files();
    assertArrayEquals(big, files.get("main.py"));
    assertArrayEquals(exact, files.get("edge.py"));
  }

  @Test
  void aProgramThatIsTooBigIsRefusedBeforeAnythingIsTouched() {
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> MicrobitFirmware.parse(hex).with(Map.of("main.py", new byte[40_000])));
    assertTrue(error.getMessage().contains("room for"), error.getMessage());
  }

  @Test
  void aV1ImageIsRefusedOnAV2() throws Exception {
    MicrobitPlan plan = plan("9904", "print(1)");
    assertEquals(DriveDetails.Version.V2, plan.drive().details().version());
    assertTrue(plan.refusal().isPresent());
    assertThrows(
        FlashError.class,
        () -> new MicrobitFlasher().flash(plan, false, FlashProgress.NONE, new Cancellation()));
    assertTrue(Files.notExists(drive.resolve("boardwalk.hex")));
  }

  @Test
  void whatTheBoardSaysInFailTxtReachesTheUser() throws Exception {
    MicrobitPlan plan = plan("9900", "print(1)");
    MicrobitFlasher flasher =
        new MicrobitFlasher(
            remounting("error: The hex file checksum is wrong.\r\ntype: user\r\n"), 2000, 2000);
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> flasher.flash(plan, false, FlashProgress.NONE, new Cancellation()));
    assertEquals("The micro:bit says: The hex file checksum is wrong.", error.getMessage());
    assertEquals("The hex file is damaged; get it again.", error.advice());
  }

  /** What DAPLink does while it is waited for: comes back, counted, perhaps with FAIL.TXT. */
  private FlashClock remounting(String failure) {
    return new FlashClock() {
      @Override
      public long millis() {
        return 0;
      }

      @Override
      public void sleep(long millis) {
        remount(failure);
      }
    };
  }

  private void remount(String failure) {
    try {
      plugIn("9900", 1);
      if (failure != null) {
        Files.writeString(drive.resolve("FAIL.TXT"), failure);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFlashedProgramBootsInARealMicrobitAndPrints() throws Exception {
    MicrobitPlan plan = plan("9900", "print('flashed by', 'boardwalk')\n");
    String done =
        new MicrobitFlasher(remounting(null), 2000, 2000)
            .flash(plan, false, FlashProgress.NONE, new Cancellation());
    assertEquals("The micro:bit is ready.", done);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process qemu =
        new ProcessBuilder(
                "qemu-system-arm",
                "-M",
                "microbit",
                "-device",
                "loader,file=" + drive.resolve("boardwalk.hex"),
                "-serial",
                "tcp:127.0.0.1:" + port + ",server=on,wait=on",
                "-display",
                "none")
            .inheritIO()
            .start();
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    try (Board board = Board.connect(connect(port), bytes -> append(console, bytes))) {
      await(console, "flashed by boardwalk");
      // Its program is not over with the last line: what is sent before the prompt may be lost.
      await(console, ">>> ");
      ExecResult machine = board.exec("import os\nprint(os.uname().machine.split()[0])").join();
      assertEquals("micro:bit\r\n", machine.output(), machine::error);
      assertTrue(board.files().list("/").join().stream().anyMatch(f -> f.name().equals("main.py")));
    } finally {
      qemu.destroyForcibly();
    }
  }

  private static TcpTransport connect(int port) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (true) {
      try {
        return TcpTransport.connect("127.0.0.1", port);
      } catch (java.net.ConnectException notYet) {
        assertTrue(System.nanoTime() < deadline, "QEMU does not listen");
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private static synchronized void append(ByteArrayOutputStream console, byte[] bytes) {
    console.writeBytes(bytes);
    MicrobitFlashTest.class.notifyAll();
  }

  private static synchronized void await(ByteArrayOutputStream console, String text)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!console.toString(StandardCharsets.UTF_8).contains(text)) {
      assertTrue(System.nanoTime() < deadline, () -> "no '" + text + "' in: " + console);
      MicrobitFlashTest.class.wait(100);
    }
  }
}
