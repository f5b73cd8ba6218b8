package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The window finds out which board is connected, and asks when that cannot be told. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowKnowsBoardsTest {

  @TempDir static Path home;
  private static WindowDriver window;
  private static RealMicroPython other;

  @BeforeAll
  static void open() throws Exception {
    window = WindowDriver.open(home);
    window.until("the simulated board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() throws Exception {
    window.close();
    if (other != null) {
      other.close();
    }
  }

  private static void connect(String address) throws InterruptedException {
    Platform.runLater(() -> window.clickOn(window.find("other-port")));
    window.until("the dialog", () -> window.find("other-port-address") != null);
    window.fx(
        () -> {
          ((ComboBox<?>) window.find("other-port-address")).getEditor().setText(address);
          return null;
        });
    window.click("other-port-connect");
  }

  /** A board of this kind behind a network port, for one connection. */
  private static String serve(String id) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(id, server));
    return "tcp:127.0.0.1:" + server.getLocalPort();
  }

  private static void serve(String id, ServerSocket server) {
    try (server;
        Socket socket = server.accept();
        Transport board =
            new SimulatedBoard(
                    Profiles.builtIn().find(id).orElseThrow(), Optional.empty(), Optional.empty())
                .start(Optional.empty())) {
      Thread.ofVirtual()
          .start(
              () -> {
                byte[] buffer = new byte[4096];
                try {
                  for (int n; (n = socket.getInputStream().read(buffer)) > 0; ) {
                    board.write(Arrays.copyOf(buffer, n));
                  }
                } catch (IOException ended) {
                  // The test is over.
                }
              });
      byte[] buffer = new byte[4096];
      while (true) {
        int n = board.read(buffer, 1000);
        socket.getOutputStream().write(buffer, 0, Math.max(0, n));
      }
    } catch (IOException ended) {
      // The test is over.
    }
  }

  @Test
  @Order(1)
  void aBoardThatSaysWhatItIsIsKnown() throws Exception {
    connect(serve("pico"));
    window.until("it is named", () -> window.shows("Raspberry Pi Pico"));
    window.program("from machine import Pin\nled = Pin(99, Pin.OUT)\n");
    window.until(
        "its pins are known", () -> !window.editor().lookupAll(".line-number-warning").isEmpty());
  }

  @Test
  @Order(2)
  void theUserSaysWhatNobodyCanTell() throws Exception {
    other = new RealMicroPython();
    connect(other.port());
    window.until("it asks", () -> window.hasButton("Choose …"));
    Platform.runLater(() -> window.clickOn(window.button("Choose …")));
    window.until("the boards are shown", () -> window.find("board-choices") != null);
    window.fx(
        () -> {
          ((TextField) window.find("board-words")).setText("pico w");
          return null;
        });
    assertEquals(
        "Raspberry Pi Pico W",
        window.fx(
            () ->
                ((boardwalk.boards.BoardSummary)
                        ((ListView<?>) window.find("board-choices"))
                            .getSelectionModel()
                            .getSelectedItem())
                    .name()));
    window.click("board-choose");
    window.until("the dialog is gone", () -> window.find("board-choices") == null);
  }
}
