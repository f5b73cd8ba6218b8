package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boardview.logic.Buses;
import boardwalk.app.boardview.logic.Lane;
import boardwalk.app.boardview.logic.Recording;
import boardwalk.app.boardview.logic.Track;
import boardwalk.app.boardview.logic.VcdText;
import boardwalk.app.boardview.logic.Word;
import boardwalk.boards.Profiles;
import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.I2cBus;
import boardwalk.interpreter.hardware.bus.SerialLine;
import boardwalk.interpreter.hardware.bus.SpiBus;
import boardwalk.interpreter.hardware.circuit.CircuitBuilder;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.watch.Traces;
import boardwalk.interpreter.hardware.watch.WireState;
import boardwalk.interpreter.runtime.Clock;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the logic strip reads from the wires of a board that really transfers. */
class LogicStripTest {

  private VirtualBoard board;
  private Traces traces;
  private final Recording recording = new Recording();

  @BeforeEach
  void powerOn() {
    Clock.powerOn(true);
    board = new VirtualBoard(Profiles.builtIn().find("pico").orElseThrow());
    traces = new Traces(board, Runnable::run);
    recording.pins(board.pins().stream().map(BoardPin::label).toList());
  }

  private BoardPin pin(String label) {
    return board.pin(label).orElseThrow();
  }

  private void follow(String... labels) {
    traces.follow(Set.of(labels));
    look();
    Clock.advance(1_000_000);
  }

  /** Every message goes through its text, as on the channel. */
  private void look() {
    List<HardwareMessage> news = new ArrayList<>();
    traces.look(news);
    for (HardwareMessage message : news) {
      HardwareMessage read = HardwareMessage.parse(message.line());
      if (read.text("event").equals("edges")) {
        recording.edges(read);
      } else {
        recording.now((long) read.number("time"));
      }
    }
  }

  private String words(String pin, Map<String, String> modes) {
    return Buses.read(recording.tracks(), modes, 0, recording.now()).stream()
        .filter(lane -> lane.pin().equals(pin))
        .map(Lane::words)
        .flatMap(List::stream)
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  @Test
  void i2cIsReadWithAddressDataAndAcknowledge() {
    CircuitBuilder.build(
        CircuitFile.read("[air]\npart = \"bme280\"\nscl = \"GP5\"\nsda = \"GP4\"\n", "c"),
        board,
        Path.of("."));
    I2cBus bus = new I2cBus(board, pin("GP5"), pin("GP4"), 400_000);
    for (String wire : List.of("GP4", "GP5")) {
      pin(wire).pull(true, false);
      pin(wire).use(BoardPin.Mode.FUNCTION, "I2C");
    }
    follow("GP4", "GP5");
    for (int i = 0; i < 3; i++) {
      bus.start(0x76, false);
      bus.write(0xd0);
      bus.start(0x76, true);
      bus.read(true);
      bus.stop();
      Clock.advance(50_000_000);
    }
    bus.start(0x20, false);
    bus.stop();
    look();
    Map<String, String> modes = Map.of("GP4", "I2C", "GP5", "I2C");
    String one = "S 76 W D0 Sr 76 R 60 P ";
    assertEquals(one.repeat(3) + "S 20 W NACK P", words("GP4", modes));
    assertEquals("", words("GP5", modes));
    assertStopsAndStarts(4 * 2 + 3, recording.tracks().get("GP4"), recording.tracks().get("GP5"));
    long longest =
        Buses.read(recording.tracks(), modes, 0, recording.now()).stream()
            .flatMap(lane -> lane.words().stream())
            .mapToLong(word -> word.to() - word.from())
            .max()
            .orElseThrow();
    assertTrue(longest < 30_000, "a byte at 400 kHz takes about 22 us, not " + longest + " ns");
  }

  /** Data changes while the clock is high only for these, and never as the clock rises. */
  private static void assertStopsAndStarts(int wanted, Track data, Track clock) {
    int count = 0;
    for (int i = 0; i < data.size(); i++) {
      long time = data.time(i);
      boolean rises = clock.at(time) && !clock.at(time - 1);
      assertFalse(rises, "data and clock rise together at " + time + " ns");
      count += clock.at(time) ? 1 : 0;
    }
    assertEquals(wanted, count);
  }

  @Test
  void spiIsReadInBothDirections() {
    SpiBus bus = new SpiBus(board, pin("GP18"), pin("GP19"), pin("GP16"));
    bus.frequency(1_000_000, 0);
    follow("GP16", "GP18", "GP19");
    for (int i = 0; i < 2; i++) {
      bus.transfer(new byte[] {0x12, 0x34, (byte) 0xff, 0}, 0, null, 0, 4, 0);
      Clock.advance(10_000_000);
    }
    look();
    Map<String, String> modes = Map.of("GP16", "SPI", "GP18", "SPI", "GP19", "SPI");
    assertEquals("12 34 FF 00 12 34 FF 00", words("GP19", modes));
    assertEquals("", words("GP18", modes));
  }

  @Test
  void aSerialLineIsReadWithItsSpeedFound() {
    SerialLine line = new SerialLine(board, pin("GP8"), null, value -> {});
    line.speed(9600, 10);
    follow("GP8");
    for (byte b : "Hi\n".getBytes(StandardCharsets.UTF_8)) {
      line.send(b & 0xff);
    }
    Clock.advance(10_000_000);
    look();
    assertEquals("'H' 'i' 0A", words("GP8", Map.of("GP8", "UART")));
  }

  @Test
  void aPinThatIsTooFastIsKeptInPartsAndSaysSo() {
    pin("GP2").mode(BoardPin.Mode.OUTPUT);
    follow("GP2");
    for (int i = 0; i < 20_000; i++) {
      pin("GP2").drive(i & 1 ^ 1);
      Clock.advance(100);
    }
    look();
    assertEquals(4096, recording.tracks().get("GP2").size());
    assertEquals(20_000 - 4096, recording.tracks().get("GP2").lost());
  }

  @Test
  void aDumpHasEveryEdgeAtItsTime() throws Exception {
    pin("GP2").mode(BoardPin.Mode.OUTPUT);
    follow("GP2");
    long start = Clock.now();
    pin("GP2").drive(1);
    Clock.advance(250);
    pin("GP2").drive(0);
    Clock.advance(1000);
    look();
    StringWriter out = new StringWriter();
    VcdText.write(out, "pico", recording.tracks(), start - 10, Clock.now());
    assertEquals(
        """
        $version Boardwalk $end
        $timescale 1 ns $end
        $scope module pico $end
        $var wire 1 ! GP2 $end
        $upscope $end
        $enddefinitions $end
        #%d
        $dumpvars
        0!
        $end
        #%d
        1!
        #%d
        0!
        #%d
        """
            .formatted(start - 10, start, start + 250, start + 1250),
        out.toString());
  }

  @Test
  void aPinIsUnknownUntilSomethingSetsIt() {
    BoardPin pin = pin("GP2");
    follow("GP2");
    long free = Clock.now();
    Clock.advance(1_000_000);
    long set = Clock.now();
    pin.mode(BoardPin.Mode.OUTPUT);
    pin.drive(1);
    look();
    Track track = recording.tracks().get("GP2");
    assertEquals(WireState.UNSEEN, track.wire(free - 1_500_000));
    assertEquals(WireState.FLOATING, track.wire(free));
    assertEquals(WireState.FLOATING, track.wire(set - 1));
    assertEquals(WireState.HIGH, track.wire(set));
    Clock.advance(1_000_000);
    pin.mode(BoardPin.Mode.INPUT);
    Clock.advance(1_000_000);
    pin.pull(true, false);
    look();
    assertEquals(WireState.FLOATING, track.wire(Clock.now() - 1));
    assertEquals(WireState.HIGH, track.wire(Clock.now()));
  }

  @Test
  void aLowOutputIsKnownToBeLowThoughItNeverChanges() {
    pin("GP2").mode(BoardPin.Mode.OUTPUT);
    follow("GP2");
    look();
    assertEquals(WireState.LOW, recording.tracks().get("GP2").wire(Clock.now()));
  }

  @Test
  void aPinThatIsNoLongerFollowedIsUnknownFromThere() {
    pin("GP2").mode(BoardPin.Mode.OUTPUT);
    pin("GP2").drive(1);
    follow("GP2");
    look();
    follow("GP3");
    look();
    assertEquals(WireState.UNSEEN, recording.tracks().get("GP2").wire(Clock.now()));
    Clock.advance(1_000_000);
    follow("GP2");
    look();
    assertEquals(WireState.HIGH, recording.tracks().get("GP2").wire(Clock.now()));
  }

  @Test
  void aPinThatFloatsOnAndOffTooFastEndsAsItIs() {
    follow("GP2");
    for (int i = 0; i < 5001; i++) {
      pin("GP2").pull(i % 2 == 0, false);
      Clock.advance(100);
    }
    look();
    assertEquals(WireState.HIGH, recording.tracks().get("GP2").wire(Clock.now()));
    pin("GP2").pull(false, false);
    look();
    assertEquals(WireState.FLOATING, recording.tracks().get("GP2").wire(Clock.now()));
  }

  @Test
  void aDumpSaysWhatIsUnknownAndWhatFloats() throws Exception {
    follow("GP2");
    long start = Clock.now();
    pin("GP2").mode(BoardPin.Mode.OUTPUT);
    pin("GP2").drive(1);
    Clock.advance(250);
    pin("GP2").mode(BoardPin.Mode.INPUT);
    Clock.advance(250);
    pin("GP2").pull(false, true);
    look();
    StringWriter out = new StringWriter();
    VcdText.write(out, "pico", recording.tracks(), start - 2_000_000, Clock.now());
    assertEquals(
        """
        #%d
        $dumpvars
        x!
        $end
        #%d
        z!
        #%d
        1!
        #%d
        z!
        #%d
        0!
        """
            .formatted(start - 2_000_000, start - 1_000_000, start, start + 250, start + 500),
        out.toString().substring(out.toString().indexOf('#')));
  }
}
