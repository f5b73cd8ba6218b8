package boardwalk.flasher.dfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.AddressRange;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in which DfuSe devices tell their memory (UM0424, 4.3.2), as boards have them. */
class MemoryLayoutTest {

  private static MemoryLayout layout(String text) {
    return MemoryLayout.parse(text).orElseThrow();
  }

  @Test
  void theFlashOfAnF405HasPagesOfThreeSizes() {
    MemoryLayout flash = layout("@Internal Flash  /0x08000000/04*016Kg,01*064Kg,07*128Kg");
    assertEquals("Internal Flash", flash.name());
    assertEquals(3, flash.areas().size());
    assertEquals(1 << 20, flash.flashSize());
    assertEquals(Optional.of(new AddressRange(0x0800c000, 0x4000)), flash.page(0x0800ffff));
    assertEquals(Optional.of(new AddressRange(0x08010000, 0x10000)), flash.page(0x08010000));
    assertEquals(Optional.of(new AddressRange(0x080e0000, 0x20000)), flash.page(0x080fffff));
    assertTrue(flash.page(0x08100000).isEmpty());
    assertTrue(flash.page(0x07ffffff).isEmpty());
  }

  @Test
  void aRangeTouchesItsPagesAndNoOthers() {
    MemoryLayout flash = layout("@Internal Flash  /0x08000000/04*016Kg,01*064Kg,07*128Kg");
    assertEquals(
        List.of(
            new AddressRange(0x0800c000, 0x4000),
            new AddressRange(0x08010000, 0x10000),
            new AddressRange(0x08020000, 0x20000)),
        flash.pages(new AddressRange(0x0800fff8, 0x10010)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Option Bytes  /0x1FFFC000/01*016 e                     | false | 16
          @Device Feature/0xFFFF0000/01*004 e                     | false | 4
          @Internal Flash  /0x08000000/256*02Kg                   | true  | 524288
          @Flash /0x08000000/01*016g                              | true  | 16
          @External Flash /0x90000000/4*1Mg                       | true  | 4194304
          @Internal Flash /0x08000000/04*016Ka,04*016Kg           | true  | 131072
          """)
  void onlyWhatCanBeErasedAndWrittenIsFlash(String text, boolean flash, long size) {
    MemoryLayout read = layout(text);
    assertEquals(flash, read.flashStart().isPresent());
    long all = read.areas().stream().mapToLong(area -> area.end() - area.start()).sum();
    assertEquals(size, all);
  }

  @Test
  void severalAddressesMayFollowOneAnother() {
    MemoryLayout flash = layout("@Flash /0x08000000/4*16Kg/0x90000000/16*64Kg");
    assertTrue(flash.isFlash(new AddressRange(0x90000000L, 16 * 65536)));
    assertFalse(flash.isFlash(new AddressRange(0x0800fff0, 0x20)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "STM32",
        "@",
        "@Internal Flash",
        "@Internal Flash  /0x08000000/",
        "@Internal Flash  /0x08000000/???*08Kg",
        "@Internal Flash  /0x08000000/00*016Kg",
        "@Internal Flash  /0xFFFFFFFF/99*999Mg",
        "@Internal Flash  /0x123456789/01*016Kg",
        "@Internal Flash  /flash/01*016Kg"
      })
  void whatIsNoLayoutIsNone(String text) {
    assertTrue(MemoryLayout.parse(text).isEmpty());
  }

  @Test
  void anyTextIsReadToAnEnd() {
    Random random = new Random(7);
    String letters = "@/0x8,*KMBg 0123456789abcdef?";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("@F /0x08000000/01*016Kg");
      for (int change = 0; change < 4; change++) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
      }
      MemoryLayout.parse(text.toString())
          .ifPresent(layout -> layout.areas().forEach(area -> assertTrue(area.end() <= 1L << 32)));
    }
  }
}
