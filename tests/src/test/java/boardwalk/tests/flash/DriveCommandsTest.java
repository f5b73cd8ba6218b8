package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.catalogue.Catalogue;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import boardwalk.flasher.microbit.MicrobitImage;
import boardwalk.flasher.microbit.MicrobitMethod;
import boardwalk.tests.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code boardwalk flash} onto drives, and {@code boardwalk hex}. */
class DriveCommandsTest {

  @TempDir Path folder;
  private Path drive;
  private Path program;

  @BeforeEach
  void write() throws Exception {
    drive = Files.createDirectories(folder.resolve("DRIVE"));
    program = Files.writeString(folder.resolve("blink.py"), "print('blink')\n");
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private void details(int remounts) {
    try {
      Files.createDirectories(drive);
      Files.writeString(drive.resolve("MICROBIT.HTM"), "<html>");
      Files.writeString(
          drive.resolve("DETAILS.TXT"),
          "# DAPLink Firmware\r\nUnique ID: 9904360258744e45\r\nRemount count: "
              + remounts
              + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String microPython(int version) throws Exception {
    String hex = version == 1 ? MicrobitRuntimes.v1() : MicrobitRuntimes.v2();
    return file("v" + version + ".hex", hex.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean endsLikeHex(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).endsWith(":00000001FF\n");
  }

  @Test
  void aMicrobitGetsItsOwnPartOfAUniversalHexWithTheProgram() throws Exception {
    String both = folder.resolve("both.hex").toString();
    CommandLine packed = CommandLine.run("hex", "pack", microPython(1), microPython(2), "-o", both);
    assertEquals(0, packed.code(), packed.err());
    details(0);
    CommandLine plan =
        CommandLine.run(
            "flash", both, "--script", program.toString(), "--to", drive.toString(), "--plan");
    assertEquals(0, plan.code(), plan.err());
    assertTrue(plan.out().startsWith("micro:bit V2 at "), plan.out());
    assertTrue(plan.out().contains("Files on it: main.py."), plan.out());
    byte[] before = Files.readAllBytes(Path.of(both));
    try (FolderBoard board =
        new FolderBoard(drive, DriveCommandsTest::endsLikeHex, () -> details(1))) {
      CommandLine ran =
          CommandLine.run(
              "flash", both, "--script", program.toString(), "--to", drive.toString(), "--yes");
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.err().contains("The micro:bit is ready."), ran.err());
      MicrobitImage image =
          MicrobitImage.parse(new String(board.taken(), StandardCharsets.ISO_8859_1));
      assertEquals(1, image.parts().size());
      assertEquals("V2", image.parts().getFirst().version().name());
      assertArrayEquals(
          Files.readAllBytes(program),
          image.parts().getFirst().micropython().orElseThrow().files().get("main.py"));
    }
    assertArrayEquals(before, Files.readAllBytes(Path.of(both)), "the user's file stays");
  }

  @Test
  void aMicrobitTellsWhoseFirmwareFits() {
    details(0);
    FlashRequest look =
        new FlashRequest(drive.toString(), List.of(), Map.of(), false, true, false, Map.of());
    try (Flash flash = new MicrobitMethod().prepare(look, FlashProgress.NONE)) {
      String board = flash.suggestedBoard().orElseThrow();
      assertEquals("hex", Catalogue.builtIn().best(board).orElseThrow().format());
      assertTrue(flash.plan().facts().toString().contains("9904360258744e45"));
    }
  }

  @Test
  void aPicoIsFlashedAndItsVanishingDriveIsSuccess() throws Exception {
    Files.writeString(
        drive.resolve("INFO_UF2.TXT"),
        "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n");
    byte[] uf2 =
        Uf2.write(
            IntelHex.empty().with(0x10000000, new byte[40_000]), OptionalInt.of(0xe48bff56), false);
    String image = file("pico.uf2", uf2);
    try (FolderBoard board =
        new FolderBoard(drive, bytes -> bytes.length == uf2.length, () -> {})) {
      CommandLine ran = CommandLine.run("flash", image, "--to", drive.toString(), "--yes");
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.err().contains("The board has the new firmware"), ran.err());
      assertArrayEquals(uf2, board.taken());
    }
  }

  @Test
  void firmwareForAnotherChipIsRefusedWithExitCodeOne() throws Exception {
    Files.writeString(drive.resolve("INFO_UF2.TXT"), "UF2 Bootloader v1.0\r\nBoard-ID: RP2350\r\n");
    byte[] uf2 =
        Uf2.write(
            IntelHex.empty().with(0x10000000, new byte[300]), OptionalInt.of(0xe48bff56), false);
    CommandLine ran =
        CommandLine.run("flash", file("pico.uf2", uf2), "--to", drive.toString(), "--yes");
    assertEquals(1, ran.code());
    assertTrue(
        ran.err().contains("is for Raspberry Pi RP2040, but the board has Raspberry Pi RP2350"),
        ran.err());
    assertEquals(List.of("INFO_UF2.TXT"), List.of(drive.toFile().list()));
  }

  @Test
  void whatWasPackedIsToldAndUnpacked() throws Exception {
    String both = folder.resolve("both.hex").toString();
    Path more = Files.writeString(folder.resolve("more.py"), "x = 1\n");
    CommandLine packed =
        CommandLine.run(
            "hex",
            "pack",
            microPython(2),
            microPython(1),
            "--script",
            program.toString(),
            more.toString(),
            "-o",
            both);
    assertEquals(0, packed.code(), packed.err());
    CommandLine info = CommandLine.run("hex", "info", both);
    assertTrue(info.out().startsWith("Universal Hex for several boards\nmicro:bit V1"), info.out());
    assertTrue(info.out().contains("  blink.py: 15"), info.out());
    JsonNode json = new JsonMapper().readTree(CommandLine.run("hex", "info", both, "--json").out());
    assertTrue(json.path("universal").asBoolean());
    assertEquals(6, json.path("boards").path(1).path("files").path("more.py").asInt());
    assertTrue(json.path("boards").path(0).path("micropython").asString().contains("MicroPython"));
    Path out = folder.resolve("out");
    CommandLine unpacked = CommandLine.run("hex", "unpack", both, "-o", out.toString());
    assertEquals(0, unpacked.code(), unpacked.err());
    assertEquals(out.resolve("blink.py") + "\n" + out.resolve("more.py") + "\n", unpacked.out());
    assertEquals("x = 1\n", Files.readString(out.resolve("more.py")));
  }

  @Test
  void aNameThatLeadsElsewhereStaysInTheFolder() throws Exception {
    MicrobitImage evil =
        MicrobitImage.parse(MicrobitRuntimes.v2()).with(Map.of("../../evil.py", new byte[] {1}));
    String hex = file("evil.hex", evil.write().getBytes(StandardCharsets.ISO_8859_1));
    Path out = folder.resolve("a/b");
    CommandLine unpacked = CommandLine.run("hex", "unpack", hex, "-o", out.toString());
    assertEquals(0, unpacked.code(), unpacked.err());
    assertEquals(List.of(".._.._evil.py"), List.of(out.toFile().list()));
  }

  @Test
  void damagedAndOtherFilesAreToldInWords() throws Exception {
    CommandLine damaged =
        CommandLine.run("hex", "info", file("d.hex", ":0100000001FF\n".getBytes()));
    assertEquals(1, damaged.code());
    assertTrue(damaged.err().contains("Line 1 of the hex file cannot be used"), damaged.err());
    CommandLine empty = CommandLine.run("hex", "unpack", microPython(2));
    assertEquals(1, empty.code());
    assertTrue(empty.err().contains("There are no files in"), empty.err());
  }
}
