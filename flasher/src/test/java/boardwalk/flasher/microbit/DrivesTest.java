package boardwalk.flasher.microbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which folders are a micro:bit's drive, and what its DETAILS.TXT says. */
class DrivesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "9900, V1",
    "9901, V1",
    "9903, V2",
    "9904, V2",
    "9905, V2",
    "9906, V2",
    "9999, UNKNOWN",
    "99, UNKNOWN"
  })
  void theFirstFourCharactersOfTheUniqueIdTellTheVersion(String id, DriveDetails.Version version) {
    assertEquals(version, DriveDetails.parse("Unique ID: " + id + "\r\n").version());
  }

  @Test
  void everyLineOfTheRealFileIsRead() {
    DriveDetails details =
        DriveDetails.parse(
            """
            # DAPLink Firmware - see https://mbed.com/daplink\r
            Build ID: v0257-gc782a5ba (gcc)\r
            Unique ID: 9904360258744e45005460120000000e000000009796990b\r
            HIC ID: 9796990b\r
            Daplink Mode: Interface\r
            Interface Version: 0257\r
            USB Interfaces: MSD, CDC, HID, WebUSB\r
            Remount count: 12\r
            URL: https://microbit.org/device/?id=9904&v=0257\r
            """);
    assertEquals("9904360258744e45005460120000000e000000009796990b", details.uniqueId());
    assertEquals("https://microbit.org/device/?id=9904&v=0257", details.values().get("URL"));
    assertEquals(12, details.remounts());
    assertFalse(details.isMaintenance());
  }

  @Test
  void oldAndDamagedDetailsAreReadAsFarAsTheyGo() {
    DriveDetails details = DriveDetails.parse("Version: 0234\nRemount count: many\n:\nnonsense\n");
    assertEquals(-1, details.remounts());
    assertEquals("", details.uniqueId());
    assertEquals(DriveDetails.Version.UNKNOWN, details.version());
    assertEquals(-1, DriveDetails.parse("").remounts());
  }

  @Test
  void onlyMicrobitsAreFoundAmongTheMounts() throws Exception {
    Path microbit = Files.createDirectory(folder.resolve("MICROBIT"));
    Files.writeString(microbit.resolve("DETAILS.TXT"), "Unique ID: 9904000\r\n");
    Path otherDaplink = Files.createDirectory(folder.resolve("DAPLINK"));
    Files.writeString(otherDaplink.resolve("DETAILS.TXT"), "Unique ID: 0240000\r\n");
    Path stick = Files.createDirectory(folder.resolve("STICK"));
    List<Path> mounts = List.of(stick, folder.resolve("gone"), otherDaplink, microbit);
    List<Drives.Drive> found = new Drives(() -> mounts).find();
    assertEquals(List.of(microbit), found.stream().map(Drives.Drive::folder).toList());
  }

  @Test
  void anOldMicrobitIsKnownByItsPage() throws Exception {
    Files.writeString(folder.resolve("DETAILS.TXT"), "Version: 0234\r\n");
    Files.writeString(folder.resolve("MICROBIT.HTM"), "<html>");
    assertTrue(Drives.at(folder).isPresent());
  }

  @Test
  void aFolderInPlaceOfDetailsIsNoDrive() throws Exception {
    Files.createDirectory(folder.resolve("DETAILS.TXT"));
    Files.writeString(folder.resolve("MICROBIT.HTM"), "<html>");
    assertTrue(Drives.at(folder).isEmpty());
  }

  @Test
  void lookingAtThisComputerNeedsNoMicrobit() {
    assertNotNull(Drives.ofThisComputer().find());
  }

  @Test
  void theMaintenanceDriveOfAnOldMicrobitIsFoundThoughItHidesItsId() throws Exception {
    Files.writeString(folder.resolve("HELP_FAQ.HTM"), "<html>");
    Files.writeString(
        folder.resolve("DETAILS.TXT"), "Unique ID: 0000000\r\nDaplink Mode: Bootloader\r\n");
    assertTrue(Drives.at(folder).orElseThrow().details().isMaintenance());
  }

  @Test
  void otherBoardsWithDaplinkAreOfferedBehindMicrobitsAndWarnedOf() throws Exception {
    Path other = Files.createDirectory(folder.resolve("DAPLINK"));
    Files.writeString(
        other.resolve("DETAILS.TXT"),
        "# DAPLink Firmware\r\nUnique ID: 0240000\r\nInterface Version: 0254\r\n");
    Path microbit = Files.createDirectory(folder.resolve("MICROBIT"));
    Files.writeString(microbit.resolve("DETAILS.TXT"), "Unique ID: 9904000\r\n");
    Drives drives = new Drives(() -> List.of(other, microbit));
    assertEquals(
        List.of("micro:bit", "board"), drives.findAll().stream().map(Drives.Drive::board).toList());
    MicrobitPlan plan =
        MicrobitPlan.of(
            Drives.daplinkAt(other).orElseThrow(),
            MicrobitImage.parse(":0100000001FE\n:00000001FF\n"),
            java.util.Map.of());
    assertTrue(plan.plan().warnings().toString().contains("cannot be told"));
    assertEquals("Board with DAPLink at " + other, plan.plan().target());
  }
}
