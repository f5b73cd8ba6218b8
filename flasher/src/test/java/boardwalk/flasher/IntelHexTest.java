package boardwalk.flasher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.image.IntelHex;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntelHexTest {

  private static final String SMALL = ":020000040000FA\n:0400000001020304F2\n:00000001FF\n";

  @Test
  void whatIsWrittenReadsBackTheSame() {
    IntelHex hex = IntelHex.parse(SMALL).with(0x1FFFE, new byte[] {1, 2, 3, 4});
    IntelHex again = IntelHex.parse(hex.write());
    assertEquals(8, again.size());
    assertEquals(0x04030201L, again.word(0));
    assertEquals(3, again.at(0x20000));
  }

  @Test
  void aCutFileIsToldAsSuch() {
    FlashError error =
        assertThrows(FlashError.class, () -> IntelHex.parse(SMALL.replace(":00000001FF\n", "")));
    assertEquals("This hex file is incomplete: its end is missing.", error.getMessage());
  }

  @Test
  void aWrongChecksumIsToldWithItsLine() {
    FlashError error =
        assertThrows(FlashError.class, () -> IntelHex.parse(SMALL.replace("F2", "F3")));
    assertEquals(
        "Line 2 of the hex file cannot be used: its checksum is wrong.", error.getMessage());
  }

  @Test
  void damagedFilesGiveOnlyFlashErrors() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(SMALL);
      for (int change = 0; change < 3; change++) {
        text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(96) + 32));
      }
      try {
        assertTrue(IntelHex.parse(text.toString()).size() >= 0);
      } catch (FlashError expected) {
        assertTrue(!expected.getMessage().isBlank());
      }
    }
  }
}
