package boardwalk.app.packages;

import boardwalk.app.storage.WholeFile;
import boardwalk.device.BoardError;
import boardwalk.device.packages.PackagePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts packages into a folder of this computer. */
public final class ProjectPackages {

  private ProjectPackages() {}

  /** Writes the files of a plan; gives what was written. Blocking. */
  public static List<Path> write(PackagePlan plan, Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : plan.files().entrySet()) {
      Path place = root.resolve(file.getKey()).normalize();
      if (!place.startsWith(root)) {
        throw new BoardError(
            BoardError.Kind.REFUSED,
            "The package wants to write outside its folder (" + file.getKey() + ").",
            "Report it to its author; nothing of it should be used.");
      }
      WholeFile.write(place, file.getValue());
      written.add(place);
    }
    return written;
  }
}
