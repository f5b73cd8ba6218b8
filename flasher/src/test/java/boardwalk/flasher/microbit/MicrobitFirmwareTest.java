package boardwalk.flasher.microbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The file system in MicroPython's hex, byte by byte (bbcmicrobit filesystem.c, filesystem.h). */
class MicrobitFirmwareTest {

  private static final int CHUNK = 128;

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static int at(MicrobitFirmware firmware, long chunk, int offset) {
    return firmware.hex().at(MicrobitImages.V1_FILES + (chunk - 1) * CHUNK + offset);
  }

  @Test
  void eachVersionIsKnownByWhatItSaysOfItself() {
    assertEquals(DriveDetails.Version.V1, MicrobitFirmware.parse(MicrobitImages.v1()).version());
    assertEquals(DriveDetails.Version.V2, MicrobitFirmware.parse(MicrobitImages.v2()).version());
  }

  @Test
  void aHexFileOfSomethingElseIsToldAsSuch() {
    FlashError error =
        assertThrows(
            FlashError.class, () -> MicrobitFirmware.parse(":0100000001FE\n:00000001FF\n"));
    assertEquals("This hex file holds no MicroPython for the micro:bit.", error.getMessage());
  }

  @Test
  void aSmallFileIsOneChunkWithItsNameAndItsEnd() {
    MicrobitFirmware filled =
        MicrobitFirmware.parse(MicrobitImages.v1()).with(Map.of("a.py", new byte[] {'h', 'i'}));
    assertEquals(0xFE, at(filled, 1, 0));
    assertEquals(2 + 4 + 2, at(filled, 1, 1));
    assertEquals(4, at(filled, 1, 2));
    assertEquals('a', at(filled, 1, 3));
    assertEquals('h', at(filled, 1, 7));
    assertEquals('i', at(filled, 1, 8));
    assertEquals(0xFF, at(filled, 1, 127));
    assertEquals(-1, at(filled, 2, 0));
  }

  @Test
  void theChunksOfALongFileKnowTheOnesBeforeAndAfter() {
    MicrobitFirmware filled =
        MicrobitFirmware.parse(MicrobitImages.v1()).with(Map.of("a.py", bytes(300)));
    assertEquals(2, at(filled, 1, 127));
    assertEquals(1, at(filled, 2, 0));
    assertEquals(3, at(filled, 2, 127));
    assertEquals(2, at(filled, 3, 0));
    assertEquals(0xFF, at(filled, 3, 127));
    assertEquals((2 + 4 + 300) % 126, at(filled, 1, 1));
  }

  @Test
  void aFileThatEndsWithItsChunkHasAnEmptyOneAfterIt() {
    MicrobitFirmware filled =
        MicrobitFirmware.parse(MicrobitImages.v1()).with(Map.of("a.py", bytes(126 - 2 - 4)));
    assertEquals(0, at(filled, 1, 1));
    assertEquals(2, at(filled, 1, 127));
    assertEquals(1, at(filled, 2, 0));
    assertEquals(0xFF, at(filled, 2, 127));
  }

  @Test
  void thePageToSwapWithIsMarkedAndTheCompassIsLeftAlone() {
    MicrobitFirmware v1 =
        MicrobitFirmware.parse(MicrobitImages.v1()).with(Map.of("a.py", bytes(9)));
    assertEquals(0xFD, v1.hex().at(MicrobitImages.V1_SWAP_PAGE));
    assertFalse(v1.hex().has(MicrobitImages.V1_SWAP_PAGE + 0x400));
    MicrobitFirmware v2 =
        MicrobitFirmware.parse(MicrobitImages.v2()).with(Map.of("a.py", bytes(9)));
    assertEquals(0xFE, v2.hex().at(MicrobitImages.V2_FILES));
    assertEquals(0xFD, v2.hex().at(MicrobitImages.V2_SWAP_PAGE));
  }

  @Test
  void filesOfEverySizeAroundAChunkComeBackTheSame() {
    for (String image : List.of(MicrobitImages.v1(), MicrobitImages.v2())) {
      MicrobitFirmware firmware = MicrobitFirmware.parse(image);
      for (int size = 1; size < 400; size++) {
        byte[] content = bytes(size);
        Map<String, byte[]> files =
            MicrobitFirmware.parse(firmware.with(Map.of("main.py", content)).hex().write()).files();
        assertArrayEquals(content, files.get("main.py"), "size " + size);
      }
    }
  }

  @Test
  void severalFilesKeepTheirOrderAndTheirNames() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("main.py", bytes(500));
    files.put("größe.txt", bytes(1));
    files.put("x".repeat(120), bytes(126));
    Map<String, byte[]> again = MicrobitFirmware.parse(MicrobitImages.v2()).with(files).files();
    assertEquals(List.copyOf(files.keySet()), List.copyOf(again.keySet()));
    files.forEach((name, content) -> assertArrayEquals(content, again.get(name), name));
  }

  @Test
  void filesReplaceThoseThatWereThere() {
    MicrobitFirmware first =
        MicrobitFirmware.parse(MicrobitImages.v1())
            .with(Map.of("old.py", bytes(2000), "main.py", bytes(30)));
    MicrobitFirmware second = first.with(Map.of("main.py", bytes(40)));
    assertEquals(List.of("main.py"), List.copyOf(second.files().keySet()));
    assertArrayEquals(bytes(40), second.files().get("main.py"));
  }

  @Test
  void theRestOfTheFirmwareIsUntouched() {
    MicrobitFirmware firmware = MicrobitFirmware.parse(MicrobitImages.v1());
    IntelHex filled = firmware.with(Map.of("main.py", bytes(999))).hex();
    assertEquals(firmware.hex().word(0), filled.word(0));
    assertEquals(firmware.hex().word(0x1000), filled.word(0x1000));
    for (int word = 0; word < 8; word++) {
      long address = 0x100010C0L + 4 * word;
      assertEquals(firmware.hex().word(address), filled.word(address));
    }
  }

  @Test
  void theLastByteFitsAndTheNextOneIsRefused() {
    for (String image : List.of(MicrobitImages.v1(), MicrobitImages.v2())) {
      MicrobitFirmware firmware = MicrobitFirmware.parse(image);
      int chunks = firmware.version() == DriveDetails.Version.V1 ? 15_360 / 128 : 20_480 / 128;
      int most = chunks * 126 - 2 - 7 - 1;
      byte[] content = bytes(most);
      assertArrayEquals(content, firmware.with(Map.of("main.py", content)).files().get("main.py"));
      FlashError error =
          assertThrows(
              FlashError.class, () -> firmware.with(Map.of("main.py", new byte[most + 1])));
      assertTrue(error.getMessage().contains("has room for " + chunks * 128), error.getMessage());
      assertEquals("Make the program shorter or leave files out.", error.advice());
    }
  }

  @Test
  void whatTheBoardCannotKeepIsRefusedWithItsName() {
    MicrobitFirmware firmware = MicrobitFirmware.parse(MicrobitImages.v1());
    FlashError empty =
        assertThrows(FlashError.class, () -> firmware.with(Map.of("main.py", new byte[0])));
    assertEquals("The file main.py is empty.", empty.getMessage());
    FlashError name =
        assertThrows(
            FlashError.class, () -> firmware.with(Map.of("n".repeat(121), new byte[] {1})));
    assertTrue(name.getMessage().endsWith(" is too long."), name.getMessage());
  }

  @Test
  void aDamagedFileSystemIsStillReadToAnEnd() {
    MicrobitFirmware filled =
        MicrobitFirmware.parse(MicrobitImages.v1()).with(Map.of("main.py", bytes(1000)));
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      IntelHex hex = filled.hex();
      for (int change = 0; change < 3; change++) {
        long place = MicrobitImages.V1_FILES + random.nextInt(9 * CHUNK);
        hex = hex.with(place, new byte[] {(byte) random.nextInt(256)});
      }
      assertTrue(MicrobitFirmware.parse(hex.write()).files().size() <= 9);
    }
  }

  private static String withScript(String script) {
    byte[] text = script.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] all = new byte[text.length + 4];
    all[0] = 'M';
    all[1] = 'P';
    all[2] = (byte) text.length;
    all[3] = (byte) (text.length >> 8);
    System.arraycopy(text, 0, all, 4, text.length);
    return IntelHex.parse(MicrobitImages.v1()).with(0x3E000, all).write();
  }

  @Test
  void aScriptAppendedToTheRuntimeIsSeenAndGivesWayToFiles() {
    MicrobitFirmware firmware = MicrobitFirmware.parse(withScript("print(1)\n"));
    assertEquals("print(1)\n", new String(firmware.appendedScript().orElseThrow()));
    MicrobitFirmware filled = firmware.with(Map.of("main.py", bytes(5)));
    assertTrue(filled.appendedScript().isEmpty());
    assertEquals(List.of("main.py"), List.copyOf(filled.files().keySet()));
    assertEquals(0xFD, filled.hex().at(MicrobitImages.V1_SWAP_PAGE));
  }

  @Test
  void aRuntimeThatSaysNonsenseOfItsMemoryIsCalledDamaged() {
    for (int value : new int[] {0, 9, 63, -1}) {
      byte[] word = {(byte) value, (byte) (value >> 8), 0, 0};
      String text = IntelHex.parse(MicrobitImages.v1()).with(0x100010C8L, word).write();
      FlashError error = assertThrows(FlashError.class, () -> MicrobitFirmware.parse(text));
      assertTrue(error.getMessage().contains("nonsense"), error.getMessage());
    }
  }

  @Test
  void aFileWithoutANameIsToldAsSuch() {
    MicrobitFirmware firmware = MicrobitFirmware.parse(MicrobitImages.v1());
    FlashError error =
        assertThrows(FlashError.class, () -> firmware.with(Map.of("", new byte[] {1})));
    assertEquals("A file has no name.", error.getMessage());
  }
}
