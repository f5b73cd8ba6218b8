package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.UniversalHex;
import boardwalk.flasher.microbit.DriveDetails;
import boardwalk.flasher.microbit.MicrobitFirmware;
import boardwalk.flasher.microbit.MicrobitImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our hex files against those of npm microbit-fs and microbit-universal-hex, both ways. */
class MicrobitHexTest {

  private static MicrobitImage v1;
  private static MicrobitImage v2;
  private static MicrobitImage both;
  private static Map<String, byte[]> files;
  private static JsonNode theirs;

  @BeforeAll
  static void askThem() throws Exception {
    v1 = MicrobitImage.parse(MicrobitRuntimes.v1());
    v2 = MicrobitImage.parse(MicrobitRuntimes.v2());
    both = MicrobitImage.together(List.of(v2, v1));
    files = new LinkedHashMap<>();
    files.put("main.py", "from microbit import *\nprint('hi')\n".getBytes(StandardCharsets.UTF_8));
    files.put("exact.py", bytes(126 - 2 - 8));
    files.put("two.bin", bytes(252 - 2 - 7));
    files.put("größe.txt", bytes(1));
    files.put("x".repeat(120), bytes(127));
    files.put("long.bin", bytes(9000));
    Map<String, String> encoded = new LinkedHashMap<>();
    files.forEach((name, data) -> encoded.put(name, Base64.getEncoder().encodeToString(data)));
    List<Map<String, Object>> hexes = new ArrayList<>();
    for (MicrobitImage.Part part : both.parts()) {
      hexes.add(Map.of("boardId", part.boardId(), "hex", part.hex().write()));
    }
    theirs = Node.ask("microbit.mjs", Map.of("pack", Map.of("hexes", hexes, "files", encoded)));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static void sameFiles(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(List.copyOf(expected.keySet()), List.copyOf(actual.keySet()));
    expected.forEach((name, content) -> assertArrayEquals(content, actual.get(name), name));
  }

  @Test
  void bothPutTheSameBytesAtTheSameAddresses() {
    MicrobitImage ours = both.with(files);
    for (int i = 0; i < 2; i++) {
      IntelHex expected = IntelHex.parse(theirs.get("each").get(i).asString());
      assertEquals(expected, ours.parts().get(i).hex(), ours.parts().get(i).version().name());
    }
  }

  @Test
  void aUniversalHexOfTheSameInputsIsTheSameText() {
    assertEquals(theirs.get("sections").asString(), both.write());
  }

  @Test
  void theirUniversalHexWithFilesIsReadByUs() {
    MicrobitImage read = MicrobitImage.parse(theirs.get("universal").asString());
    assertTrue(read.universal());
    assertEquals(2, read.parts().size());
    for (MicrobitImage.Part part : read.parts()) {
      sameFiles(files, part.micropython().orElseThrow().files());
    }
    assertEquals(both.with(files).parts(), read.parts());
  }

  @Test
  void theirFormOfBlocksIsReadByUs() {
    MicrobitImage read = MicrobitImage.parse(theirs.get("blocks").asString());
    assertEquals(both.parts(), read.parts());
  }

  @Test
  void ourFilesAreReadByThem() throws Exception {
    Map<String, String> runtimes = new LinkedHashMap<>();
    both.parts().forEach(part -> runtimes.put(String.valueOf(part.boardId()), part.hex().write()));
    JsonNode read =
        Node.ask("microbit.mjs", Map.of("unpack", both.with(files).write(), "runtimes", runtimes));
    assertEquals(2, read.size());
    for (JsonNode part : read) {
      Map<String, byte[]> found = new LinkedHashMap<>();
      part.get("files")
          .properties()
          .forEach(
              file ->
                  found.put(file.getKey(), Base64.getDecoder().decode(file.getValue().asString())));
      sameFiles(files, found);
    }
    assertEquals(0x9900, read.get(0).get("boardId").asInt());
    assertEquals(
        both.with(files).parts().get(1).hex(), IntelHex.parse(read.get(1).get("hex").asString()));
  }

  @Test
  void sectionsAreWholeBlocksAndV1ComesFirst() {
    String text = both.with(files).write();
    UniversalHex hex = UniversalHex.parse(text);
    assertEquals(
        List.of(0x9900, 0x9903), hex.targets().stream().map(UniversalHex.Target::boardId).toList());
    int second = text.indexOf(":0400000A9903C0DEB8");
    int start = text.lastIndexOf(":02000004", second);
    assertEquals(0, start % 512);
    assertEquals(0, (text.length() - ":00000001FF\n".length()) % 512);
  }

  @Test
  void whatMicroPythonSaysOfItselfIsTold() throws Exception {
    MicrobitFirmware firmware = v1.parts().getFirst().micropython().orElseThrow();
    assertEquals(DriveDetails.Version.V1, firmware.version());
    assertTrue(firmware.python().orElseThrow().contains("MicroPython"), firmware.python().get());
    assertTrue(v2.parts().getFirst().micropython().orElseThrow().python().isPresent());
  }
}
