package boardwalk.flasher.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drives of boards that Linux sees but has not mounted, as on computers without a desktop: what
 * keeps them from being found, and the command that mends it.
 */
public final class UnmountedDrives {

  /** Labels of DAPLink, of Raspberry Pi's ROMs, and of what uf2-samdx1 and TinyUF2 call theirs. */
  private static final Pattern BOARD =
      Pattern.compile("MICROBIT|MAINTENANCE|DAPLINK|RPI-RP2|RP2350|.*BOOT");

  private final Path labels;
  private final Path mounts;

  /** Those of this computer; none on other systems. */
  public UnmountedDrives() {
    this(Path.of("/dev/disk/by-label"), Path.of("/proc/self/mountinfo"));
  }

  /**
   * @param labels folder of links named by label, to the devices (udev)
   * @param mounts what is mounted (proc(5), mountinfo)
   */
  UnmountedDrives(Path labels, Path mounts) {
    this.labels = labels;
    this.mounts = mounts;
  }

  /** For each such drive the sentences that tell it, with the command to mount it. */
  public List<String> advice() {
    List<String> advice = new ArrayList<>();
    try (Stream<Path> links = Files.list(labels)) {
      String mounted = Files.readString(mounts);
      for (Path link : links.sorted().toList()) {
        String label = link.getFileName().toString();
        Path device = link.toRealPath();
        boolean isMounted = mounted.contains(" " + device + " ");
        if (BOARD.matcher(label).matches() && !isMounted) {
          advice.add(
              "The drive "
                  + label
                  + " is plugged in but not mounted: udisksctl mount -b "
                  + device);
        }
      }
    } catch (IOException notHere) {
      // No such folder: no Linux with udev, or no drive with a label.
      return List.of();
    }
    return advice;
  }
}
