package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.settings.SettingsStore;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Packages found, installed, used and removed in the window, from an index on this computer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowPackagesTest {

  @TempDir static Path home;
  @TempDir static Path project;
  private static final Map<String, byte[]> WEB = new ConcurrentHashMap<>();
  private static HttpServer server;
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    byte[] code = "def value():\n    return 42\n".getBytes(StandardCharsets.UTF_8);
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(code))
            .substring(0, 10);
    WEB.put("/file/" + hash.substring(0, 2) + "/" + hash, code);
    put(
        "/index.json",
        """
        {"v": 2, "packages": [
          {"name": "sensor", "version": "1.2", "description": "Reads a thermometer"},
          {"name": "wheels", "version": "0.1", "description": "Drives"}]}
        """);
    put(
        "/package/6/sensor/latest.json",
        "{\"v\":1,\"version\":\"1.2\",\"hashes\":[[\"sensor.py\",\"" + hash + "\"]],\"deps\":[]}");
    // What goes into the project is always source.
    put(
        "/package/py/sensor/latest.json",
        "{\"v\":1,\"version\":\"1.2\",\"hashes\":[[\"sensor.py\",\"" + hash + "\"]],\"deps\":[]}");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] content = WEB.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(
              content == null ? 404 : 200, content == null ? -1 : content.length);
          if (content != null) {
            exchange.getResponseBody().write(content);
          }
          exchange.close();
        });
    server.start();
    SettingsStore settings = new SettingsStore(home);
    settings.update(s -> s.withPackageIndex("http://127.0.0.1:" + server.getAddress().getPort()));
    settings.save();
    window = WindowDriver.open(home, project);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    Platform.runLater(() -> window.menu("Board", "Packages …"));
    window.until("the packages are listed", () -> list("packages-found").getItems().size() == 2);
    window.until("the board has been asked", () -> status().equals("2 packages"));
  }

  private static void put(String path, String text) {
    WEB.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @AfterAll
  static void close() {
    window.close();
    server.stop(0);
  }

  private static ListView<?> list(String id) {
    return (ListView<?>) window.find(id);
  }

  private static void type(String words) {
    window.fx(
        () -> {
          ((TextField) window.find("package-words")).setText(words);
          return null;
        });
  }

  private static void press(String id) throws InterruptedException {
    window.until(id + " can be pressed", () -> !window.find(id).isDisabled());
    window.click(id);
  }

  private static String status() {
    return ((Label) window.find("packages-status")).getText();
  }

  private static void says(String words) throws InterruptedException {
    window.until(() -> "\"" + words + "\" in \"" + status() + "\"", () -> status().contains(words));
  }

  @Test
  @Order(1)
  void aPackageIsFoundByWhatItDoesAndInstalled() throws Exception {
    type("thermo");
    assertEquals(1, window.fx(() -> list("packages-found").getItems().size()));
    window.fx(
        () -> {
          list("packages-found").getSelectionModel().selectFirst();
          return null;
        });
    press("install-package");
    says("sensor is installed");
    window.until("it is listed", () -> list("packages-installed").getItems().size() == 1);
    assertEquals(
        "def value():\n    return 42\n",
        Files.readString(home.resolve("state/simulated/generic/lib/sensor.py")));
  }

  @Test
  @Order(2)
  void itGoesIntoTheProjectToo() throws Exception {
    press("download-package");
    says("in the project's lib folder");
    assertEquals(
        "def value():\n    return 42\n", Files.readString(project.resolve("lib/sensor.py")));
  }

  @Test
  @Order(3)
  void whatThereIsNotIsSaidInWords() throws Exception {
    type("nothing-of-this-name");
    press("install-package");
    says("There is no package or file nothing-of-this-name.");
  }

  /** Only to look what is installed stops nothing. */
  @Test
  @Order(5)
  void aProgramThatRunsIsNotStoppedByLooking() throws Exception {
    window.program("import time\nfor i in range(500):\n    time.sleep_ms(20)\n");
    window.fx(
        () -> {
          ((javafx.scene.control.ButtonBase) window.find("run")).fire();
          return null;
        });
    window.until("it runs", () -> window.state().startsWith("Running"));
    window.fx(
        () -> {
          window.find("packages-found").getScene().getWindow().hide();
          return null;
        });
    Platform.runLater(() -> window.menu("Board", "Packages …"));
    says("A program is running on the board.");
    assertTrue(window.fx(window::state).startsWith("Running"));
    window.fx(
        () -> {
          ((javafx.scene.control.ButtonBase) window.find("stop")).fire();
          return null;
        });
    window.until("the board has been asked", () -> status().isEmpty());
  }

  @Test
  @Order(4)
  void itIsRemovedAgain() throws Exception {
    window.fx(
        () -> {
          list("packages-installed").getSelectionModel().selectFirst();
          return null;
        });
    press("remove-package");
    says("sensor is removed");
    window.until("it is not listed", () -> list("packages-installed").getItems().isEmpty());
    assertFalse(Files.exists(home.resolve("state/simulated/generic/lib/sensor.py")));
  }

  @Test
  @Order(90)
  void aModuleThatAProgramMissesIsLookedForAtAClick() throws Exception {
    window.program("import wheels\n");
    window.click("run");
    window.until("what it means is said", () -> notice("It may be a package").isPresent());
    window.fx(
        () -> {
          ((Button) notice("Find a package …").orElseThrow()).fire();
          return null;
        });
    window.until(
        "it is searched for",
        () -> ((TextField) window.find("package-words")).getText().equals("wheels"));
    assertEquals(1, window.fx(() -> list("packages-found").getItems().size()));
    assertEquals(
        1,
        window.fx(
            () ->
                Window.getWindows().stream()
                    .filter(
                        open -> open instanceof Stage stage && "Packages".equals(stage.getTitle()))
                    .count()));
  }

  private static Optional<Node> notice(String words) {
    return window.find("notices").lookupAll("*").stream()
        .filter(
            node ->
                node instanceof Labeled label && String.valueOf(label.getText()).contains(words))
        .findFirst();
  }
}
