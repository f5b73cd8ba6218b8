package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.ChipModel;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.esp.EspFlashMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards whose only port is the chip's own USB-OTG, driven by MicroPython while it runs. */
class EspNativeUsbTest {

  private static final int SIZE = 60_000;

  private static FlashRequest request(byte[] image) {
    return new FlashRequest(
        "/dev/ttyACM0",
        List.of(new ImagePart("firmware.bin", image, OptionalLong.empty())),
        Map.of(),
        false,
        true,
        false,
        Map.of());
  }

  private static FlashResult flash(EspDesk desk, OtgBoard board, byte[] image) throws Exception {
    EspFlashMethod method =
        new EspFlashMethod(desk.flashClock(), 0, 4000, board::ports, board::open);
    try (Flash flash = method.prepare(request(image), desk.progress())) {
      return flash.run(desk.progress(), new Cancellation());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ESP32S2, 2, true, true",
    "ESP32S3, 9, true, true",
    "ESP32S3, 9, false, true",
    "ESP32S3, 9, true, false"
  })
  void isFlashedWithoutAButtonAndStartsItsNewProgram(
      ChipModel chip, int product, boolean lines, boolean asked) throws Exception {
    EspDesk desk = new EspDesk(chip);
    byte[] old = desk.firmware(SIZE / 2);
    desk.flash(EspDesk.request(old));
    OtgBoard board = new OtgBoard(desk.esp, product);
    board.obeysLines = lines;
    board.obeysMicroPython = asked;
    byte[] image = desk.firmware(SIZE);
    FlashResult result = flash(desk, board, image);
    assertTrue(result.verified());
    assertTrue(desk.esp.runsProgram());
    byte[] there = desk.esp.flash().read(chip.bootOffset(), image.length);
    assertArrayEquals(image, there);
    assertEquals(
        List.of("MicroPython v1.27.0 on 2025-12-09; ESP32-S3, at /dev/ttyACM0."), result.notes());
    assertFalse(desk.esp.everStub(), "the ROM's own USB needs no stub");
  }

  @Test
  void whereNothingHelpsTheUserIsToldWhatToPressAndTheBoardIsUntouched() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32S3);
    desk.flash(EspDesk.request(desk.firmware(SIZE)));
    byte[] before = desk.esp.flash().read(0, 4 << 20);
    OtgBoard board = new OtgBoard(desk.esp, 9);
    board.obeysLines = false;
    board.obeysMicroPython = false;
    FlashError error =
        assertThrows(FlashError.class, () -> flash(desk, board, desk.firmware(SIZE)));
    assertEquals(FlashError.Kind.NOT_RESPONDING, error.kind());
    assertTrue(error.advice().startsWith("Hold down BOOT"), error.advice());
    assertTrue(Arrays.equals(before, desk.esp.flash().read(0, 4 << 20)));
  }

  @Test
  void aBoardThatWaitsInItsRomAlreadyIsFlashedAtOnce() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32S3);
    OtgBoard board = new OtgBoard(desk.esp, 9);
    board.open("/dev/ttyACM0").controlLines(false, true);
    var handle = board.open("/dev/ttyACM0");
    handle.controlLines(false, true);
    handle.controlLines(true, false);
    assertEquals(9, board.ports().getFirst().product());
    assertTrue(flash(desk, board, desk.firmware(SIZE)).verified());
    assertTrue(desk.esp.runsProgram());
  }
}
