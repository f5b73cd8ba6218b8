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
import boardwalk.emulated.esp.PtyPort;
import boardwalk.emulated.esp.Rfc2217Port;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.esp.EspFlashMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our flasher over real transports: a pseudo-terminal, and RFC 2217 with its control lines. */
class EspPortsTest {

  private static final int SIZE = 60_000;

  private static EmulatedEsp esp(ChipModel chip) {
    return new EmulatedEsp(chip, 4 << 20, EmulatedClock.real(), Pace.NONE, 20_000, false);
  }

  private static FlashResult flash(String place, byte[] image, String stub) throws Exception {
    FlashRequest request =
        new FlashRequest(
            place,
            List.of(new ImagePart("firmware.bin", image, OptionalLong.empty())),
            Map.of(),
            false,
            true,
            false,
            Map.of("stub", stub));
    EspFlashMethod method = new EspFlashMethod(FlashClock.system(), 0, 2000);
    try (Flash flash = method.prepare(request, FlashProgress.NONE)) {
      return flash.run(FlashProgress.NONE, new Cancellation());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP8266", "ESP32", "ESP32S3", "ESP32C3"})
  void overRfc2217(ChipModel chip) throws Exception {
    EmulatedEsp esp = esp(chip);
    byte[] image = EspFirmware.of(chip, SIZE);
    try (Rfc2217Port port = new Rfc2217Port(esp)) {
      FlashResult result = flash("rfc2217://127.0.0.1:" + port.port(), image, "no");
      assertTrue(result.notes().toString().contains("MicroPython v1.27.0"), result.toString());
    }
    assertArrayEquals(image, esp.flash().read(chip.bootOffset(), SIZE));
  }

  @Test
  void overAPseudoTerminal() throws Exception {
    EmulatedEsp esp = esp(ChipModel.ESP32C3);
    byte[] image = EspFirmware.of(ChipModel.ESP32C3, SIZE);
    try (PtyPort port = new PtyPort(esp)) {
      assertTrue(flash(port.path(), image, "no").verified());
    }
    assertArrayEquals(image, esp.flash().read(0, SIZE));
  }

  /** The stubs of esptool-js, as a user's esptool has them. */
  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP8266", "ESP32", "ESP32S3", "ESP32C3"})
  void byAStubFromAnInstalledEsptool(ChipModel chip) throws Exception {
    Path tests = Files.isDirectory(Path.of("node")) ? Path.of("") : Path.of("tests");
    Path stubs = tests.resolve("node_modules/esptool-js/lib/targets/stub_flasher");
    assertTrue(Files.isDirectory(stubs), "run 'npm ci' in tests/ first");
    EmulatedEsp esp = esp(chip);
    byte[] image = EspFirmware.of(chip, SIZE);
    try (Rfc2217Port port = new Rfc2217Port(esp)) {
      String place = "rfc2217://127.0.0.1:" + port.port();
      assertTrue(flash(place, image, stubs.toString()).verified());
    }
    assertTrue(esp.everStub());
    assertArrayEquals(image, esp.flash().read(chip.bootOffset(), SIZE));
    assertEquals(0, esp.flash().violations());
  }

  @Test
  void aPulledCableIsToldAndTheBoardIsFlashableAfterwards() throws Exception {
    EmulatedEsp esp = esp(ChipModel.ESP32C3);
    byte[] image = EspFirmware.of(ChipModel.ESP32C3, SIZE);
    try (Rfc2217Port port = new Rfc2217Port(esp)) {
      String place = "rfc2217://127.0.0.1:" + port.port();
      esp.faults(Faults.cut(40));
      FlashError error = assertThrows(FlashError.class, () -> flash(place, image, "no"));
      assertEquals(FlashError.Kind.GONE, error.kind());
      esp.faults(Faults.NONE);
      assertTrue(flash(place, image, "no").verified());
    }
    assertArrayEquals(image, esp.flash().read(0, SIZE));
  }
}
