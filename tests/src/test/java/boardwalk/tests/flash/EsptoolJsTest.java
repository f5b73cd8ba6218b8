package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.EspFirmware;
import boardwalk.emulated.esp.Pace;
import boardwalk.emulated.esp.Rfc2217Port;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Espressif's own esptool-js takes the emulated chips for real, in ROM and with its stub. */
class EsptoolJsTest {

  private static final int ADDRESS = 0x10000;
  private static final int MD5 = 0x13;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP32", "ESP32S3", "ESP32C3"})
  void flashesByTheRom(ChipModel chip) throws Exception {
    check(chip, "rom");
  }

  @ParameterizedTest
  @EnumSource(
      value = ChipModel.class,
      names = {"ESP8266", "ESP32", "ESP32S3", "ESP32C3"})
  void flashesByItsStub(ChipModel chip) throws Exception {
    EmulatedEsp esp = check(chip, "stub");
    assertTrue(esp.everStub());
    assertTrue(esp.commands().containsKey(0xD0), "it erased the flash: " + esp.commands());
  }

  private EmulatedEsp check(ChipModel chip, String dialect) throws Exception {
    EmulatedEsp esp =
        new EmulatedEsp(chip, 4 << 20, EmulatedClock.real(), Pace.NONE, 20_000, false);
    byte[] image = EspFirmware.filler(40_000, chip.ordinal());
    Path file = Files.write(folder.resolve("image.bin"), image);
    String said;
    try (Rfc2217Port port = new Rfc2217Port(esp)) {
      said = esptool(port.port(), dialect, file);
    }
    String facts = said.toLowerCase(java.util.Locale.ROOT);
    assertTrue(facts.replace("-", "").contains("chip " + chip.name().toLowerCase()), said);
    assertTrue(facts.contains("mac 24:0a:c4:01:02:%02x".formatted(chip.ordinal())), said);
    assertTrue(facts.contains("flash 1640ef"), said);
    assertTrue(said.endsWith("done\n"), said);
    assertArrayEquals(image, esp.flash().read(ADDRESS, image.length));
    assertEquals(0, esp.flash().violations());
    assertTrue(esp.commands().containsKey(MD5), "it compared: " + esp.commands());
    return esp;
  }

  private static String esptool(int port, String dialect, Path image) throws Exception {
    Path tests = Files.isDirectory(Path.of("node")) ? Path.of("") : Path.of("tests");
    assertTrue(Files.isDirectory(tests.resolve("node_modules")), "run 'npm ci' in tests/ first");
    ProcessBuilder builder =
        new ProcessBuilder(
                "node",
                "node/esptool.mjs",
                Integer.toString(port),
                dialect,
                Integer.toString(ADDRESS),
                image.toString())
            .redirectErrorStream(true);
    builder.directory(tests.toAbsolutePath().toFile());
    builder.environment().putAll(Map.of("NO_COLOR", "1"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.SECONDS), said);
    return said;
  }
}
