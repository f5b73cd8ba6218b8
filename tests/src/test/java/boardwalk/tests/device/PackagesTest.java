package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.FileHistory;
import boardwalk.device.packages.BoardPackages;
import boardwalk.device.packages.CachedFetcher;
import boardwalk.device.packages.PackagePlan;
import boardwalk.device.packages.PackageSpec;
import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages from a local index, as the real one is laid out. */
class PackagesTest {

  private static final String INDEX = "http://index";

  @TempDir Path folder;
  private final Map<String, byte[]> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String file(String text) throws Exception {
    return file(bytes(text));
  }

  private String file(byte[] content) throws Exception {
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
            .substring(0, 8);
    web.put(INDEX + "/file/" + hash.substring(0, 2) + "/" + hash, content);
    return hash;
  }

  @BeforeEach
  void fillIndex() throws Exception {
    web.put(
        INDEX + "/package/6/sensor/latest.json",
        bytes(
            "{\"v\":1,\"version\":\"1.2\",\"hashes\":[[\"sensor/__init__.py\",\""
                + file("from bus import read\ndef value(): return read() + 1\n")
                + "\"]],\"deps\":[[\"bus\",\"latest\"]]}"));
    web.put(
        INDEX + "/package/6/bus/latest.json",
        bytes(
            "{\"version\":\"0.3\",\"hashes\":[[\"bus.py\",\""
                + file("def read(): return 41\n")
                + "\"]],\"deps\":[[\"sensor\",\"latest\"]]}"));
  }

  private byte[] fetch(URI address) throws IOException {
    asked.add(address.toString());
    byte[] content = web.get(address.toString());
    if (content == null) {
      throw new FileNotFoundException(address.toString());
    }
    return content;
  }

  private PackagePlan plan(String... names) throws IOException {
    return PackagePlan.of(
        List.of(names).stream().map(PackageSpec::parse).toList(), INDEX, 6, this::fetch);
  }

  @Test
  void aPackageAndAllItNeedsIsInstalledListedAndRemoved() throws Exception {
    Path flash = Files.createDirectories(folder.resolve("flash"));
    try (LineToBoard line = LineToBoard.start("generic", flash);
        Board board = Board.connect(line.plug(LineToBoard.NONE), said -> {})) {
      FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
      BoardPackages packages = new BoardPackages(board, history, "/lib");
      assertEquals(6, packages.mpy(), "this board loads .mpy files");
      List<String> written = new ArrayList<>();
      packages.install(plan("sensor"), written::add);
      assertEquals(List.of("/lib/sensor/__init__.py", "/lib/bus.py"), written);
      assertEquals("42\r\n", board.exec("import sensor\nprint(sensor.value())").join().output());
      assertEquals("1.2", packages.installed().packages().get("sensor").version());
      written.clear();
      packages.install(plan("sensor"), written::add);
      assertEquals(List.of(), written);
      packages.remove("sensor", written::add);
      assertEquals(2, written.size());
      assertFalse(Files.exists(flash.resolve("lib/bus.py")));
      assertEquals(Set.of(), packages.installed().packages().keySet());
      assertThrows(BoardError.class, () -> packages.remove("sensor", path -> {}));
    }
  }

  /** As the real index has them for boards that load {@code .mpy} files. */
  @Test
  void compiledModulesAreInstalledWhereTheBoardLoadsThem() throws Exception {
    // Made by mpy-cross 1.27 of the sources in fillIndex.
    String sensor =
        "4d06001f05001273656e736f722e7079000f817b0662757300824581340804012c8010022a011b031c0216"
            + "02593200160451630158080404201202340081f263";
    String bus = "4d06001f03000c6275732e7079000f817b4c0002013200160251630128000202a963";
    web.put(
        INDEX + "/package/6/thing/latest.json",
        bytes(
            "{\"version\":\"1\",\"hashes\":[[\"sensor/__init__.mpy\",\""
                + file(HexFormat.of().parseHex(sensor))
                + "\"],[\"bus.mpy\",\""
                + file(HexFormat.of().parseHex(bus))
                + "\"]]}"));
    Path flash = Files.createDirectories(folder.resolve("flash"));
    try (LineToBoard line = LineToBoard.start("pico", flash);
        Board board = Board.connect(line.plug(LineToBoard.NONE), said -> {})) {
      FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
      BoardPackages packages = new BoardPackages(board, history, "/lib");
      PackagePlan plan =
          PackagePlan.of(List.of(PackageSpec.parse("thing")), INDEX, packages.mpy(), this::fetch);
      packages.install(plan, path -> {});
      assertEquals(
          "42 /lib/sensor/__init__.mpy\r\n",
          board.exec("import sensor\nprint(sensor.value(), sensor.__file__)").join().output());
    }
  }

  @Test
  void repositoriesAreFoundAtTheirAddresses() throws Exception {
    web.put(
        "https://raw.githubusercontent.com/org/repo/v2/driver/package.json",
        bytes(
            "{\"version\":\"2\",\"urls\":[[\"driver.py\",\"src/driver.py\"],"
                + "[\"extra.py\",\"gitlab:other/thing/extra.py\"]]}"));
    web.put(
        "https://raw.githubusercontent.com/org/repo/v2/driver/src/driver.py", bytes("DRIVER=1"));
    web.put("https://gitlab.com/other/thing/-/raw/v2/extra.py", bytes("EXTRA=1"));
    PackagePlan plan = plan("github:org/repo/driver@v2");
    assertArrayEquals(bytes("DRIVER=1"), plan.files().get("driver.py"));
    assertArrayEquals(bytes("EXTRA=1"), plan.files().get("extra.py"));
    web.put("https://example.org/one.py", bytes("ONE=1"));
    assertEquals(Set.of("one.py"), plan("https://example.org/one.py").files().keySet());
  }

  @Test
  void whatIsNotAsPromisedIsRefusedBeforeAnythingIsWritten() throws Exception {
    String hash = file("good");
    web.put(INDEX + "/file/" + hash.substring(0, 2) + "/" + hash, bytes("evil"));
    web.put(
        INDEX + "/package/6/bad/latest.json",
        bytes("{\"hashes\":[[\"bad.py\",\"" + hash + "\"]]}"));
    assertEquals(
        "What came for bad.py is not what the index promises.",
        assertThrows(BoardError.class, () -> plan("bad")).getMessage());
    for (String path : List.of("../main.py", "/main.py", "a/../../b.py", "a\\\\..\\\\b.py")) {
      web.put(
          "https://example.org/package.json",
          bytes("{\"urls\":[[\"" + path + "\",\"https://example.org/x\"]]}"));
      web.put("https://example.org/x", bytes("x"));
      assertThrows(BoardError.class, () -> plan("https://example.org"), path);
    }
    assertEquals(
        "There is no package or file nothing.",
        assertThrows(BoardError.class, () -> plan("nothing")).getMessage());
  }

  @Test
  void withoutANetworkTheLastCopyServes() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int[] served = {0};
    server.createContext(
        "/",
        exchange -> {
          served[0]++;
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(bytes("{}"));
          exchange.close();
        });
    server.start();
    CachedFetcher fetcher = new CachedFetcher(folder.resolve("cache"));
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    assertEquals("{}", new String(fetcher.fetch(URI.create(base + "/package/x.json"))));
    fetcher.fetch(URI.create(base + "/file/ab/abcdef"));
    fetcher.fetch(URI.create(base + "/file/ab/abcdef"));
    assertEquals(2, served[0]);
    server.stop(0);
    assertEquals("{}", new String(fetcher.fetch(URI.create(base + "/package/x.json"))));
    assertThrows(IOException.class, () -> fetcher.fetch(URI.create(base + "/other")));
    assertTrue(asked.isEmpty());
  }
}
