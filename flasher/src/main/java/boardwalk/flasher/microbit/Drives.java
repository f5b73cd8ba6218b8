package boardwalk.flasher.microbit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the drives of micro:bits by the files on them. Blocking: a dead mount may hang a while. */
public final class Drives {

  /** A micro:bit's drive. */
  public record Drive(Path folder, DriveDetails details) {}

  private final Supplier<List<Path>> mounts;

  /**
   * @param mounts where drives may be; {@link #ofThisComputer} for the real ones
   */
  public Drives(Supplier<List<Path>> mounts) {
    this.mounts = mounts;
  }

  public static Drives ofThisComputer() {
    return new Drives(Drives::systemMounts);
  }

  public List<Drive> find() {
    List<Drive> found = new ArrayList<>();
    for (Path mount : mounts.get()) {
      at(mount).ifPresent(found::add);
    }
    return found;
  }

  /** The drive at a folder, if it is a micro:bit's. */
  public static Optional<Drive> at(Path folder) {
    try {
      Path details = folder.resolve("DETAILS.TXT");
      boolean page = Files.exists(folder.resolve("MICROBIT.HTM"));
      if (!Files.isRegularFile(details)) {
        return Optional.empty();
      }
      DriveDetails parsed =
          DriveDetails.parse(Files.readString(details, StandardCharsets.ISO_8859_1));
      // In maintenance the unique id may start 0000 and the page is another (DAPLink vfs_user.c).
      boolean ours =
          page || parsed.isMaintenance() || parsed.version() != DriveDetails.Version.UNKNOWN;
      return ours ? Optional.of(new Drive(folder, parsed)) : Optional.empty();
    } catch (IOException vanished) {
      return Optional.empty();
    }
  }

  private static List<Path> systemMounts() {
    String os = System.getProperty("os.name");
    if (os.startsWith("Windows")) {
      List<Path> roots = new ArrayList<>();
      FileSystems.getDefault().getRootDirectories().forEach(roots::add);
      // A and B are floppies: asking them makes old machines wait and rattle.
      roots.removeIf(root -> root.toString().matches("(?i)[AB]:.*"));
      return roots;
    }
    if (os.startsWith("Mac")) {
      return children(Path.of("/Volumes"));
    }
    return linuxMounts();
  }

  private static List<Path> linuxMounts() {
    Set<Path> mounts = new LinkedHashSet<>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
        String[] fields = line.split(" ");
        if (fields.length > 4) {
          // Spaces and tabs in paths are octal here (proc(5)).
          String path = fields[4].replace("\\040", " ").replace("\\011", "\t");
          boolean plausible =
              path.startsWith("/media/")
                  || path.startsWith("/run/media/")
                  || path.startsWith("/mnt");
          if (plausible) {
            mounts.add(Path.of(path));
          }
        }
      }
    } catch (IOException noProc) {
      for (FileStore store : FileSystems.getDefault().getFileStores()) {
        mounts.add(Path.of(store.toString().replaceAll(" \\(.*\\)$", "")));
      }
    }
    return List.copyOf(mounts);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
