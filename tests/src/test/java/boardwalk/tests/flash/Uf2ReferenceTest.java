package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import boardwalk.flasher.uf2.Uf2Family;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our UF2 files against npm uf2, both ways. */
class Uf2ReferenceTest {

  private static final OptionalInt RP2040 = OptionalInt.of(0xe48bff56);

  private static IntelHex image() {
    byte[] program = new byte[70_000];
    new Random(4).nextBytes(program);
    return IntelHex.empty().with(0x10000000, program).with(0x10100000, new byte[] {1, 2, 3});
  }

  private static byte[] unbase64(JsonNode text) {
    return Base64.getDecoder().decode(text.asString());
  }

  @Test
  void theyReadOurBlocksAndKnowTheSameFamilies() throws Exception {
    byte[] file = Uf2.write(image(), RP2040, false);
    JsonNode theirs =
        Node.ask("uf2.mjs", Map.of("decode", Base64.getEncoder().encodeToString(file)));
    Uf2 ours = Uf2.parse(file);
    assertEquals(ours.blocks().size(), theirs.get("blocks").size());
    for (int i = 0; i < ours.blocks().size(); i++) {
      Uf2.Block block = ours.blocks().get(i);
      JsonNode theirBlock = theirs.get("blocks").get(i);
      assertEquals(block.address(), theirBlock.get("flashAddress").asLong());
      assertEquals(block.number(), theirBlock.get("blockNumber").asLong());
      assertEquals(block.count(), theirBlock.get("totalBlocks").asLong());
      assertEquals(block.flags(), theirBlock.get("flags").asInt());
      assertEquals(block.family(), (int) theirBlock.get("boardFamily").asLong());
      assertArrayEquals(block.payload(), unbase64(theirBlock.get("payload")));
    }
    assertTrue(theirs.get("families").size() > 20);
    List<String> unknown = new ArrayList<>();
    for (JsonNode family : theirs.get("families")) {
      if (Uf2Family.of((int) family.get("id").asLong()).isEmpty()) {
        unknown.add(family.get("name").asString());
      }
    }
    // Others are chips that MicroPython does not run on.
    String micropython = "Raspberry Pi.*|.*SAM[DL].*|Nordic.*|ESP.*|NXP (i.MX|LPC).*|ST .*";
    assertTrue(unknown.stream().noneMatch(name -> name.matches(micropython)), unknown.toString());
  }

  @Test
  void weReadTheirBlocks() throws Exception {
    List<Map<String, Object>> blocks = new ArrayList<>();
    byte[] program = new byte[3 * 476];
    new Random(5).nextBytes(program);
    for (int i = 0; i < 3; i++) {
      Map<String, Object> block = new LinkedHashMap<>();
      block.put("flags", 0x2000);
      block.put("flashAddress", 0x2000 + 476 * i);
      block.put("blockNumber", i);
      block.put("totalBlocks", 3);
      block.put("boardFamily", 0x68ed2b88L);
      block.put(
          "payload",
          Base64.getEncoder().encodeToString(Arrays.copyOfRange(program, 476 * i, 476 * i + 476)));
      blocks.add(block);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Node.ask("uf2.mjs", Map.of("encode", blocks)).forEach(b -> file.writeBytes(unbase64(b)));
    IntelHex read = Uf2.parse(file.toByteArray()).image(OptionalInt.of(0x68ed2b88));
    assertEquals(IntelHex.empty().with(0x2000, program), read);
  }
}
