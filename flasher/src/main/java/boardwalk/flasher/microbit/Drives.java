package boardwalk.flasher.microbit;

import boardwalk.flasher.drive.Mounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the drives of micro:bits, and of other boards with DAPLink, by the files on them. Blocking:
 * a dead mount may hang a while.
 */
public final class Drives {

  /** A board's drive. */
  public record Drive(Path folder, DriveDetails details) {

    /** What to call the board, without an article: {@code micro:bit}, {@code board}. */
    public String board() {
      return isMicrobit() ? "micro:bit" : "board";
    }

    public boolean isMicrobit() {
      // In maintenance the unique id may start 0000 and the page is another (DAPLink vfs_user.c).
      return details.version() != DriveDetails.Version.UNKNOWN
          || details.isMaintenance()
          || Files.exists(folder.resolve("MICROBIT.HTM"));
    }
  }

  private final Supplier<List<Path>> mounts;

  /**
   * @param mounts where drives may be; {@link #ofThisComputer} for the real ones
   */
  public Drives(Supplier<List<Path>> mounts) {
    this.mounts = mounts;
  }

  public static Drives ofThisComputer() {
    return new Drives(Mounts::ofThisComputer);
  }

  /** The drives of micro:bits. */
  public List<Drive> find() {
    return Mounts.look(mounts.get(), Drives::at);
  }

  /** The drives of all boards with DAPLink, micro:bits first. */
  public List<Drive> findAll() {
    return Mounts.look(mounts.get(), Drives::daplinkAt).stream()
        .sorted((a, b) -> Boolean.compare(b.isMicrobit(), a.isMicrobit()))
        .toList();
  }

  /** The drive at a folder, if it is a micro:bit's. */
  public static Optional<Drive> at(Path folder) {
    return details(folder).filter(Drive::isMicrobit);
  }

  /** The drive at a folder, if it is one of DAPLink, of whatever board. */
  public static Optional<Drive> daplinkAt(Path folder) {
    return details(folder).filter(drive -> drive.isMicrobit() || drive.details().isDaplink());
  }

  private static Optional<Drive> details(Path folder) {
    return Mounts.text(folder, "DETAILS.TXT")
        .map(text -> new Drive(folder, DriveDetails.parse(text)));
  }
}
