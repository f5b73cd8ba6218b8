package boardwalk.interpreter.hardware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.Profiles;
import boardwalk.interpreter.hardware.circuit.LiveCircuit;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.machine.Bitstream;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.PyBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of the hardware channel, over a real socket. */
class HardwareLinkTest {

  private final List<HardwareMessage> seen = new CopyOnWriteArrayList<>();
  private HardwareLink link;
  private VirtualBoard board;

  @BeforeEach
  void listen() throws IOException {
    link = HardwareLink.listen(seen::add);
    board = new VirtualBoard(Profiles.builtIn().find("microbit-v2").orElseThrow());
  }

  @AfterEach
  void end() throws IOException {
    link.close();
  }

  private void connected() throws IOException {
    HardwareChannel.connect(board, link.port(), link.token(), Runnable::run);
    until(() -> sent("event", "hello"));
  }

  private boolean sent(String field, String value) {
    return seen.stream().anyMatch(m -> m.text(field).equals(value));
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "not in time");
      Thread.onSpinWait();
    }
  }

  @Test
  void theBoardSaysWhichItIsAndWhatItShows() throws IOException {
    connected();
    assertTrue(sent("board", "microbit-v2"));
    int[] pixels = new int[25];
    pixels[1] = 9;
    pixels[24] = 3;
    board.matrix().show(pixels);
    until(() -> sent("pixels", "0900000000000000000000003"));
  }

  @Test
  void theWindowPressesButtonsAndMovesTheBoard() throws IOException {
    connected();
    link.press("button_a", true);
    until(() -> board.isPressed("button_a"));
    link.press("button_a", false);
    until(() -> !board.isPressed("button_a"));
    assertTrue(board.takeWasPressed("button_a"));
    assertFalse(board.takeWasPressed("button_a"));
    assertEquals(1, board.takePresses("button_a"));
    link.send(HardwareMessage.of("set", "accelerometer", "x", 12, "y", -34, "z", 1000));
    until(() -> board.senses().acceleration()[1] == -34);
    assertArrayEquals(new int[] {12, -34, 1000}, board.senses().acceleration());
    link.send(HardwareMessage.of("set", "temperature", "celsius", -5));
    until(() -> board.senses().temperature() == -5);
  }

  @Test
  void aWishIsNotLostWhenTheBoardIsResetBeforeItIsFulfilled() throws IOException {
    AtomicInteger forgotten = new AtomicInteger(2);
    HardwareChannel.connect(
        board,
        link.port(),
        link.token(),
        task -> {
          if (forgotten.getAndDecrement() <= 0) {
            task.run();
          }
        });
    until(() -> sent("event", "hello"));
    link.press("button_a", true);
    until(() -> board.isPressed("button_a"));
  }

  @Test
  void whatIsNotUnderstoodChangesNothing() throws IOException {
    connected();
    link.send(HardwareMessage.of("set", "gravity", "off", true));
    link.send(HardwareMessage.of("set", "pin", "pin", "no such pin", "value", 1));
    link.send(HardwareMessage.of("nothing", 1));
    link.press("button_b", true);
    until(() -> board.isPressed("button_b"));
  }

  @Test
  void manyChangesAreFewMessagesAndTheNewestComes() throws IOException {
    connected();
    int before = seen.size();
    BoardPin pin = board.pin("pin0").orElseThrow();
    pin.mode(BoardPin.Mode.OUTPUT);
    long start = System.nanoTime();
    for (int i = 1; i <= 20_001; i++) {
      pin.drive(i & 1);
    }
    until(() -> told(before) > 0);
    board.matrix().show(java.util.stream.IntStream.range(0, 25).map(i -> 9).toArray());
    until(() -> sent("pixels", "9".repeat(25)));
    int number = List.copyOf(board.pins()).indexOf(pin);
    until(() -> newestLevel(number) == 1);
    double seconds = (System.nanoTime() - start) / 1e9;
    int most = (int) (seconds * HardwareChannel.PER_SECOND) + 5;
    assertTrue(told(before) <= most, told(before) + " messages");
  }

  private long told(int before) {
    return seen.stream()
        .skip(before)
        .filter(m -> m.text("event").equals("pin") || m.text("event").equals("levels"))
        .count();
  }

  /** The level of a pin as it was told last, wherever it was told. */
  private int newestLevel(int number) {
    String label = List.copyOf(board.pins()).get(number).label();
    int level = -1;
    for (HardwareMessage message : seen) {
      if (message.text("pin").equals(label)) {
        level = (int) message.number("value");
      } else if (PinBits.get(message.text("changed"), number)) {
        level = PinBits.get(message.text("high"), number) ? 1 : 0;
      }
    }
    return level;
  }

  @Test
  void pinsThatOnlyGoToTheirOtherLevelAreBitsOfOneMessage() throws IOException {
    connected();
    List<BoardPin> pins = List.copyOf(board.pins());
    String names = newest("hello").text("pins");
    assertEquals(pins.stream().map(BoardPin::label).collect(Collectors.joining("|")), names);
    pins.forEach(pin -> pin.mode(BoardPin.Mode.OUTPUT));
    String last = pins.getLast().label();
    until(() -> newest("pin").text("pin").equals(last));
    int before = seen.size();
    pins.getFirst().drive(1);
    pins.getLast().drive(1);
    until(() -> newestLevel(pins.size() - 1) == 1 && newestLevel(0) == 1);
    assertTrue(seen.stream().skip(before).noneMatch(m -> m.text("event").equals("pin")));
    assertTrue(told(before) <= 2);
    // A wave is told in full.
    pins.getFirst().pulse(1_000_000, 250_000);
    until(() -> newest("pin").number("period") == 1_000_000);
  }

  @Test
  void bitsOfPinsSurviveTheirText() {
    BitSet bits = new BitSet();
    assertEquals("0", PinBits.text(bits));
    bits.set(0);
    bits.set(5);
    bits.set(167);
    String text = PinBits.text(bits);
    for (int pin = 0; pin < 200; pin++) {
      assertEquals(bits.get(pin), PinBits.get(text, pin), "pin " + pin);
    }
    assertFalse(PinBits.get("x", 0));
  }

  private HardwareMessage newest(String event) {
    HardwareMessage newest = HardwareMessage.of("event", "none");
    for (HardwareMessage message : seen) {
      newest = message.text("event").equals(event) ? message : newest;
    }
    return newest;
  }

  @Test
  void whoDoesNotKnowTheTokenIsNotHeard() throws IOException {
    HardwareChannel.connect(board, link.port(), "guess", Runnable::run);
    board
        .matrix()
        .show(
            new int[] {9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    // The right one comes after it, and is the only one heard.
    VirtualBoard right = new VirtualBoard(Profiles.builtIn().find("pico").orElseThrow());
    HardwareChannel.connect(right, link.port(), link.token(), Runnable::run);
    until(() -> sent("board", "pico"));
    assertFalse(sent("board", "microbit-v2"));
  }

  @Test
  void messagesSurviveTheLine() {
    HardwareMessage message =
        HardwareMessage.parse(HardwareMessage.of("a", "x y", "b", -1.5, "c", true).line());
    assertEquals("x y", message.text("a"));
    assertEquals(-1.5, message.number("b"));
    assertTrue(message.flag("c"));
    for (String broken : List.of("", "{", "[]", "{\"a\":", "{\"a\":{}}", "null", "{\"a\" 1}")) {
      assertTrue(HardwareMessage.parse(broken).fields().isEmpty(), broken);
    }
  }

  @Test
  void aChangedCircuitIsBuiltAnewAndWhatPeopleSetStays(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("circuit.toml");
    LiveCircuit circuit = new LiveCircuit(board);
    HardwareChannel.connect(board, link.port(), link.token(), Runnable::run, circuit);
    until(() -> sent("event", "hello"));
    BoardPin pin = board.pin("pin0").orElseThrow();
    pin.mode(BoardPin.Mode.INPUT);
    pin.pull(true, false);
    Files.writeString(file, "[knock]\npart = \"button\"\na = \"pin0\"\n");
    build(file);
    until(() -> sent("part", "knock"));
    link.send(HardwareMessage.of("set", "part", "part", "knock", "name", "pressed", "value", 1));
    until(() -> pin.level() == 0);
    Files.writeString(
        file,
        "[knock]\npart = \"button\"\na = \"pin0\"\n[new]\npart = \"led\"\nanode = \"pin1\"\n");
    build(file);
    until(() -> board.parts().containsKey("new"));
    // It is pressed still, as soon as what people set is set again.
    until(() -> pin.level() == 0);
    Files.writeString(file, "");
    build(file);
    until(() -> board.parts().isEmpty());
    // Nothing of it is left on the wire.
    until(() -> pin.level() == 1);
    Files.writeString(file, "[x]\npart = \"lamp\"\n");
    build(file);
    until(() -> newest("problem").text("words").contains("no known part"));
  }

  @Test
  void bitsOfAStripAreExactAtTheRealPaceHoweverSlowTheComputerIs() {
    Clock.powerOn(false);
    VirtualBoard s3 = new VirtualBoard(Profiles.builtIn().find("esp32-s3-devkitc").orElseThrow());
    LiveCircuit circuit = new LiveCircuit(s3);
    BoardPin data = s3.pin("GPIO38").orElseThrow();
    // Somebody on the wire takes longer over an edge than a bit lasts.
    data.net()
        .listen(
            (level, time) -> {
              long until = System.nanoTime() + 3_000;
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
            });
    data.mode(BoardPin.Mode.OUTPUT);
    Bitstream.send(
        data, new long[] {400, 850, 800, 450}, Buffers.span(PyBytes.of(new byte[] {1, 2, 9})));
    assertTrue(circuit.build(Path.of("there is none.toml")).isEmpty());
    assertEquals("#020109", s3.parts().get("board_rgb").shown().get("pixels").get());
  }

  @Test
  void theLedsOnTheBoardStayAsTheyAreWhenTheCircuitChanges(@TempDir Path folder)
      throws IOException {
    VirtualBoard s3 = new VirtualBoard(Profiles.builtIn().find("esp32-s3-devkitc").orElseThrow());
    LiveCircuit circuit = new LiveCircuit(s3);
    HardwareChannel.connect(s3, link.port(), link.token(), Runnable::run, circuit);
    until(() -> sent("part", "board_rgb"));
    Object before = s3.parts().get("board_rgb");
    Path file = folder.resolve("circuit.toml");
    Files.writeString(file, "[knock]\npart = \"button\"\na = \"GPIO4\"\n");
    build(file);
    until(() -> s3.parts().containsKey("knock"));
    assertTrue(before == s3.parts().get("board_rgb"));
    Files.delete(file);
    build(file);
    until(() -> s3.parts().size() == 1);
    assertTrue(before == s3.parts().get("board_rgb"));
  }

  private void build(Path file) {
    link.send(HardwareMessage.of("set", "circuit", "file", file.toString()));
  }

  @Test
  void aTextWithQuotesComesAsItIs() {
    String text = "a \"quoted\" \\ text";
    assertEquals(text, HardwareMessage.parse(HardwareMessage.of("a", text).line()).text("a"));
  }

  @Test
  void whatIsOnTheBoardHearsEachBitOnceAfterCircuitsHaveChanged(@TempDir Path folder)
      throws Exception {
    Clock.powerOn(true);
    VirtualBoard trinket = new VirtualBoard(Profiles.builtIn().find("trinket-m0").orElseThrow());
    LiveCircuit circuit = new LiveCircuit(trinket);
    Path file = folder.resolve("circuit.toml");
    assertEquals(Optional.empty(), circuit.build(file));
    assertEquals(Optional.empty(), circuit.build(file));
    BoardPin clock = trinket.pin("DOTSTAR_CLK").orElseThrow();
    BoardPin data = trinket.pin("DOTSTAR_DATA").orElseThrow();
    clock.mode(BoardPin.Mode.OUTPUT);
    data.mode(BoardPin.Mode.OUTPUT);
    for (int value : new int[] {0, 0, 0, 0, 0xff, 0x30, 0x20, 0x10}) {
      for (int bit = 7; bit >= 0; bit--) {
        data.drive(value >> bit & 1);
        clock.drive(1);
        clock.drive(0);
      }
    }
    assertEquals("#102030", trinket.parts().get("board_dotstar").shown().get("pixels").get());
  }
}
