package boardwalk.flasher.dfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** DFU files whole, damaged and hostile; dfu-util's opinion of them is in the tests module. */
class DfuFileTest {

  private static final IntelHex IMAGE =
      IntelHex.empty()
          .with(0x08000000, new byte[] {1, 2, 3})
          .with(0x08020000, new byte[] {4, 5, 6, 7});

  private static byte[] file() {
    return DfuFile.write(
        0x0483,
        0xdf11,
        OptionalInt.empty(),
        List.of(new DfuFile.Target(0, "Flash", IMAGE), new DfuFile.Target(2, "", IMAGE)));
  }

  private static byte[] resigned(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file, 0, file.length - 4);
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(file.length - 4, (int) ~crc.getValue());
    return file;
  }

  private static void refused(String why, byte[] file) {
    FlashError error = assertThrows(FlashError.class, () -> DfuFile.parse(file));
    assertTrue(error.getMessage().contains(why), error.getMessage());
  }

  @Test
  void targetsAndTheirElementsAreReadBack() {
    DfuFile read = DfuFile.parse(file());
    assertEquals(
        List.of(new DfuFile.Target(0, "Flash", IMAGE), new DfuFile.Target(2, "", IMAGE)),
        read.targets());
    assertTrue(read.isFor(0x0483, 0xdf11));
    assertTrue(!read.isFor(0x0483, 0xdf12));
  }

  @Test
  void aPlainFileIsItsDataWithoutTheSuffix() {
    byte[] suffix = DfuFile.write(0xFFFF, 0xFFFF, OptionalInt.empty(), List.of());
    byte[] plain = new byte[100 + 16];
    System.arraycopy(suffix, suffix.length - 16, plain, 100, 16);
    plain[7] = 42;
    DfuFile read = DfuFile.parse(resigned(plain));
    assertEquals(0, read.targets().size());
    assertArrayEquals(Arrays.copyOf(plain, 100), read.data());
    assertTrue(read.isFor(0x1234, 0x5678));
  }

  @Test
  void damageIsFoundByTheChecksum() {
    byte[] file = file();
    file[300] ^= 1;
    refused("checksum", file);
  }

  @Test
  void aFileThatIsCutOffIsToldAsSuch() {
    refused("cut off", Arrays.copyOf(file(), file().length - 5));
    refused("cut off", new byte[0]);
  }

  @Test
  void hostileSizesAreRefusedBeforeAnythingIsMadeOfThem() {
    ByteBuffer target = ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN);
    refused("nonsense", resigned(target.putInt(11 + 266, -1).array()));
    ByteBuffer count = ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN);
    refused("nonsense", resigned(count.putInt(11 + 270, 1 << 30).array()));
    ByteBuffer element = ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN);
    refused("nonsense", resigned(element.putInt(11 + 278, 0x7fffffff).array()));
    ByteBuffer address = ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN);
    refused("nonsense", resigned(address.putInt(11 + 274, -1).array()));
    ByteBuffer targets = ByteBuffer.wrap(file()).order(ByteOrder.LITTLE_ENDIAN);
    refused("missing", resigned(targets.put(10, (byte) 200).array()));
  }
}
