package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.EspFirmware;
import boardwalk.tests.CommandLine;
import boardwalk.tests.FullDisk;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code boardwalk firmware get} in a home of its own, from a server on this computer. */
class FirmwareGetCommandTest {

  @TempDir Path home;
  private final List<String> asked = new ArrayList<>();
  private byte[] content = EspFirmware.filler(300_000, 7);
  private int status = 200;
  private HttpServer server;

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
    asked.add(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(status, status == 200 ? content.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  private String sha256() throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  /** The user's own list, with one board of this test. */
  private void list(String checksum) throws IOException {
    Files.writeString(
        home.resolve("firmware.json"),
        """
        {"schema": 1, "images": [
          {"family": "micropython", "board": "TESTBOARD", "version": "1.2.3", "format": "bin",
           "url": "http://127.0.0.1:%d/TESTBOARD-1.2.3.bin"%s}]}
        """
            .formatted(server.getAddress().getPort(), checksum));
  }

  private static String quoted(String sha256) {
    return ", \"sha256\": \"" + sha256 + "\"";
  }

  private CommandLine get(String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("firmware", "get", "testboard"));
    words.addAll(List.of(more));
    return CommandLine.inProcess(home, words.toArray(String[]::new));
  }

  private void fails(String complaint, CommandLine done) throws IOException {
    assertEquals(1, done.code(), done.out() + done.err());
    assertEquals("", done.out());
    assertTrue(done.err().startsWith("boardwalk: "), done.err());
    assertTrue(done.err().contains(complaint), done.err());
    assertFalse(done.err().contains("\tat "), "a stack trace is no message: " + done.err());
    try (Stream<Path> files = Files.walk(home)) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".bin")).toList());
    }
  }

  @Test
  void itIsDownloadedOnceAndSaysWhereItIs() throws Exception {
    list("");
    CommandLine done = get();
    assertEquals(0, done.code(), done.err());
    Path file = Path.of(done.out().strip());
    assertArrayEquals(content, Files.readAllBytes(file));
    assertTrue(file.startsWith(home), file.toString());
    assertTrue(done.err().contains("Its maker publishes no checksum"), done.err());
    server.stop(0);
    CommandLine again = get("--json");
    assertEquals(0, again.code(), again.err());
    JsonNode got = new JsonMapper().readTree(again.out());
    assertEquals(file.toString(), got.path("file").asString());
    assertEquals(sha256(), got.path("sha256").asString());
    assertEquals("TESTBOARD", got.path("board").asString());
    assertEquals("1.2.3", got.path("version").asString());
    assertEquals(List.of("/TESTBOARD-1.2.3.bin"), asked);
  }

  @Test
  void aPublishedChecksumMustBeRight() throws Exception {
    list(quoted(sha256()));
    CommandLine done = get();
    assertEquals(0, done.code(), done.err());
    assertEquals("", done.err());
    list(quoted("0".repeat(64)));
    Files.delete(Path.of(done.out().strip()));
    fails("is not what its maker published", get());
  }

  @Test
  void whatChangedSinceTheLastTimeIsAnAlarm() throws Exception {
    list("");
    Path before = Path.of(get().out().strip());
    content = EspFirmware.filler(300_000, 8);
    CommandLine alarm = get("--again");
    assertEquals(1, alarm.code());
    assertTrue(alarm.err().startsWith("boardwalk: ALARM: "), alarm.err());
    assertTrue(Files.exists(before));
    CommandLine accepted = get("--again", "--accept-changed");
    assertEquals(0, accepted.code(), accepted.err());
    assertArrayEquals(content, Files.readAllBytes(Path.of(accepted.out().strip())));
  }

  @Test
  void withoutNetworkItSaysSo() throws Exception {
    list("");
    server.stop(0);
    fails("cannot be reached", get());
  }

  @Test
  void whatTheServerDoesNotHaveIsTold() throws Exception {
    list("");
    status = 404;
    fails("answers 404", get());
  }

  @Test
  void aFullDiskKeepsNothingHalf() throws Exception {
    list("");
    CommandLine done;
    try (FullDisk _ = FullDisk.after(100_000)) {
      done = get();
    }
    fails("could not be kept in " + home, done);
    CommandLine later = get();
    assertEquals(0, later.code(), later.err());
  }

  @Test
  void aBoardNobodyKnowsIsWrongUsage() throws Exception {
    CommandLine done = CommandLine.inProcess(home, "firmware", "get", "nosuch");
    assertEquals(2, done.code());
    assertTrue(done.err().contains("The catalogue has no such firmware"), done.err());
    Files.writeString(home.resolve("firmware.json"), "[");
    CommandLine broken = get();
    assertEquals(1, broken.code());
    assertTrue(broken.err().contains("firmware.json"), broken.err());
    assertFalse(broken.err().contains("\tat "), broken.err());
  }
}
