package boardwalk.flasher.uf2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** UF2 files whole, cut off, damaged and hostile. */
class Uf2FileTest {

  private static final OptionalInt FAMILY = OptionalInt.of(0xe48bff56);

  private static byte[] file(int size) {
    byte[] program = new byte[size];
    new Random(size).nextBytes(program);
    return Uf2.write(IntelHex.empty().with(0x10000000, program), FAMILY, false);
  }

  private static void refused(String why, byte[] file) {
    FlashError error = assertThrows(FlashError.class, () -> Uf2.parse(file));
    assertTrue(error.getMessage().contains(why), error.getMessage());
    assertEquals(FlashError.Kind.BAD_IMAGE, error.kind());
  }

  private static ByteBuffer words(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void whatWasWrittenIsReadBack() {
    byte[] file = file(1000);
    assertEquals(4 * 512, file.length);
    IntelHex image = Uf2.parse(file).image(FAMILY);
    assertEquals(1024, image.size());
    byte[] again = Uf2.write(image, FAMILY, false);
    assertArrayEquals(file, again);
  }

  @Test
  void piecesOfOnePageShareABlock() {
    IntelHex image =
        IntelHex.empty().with(0x10000000, new byte[] {1}).with(0x10000080, new byte[] {2, 3});
    byte[] file = Uf2.write(image, FAMILY, false);
    assertEquals(512, file.length);
    assertEquals(1, Uf2.parse(file).image(FAMILY).at(0x10000000));
    assertEquals(3, Uf2.parse(file).image(FAMILY).at(0x10000081));
  }

  @Test
  void aFileThatIsCutOffIsToldAsSuch() {
    byte[] file = file(2000);
    refused("cut off", Arrays.copyOf(file, 700));
    refused("cut off", new byte[0]);
    refused("1 of its 8 blocks are missing", Arrays.copyOf(file, file.length - 512));
  }

  @Test
  void aDamagedBlockIsNamed() {
    byte[] file = file(2000);
    file[3 * 512] ^= 1;
    refused("block 3 is damaged", file);
  }

  @Test
  void hostileSizesAndCountsAreRefused() {
    byte[] size = file(300);
    words(size).putInt(16, -1);
    refused("nonsense", size);
    byte[] address = file(300);
    words(address).putInt(12, -100);
    refused("nonsense", address);
    byte[] count = file(300);
    words(count).putInt(24, -1).putInt(512 + 24, -1);
    refused("are missing", count);
    byte[] number = file(300);
    words(number).putInt(20, 7);
    refused("do not belong together", number);
  }

  @Test
  void blocksThatAreNotForFlashAreReadOver() {
    byte[] file = file(300);
    words(file).putInt(8, 0x2001).putInt(512 + 8, 0x2001);
    assertTrue(Uf2.parse(file).families().isEmpty());
  }

  @Test
  void theFamiliesOfOneFileAreCountedByThemselves() {
    byte[] one = file(600);
    byte[] other =
        Uf2.write(
            IntelHex.empty().with(0x10000000, new byte[900]), OptionalInt.of(0xe48bff59), true);
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    Uf2 uf2 = Uf2.parse(both);
    assertEquals(2, uf2.families().size());
    assertEquals(one.length, uf2.neededUpTo(java.util.List.of(FAMILY.getAsInt())));
  }

  @Test
  void anyTextIsReadAsInfo() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      Uf2Drive drive =
          Uf2Drive.parse(
              Path.of("x"), new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1));
      assertTrue(drive.model().length() <= 300);
    }
  }
}
