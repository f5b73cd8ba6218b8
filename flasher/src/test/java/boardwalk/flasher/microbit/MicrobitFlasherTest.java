package boardwalk.flasher.microbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing the file, waiting for the board, and saying what it said. */
class MicrobitFlasherTest {

  private static final String V2 = "Unique ID: 99040000\r\nDaplink Mode: Interface\r\n";

  @TempDir Path media;

  private FakeDaplink microbit() {
    return new FakeDaplink(media.resolve("MICROBIT"), V2);
  }

  private static MicrobitPlan plan(FakeDaplink board) {
    return MicrobitPlan.of(
        board.drive(),
        MicrobitFirmware.parse(MicrobitImages.v2()),
        Map.of("main.py", new byte[18_000]));
  }

  private static String flash(FakeDaplink board) throws InterruptedException {
    return flasher(board).flash(plan(board), false, FlashProgress.NONE, new Cancellation());
  }

  private static MicrobitFlasher flasher(FakeDaplink board) {
    return new MicrobitFlasher(board, 20_000, 15_000);
  }

  @Test
  void theBoardGetsTheWholeFileAndNothingElse() throws Exception {
    FakeDaplink board = microbit();
    String image = plan(board).image();
    assertEquals("The micro:bit is ready.", flash(board));
    assertEquals(image, board.received());
    assertEquals(List.of("DETAILS.TXT", "MICROBIT.HTM", "boardwalk.hex"), board.names());
  }

  @Test
  void writingIsCountedUpToTheEndAndWaitingIsNot() throws Exception {
    FakeDaplink board = microbit();
    List<Double> writing = new ArrayList<>();
    List<String> phases = new ArrayList<>();
    flasher(board)
        .flash(
            plan(board),
            false,
            (phase, done, total) -> {
              if (phases.isEmpty() || !phases.getLast().equals(phase)) {
                phases.add(phase);
              }
              if (phase.equals("Writing")) {
                writing.add((double) done / total);
              } else {
                assertEquals(0, total);
              }
            },
            new Cancellation());
    assertEquals(List.of("Writing", "Waiting for the micro:bit"), phases);
    assertEquals(writing.stream().sorted().toList(), writing);
    assertEquals(1.0, writing.getLast());
  }

  @Test
  void aBoardThatTellsNoRemountCountIsFlashedToo() throws Exception {
    assertEquals("The micro:bit is ready.", flash(microbit().withoutCount()));
  }

  @Test
  void theFailureOfAnEarlierAttemptDoesNotSpoilThisOne() throws Exception {
    FakeDaplink board = microbit().withOldFailure("error: The transfer timed out.\r\n");
    assertEquals("The micro:bit is ready.", flash(board));
  }

  @Test
  void aBoardThatTakesNothingIsToldAfterTwentySeconds() {
    FakeDaplink board = microbit().ignoringFiles();
    FlashError error = assertThrows(FlashError.class, () -> flash(board));
    assertEquals("The micro:bit did not take the file.", error.getMessage());
    assertFalse(error.advice().isBlank());
    assertEquals(20_000, board.millis());
  }

  @Test
  void aBoardThatStaysAwayIsToldAfterFifteenSecondsMore() {
    FakeDaplink board = microbit().stayingAway();
    FlashError error = assertThrows(FlashError.class, () -> flash(board));
    assertTrue(error.getMessage().contains("did not come back"), error.getMessage());
    assertEquals(500 + 15_000, board.millis());
  }

  /** Texts and types of DAPLink source/daplink/error.c. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The transfer timed out.                                  | user, transient | try once more
          An error occurred during the transfer                    | transient       | try once more
          File sent out of order by PC. Target might not be programmed correctly. | transient | try once more
          Failed to reset/halt the target MCU                      | target          | Unplug
          The hex file cannot be decoded. Checksum calculation failure occurred. | user | damaged
          The hex file cannot be decoded. Parser logic failure occurred. | user      | damaged
          The application image is not compatible with the target. | user            | another version
          """)
  void whatTheBoardSaysIsPassedOnWithAdvice(String text, String type, String advice) {
    FakeDaplink board = microbit().failing("error: " + text + "\r\ntype: " + type + "\r\n");
    FlashError error = assertThrows(FlashError.class, () -> flash(board));
    assertEquals("The micro:bit says: " + text, error.getMessage());
    assertTrue(error.advice().contains(advice), error.advice());
  }

  @Test
  void aFailureInAFormNobodyKnowsIsPassedOnWhole() {
    FakeDaplink board = microbit().failing("Something new.\r\n");
    FlashError error = assertThrows(FlashError.class, () -> flash(board));
    assertEquals("The micro:bit says: Something new.", error.getMessage());
    assertFalse(error.advice().isBlank());
  }

  @Test
  void aRefusedPlanWritesNothing() {
    FakeDaplink board =
        new FakeDaplink(
            media.resolve("MAINTENANCE"), "Unique ID: 99040000\r\nDaplink Mode: Bootloader\r\n");
    assertThrows(FlashError.class, () -> flash(board));
    assertTrue(Files.notExists(media.resolve("MAINTENANCE/boardwalk.hex")));
    assertEquals(0, board.millis());
  }

  @Test
  void aDriveThatTakesNoFileIsToldAtOnce() throws Exception {
    FakeDaplink board = microbit();
    MicrobitPlan plan = plan(board);
    Files.createDirectory(media.resolve("MICROBIT/boardwalk.hex"));
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> flasher(board).flash(plan, false, FlashProgress.NONE, new Cancellation()));
    assertTrue(error.getMessage().startsWith("The file could not be written"), error.getMessage());
    assertEquals(0, board.millis());
  }

  /** A drive that breaks in the middle of the file, as when the cable is pulled. */
  private static MicrobitFlasher breaking(FakeDaplink board, int after) {
    return new MicrobitFlasher(board, 20_000, 15_000, file -> BreakingChannel.open(file, after));
  }

  @Test
  void aFileThatBrokeInTheMiddleIsNeverCalledReadyThoughTheDriveComesBack() {
    FakeDaplink board = microbit();
    FlashError error =
        assertThrows(
            FlashError.class,
            () ->
                breaking(board, 20_000)
                    .flash(plan(board), false, FlashProgress.NONE, new Cancellation()));
    assertTrue(error.getMessage().contains("could not be written whole"), error.getMessage());
    assertTrue(error.getMessage().contains("cable pulled"), error.getMessage());
    assertTrue(error.advice().contains("flash once more"), error.advice());
  }

  @Test
  void whatTheBoardSaysOfABrokenFileComesFirst() {
    FakeDaplink board = microbit().failing("error: The transfer timed out.\r\n");
    FlashError error =
        assertThrows(
            FlashError.class,
            () ->
                breaking(board, 20_000)
                    .flash(plan(board), false, FlashProgress.NONE, new Cancellation()));
    assertEquals("The micro:bit says: The transfer timed out.", error.getMessage());
  }

  @Test
  void aDriveThatLeavesWithTheLastByteIsNoFailure() throws Exception {
    FakeDaplink board = microbit();
    int size = plan(board).image().length();
    String done =
        breaking(board, size).flash(plan(board), false, FlashProgress.NONE, new Cancellation());
    assertEquals("The micro:bit is ready.", done);
  }

  @Test
  void aDriveThatComesBackWithoutHavingCountedIsNotReady() {
    FakeDaplink board = microbit().notCountingTheNext();
    FlashError error = assertThrows(FlashError.class, () -> flash(board));
    assertTrue(error.getMessage().contains("as if it had been unplugged"), error.getMessage());
  }
}
