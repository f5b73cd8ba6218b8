package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.dfu.DfuFile;
import boardwalk.flasher.image.IntelHex;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's dfu-util and our flasher against the same emulated chip, both through the system's
 * libusb. Needs the packages umockdev and dfu-util.
 */
@EnabledOnOs(OS.LINUX)
class DfuToolsTest {

  private static final int FLASH = DfuChip.START;

  @TempDir Path folder;

  private final DfuChip chip = new DfuChip("305438693437", () -> System.nanoTime() / 1_000_000);
  private UmockUsb usb;
  private Process client;

  @BeforeEach
  void plugIn() {
    usb = new UmockUsb(chip);
  }

  @AfterEach
  void unplug() {
    if (client != null) {
      client.destroyForcibly();
    }
    usb.close();
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    bytes[0] = 0;
    return bytes;
  }

  private String run(int code, String... command) throws Exception {
    Process process = usb.start(folder.toFile(), List.of(command));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "does not end: " + output);
    assertEquals(code, process.exitValue(), output);
    return output;
  }

  /** One client process for a test; a command, its answer. */
  private String ask(String command) throws Exception {
    if (client == null || !client.isAlive()) {
      List<String> java = new ArrayList<>();
      java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
      java.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
      java.add(System.getProperty("java.class.path"));
      java.add(DfuClient.class.getName());
      client = usb.start(folder.toFile(), java);
    }
    PrintWriter out = new PrintWriter(client.getOutputStream(), true);
    out.println(command);
    String answer = client.inputReader().readLine();
    assertTrue(answer != null, "the client ended");
    return answer;
  }

  private Path dfuFile(byte[] vectors, byte[] program) throws Exception {
    IntelHex image = IntelHex.empty().with(FLASH, vectors).with(FLASH + 0x20000, program);
    return Files.write(
        folder.resolve("fw.dfu"),
        DfuFile.write(
            0x0483, 0xdf11, OptionalInt.empty(), List.of(new DfuFile.Target(0, "ST...", image))));
  }

  @Test
  void dfuUtilListsFlashesAndReadsTheChip() throws Exception {
    String list = run(0, "dfu-util", "-l");
    assertTrue(list.contains("[0483:df11]"), list);
    assertTrue(list.contains("name=\"@Internal Flash  /0x08000000/04*016Kg"), list);
    assertTrue(list.contains("alt=3"), list);
    assertTrue(list.contains("serial=\"305438693437\""), list);
    byte[] firmware = bytes(50_000);
    Files.write(folder.resolve("fw.bin"), firmware);
    run(0, "dfu-util", "-a", "0", "-s", "0x08000000:leave", "-D", "fw.bin");
    assertArrayEquals(firmware, chip.flash(FLASH, firmware.length));
    assertEquals(FLASH, chip.leftTo());
    assertEquals(0, chip.violations());
    chip.replug();
    run(0, "dfu-util", "-a", "0", "-s", "0x08000000:50000", "-U", "up.bin");
    assertArrayEquals(firmware, Files.readAllBytes(folder.resolve("up.bin")));
  }

  @Test
  void aDeviceOfPlainDfuTakesTheSameFromDfuUtilAndFromUs() throws Exception {
    usb.close();
    DfuChip plain = DfuChip.plain(() -> System.nanoTime() / 1_000_000);
    usb = new UmockUsb(plain);
    byte[] firmware = bytes(9_001);
    Path file = Files.write(folder.resolve("plain.dfu"), firmware);
    run(0, "dfu-suffix", "-v", "0483", "-p", "df11", "-a", "plain.dfu");
    run(0, "dfu-util", "-D", "plain.dfu");
    assertArrayEquals(firmware, plain.flash(FLASH, firmware.length));
    assertEquals(FLASH, plain.leftTo());
    plain.replug();
    plain.flash[5] = 0;
    assertEquals("OK false", ask("flash " + file).substring(0, 8));
    assertArrayEquals(firmware, plain.flash(FLASH, firmware.length));
    assertEquals(FLASH, plain.leftTo());
  }

  @Test
  void dfuUtilTakesOurDfuFilesAndTellsAProtectedChip() throws Exception {
    Path file = dfuFile(bytes(12_000), bytes(30_001));
    String check = run(0, "dfu-suffix", "-c", "fw.dfu");
    assertTrue(check.contains("DfuSe") || check.contains("0x011A"), check);
    run(0, "dfu-util", "-a", "0", "-D", file.getFileName().toString());
    assertArrayEquals(bytes(30_001), chip.flash(FLASH + 0x20000, 30_001));
    chip.replug().locked();
    Files.write(folder.resolve("fw.bin"), bytes(500));
    String refused = run(74, "dfu-util", "-a", "0", "-s", "0x08000000", "-D", "fw.bin");
    assertTrue(refused.contains("dfu-util:"), refused);
  }

  @Test
  void weFlashWhatDfuUtilThenReadsTheSame() throws Exception {
    byte[] vectors = bytes(12_000);
    byte[] program = bytes(90_001);
    assertEquals("STM32  BOOTLOADER 305438693437", ask("list"));
    assertTrue(ask("flash " + dfuFile(vectors, program)).startsWith("OK true"));
    assertArrayEquals(vectors, chip.flash(FLASH, vectors.length));
    assertArrayEquals(program, chip.flash(FLASH + 0x20000, program.length));
    assertEquals(FLASH, chip.leftTo());
    assertEquals(0, chip.violations());
    chip.replug();
    run(0, "dfu-util", "-a", "0", "-s", "0x08020000:90001", "-U", "up.bin");
    assertArrayEquals(program, Files.readAllBytes(folder.resolve("up.bin")));
  }

  private String boardwalk(int code, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("boardwalk.app.Launcher");
    command.addAll(List.of(words));
    return run(code, command.toArray(new String[0]));
  }

  @Test
  void theCommandLineFindsShowsAndFlashesTheBoard() throws Exception {
    byte[] program = bytes(30_001);
    String file = dfuFile(bytes(3000), program).toString();
    String plan = boardwalk(0, "flash", file, "--to", "usb", "--plan");
    assertTrue(plan.contains("STM32  BOOTLOADER 305438693437"), plan);
    assertTrue(plan.contains("Erase 0x8000000 to 0x8003fff of Internal Flash."), plan);
    assertEquals(0, chip.erasedPages());
    String done = boardwalk(0, "flash", file, "--yes");
    assertTrue(done.contains("The board has the new firmware and starts it."), done);
    assertArrayEquals(program, chip.flash(FLASH + 0x20000, program.length));
  }

  @Test
  void aComputerWithoutLibusbIsToldAboutItWithTheCommandThatMendsIt() throws Exception {
    String said =
        run(
            1,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dboardwalk.libusb=/nowhere/libusb.so",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "boardwalk.app.Launcher",
            "flash",
            dfuFile(bytes(300), bytes(300)).toString(),
            "--to",
            "usb",
            "--yes");
    assertTrue(said.contains("This computer has no libusb"), said);
    assertTrue(said.contains("sudo apt install libusb-1.0-0"), said);
  }

  /** The same as with the chip alone, but through the system's libusb and its errors. */
  @Test
  void unpluggedAtAnyPointItIsToldAndTheNextAttemptWorks() throws Exception {
    byte[] vectors = bytes(3000);
    byte[] program = bytes(6000);
    Path file = dfuFile(vectors, program);
    assertTrue(ask("flash " + file).startsWith("OK"));
    int all = chip.requests();
    for (int at = 0; at < all - 2; at += 3) {
      int cut = at;
      chip.replug()
          .failing(
              (request, number) -> number == cut ? DfuChip.Outcome.GONE : DfuChip.Outcome.DONE);
      String answer = ask("flash " + file);
      assertTrue(answer.startsWith("GONE"), "cut at " + at + ": " + answer);
      Arrays.fill(chip.flash, 0, 10, (byte) 0);
      chip.replug();
      assertTrue(ask("flash " + file).startsWith("OK"), "after a cut at " + at);
      assertArrayEquals(program, chip.flash(FLASH + 0x20000, program.length));
    }
  }

  @Test
  void stallsAndProtectionReachUsThroughLibusb() throws Exception {
    Path file = dfuFile(bytes(3000), bytes(6000));
    chip.failing(
        (request, number) ->
            request == 1 && number > 20 ? DfuChip.Outcome.STALL : DfuChip.Outcome.DONE);
    String stalled = ask("flash " + file);
    assertTrue(stalled.contains("did not expect this request"), stalled);
    chip.failing((request, number) -> DfuChip.Outcome.DONE);
    assertTrue(ask("flash " + file).startsWith("OK"));
    chip.replug().locked();
    assertTrue(ask("flash " + file).startsWith("PROTECTED"));
  }
}
