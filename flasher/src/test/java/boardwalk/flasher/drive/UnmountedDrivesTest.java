package boardwalk.flasher.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Board drives that are there but not mounted, by udev's links and the list of mounts. */
@DisabledOnOs(OS.WINDOWS)
class UnmountedDrivesTest {

  @TempDir Path folder;
  private Path labels;
  private Path mounts;

  @BeforeEach
  void plugIn() throws Exception {
    folder = folder.toRealPath();
    labels = Files.createDirectory(folder.resolve("by-label"));
    for (String name : List.of("sda", "sdb", "sdc1")) {
      Files.createFile(folder.resolve(name));
    }
    Files.createSymbolicLink(labels.resolve("MICROBIT"), folder.resolve("sda"));
    Files.createSymbolicLink(labels.resolve("RPI-RP2"), folder.resolve("sdb"));
    Files.createSymbolicLink(labels.resolve("HOLIDAYS"), folder.resolve("sdc1"));
    mounts = folder.resolve("mountinfo");
  }

  private List<String> advice(String mountinfo) throws Exception {
    Files.writeString(mounts, mountinfo);
    return new UnmountedDrives(labels, mounts).advice();
  }

  @Test
  void onlyBoardsThatAreNotMountedAreTold() throws Exception {
    assertEquals(
        List.of(
            "The drive RPI-RP2 is plugged in but not mounted: udisksctl mount -b "
                + folder.resolve("sdb")),
        advice(
            "36 35 8:0 / /media/me/MICROBIT rw - vfat " + folder.resolve("sda") + " rw,flush\n"));
  }

  @Test
  void nothingIsToldWhereThereIsNothing() throws Exception {
    Files.delete(labels.resolve("MICROBIT"));
    Files.delete(labels.resolve("RPI-RP2"));
    assertEquals(List.of(), advice(""));
    assertEquals(List.of(), new UnmountedDrives(folder.resolve("nowhere"), mounts).advice());
  }
}
