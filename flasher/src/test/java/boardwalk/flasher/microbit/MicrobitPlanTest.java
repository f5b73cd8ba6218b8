package boardwalk.flasher.microbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.FlashError;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is a value: it says what will happen, or why not, and touches nothing. */
class MicrobitPlanTest {

  private static final Path NOWHERE = Path.of("no", "such", "drive");

  private static MicrobitPlan plan(String details, String image, Map<String, byte[]> files) {
    return MicrobitPlan.of(
        new Drives.Drive(NOWHERE, DriveDetails.parse(details)),
        MicrobitFirmware.parse(image),
        files);
  }

  private static String image(DriveDetails.Version version) {
    return version == DriveDetails.Version.V1 ? MicrobitImages.v1() : MicrobitImages.v2();
  }

  @ParameterizedTest
  @CsvSource({"9900, V1", "9901, V1", "9903, V2", "9904, V2", "9905, V2", "9906, V2"})
  void theFirmwareOfTheBoardIsAccepted(String id, DriveDetails.Version version) {
    assertTrue(plan("Unique ID: " + id, image(version), Map.of()).refusal().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"9900, V2, V1", "9904, V1, V2", "9906, V1, V2"})
  void theFirmwareOfTheOtherBoardIsRefused(
      String id, DriveDetails.Version image, DriveDetails.Version board) {
    FlashError refusal = plan("Unique ID: " + id, image(image), Map.of()).refusal().orElseThrow();
    assertEquals(
        "This MicroPython is for the micro:bit " + image + ", but the board is a " + board + ".",
        refusal.getMessage());
    assertEquals("Choose the MicroPython hex for the micro:bit " + board + ".", refusal.advice());
  }

  @Test
  void maintenanceModeIsRefusedBeforeAnythingElse() {
    FlashError refusal =
        plan("Unique ID: 9904\nDaplink Mode: Bootloader", MicrobitImages.v1(), Map.of())
            .refusal()
            .orElseThrow();
    assertTrue(refusal.getMessage().contains("maintenance mode"), refusal.getMessage());
    assertTrue(refusal.advice().contains("without pressing its reset button"), refusal.advice());
  }

  @Test
  void theStepsNameTheDriveTheBoardAndTheFiles() {
    MicrobitPlan plan =
        plan("Unique ID: 9904", MicrobitImages.v2(), Map.of("main.py", new byte[] {1}));
    String steps = String.join("\n", plan.steps());
    assertTrue(steps.contains(NOWHERE.toString()), steps);
    assertTrue(steps.contains("micro:bit V2"), steps);
    assertTrue(steps.contains("Files on it: main.py."), steps);
    assertTrue(steps.contains("Everything that was on the micro:bit is replaced."), steps);
  }

  @Test
  void withoutFilesThoseInTheFirmwareStay() {
    String filled =
        MicrobitFirmware.parse(MicrobitImages.v2())
            .with(Map.of("game.py", new byte[] {1}))
            .hex()
            .write();
    assertEquals(filled, plan("Unique ID: 9904", filled, Map.of()).image());
    assertTrue(plan("Unique ID: 9904", filled, Map.of()).steps().contains("Files on it: game.py."));
  }

  @Test
  void samePlansAreEqual() {
    Map<String, byte[]> files = Map.of("main.py", new byte[] {1});
    assertEquals(
        plan("Unique ID: 9904", MicrobitImages.v2(), files),
        plan("Unique ID: 9904", MicrobitImages.v2(), files));
  }
}
