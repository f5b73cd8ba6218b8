package boardwalk.flasher.uf2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning, copying, and telling the vanishing that is success from the one that is not. */
class Uf2FlasherTest {

  private static final int RP2040 = 0xe48bff56;
  private static final int RP2350 = 0xe48bff59;
  private static final String PICO =
      "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n";
  private static final String PICO2 =
      "UF2 Bootloader v1.0\r\nModel: Raspberry Pi RP2350\r\nBoard-ID: RP2350\r\n";

  @TempDir Path media;

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private BootRom pico() {
    return new BootRom(media.resolve("RPI-RP2"), PICO, RP2040);
  }

  private static ImagePart uf2(int family, byte[] program) {
    return part(
        Uf2.write(IntelHex.empty().with(0x10000000, program), OptionalInt.of(family), false));
  }

  private static ImagePart part(byte[] file) {
    return new ImagePart("firmware.uf2", file, OptionalLong.empty());
  }

  private static String flash(BootRom rom, ImagePart part) throws InterruptedException {
    return rom.flasher()
        .flash(Uf2Plan.of(rom.drive(), part, false), false, FlashProgress.NONE, new Cancellation());
  }

  @Test
  void everyBlockArrivesAndTheVanishingDriveIsSuccess() throws Exception {
    BootRom rom = pico();
    byte[] program = bytes(10_000);
    assertEquals("The board has the new firmware and starts it.", flash(rom, uf2(RP2040, program)));
    assertTrue(rom.started());
    assertArrayEquals(program, rom.flash(0x10000000, program.length));
  }

  @Test
  void aDriveThatIsStillListedForAWhileIsWaitedFor() throws Exception {
    BootRom rom = pico().vanishingLate();
    flash(rom, uf2(RP2040, bytes(3000)));
    assertTrue(rom.millis() >= 1000);
  }

  @Test
  void aBoardMayLeaveBeforeTheEndOfAFileThatHasMoreForOthers() throws Exception {
    BootRom rom = pico();
    byte[] mine = uf2(RP2040, bytes(2000)).bytes();
    byte[] both = Arrays.copyOf(mine, mine.length + 64 * 1024);
    byte[] others = uf2(RP2350, bytes(32 * 1024)).bytes();
    System.arraycopy(others, 0, both, mine.length, others.length);
    flash(rom, part(both));
    assertTrue(rom.started());
  }

  @Test
  void rp2350TakesItsFamilyAndPassesOverTheWorkaroundBlock() throws Exception {
    BootRom rom = new BootRom(media.resolve("RP2350"), PICO2, RP2350, Uf2.RP2_ABSOLUTE);
    byte[] program = bytes(5000);
    byte[] file =
        Uf2.write(IntelHex.empty().with(0x10000000, program), OptionalInt.of(RP2350), true);
    Uf2 read = Uf2.parse(file);
    assertTrue(read.blocks().getFirst().isWorkaround());
    assertEquals(0x10ffff00L, read.blocks().getFirst().address());
    flash(rom, part(file));
    assertTrue(rom.started());
    assertArrayEquals(program, rom.flash(0x10000000, program.length));
  }

  @ParameterizedTest
  @CsvSource({
    "SAMD21G18A-Zero-v0, 0x68ed2b88, SAMD21",
    "SAMD51J19A-Metro-v0, 0x55114460, SAMD51",
    "nRF52840-Feather-revD, 0xada52840, NRF52840",
    "ESP32S3-FeatherS3-v1, 0xc47e5767, ESP32_S3",
    "ESP32S2-Saola1R-v1.2, 0xbfdd4eee, ESP32_S2",
    "MIMXRT1010-EVK, 0x4fb2d5bd, MIMXRT10XX",
    "RPI-RP2, 0xe48bff56, RP2040",
    "RP2350, 0xe48bff59, RP2350_ARM_S"
  })
  void theBoardIdTellsTheFamily(String board, String id, Uf2Family family) {
    assertEquals(family, Uf2Family.ofBoard(board).getFirst());
    assertEquals(Integer.parseUnsignedInt(id.substring(2), 16), family.id());
  }

  @Test
  void aBoardOfUnknownNameIsKnownByWhatItRunsNow() throws Exception {
    BootRom rom =
        new BootRom(media.resolve("ODD"), "UF2 Bootloader v9\nBoard-ID: Odd-v0\n", RP2040);
    assertTrue(rom.drive().families().isEmpty());
    Files.write(
        media.resolve("ODD/CURRENT.UF2"),
        Uf2.write(IntelHex.empty().with(0x2000, bytes(300)), OptionalInt.of(0x68ed2b88), false));
    assertEquals(Uf2Family.SAMD21, rom.drive().families().getFirst());
  }

  @Test
  void firmwareOfAnotherChipIsRefusedWithBothNamesBeforeAnythingIsCopied() {
    BootRom rom = pico();
    FlashError error = assertThrows(FlashError.class, () -> flash(rom, uf2(RP2350, bytes(600))));
    assertEquals(FlashError.Kind.MISMATCH, error.kind());
    assertTrue(error.getMessage().contains("RP2350"), error.getMessage());
    assertTrue(error.getMessage().contains("RP2040"), error.getMessage());
    assertFalse(Files.exists(media.resolve("RPI-RP2/boardwalk.uf2")));
  }

  @Test
  void whoKnowsBetterMayOverrideButADriveThatStaysIsNoSuccess() {
    BootRom rom = pico();
    Uf2Plan plan = Uf2Plan.of(rom.drive(), uf2(RP2350, bytes(600)), false);
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> rom.flasher().flash(plan, true, FlashProgress.NONE, new Cancellation()));
    assertTrue(error.getMessage().contains("did not start it"), error.getMessage());
    assertEquals(15_000, rom.millis());
  }

  @Test
  void addressesWithoutMemoryAreRefused() {
    BootRom rom = pico();
    byte[] file =
        Uf2.write(IntelHex.empty().with(0x08000000, bytes(256)), OptionalInt.of(RP2040), false);
    FlashError error = assertThrows(FlashError.class, () -> flash(rom, part(file)));
    assertTrue(error.getMessage().contains("0x08000000"), error.getMessage());
  }

  @Test
  void aBinaryIsMadeIntoBlocksForTheDrivesChip() throws Exception {
    BootRom rom = pico();
    byte[] program = bytes(700);
    program[0] = 0;
    flash(rom, new ImagePart("firmware.bin", program, OptionalLong.empty()));
    assertArrayEquals(program, rom.flash(0x10000000, 700));
  }

  @Test
  void anIntelHexIsMadeIntoBlocksAtItsAddresses() throws Exception {
    BootRom rom = pico();
    IntelHex hex = IntelHex.empty().with(0x10000010, bytes(40)).with(0x10000200, bytes(400));
    flash(rom, new ImagePart("firmware.hex", hex.write().getBytes(), OptionalLong.empty()));
    assertArrayEquals(bytes(40), rom.flash(0x10000010, 40));
    assertArrayEquals(bytes(400), rom.flash(0x10000200, 400));
  }

  @Test
  void filesAreErasedOnlyOnRequestAndOnlyWhereTheFirmwareKeepsThem() throws Exception {
    BootRom rom = pico();
    ImagePart firmware = uf2(RP2040, withBinaryInfo(0x10010000, 0x2000));
    Uf2Plan kept = Uf2Plan.of(rom.drive(), firmware, false);
    assertTrue(kept.plan().image().contains("v1.27.0-test"), kept.plan().image());
    assertTrue(kept.plan().warnings().toString().contains("Pico W"), kept.plan().toString());
    assertEquals(firmware.bytes().length, kept.file().length);
    Uf2Plan erased = Uf2Plan.of(rom.drive(), firmware, true);
    assertTrue(erased.plan().steps().toString().contains("0x10010000 to 0x10011fff"));
    rom.flasher().flash(erased, false, FlashProgress.NONE, new Cancellation());
    byte[] ff = new byte[0x2000];
    Arrays.fill(ff, (byte) 0xff);
    assertEquals(
        OptionalInt.of(RP2040), Uf2.parse(erased.file()).families().keySet().iterator().next());
    assertArrayEquals(ff, rom.flash(0x10010000, 0x2000));
    assertTrue(rom.started());
  }

  @Test
  void erasingFilesOfFirmwareThatTellsNoPlaceIsRefused() {
    BootRom rom = pico();
    FlashError error =
        assertThrows(
            FlashError.class, () -> Uf2Plan.of(rom.drive(), uf2(RP2040, bytes(600)), true));
    assertTrue(error.getMessage().contains("cannot be told"), error.getMessage());
  }

  /** As pico-sdk lays it out: a table in flash, its entries, their texts. */
  private static byte[] withBinaryInfo(int files, int size) {
    ByteBuffer image = ByteBuffer.allocate(0x400).order(ByteOrder.LITTLE_ENDIAN);
    int base = 0x10000000;
    image.putInt(0x100, 0x7188ebf2).putInt(0x104, base + 0x200).putInt(0x108, base + 0x210);
    image.putInt(0x110, 0xe71aa390);
    image.putInt(0x200, base + 0x220).putInt(0x204, base + 0x240).putInt(0x208, base + 0x260);
    image.putShort(0x220, (short) 6).putInt(0x224, 0x11a9bc3a).putInt(0x228, base + 0x300);
    image
        .putShort(0x240, (short) 7)
        .putInt(0x248, files)
        .putInt(0x24c, size)
        .putShort(0x254, (short) 3);
    image.putShort(0x260, (short) 7).putInt(0x268, files + size).putInt(0x26c, size);
    image.putShort(0x274, (short) 1);
    image.putInt(0x20c, base + 0x280).putShort(0x280, (short) 6).putInt(0x284, 0xb63cffbb);
    image.putInt(0x288, base + 0x320).put(0x320, "pico".getBytes());
    image.put(0x300, "v1.27.0-test".getBytes());
    return image.array();
  }

  @Test
  void cancellingLeavesABoardThatCanBeFlashedAgain() throws Exception {
    BootRom rom = pico();
    Cancellation cancel = new Cancellation();
    Uf2Plan plan = Uf2Plan.of(rom.drive(), uf2(RP2040, bytes(20_000)), false);
    FlashError error =
        assertThrows(
            FlashError.class,
            () ->
                rom.flasher().flash(plan, false, (phase, done, total) -> cancel.request(), cancel));
    assertEquals(FlashError.Kind.CANCELLED, error.kind());
    Files.delete(media.resolve("RPI-RP2/boardwalk.uf2"));
    rom.plugIn();
    flash(rom, uf2(RP2040, bytes(20_000)));
    assertArrayEquals(bytes(20_000), rom.flash(0x10000000, 20_000));
  }

  @Test
  void whereverThePowerGoesItIsNeverCalledSuccessAndTheNextAttemptWorks() throws Exception {
    byte[] program = bytes(4096);
    ImagePart firmware = uf2(RP2040, program);
    int size = firmware.bytes().length;
    for (int cut = 0; cut < size; cut += 197) {
      BootRom rom = pico().dyingAfter(cut);
      FlashError error = assertThrows(FlashError.class, () -> flash(rom, firmware));
      assertFalse(rom.started());
      String said = cut == 0 ? "could not be copied" : "broke off";
      assertTrue(error.getMessage().contains(said), error.getMessage());
      rom.plugIn();
      flash(rom, firmware);
      assertArrayEquals(program, rom.flash(0x10000000, program.length), "cut at " + cut);
    }
  }
}
