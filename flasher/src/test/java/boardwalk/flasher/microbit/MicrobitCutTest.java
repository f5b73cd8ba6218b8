package boardwalk.flasher.microbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cable pulled at any byte, and at any moment of waiting; then the same again. */
class MicrobitCutTest {

  private static final String V2 = "Unique ID: 99040000\r\nDaplink Mode: Interface\r\n";

  @TempDir Path media;

  private static MicrobitPlan plan(FakeDaplink board) {
    return MicrobitPlan.of(
        board.drive(),
        MicrobitFirmware.parse(MicrobitImages.v2()),
        Map.of("main.py", new byte[9_000]));
  }

  private FakeDaplink fresh(int number) {
    return new FakeDaplink(media.resolve("MICROBIT" + number), V2);
  }

  private static void flashes(FakeDaplink board) throws InterruptedException {
    String image = plan(board).image();
    String said =
        new MicrobitFlasher(board, 20_000, 15_000)
            .flash(plan(board), false, FlashProgress.NONE, new Cancellation());
    assertEquals("The micro:bit is ready.", said);
    assertEquals(image, board.received());
  }

  @Test
  void whereverTheFileBreaksItIsNeverCalledReadyAndTheNextAttemptWorks() throws Exception {
    FakeDaplink first = fresh(0);
    int size = plan(first).image().length();
    int cuts = 0;
    for (int at = 0; at < size; at += size / 60) {
      FakeDaplink board = fresh(1 + cuts);
      MicrobitPlan plan = plan(board);
      int after = at;
      MicrobitFlasher breaking =
          new MicrobitFlasher(board, 20_000, 15_000, file -> BreakingChannel.open(file, after));
      FlashError error =
          assertThrows(
              FlashError.class,
              () -> breaking.flash(plan, false, FlashProgress.NONE, new Cancellation()));
      assertTrue(error.advice().contains("nplug it"), error.advice());
      flashes(board.powerCycled());
      cuts++;
    }
    assertTrue(cuts >= 60, cuts + " cuts");
  }

  @Test
  void powerLostWhileTheBoardWorksIsToldAndTheNextAttemptWorks() throws Exception {
    for (int moment = 100; moment <= 3000; moment += 100) {
      FakeDaplink board = fresh(1000 + moment);
      int at = moment;
      MicrobitFlasher flasher =
          new MicrobitFlasher(
              new FlashClock() {
                @Override
                public long millis() {
                  return board.millis();
                }

                @Override
                public void sleep(long millis) {
                  if (board.millis() < at) {
                    board.sleep(millis);
                  } else {
                    board.stayUnplugged();
                  }
                }
              },
              20_000,
              15_000);
      MicrobitPlan plan = plan(board);
      if (moment <= 2900) {
        FlashError error =
            assertThrows(
                FlashError.class,
                () -> flasher.flash(plan, false, FlashProgress.NONE, new Cancellation()));
        assertTrue(error.getMessage().contains("did not come back"), error.getMessage());
      } else {
        flasher.flash(plan, false, FlashProgress.NONE, new Cancellation());
      }
      flashes(board.powerCycled());
      assertTrue(Files.exists(media));
    }
  }
}
