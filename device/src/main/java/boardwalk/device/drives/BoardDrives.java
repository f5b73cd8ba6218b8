package boardwalk.device.drives;

import boardwalk.boards.recognition.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The drives of boards. Blocking: a drive that was pulled out may take a while to say so, so call
 * it on a thread that may wait. Writes nothing.
 */
public final class BoardDrives {

  /** What CircuitPython writes at every start (CircuitPython, main.c). */
  public static final String BOOT_OUT = "boot_out.txt";

  /** Far more than any of the files has. */
  private static final int LONGEST = 4096;

  private final Supplier<List<Path>> mounts;

  /**
   * @param mounts where drives may be
   */
  public BoardDrives(Supplier<List<Path>> mounts) {
    this.mounts = mounts;
  }

  public static BoardDrives ofThisComputer() {
    return new BoardDrives(BoardDrives::systemMounts);
  }

  /** Drives that have one of {@link Volume#FILES}. */
  public List<Volume> find() {
    return mounts.get().stream().map(BoardDrives::volume).flatMap(Optional::stream).toList();
  }

  /**
   * The drive of the board with CircuitPython whose chip has this number, as its {@code
   * boot_out.txt} tells (CircuitPython, main.c).
   *
   * @param uid hexadecimal digits
   */
  public Optional<Path> withUid(String uid) {
    return mounts.get().stream()
        .filter(
            mount ->
                volume(mount).stream()
                    .map(found -> found.texts().getOrDefault(BOOT_OUT, ""))
                    .flatMap(String::lines)
                    .anyMatch(line -> line.strip().equalsIgnoreCase("UID:" + uid)))
        .findFirst();
  }

  private static Optional<Volume> volume(Path mount) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : Volume.FILES) {
      Path file = mount.resolve(name);
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          texts.put(name, new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
          // Pulled out while we looked: then it is no drive any more.
          return Optional.empty();
        }
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Volume(label(mount), texts));
  }

  private static String label(Path mount) {
    if (mount.getFileName() != null) {
      return mount.getFileName().toString();
    }
    try {
      return Files.getFileStore(mount).name();
    } catch (IOException gone) {
      return "";
    }
  }

  private static List<Path> systemMounts() {
    String os = System.getProperty("os.name");
    if (os.startsWith("Windows")) {
      List<Path> roots = new ArrayList<>();
      FileSystems.getDefault().getRootDirectories().forEach(roots::add);
      // A and B are floppies: asking them makes old machines wait.
      roots.removeIf(root -> root.toString().matches("(?i)[ABC]:.*"));
      return roots;
    }
    return os.startsWith("Mac") ? children(Path.of("/Volumes")) : linuxMounts();
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /** Spaces and tabs in paths are octal in this file (proc(5)). */
  private static List<Path> linuxMounts() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
      return lines
          .map(line -> line.split(" "))
          .filter(fields -> fields.length > 4)
          .map(fields -> fields[4].replace("\\040", " ").replace("\\011", "\t"))
          .filter(path -> path.matches("/(media|run/media|mnt)/.*"))
          .map(Path::of)
          .toList();
    } catch (IOException noProc) {
      return List.of();
    }
  }
}
