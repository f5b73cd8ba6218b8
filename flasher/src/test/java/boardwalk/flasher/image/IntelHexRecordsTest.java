package boardwalk.flasher.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.FlashError;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Record types, line forms, and what DAPLink asks of the files we write. */
class IntelHexRecordsTest {

  private static final String END = ":00000001FF\n";

  @Test
  void anExtendedSegmentCountsInParagraphs() {
    IntelHex hex = IntelHex.parse(":020000021000EC\n:0100000055AA\n" + END);
    assertEquals(0x55, hex.at(0x10000));
  }

  @Test
  void anExtendedLinearAddressCountsIn64KibiBytes() {
    IntelHex hex = IntelHex.parse(":020000041000EA\n:0110C0007CB3\n" + END);
    assertEquals(0x7C, hex.at(0x100010C0L));
  }

  @Test
  void startAddressesAreReadOver() {
    IntelHex hex =
        IntelHex.parse(":0400000500000000F7\n:0400000300000000F9\n:0100000001FE\n" + END);
    assertEquals(1, hex.size());
  }

  @Test
  void lineEndsLetterCaseBlankLinesAndSpacesDoNotMatter() {
    IntelHex hex = IntelHex.parse("\r\n:01000000abcd54 \r\n".replace("abcd54", "AB54") + END);
    assertEquals(0xAB, hex.at(0));
    assertEquals(0xAB, IntelHex.parse(":01000000ab54\r" + END).at(0));
  }

  @Test
  void whatComesAfterTheEndRecordIsNotRead() {
    assertEquals(1, IntelHex.parse(":0100000001FE\n" + END + "no hex at all").size());
  }

  @Test
  void aUniversalHexIsToldApartFromADamagedFile() {
    FlashError error =
        assertThrows(
            FlashError.class, () -> IntelHex.parse(":020000040000FA\n:0400000A9900C0DEBB\n" + END));
    assertTrue(error.getMessage().contains("Universal Hex"), error.getMessage());
    assertEquals("Choose the hex file of one board.", error.advice());
  }

  @Test
  void aRecordWhoseLengthIsNotWhatItSaysIsTold() {
    FlashError error =
        assertThrows(FlashError.class, () -> IntelHex.parse(":0200000001FD\n" + END));
    assertTrue(error.getMessage().contains("Line 1"), error.getMessage());
    assertTrue(error.getMessage().contains("length"), error.getMessage());
  }

  @Test
  void somethingElseThanAHexFileIsTold() {
    assertThrows(FlashError.class, () -> IntelHex.parse("<html>404 Not Found</html>"));
    assertThrows(FlashError.class, () -> IntelHex.parse(""));
  }

  @Test
  void missingBytesAreErasedFlashInAWord() {
    IntelHex hex = IntelHex.parse(":0100010042BC\n" + END);
    assertEquals(0xFFFF42FFL, hex.word(0));
    assertEquals(-1, hex.at(0));
    assertFalse(hex.has(0));
  }

  @Test
  void aCopyWithoutARangeKeepsItsUpperBound() {
    IntelHex hex = IntelHex.parse(END).with(10, new byte[] {1, 2, 3}).without(10, 12);
    assertEquals(1, hex.size());
    assertEquals(3, hex.at(12));
  }

  /** DAPLink 0241 to 0253 refuse addresses that go back, and records of more than 32 bytes. */
  @Test
  void theFileWrittenAscendsInShortRecordsAndEndsWithALine() {
    byte[] long_ = new byte[100];
    Arrays.fill(long_, (byte) 7);
    String text =
        IntelHex.parse(END)
            .with(0x100010C0L, new byte[] {1})
            .with(0xFFF0, long_)
            .with(3, new byte[] {9})
            .write();
    assertTrue(text.endsWith(END), text);
    assertTrue(text.startsWith(":02000004"), text);
    long base = 0;
    long next = 0;
    for (String line : List.of(text.split("\n"))) {
      int length = Integer.parseInt(line.substring(1, 3), 16);
      int type = Integer.parseInt(line.substring(7, 9), 16);
      if (type == 4) {
        base = Long.parseLong(line.substring(9, 13), 16) << 16;
      } else if (type == 0) {
        long address = base + Integer.parseInt(line.substring(3, 7), 16);
        assertTrue(length <= 32, line);
        assertTrue(address >= next, line);
        assertTrue((address & 0xFFFF) + length <= 0x10000, "crosses 64 KiB: " + line);
        next = address + length;
      }
    }
    assertEquals(102, IntelHex.parse(text).size());
  }
}
