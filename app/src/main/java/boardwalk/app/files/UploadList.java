package boardwalk.app.files;

import boardwalk.device.files.BoardTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of this computer go where on a board.
 *
 * @param from file of this computer
 * @param to path on the board
 */
record UploadList(Path from, String to) {

  /** Names that belong to this computer alone. */
  private static final Set<String> NOT_FOR_BOARDS = Set.of("__pycache__", "node_modules");

  /**
   * Lists what was chosen, folders with all that is in them but hidden files and caches.
   *
   * @param project the project's folder or null: what is in it keeps its place relative to it
   * @param target folder of the board that all of it goes to; null for the place it has in the
   *     project, or the home folder
   */
  static List<UploadList> of(List<LocalFile> chosen, Path project, String target, BoardTree board)
      throws IOException {
    List<UploadList> all = new ArrayList<>();
    for (LocalFile file : chosen) {
      boolean inProject = target == null && project != null && file.path().startsWith(project);
      Path base = inProject ? project : file.path().getParent();
      for (Path each : file.directory() ? below(file.path()) : List.of(file.path())) {
        String name = base.relativize(each).toString().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        String to = board.flat() ? last : target == null ? board.inHome(name) : join(target, name);
        all.add(new UploadList(each, to));
      }
    }
    return all;
  }

  private static String join(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isForBoards(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isForBoards(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".") || NOT_FOR_BOARDS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
