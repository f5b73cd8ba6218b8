package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.EspFirmware;
import boardwalk.emulated.esp.Faults;
import boardwalk.emulated.esp.Pace;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.FlashStep;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our flasher against the emulated bootloader, which Espressif's own tools take for real. */
class EspFlashTest {

  private static final int SIZE = 150_000;

  private static void assertWritten(EspDesk desk, byte[] image) {
    byte[] there = desk.esp.flash().read(desk.esp.chip().bootOffset(), image.length);
    assertArrayEquals(image, there);
    assertEquals(0, desk.esp.flash().violations(), "bits programmed without erasing");
    assertTrue(desk.esp.runsProgram(), "the board runs its program");
  }

  @ParameterizedTest
  @EnumSource(ChipModel.class)
  void everyChipIsFlashedVerifiedAndStarted(ChipModel chip) throws Exception {
    EspDesk desk = new EspDesk(chip);
    byte[] image = desk.firmware(SIZE);
    FlashResult result = desk.flash(EspDesk.request(image));
    assertWritten(desk, image);
    assertEquals(chip != ChipModel.ESP8266, result.verified());
    assertTrue(result.notes().toString().contains("MicroPython v1.27.0"), result.toString());
  }

  @ParameterizedTest
  @EnumSource(ChipModel.class)
  void everyChipIsToldByNameMacAndFlashSize(ChipModel chip) throws Exception {
    EspDesk desk = new EspDesk(chip);
    try (Flash flash = desk.prepare(EspDesk.request(desk.firmware(SIZE)))) {
      FlashPlan plan = flash.plan();
      String name = plan.target().replace("-", "");
      assertTrue(name.startsWith(chip.name() + " at"), name);
      String facts = String.join("\n", plan.facts());
      assertTrue(facts.contains("24:0a:c4:01:02:%02x".formatted(chip.ordinal())), facts);
      assertTrue(facts.contains("Flash: 4 MB (id ef 4016)"), facts);
      assertEquals(chip.bootOffset(), writeStart(plan));
      assertEquals(0, plan.mismatches().size(), plan.mismatches().toString());
    }
    desk.clock.pass(10_000);
    assertTrue(desk.esp.runsProgram(), "closing without running leaves the bootloader");
    assertEquals(0, desk.esp.flash().erasedSectors());
  }

  private static long writeStart(FlashPlan plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() == FlashStep.Kind.WRITE)
        .findFirst()
        .flatMap(FlashStep::where)
        .orElseThrow()
        .start();
  }

  @Test
  void whatThePlanLeavesAloneIsLeftAlone() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    desk.flash(EspDesk.request(desk.firmware(400_000)));
    byte[] before = desk.esp.flash().read(0x1000 + SIZE / 4096 * 4096 + 4096, 100_000);
    byte[] image = desk.firmware(SIZE);
    desk.flash(EspDesk.request(image));
    assertWritten(desk, image);
    assertArrayEquals(
        before, desk.esp.flash().read(0x1000 + SIZE / 4096 * 4096 + 4096, before.length));
  }

  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP8266", "ESP32", "ESP32C3"})
  void eraseAllErasesAll(ChipModel chip) throws Exception {
    EspDesk desk = new EspDesk(chip);
    desk.flash(EspDesk.request(desk.firmware(400_000)));
    byte[] image = desk.firmware(SIZE);
    desk.flash(EspDesk.request(image, true, false));
    assertWritten(desk, image);
    byte[] rest =
        desk.esp.flash().read(chip.bootOffset() + 160_000, desk.esp.flash().size() - 170_000);
    byte[] empty = new byte[rest.length];
    Arrays.fill(empty, (byte) 0xFF);
    assertArrayEquals(empty, rest);
  }

  @Test
  void theEsp8266sEraseFaultTakesNoMoreThanThePlan() throws Exception {
    for (int sectors = 1; sectors < 40; sectors += 3) {
      EspDesk desk = new EspDesk(ChipModel.ESP8266);
      desk.flash(EspDesk.request(desk.firmware(sectors * 4096)));
      long erased = desk.esp.flash().erasedSectors();
      // The ROM cannot erase an odd number in its first block of 16.
      assertTrue(erased >= sectors && erased <= sectors + 1, sectors + " became " + erased);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noiseOnlyMakesItSlow(long seed) throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.noise(seed, 1e-5, 1e-5));
    desk.flash(EspDesk.request(image));
    desk.esp.faults(Faults.NONE);
    assertArrayEquals(image, desk.esp.flash().read(0x1000, image.length));
  }

  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP8266", "ESP32S3"})
  void lostBytesOnlyMakeItSlow(ChipModel chip) throws Exception {
    EspDesk desk = new EspDesk(chip);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.noise(9, 3e-5, 0));
    desk.flash(EspDesk.request(image));
    assertArrayEquals(image, desk.esp.flash().read(chip.bootOffset(), image.length));
  }

  @Test
  void aChipThatIsDeafAtFirstIsHeardInTheEnd() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32C3);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.deaf(4));
    desk.flash(EspDesk.request(image));
    assertWritten(desk, image);
  }

  @Test
  void aStuckChipIsGivenUpWithAdvice() {
    EspDesk desk = new EspDesk(ChipModel.ESP32C3);
    desk.esp.faults(Faults.deaf(1_000_000));
    FlashError error =
        assertThrows(FlashError.class, () -> desk.prepare(EspDesk.request(desk.firmware(SIZE))));
    assertEquals(FlashError.Kind.NOT_RESPONDING, error.kind());
    assertTrue(error.getMessage().contains("waits for firmware"), error.getMessage());
  }

  @Test
  void aBoardWithoutAutomaticResetAsksForItsButtons() {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    desk.esp.faults(Faults.noAutomaticReset());
    FlashError error =
        assertThrows(FlashError.class, () -> desk.prepare(EspDesk.request(desk.firmware(SIZE))));
    assertTrue(error.getMessage().contains("started its program"), error.getMessage());
    assertTrue(error.advice().startsWith("Hold down BOOT"), error.advice());
  }

  @Test
  void pressingTheButtonsInTimeIsEnough() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.noAutomaticReset());
    desk.patienceMillis = 30_000;
    FlashProgress user =
        (phase, done, total) -> {
          if (phase.startsWith("Hold BOOT")) {
            desk.esp.pressBootAndReset();
          }
        };
    try (Flash flash = desk.prepare(EspDesk.request(image), user)) {
      flash.run(FlashProgress.NONE, new Cancellation());
    }
    assertWritten(desk, image);
  }

  @Test
  void waitingForTheButtonsCanBeCancelled() {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    desk.esp.faults(Faults.noAutomaticReset());
    desk.patienceMillis = 30_000;
    Cancellation cancel = new Cancellation();
    FlashProgress user =
        (phase, done, total) -> {
          cancel.safePoint("Nothing was changed.");
          if (phase.startsWith("Hold BOOT")) {
            cancel.request();
          }
        };
    long before = desk.clock.micros();
    FlashError error =
        assertThrows(
            FlashError.class, () -> desk.prepare(EspDesk.request(desk.firmware(SIZE)), user));
    assertEquals(FlashError.Kind.CANCELLED, error.kind());
    assertTrue(desk.clock.micros() - before < 20_000_000, "it went on waiting");
  }

  @Test
  void aPortWithoutControlLinesWorksWhenTheChipWaits() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32S3);
    desk.controlLines = false;
    desk.esp.pressBootAndReset();
    byte[] image = desk.firmware(SIZE);
    desk.flash(EspDesk.request(image));
    assertWritten(desk, image);
  }

  @Test
  void aBlockRefusedForItsChecksumIsSentAgain() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.refuse(20));
    desk.flash(EspDesk.request(image));
    assertWritten(desk, image);
  }

  @Test
  void whatDiffersIsWrittenOnceMore() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.corrupt(20, 1));
    assertTrue(desk.flash(EspDesk.request(image)).verified());
    assertArrayEquals(image, desk.esp.flash().read(0x1000, image.length));
    assertTrue(desk.log.toString().contains("writing it once more"), desk.log.toString());
  }

  @Test
  void flashThatStaysWrongIsToldSo() {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = desk.firmware(SIZE);
    desk.esp.faults(Faults.corrupt(20, 100));
    FlashError error = assertThrows(FlashError.class, () -> desk.flash(EspDesk.request(image)));
    assertEquals(FlashError.Kind.VERIFY_FAILED, error.kind());
  }

  @Test
  void anotherChipsFirmwareIsRefusedUnlessOverridden() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32C3);
    byte[] image = EspFirmware.of(ChipModel.ESP32S3, SIZE);
    FlashError error = assertThrows(FlashError.class, () -> desk.flash(EspDesk.request(image)));
    assertEquals(FlashError.Kind.MISMATCH, error.kind());
    assertEquals(
        "firmware.bin is for the ESP32-S3, but this board has an ESP32-C3.", error.getMessage());
    assertEquals(0, desk.esp.flash().erasedSectors());
    desk.flash(EspDesk.request(image, false, true));
    assertWritten(desk, image);
  }

  @Test
  void firmwareOfTheEsp8266IsToldFromThatOfTheEsp32() {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = EspFirmware.of(ChipModel.ESP8266, SIZE);
    FlashError error = assertThrows(FlashError.class, () -> desk.flash(EspDesk.request(image)));
    assertTrue(error.getMessage().contains("is for the ESP8266"), error.getMessage());
  }

  @Test
  void aLockedChipIsLeftAlone() {
    for (Faults lock : new Faults[] {Faults.secureDownload(), Faults.signedOnly()}) {
      EspDesk desk = new EspDesk(ChipModel.ESP32C3);
      desk.esp.faults(lock);
      FlashError error =
          assertThrows(
              FlashError.class, () -> desk.flash(EspDesk.request(desk.firmware(SIZE), true, true)));
      assertEquals(FlashError.Kind.PROTECTED, error.kind());
      assertEquals(0, desk.esp.flash().erasedSectors());
    }
  }

  @Test
  void missingFlashIsToldSo() {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    desk.esp.faults(Faults.withoutFlash());
    FlashError error =
        assertThrows(FlashError.class, () -> desk.flash(EspDesk.request(desk.firmware(SIZE))));
    assertTrue(error.getMessage().contains("its flash memory does not"), error.getMessage());
  }

  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP32S3", "ESP32C3"})
  void throughItsOwnUsbAChipIsResetItsWayAndItsWatchdogIsSwitchedOff(ChipModel chip)
      throws Exception {
    EspDesk desk =
        new EspDesk(
            new EmulatedEsp(chip, 4 << 20, EmulatedClock.virtual(), Pace.TYPICAL, 2000, true));
    byte[] image = desk.firmware(SIZE);
    assertTrue(desk.flash(EspDesk.request(image)).verified());
    assertWritten(desk, image);
    assertTrue(!desk.log.toString().contains("disturbed"), desk.log.toString());
  }

  @Test
  void theRomReadsFlashSlowlyButRightAlsoOverABadLine() throws Exception {
    EspDesk desk =
        new EspDesk(
            new EmulatedEsp(
                ChipModel.ESP32S3, 1 << 18, EmulatedClock.virtual(), Pace.NONE, 2000, false));
    byte[] content = EspFirmware.filler(1 << 18, 8);
    desk.esp.flash().write(0, content);
    desk.esp.faults(Faults.noise(4, 1e-5, 1e-5));
    assertArrayEquals(content, desk.read());
  }

  @Test
  void theRomOfTheEsp8266CannotReadAndSaysWhatCan() {
    FlashError error = assertThrows(FlashError.class, () -> new EspDesk(ChipModel.ESP8266).read());
    assertTrue(error.advice().contains("esptool"), error.advice());
  }

  @Test
  void cancellingStopsBetweenBlocksAndTheBoardIsFlashableAfterwards() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    byte[] image = desk.firmware(SIZE);
    Cancellation cancel = new Cancellation();
    try (Flash flash = desk.prepare(EspDesk.request(image))) {
      FlashError error =
          assertThrows(
              FlashError.class,
              () ->
                  flash.run(
                      (phase, done, total) -> {
                        if (done > SIZE / 2) {
                          cancel.request();
                        }
                      },
                      cancel));
      assertEquals(FlashError.Kind.CANCELLED, error.kind());
    }
    desk.flash(EspDesk.request(image));
    assertWritten(desk, image);
  }

  /** The cable is pulled after every single command, 220 times in all. */
  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP8266", "ESP32C3"})
  void aCablePulledAfterAnyCommandDoesNoHarm(ChipModel chip) throws Exception {
    int size = chip == ChipModel.ESP8266 ? 95_000 : 140_000;
    for (int cut = 0; cut < 110; cut++) {
      EspDesk desk = new EspDesk(chip);
      byte[] image = desk.firmware(size);
      FlashRequest request = EspDesk.request(image, cut % 2 == 0, false);
      desk.esp.faults(Faults.cut(cut));
      FlashError error = assertThrows(FlashError.class, () -> desk.flash(request), "cut " + cut);
      assertEquals(FlashError.Kind.GONE, error.kind(), "cut after " + cut);
      desk.esp.faults(Faults.NONE);
      desk.flash(request);
      assertWritten(desk, image);
    }
  }
}
