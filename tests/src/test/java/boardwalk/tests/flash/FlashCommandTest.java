package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.EspFirmware;
import boardwalk.emulated.esp.Pace;
import boardwalk.emulated.esp.Rfc2217Port;
import boardwalk.tests.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code boardwalk flash} against an emulated chip behind RFC 2217. */
class FlashCommandTest {

  private static final int SIZE = 50_000;

  @TempDir Path folder;
  private EmulatedEsp esp;
  private Rfc2217Port port;
  private String place;
  private String image;

  @BeforeEach
  void plugIn() throws Exception {
    esp =
        new EmulatedEsp(ChipModel.ESP32C3, 4 << 20, EmulatedClock.real(), Pace.NONE, 20_000, false);
    port = new Rfc2217Port(esp);
    place = "rfc2217://127.0.0.1:" + port.port();
    image = write("firmware.bin", EspFirmware.of(ChipModel.ESP32C3, SIZE));
  }

  @AfterEach
  void unplug() throws Exception {
    port.close();
  }

  private String write(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private CommandLine flash(String... words) {
    String[] all = new String[words.length + 5];
    all[0] = "flash";
    System.arraycopy(words, 0, all, 1, words.length);
    System.arraycopy(new String[] {"--to", place, "--set", "stub=no"}, 0, all, words.length + 1, 4);
    return CommandLine.run(all);
  }

  @Test
  void thePlanIsShownAndNothingIsTouched() {
    CommandLine ran = flash(image, "--plan");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("ESP32-C3 at rfc2217:"), ran.out());
    assertTrue(ran.out().contains("- Erase and write firmware.bin: 49 KB at 0x0."), ran.out());
    assertTrue(ran.out().contains("- Leave what is at 0xd000 to 0x3fffff"), ran.out());
    assertEquals(0, esp.flash().erasedSectors());
  }

  @Test
  void withoutYesAndWithoutATerminalNothingIsDone() {
    CommandLine ran = flash(image);
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("Nothing was done. Use --yes"), ran.err());
    assertEquals(0, esp.flash().erasedSectors());
  }

  @Test
  void yesFlashesAndShowsTheNewPrompt() throws Exception {
    CommandLine ran = flash(image, "--yes");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("The firmware is on the board."), ran.err());
    assertTrue(ran.err().contains("MicroPython v1.27.0 on 2025-12-09"), ran.err());
    assertArrayEquals(Files.readAllBytes(Path.of(image)), esp.flash().read(0, SIZE));
  }

  @Test
  void jsonIsOneValueWithPlanAndResult() {
    CommandLine ran = flash(image, "--yes", "--json", "--erase", "all");
    assertEquals(0, ran.code(), ran.err());
    JsonNode json = new JsonMapper().readTree(ran.out());
    assertTrue(json.path("verified").asBoolean(), ran.out());
    assertEquals("erase", json.path("plan").path("steps").path(0).path("kind").asString());
    assertEquals(4 << 20, json.path("plan").path("steps").path(0).path("length").asInt());
  }

  @Test
  void theWrongChipIsRefusedWithExitCodeOne() throws Exception {
    String wrong = write("wrong.bin", EspFirmware.of(ChipModel.ESP32, SIZE));
    CommandLine ran = flash(wrong, "--yes");
    assertEquals(1, ran.code());
    assertTrue(
        ran.err().contains("wrong.bin is for the ESP32, but this board has an ESP32-C3."),
        ran.err());
    assertEquals(0, esp.flash().erasedSectors());
  }

  @Test
  void uf2IsRefusedWithTheRightAdvice() throws Exception {
    byte[] uf2 = new byte[512];
    byte[] magic = {0x55, 0x46, 0x32, 0x0A, 0x57, 0x51, 0x5D, (byte) 0x9E};
    System.arraycopy(magic, 0, uf2, 0, magic.length);
    CommandLine ran = flash(write("firmware.uf2", uf2), "--method", "esp", "--yes");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("copied to a board's drive"), ran.err());
    assertTrue(ran.err().contains("download the .bin file"), ran.err());
  }

  @Test
  void severalFilesGoToTheirAddresses() throws Exception {
    byte[] app = EspFirmware.filler(30_000, 1);
    byte[] table = EspFirmware.filler(3000, 2);
    CommandLine ran =
        flash("0x8000:" + write("table.bin", table), "0x10000:" + write("app.bin", app), "--yes");
    assertEquals(0, ran.code(), ran.err());
    assertArrayEquals(table, esp.flash().read(0x8000, table.length));
    assertArrayEquals(app, esp.flash().read(0x10000, app.length));
  }

  @Test
  void theHeaderIsChangedOnlyWhenAsked() throws Exception {
    flash(image, "--yes");
    assertEquals(0x20, esp.flash().read(3, 1)[0]);
    CommandLine ran =
        flash(image, "--yes", "--set", "flash-mode=qio", "--set", "flash-size=detect");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(0, esp.flash().read(2, 1)[0]);
    assertEquals(0x20, esp.flash().read(3, 1)[0]);
    ran = flash(image, "--yes", "--set", "flash-freq=99");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("'99' is no flash-freq."), ran.err());
  }

  @Test
  void readCopiesTheWholeFlash() throws Exception {
    esp.flash().write(0, Files.readAllBytes(Path.of(image)));
    Path stubs = Path.of("node_modules/esptool-js/lib/targets/stub_flasher");
    Path backup = folder.resolve("backup.bin");
    CommandLine ran =
        CommandLine.run(
            "flash",
            "--read",
            backup.toString(),
            "--to",
            place,
            "--set",
            "stub=" + (Files.isDirectory(stubs) ? stubs : Path.of("tests").resolve(stubs)));
    assertEquals(0, ran.code(), ran.err());
    assertArrayEquals(esp.flash().read(0, 4 << 20), Files.readAllBytes(backup));
    assertTrue(esp.everStub());
  }

  @Test
  void nonsenseIsWrongUsage() {
    assertEquals(2, flash(image, "--erase", "some").code());
    assertEquals(2, flash().code());
    CommandLine method = flash(image, "--method", "magic");
    assertEquals(1, method.code());
    assertTrue(method.err().contains("Methods are "), method.err());
    CommandLine nowhere = CommandLine.run("flash", image, "--to", "nowhere");
    assertEquals(1, nowhere.code());
    assertFalse(nowhere.err().contains("Exception"), nowhere.err());
  }
}
