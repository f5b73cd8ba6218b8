package boardwalk.app.packages;

import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import boardwalk.device.packages.PackagePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts packages into a folder of this computer. */
public final class ProjectPackages {

  private ProjectPackages() {}

  /**
   * Writes the files of a plan, all or none; gives what was written. Blocking.
   *
   * @throws BoardError DISK when this computer does not take them
   */
  public static List<Path> write(PackagePlan plan, Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : plan.files().entrySet()) {
      Path place = root.resolve(file.getKey()).normalize();
      if (!place.startsWith(root)) {
        throw new BoardError(
            BoardError.Kind.REFUSED,
            "The package wants to write outside its folder (" + file.getKey() + ").",
            "Report it to its author; nothing of it should be used.");
      }
      files.put(place, file.getValue());
    }
    try {
      WholeFile.writeAll(files);
    } catch (IOException e) {
      throw DiskTrouble.error(
          "The package was not put into " + root, "What was there is unchanged.", root, e);
    }
    return List.copyOf(files.keySet());
  }
}
