package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.EspFirmware;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.catalogue.Catalogue;
import boardwalk.flasher.catalogue.FirmwareImage;
import boardwalk.flasher.catalogue.FirmwareStore;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue and its store, against a server on this computer. */
class FirmwareStoreTest {

  @TempDir Path folder;
  private HttpServer server;
  private byte[] content = EspFirmware.filler(300_000, 3);
  private int breakAfter = -1;
  private final List<String> ranges = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext("/", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "" : range);
    String tag = '"' + Integer.toHexString(Arrays.hashCode(content)) + '"';
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
    int from = range != null && same ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
    int until = breakAfter < 0 ? content.length : breakAfter;
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content, from, until - from);
    }
  }

  private FirmwareImage image(Optional<String> sha256) {
    URI url =
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ESP32_GENERIC.bin");
    return new FirmwareImage(
        "micropython",
        "ESP32_GENERIC",
        "",
        "1.27.0",
        "stable",
        "bin",
        url,
        sha256,
        OptionalLong.empty(),
        "esptool");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private Path get(FirmwareImage image, boolean again) throws InterruptedException {
    return new FirmwareStore(folder)
        .get(image, again, false, FlashProgress.NONE, new Cancellation());
  }

  @Test
  void whatWasDownloadedOnceNeedsNoNetwork() throws Exception {
    FirmwareImage image = image(Optional.of(sha256(content)));
    Path file = get(image, false);
    assertArrayEquals(content, Files.readAllBytes(file));
    assertEquals(sha256(content), file.getParent().getFileName().toString());
    assertEquals("ESP32_GENERIC.bin", file.getFileName().toString());
    server.stop(0);
    assertEquals(file, get(image, false));
    assertEquals(1, ranges.size());
  }

  @Test
  void aClassThatWantsTheSameFileAtOnceFetchesItOnce() throws Exception {
    FirmwareImage image = image(Optional.empty());
    List<CompletableFuture<Path>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      CompletableFuture<Path> one = new CompletableFuture<>();
      all.add(one);
      Thread.startVirtualThread(
          () -> {
            try {
              one.complete(get(image, false));
            } catch (Exception e) {
              one.completeExceptionally(e);
            }
          });
    }
    for (CompletableFuture<Path> one : all) {
      assertArrayEquals(content, Files.readAllBytes(one.get(20, TimeUnit.SECONDS)));
    }
    assertEquals(1, ranges.size());
  }

  @Test
  void aDownloadThatBrokeOffGoesOnWhereItWas() throws Exception {
    breakAfter = 200_000;
    FlashError error = assertThrows(FlashError.class, () -> get(image(Optional.empty()), false));
    assertEquals(FlashError.Kind.DOWNLOAD, error.kind());
    breakAfter = -1;
    assertArrayEquals(content, Files.readAllBytes(get(image(Optional.empty()), false)));
    assertEquals(2, ranges.size());
    assertTrue(ranges.get(1).matches("bytes=\\d{5,6}-"), ranges.toString());
  }

  @Test
  void aFileThatChangedMeanwhileIsNotPatchedTogether() throws Exception {
    breakAfter = 200_000;
    assertThrows(FlashError.class, () -> get(image(Optional.empty()), false));
    breakAfter = -1;
    content = EspFirmware.filler(250_000, 4);
    assertArrayEquals(content, Files.readAllBytes(get(image(Optional.empty()), false)));
  }

  @Test
  void aWrongChecksumIsNeverKept() {
    FlashError error =
        assertThrows(FlashError.class, () -> get(image(Optional.of("0".repeat(64))), false));
    assertTrue(error.getMessage().contains("is not what its maker published"), error.getMessage());
    assertTrue(new FirmwareStore(folder).kept(image(Optional.of("0".repeat(64)))).isEmpty());
  }

  @Test
  void aChecksumThatChangedIsAnAlarm() throws Exception {
    FirmwareImage image = image(Optional.empty());
    Path before = get(image, false);
    content = EspFirmware.filler(300_000, 5);
    FlashError error = assertThrows(FlashError.class, () -> get(image, true));
    assertTrue(error.getMessage().startsWith("ALARM: "), error.getMessage());
    assertEquals(before, get(image, false), "the old file stays");
    Path after =
        new FirmwareStore(folder).get(image, true, true, FlashProgress.NONE, new Cancellation());
    assertArrayEquals(content, Files.readAllBytes(after));
  }

  @Test
  void aLoginPageIsNoFirmware() {
    content = "<html>Please log in to the school network</html>".getBytes(StandardCharsets.UTF_8);
    FlashError error = assertThrows(FlashError.class, () -> get(image(Optional.empty()), false));
    assertTrue(error.getMessage().contains("a web page instead of firmware"), error.getMessage());
  }

  @Test
  void aCopyThatWasDamagedOnTheDiskIsFetchedAgain() throws Exception {
    FirmwareImage image = image(Optional.of(sha256(content)));
    Path file = get(image, false);
    Files.writeString(file, "damaged");
    assertArrayEquals(content, Files.readAllBytes(get(image, false)));
  }

  @Test
  void theBuiltInCatalogueOffersTheLatestStableFirst() {
    Catalogue catalogue = Catalogue.builtIn();
    FirmwareImage pico = catalogue.best("rpi-pico").orElseThrow();
    assertEquals(
        "https://micropython.org/resources/firmware/RPI_PICO-20251209-v1.27.0.uf2",
        pico.url().toString());
    assertEquals("", catalogue.best("ESP32_GENERIC").orElseThrow().variant());
    assertEquals(
        List.of("", "D2WD", "OTA", "SPIRAM", "UNICORE"),
        catalogue.forBoard("esp32_generic").stream().map(FirmwareImage::variant).toList());
  }

  @Test
  void aUsersListGoesOverTheBuiltInOne() throws Exception {
    Path own = folder.resolve("firmware.json");
    Files.writeString(
        own,
        """
        {"schema": 1, "images": [
          {"family": "micropython", "board": "RPI_PICO", "version": "1.27.0", "format": "uf2",
           "url": "https://example.org/own.uf2"},
          {"family": "micropython", "board": "RPI_PICO", "version": "1.100.0", "format": "uf2",
           "url": "https://example.org/new.uf2"}]}
        """);
    Catalogue catalogue = Catalogue.builtIn().with(own);
    assertEquals(
        List.of("https://example.org/new.uf2", "https://example.org/own.uf2"),
        catalogue.forBoard("RPI_PICO").stream().map(i -> i.url().toString()).toList());
    Files.writeString(own, "{\"schema\": 1, \"images\": [{\"board\": \"X\"}]}");
    FlashError error = assertThrows(FlashError.class, () -> Catalogue.builtIn().with(own));
    assertTrue(error.getMessage().contains("image 1 lacks its family"), error.getMessage());
  }
}
