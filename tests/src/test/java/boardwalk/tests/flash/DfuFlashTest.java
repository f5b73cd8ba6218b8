package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.dfu.DfuFile;
import boardwalk.flasher.dfu.DfuMethod;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.start.NewProgram;
import boardwalk.flasher.usb.UsbException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flashing by DFU against the emulated chip that dfu-util accepts, with every fault. */
class DfuFlashTest {

  private static final int FLASH = DfuChip.START;

  private final Time time = new Time();
  private final DfuChip chip = new DfuChip("305438693437", time::millis);
  private final ChipUsb usb = new ChipUsb(chip);
  private final DfuMethod method = new DfuMethod(() -> usb, NewProgram.unwatched(), time);

  /** Passes only when somebody sleeps. */
  private static final class Time implements FlashClock {
    private long now;

    @Override
    public synchronized long millis() {
      return now;
    }

    @Override
    public synchronized void sleep(long millis) {
      now += millis;
    }
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static ImagePart bin(byte[] content) {
    content[0] = 0;
    return new ImagePart("firmware.bin", content, OptionalLong.empty());
  }

  /** As MicroPython's for the pyboard: vectors, then everything behind the file system. */
  private static ImagePart dfu(int vendor) {
    IntelHex image =
        IntelHex.empty().with(FLASH, bytes(12_000)).with(FLASH + 0x20000, bytes(30_001));
    return part(
        DfuFile.write(
            vendor, 0xdf11, OptionalInt.empty(), List.of(new DfuFile.Target(0, "ST...", image))));
  }

  private static ImagePart part(byte[] file) {
    return new ImagePart("firmware.dfu", file, OptionalLong.empty());
  }

  private FlashResult flash(ImagePart part) throws InterruptedException {
    return flash(FlashRequest.of("usb", part));
  }

  private FlashResult flash(FlashRequest request) throws InterruptedException {
    try (Flash flash = method.prepare(request, FlashProgress.NONE)) {
      return flash.run(FlashProgress.NONE, new Cancellation());
    }
  }

  private FlashPlan plan(ImagePart part) throws InterruptedException {
    try (Flash flash = method.prepare(FlashRequest.of("usb", part), FlashProgress.NONE)) {
      return flash.plan();
    }
  }

  private FlashError fails(ImagePart part) {
    FlashError error = assertThrows(FlashError.class, () -> flash(part));
    assertFalse(error.getMessage().isBlank());
    assertFalse(error.advice().isBlank());
    assertEquals(0, usb.open(), "the device is let go of");
    return error;
  }

  @Test
  void aDfuFileGoesToItsAddressesAndOnlyItsPagesAreErased() throws Exception {
    Arrays.fill(chip.flash, (byte) 0x55);
    FlashResult result = flash(dfu(0x0483));
    assertTrue(result.verified());
    assertArrayEquals(bytes(12_000), chip.flash(FLASH, 12_000));
    assertArrayEquals(bytes(30_001), chip.flash(FLASH + 0x20000, 30_001));
    assertEquals(0x55, chip.flash(FLASH + 0x4000, 1)[0], "the file system stays");
    assertEquals(2, chip.erasedPages());
    assertEquals(0, chip.violations());
    assertEquals(FLASH, chip.leftTo());
    assertEquals(0, usb.open());
  }

  @Test
  void aBinaryGoesToTheStartOfFlashAndThePlanSaysSo() throws Exception {
    FlashPlan plan = plan(bin(bytes(5000)));
    assertTrue(plan.warnings().toString().contains("0x08000000"), plan.toString());
    assertEquals(0, chip.erasedPages());
    flash(bin(bytes(5000)));
    assertArrayEquals(bin(bytes(5000)).bytes(), chip.flash(FLASH, 5000));
  }

  @Test
  void aHexFileGoesToItsAddresses() throws Exception {
    IntelHex hex = IntelHex.empty().with(FLASH + 3, bytes(10)).with(FLASH + 0x10005, bytes(3000));
    flash(new ImagePart("firmware.hex", hex.write().getBytes(), OptionalLong.empty()));
    assertArrayEquals(bytes(10), chip.flash(FLASH + 3, 10));
    assertArrayEquals(bytes(3000), chip.flash(FLASH + 0x10005, 3000));
    assertEquals(0, chip.violations());
    assertEquals(2, chip.erasedPages());
  }

  @Test
  void everythingIsErasedOnRequest() throws Exception {
    Arrays.fill(chip.flash, (byte) 0);
    ImagePart part = bin(bytes(4000));
    flash(new FlashRequest("usb", List.of(part), Map.of(), true, true, false, Map.of()));
    assertEquals(-1, chip.flash(FLASH + 0xF0000, 1)[0]);
    assertArrayEquals(part.bytes(), chip.flash(FLASH, 4000));
  }

  @Test
  void thePlanSaysWhatIsErasedWrittenAndKept() throws Exception {
    FlashPlan plan = plan(dfu(0x0483));
    String steps = plan.steps().toString();
    assertTrue(steps.contains("Erase 0x8000000 to 0x8003fff of Internal Flash."), steps);
    assertTrue(steps.contains("Erase 0x8020000 to 0x803ffff of Internal Flash."), steps);
    assertTrue(steps.contains("Everything else on the board stays."), steps);
    assertEquals(42_008, plan.bytesToWrite());
    assertTrue(plan.facts().contains("Serial number: 305438693437"), plan.facts().toString());
    assertTrue(plan.facts().contains("Memory 0: Internal Flash, 1024 KB"), plan.facts().toString());
    assertEquals("STM32  BOOTLOADER 305438693437", plan.target());
  }

  @Test
  void aFileForAnotherDeviceIsRefusedUnlessOverridden() throws Exception {
    FlashError error = fails(dfu(0x1234));
    assertEquals(FlashError.Kind.MISMATCH, error.kind());
    assertTrue(error.getMessage().contains("1234:df11"), error.getMessage());
    assertEquals(0, chip.erasedPages());
    chip.replug();
    flash(new FlashRequest("usb", List.of(dfu(0x1234)), Map.of(), false, true, true, Map.of()));
    assertEquals(FLASH, chip.leftTo());
  }

  @Test
  void addressesWithoutFlashAreRefusedBeforeAnythingIsErased() {
    IntelHex image = IntelHex.empty().with(FLASH, bytes(100)).with(0x1FFFC000, bytes(16));
    FlashError error =
        fails(new ImagePart("f.hex", image.write().getBytes(), OptionalLong.empty()));
    assertEquals(FlashError.Kind.MISMATCH, error.kind());
    assertEquals(0, chip.erasedPages());
  }

  @Test
  void aReadProtectedChipIsRecognisedWhilePlanning() throws Exception {
    chip.locked();
    assertTrue(plan(bin(bytes(100))).mismatches().toString().contains("protected"));
    FlashError error = fails(bin(bytes(100)));
    assertEquals(FlashError.Kind.PROTECTED, error.kind());
    assertEquals(0, chip.erasedPages());
  }

  @Test
  void aChipThatTakesItsTimeIsWaitedForAsItAsks() throws Exception {
    chip.taking(7, 800);
    flash(bin(bytes(20_000)));
    int blocks = (20_000 + DfuChip.TRANSFER - 1) / DfuChip.TRANSFER;
    assertEquals(2 * 800 + blocks * 7L, time.millis());
  }

  @Test
  void flashThatDoesNotKeepWhatIsWrittenIsFoundOut() {
    chip.worn();
    FlashError error = fails(bin(bytes(9000)));
    assertEquals(FlashError.Kind.VERIFY_FAILED, error.kind());
    assertTrue(error.getMessage().contains("0x080003e8"), error.getMessage());
  }

  @ParameterizedTest
  @EnumSource(
      value = UsbException.Kind.class,
      names = {"NO_PERMISSION", "NO_DRIVER", "BUSY"})
  void whatKeepsFromOpeningIsToldEachWithItsRemedy(UsbException.Kind kind) {
    usb.refusing(kind);
    FlashError error = fails(bin(bytes(100)));
    assertEquals(FlashError.Kind.valueOf(kind.name()), error.kind());
    if (kind == UsbException.Kind.NO_PERMISSION) {
      assertTrue(error.advice().contains("ATTRS{idVendor}==\"0483\""), error.advice());
      assertTrue(error.advice().contains("uaccess"), error.advice());
    }
    assertEquals(1, method.targets().size(), "it is still offered");
  }

  @Test
  void nothingPluggedInIsToldWithTheWayIntoDfuMode() {
    DfuMethod none = new DfuMethod(ChipUsb::new, NewProgram.unwatched(), time);
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> none.prepare(FlashRequest.of("usb", bin(bytes(9))), FlashProgress.NONE));
    assertEquals(FlashError.Kind.NO_DEVICE, error.kind());
    assertTrue(error.advice().contains("BOOT0"), error.advice());
  }

  @Test
  void oneOfSeveralIsChosenByItsSerialNumber() throws Exception {
    DfuChip other = new DfuChip("0000AAAA", time::millis);
    DfuMethod two = new DfuMethod(() -> new ChipUsb(chip, other), NewProgram.unwatched(), time);
    assertEquals(2, two.targets().size());
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> two.prepare(FlashRequest.of("usb", bin(bytes(9))), FlashProgress.NONE));
    assertTrue(error.advice().contains("usb:0000AAAA"), error.advice());
    try (Flash flash =
        two.prepare(FlashRequest.of("usb:0000AAAA", bin(bytes(99))), FlashProgress.NONE)) {
      flash.run(FlashProgress.NONE, new Cancellation());
    }
    assertEquals(FLASH, other.leftTo());
    assertEquals(0, chip.leftTo());
  }

  @Test
  void aChipLeftInTheMiddleOfSomethingIsBroughtBack() throws Exception {
    chip.request(1, 0, 1, new byte[] {0x7f});
    chip.request(3, 0, 6, new byte[0]);
    chip.request(3, 0, 6, new byte[0]);
    flash(bin(bytes(300)));
    assertEquals(FLASH, chip.leftTo());
  }

  @Test
  void cancellingStopsWhereTheBoardCanBeFlashedAgain() throws Exception {
    Cancellation cancel = new Cancellation();
    try (Flash flash =
        method.prepare(FlashRequest.of("usb", bin(bytes(9000))), FlashProgress.NONE)) {
      FlashError error =
          assertThrows(
              FlashError.class,
              () ->
                  flash.run(
                      (phase, done, total) -> {
                        if (phase.equals("Writing") && done > 4000) {
                          cancel.request();
                        }
                      },
                      cancel));
      assertEquals(FlashError.Kind.CANCELLED, error.kind());
    }
    flash(bin(bytes(9000)));
    assertArrayEquals(bin(bytes(9000)).bytes(), chip.flash(FLASH, 9000));
  }

  @Test
  void busyChipsThatStallOrMissBeingAskedAreAskedAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    for (DfuChip.Outcome outcome : List.of(DfuChip.Outcome.STALL, DfuChip.Outcome.TIMEOUT)) {
      chip.replug()
          .failing(
              (request, number) ->
                  request == 3 && asked.incrementAndGet() % 3 == 0
                      ? outcome
                      : DfuChip.Outcome.DONE);
      flash(bin(bytes(9000)));
      assertArrayEquals(bin(bytes(9000)).bytes(), chip.flash(FLASH, 9000));
    }
  }

  @Test
  void aChipThatNeverAnswersIsGivenUpInTime() {
    chip.failing((request, number) -> DfuChip.Outcome.TIMEOUT);
    FlashError error = fails(bin(bytes(900)));
    assertEquals(FlashError.Kind.NOT_RESPONDING, error.kind());
    assertTrue(chip.requests() < 10, "asked " + chip.requests() + " times");
  }

  @Test
  void aChipThatIsBusyForeverIsGivenUpInTime() {
    chip.taking(1 << 23, 1 << 23);
    FlashError error = fails(bin(bytes(900)));
    assertTrue(error.getMessage().contains("far too long"), error.getMessage());
    assertTrue(time.millis() <= 70_000, time.millis() + " ms");
  }

  @Test
  void aDeviceOfPlainDfuGetsTheDataInOrderAndIsRestarted() throws Exception {
    DfuChip plain = DfuChip.plain(time::millis);
    DfuMethod own = new DfuMethod(() -> new ChipUsb(plain), NewProgram.unwatched(), time);
    byte[] program = bytes(9001);
    program[0] = 0;
    try (Flash flash = own.prepare(FlashRequest.of("usb", bin(program)), FlashProgress.NONE)) {
      assertTrue(flash.plan().warnings().toString().contains("be sure"), flash.plan().toString());
      assertFalse(flash.run(FlashProgress.NONE, new Cancellation()).verified());
    }
    assertArrayEquals(program, plain.flash(FLASH, program.length));
    assertEquals(FLASH, plain.leftTo());
    plain.replug();
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> own.prepare(FlashRequest.of("usb", dfu(0x0483)), FlashProgress.NONE).close());
    assertTrue(error.getMessage().contains("plain data"), error.getMessage());
  }

  @Test
  void aChipInAStateThatMakesNoSenseIsTold() {
    chip.failing((request, number) -> DfuChip.Outcome.CONFUSED);
    FlashError error = fails(bin(bytes(900)));
    assertTrue(error.getMessage().contains("makes no sense"), error.getMessage());
    assertTrue(error.getMessage().contains("runs its program"), error.getMessage());
  }

  @Test
  void eightAtOnceAndOneThatFailsTouchesNoOther() throws Exception {
    DfuChip[] chips = new DfuChip[8];
    for (int i = 0; i < chips.length; i++) {
      chips[i] = new DfuChip("class" + i, time::millis);
    }
    chips[3].failing(
        (request, number) -> number > 40 ? DfuChip.Outcome.GONE : DfuChip.Outcome.DONE);
    ChipUsb room = new ChipUsb(chips);
    DfuMethod all = new DfuMethod(() -> room, NewProgram.unwatched(), time);
    List<Future<Boolean>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < chips.length; i++) {
        FlashRequest request = FlashRequest.of("usb:class" + i, bin(bytes(30_000)));
        results.add(
            threads.submit(
                () -> {
                  try (Flash flash = all.prepare(request, FlashProgress.NONE)) {
                    return flash.run(FlashProgress.NONE, new Cancellation()).verified();
                  } catch (FlashError e) {
                    assertEquals(FlashError.Kind.GONE, e.kind());
                    return false;
                  }
                }));
      }
    }
    for (int i = 0; i < chips.length; i++) {
      assertEquals(i != 3, results.get(i).get(), "board " + i);
      assertEquals(i == 3 ? 0 : FLASH, chips[i].leftTo(), "board " + i);
    }
    assertEquals(0, room.open());
  }

  /** Every request of a whole flashing, with every fault: always an end, a reason, a next time. */
  @Test
  void whateverFailsWhereverTheNextAttemptWorks() throws Exception {
    ImagePart part = dfu(0x0483);
    flash(part);
    int all = chip.requests();
    assertTrue(all > 90, all + " requests");
    for (DfuChip.Outcome outcome :
        List.of(
            DfuChip.Outcome.GONE,
            DfuChip.Outcome.STALL,
            DfuChip.Outcome.TIMEOUT,
            DfuChip.Outcome.CONFUSED)) {
      for (int at = 0; at < all; at++) {
        int bad = at;
        chip.replug().failing((request, number) -> number == bad ? outcome : DfuChip.Outcome.DONE);
        boolean failed = false;
        try {
          flash(part);
        } catch (FlashError e) {
          failed = true;
          assertFalse(e.advice().isBlank());
        }
        assertEquals(0, usb.open());
        boolean leaving = at >= all - 2;
        boolean gone = outcome == DfuChip.Outcome.GONE;
        assertTrue(failed || !gone || leaving, "cut at request " + at + " was called success");
        // A chip that was not unplugged and has no new program must have been left usable.
        if (chip.isGone() || !failed) {
          chip.replug();
        } else {
          chip.failing((request, number) -> DfuChip.Outcome.DONE);
        }
        flash(part);
        assertArrayEquals(bytes(12_000), chip.flash(FLASH, 12_000), outcome + " at " + at);
        assertArrayEquals(bytes(30_001), chip.flash(FLASH + 0x20000, 30_001));
      }
    }
    assertEquals(0, chip.violations());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProgramThatOffersDfuIsToldToStartIt(boolean byItself) throws Exception {
    chip.running(byItself);
    FlashTarget target = method.targets().getFirst();
    assertEquals("usb-program:305438693437", target.place());
    assertTrue(method.stopsProgram(target), "not without asking");
    assertTrue(chip.runsProgram(), "looking changes nothing");
    assertTrue(flash(FlashRequest.of(target.place(), dfu(0x0483))).verified());
    assertArrayEquals(bytes(12_000), chip.flash(FLASH, 12_000));
    assertEquals(0, usb.open());
  }

  @Test
  void aProgramThatDoesNotStartItsDfuModeIsSaidSo() {
    chip.running(true).deafToDetach();
    FlashError error = fails(dfu(0x0483));
    assertEquals(FlashError.Kind.NOT_RESPONDING, error.kind());
    assertTrue(error.advice().contains("BOOT"), error.advice());
    assertTrue(chip.runsProgram());
  }

  @ParameterizedTest
  @EnumSource(
      value = DfuChip.Outcome.class,
      names = {"STALL", "TIMEOUT", "GONE"})
  void aDetachThatFailsIsExplained(DfuChip.Outcome outcome) {
    chip.running(true).failing((request, number) -> outcome);
    fails(dfu(0x0483));
  }

  @Test
  void boardsThatWaitInDfuModeComeFirst() throws Exception {
    DfuChip running = new DfuChip("OTHER", time::millis).running(true);
    DfuMethod two = new DfuMethod(() -> new ChipUsb(chip, running), NewProgram.unwatched(), time);
    assertEquals(
        List.of("usb:305438693437", "usb-program:OTHER"),
        two.targets().stream().map(FlashTarget::place).toList());
    try (Flash flash = two.prepare(FlashRequest.of("usb", dfu(0x0483)), FlashProgress.NONE)) {
      assertTrue(flash.run(FlashProgress.NONE, new Cancellation()).verified());
    }
    assertTrue(running.runsProgram());
  }
}
