package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.flash.Firmware;
import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.EspFirmware;
import boardwalk.emulated.esp.Faults;
import boardwalk.emulated.esp.Pace;
import boardwalk.emulated.esp.Rfc2217Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flashing emulated chips in the window: one, and a classroom of eight. */
class WindowFlashBoardsTest {

  private static final int SIZE = 60_000;

  @TempDir Path home;
  private final List<EmulatedEsp> chips = new ArrayList<>();
  private final List<Rfc2217Port> ports = new ArrayList<>();
  private byte[] image;
  private WindowDriver window;

  @BeforeEach
  void open() throws Exception {
    image = EspFirmware.of(ChipModel.ESP32C3, SIZE);
    window = WindowDriver.open(home);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.click("flash");
    window.until("the flash window", () -> window.find("flash-place") != null);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    for (Rfc2217Port port : ports) {
      port.close();
    }
  }

  private EmulatedEsp plugIn() throws Exception {
    EmulatedEsp esp =
        new EmulatedEsp(ChipModel.ESP32C3, 4 << 20, EmulatedClock.real(), Pace.NONE, 20_000, false);
    Rfc2217Port port = new Rfc2217Port(esp);
    chips.add(esp);
    ports.add(port);
    window.fx(
        () -> {
          TextField place = (TextField) window.find("flash-place");
          place.setText("rfc2217://127.0.0.1:" + port.port());
          ((Button) window.find("flash-add")).fire();
          return null;
        });
    return esp;
  }

  @SuppressWarnings("unchecked")
  private void choose(String name, byte[] bytes) throws Exception {
    Path file = Files.write(home.resolve(name), bytes);
    window.fx(
        () -> {
          ((ComboBox<Firmware>) window.find("flash-firmware")).setValue(new Firmware.Local(file));
          return null;
        });
  }

  private String words(String id) {
    StringBuilder words = new StringBuilder();
    for (Node node : window.find(id).lookupAll(".label")) {
      words.append(((Label) node).getText()).append('\n');
    }
    return words.toString();
  }

  private String button() {
    return ((Button) window.find("do-flash")).getText();
  }

  @Test
  void oneBoardIsPlannedFlashedAndInTheConsoleAtItsPrompt() throws Exception {
    EmulatedEsp esp = plugIn();
    choose("firmware.bin", image);
    window.until("the button", () -> button().equals("Look at the board"));
    assertEquals(0, esp.flash().erasedSectors());
    window.click("do-flash");
    window.until("the plan", () -> words("flash-plan").contains("Erase and write firmware.bin"));
    assertTrue(window.fx(() -> words("flash-plan")).contains("MAC address: 24:0a:c4:01:02:05"));
    assertEquals(0, esp.flash().erasedSectors());
    window.until("the button", () -> button().equals("Flash"));
    window.click("do-flash");
    window.until(
        "it is done", () -> words("flash-boards").contains("The firmware is on the board."));
    assertArrayEquals(image, esp.flash().read(0, SIZE));
    window.until("the console has the board", () -> window.console().contains(">>>"));
  }

  @Test
  void theWrongFirmwareIsRefusedUntilToldOtherwise() throws Exception {
    EmulatedEsp esp = plugIn();
    choose("wrong.bin", EspFirmware.of(ChipModel.ESP32S3, SIZE));
    window.until("the button", () -> button().equals("Look at the board"));
    window.click("do-flash");
    window.until(
        "the refusal", () -> words("flash-plan").contains("wrong.bin is for the ESP32-S3"));
    assertTrue(window.fx(() -> window.find("do-flash").isDisabled()));
    assertTrue(window.fx(() -> window.find("flash-anyway").isVisible()));
    assertEquals(0, esp.flash().erasedSectors());
  }

  @Test
  void eightBoardsAreFlashedSideBySideAndOneThatFailsTouchesNoOther() throws Exception {
    for (int i = 0; i < 8; i++) {
      plugIn();
    }
    choose("firmware.bin", image);
    window.until("the button", () -> button().equals("Look at the boards"));
    window.click("do-flash");
    window.until("the plans", () -> button().equals("Flash 8 boards"));
    chips.get(3).faults(Faults.cut(20));
    window.click("do-flash");
    window.until("all have ended", () -> status().equals("7 of 8 done, 1 failed."));
    for (int i = 0; i < 8; i++) {
      if (i != 3) {
        assertArrayEquals(image, chips.get(i).flash().read(0, SIZE), "board " + i);
      }
    }
    assertTrue(window.fx(() -> words("flash-boards")).contains("went away in the middle of it"));
    chips.get(3).faults(Faults.NONE);
    window.until("again", () -> button().equals("Look at the boards"));
    window.click("do-flash");
    window.until("the plans", () -> button().equals("Flash 8 boards"));
    window.click("do-flash");
    window.until("all are done", () -> status().equals("8 of 8 done."));
    assertArrayEquals(image, chips.get(3).flash().read(0, SIZE));
  }

  private String status() {
    return ((Label) window.find("flash-status")).getText();
  }
}
