package boardwalk.device.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is to be done so that a folder on a board has what a folder here has. Made from two lists
 * without touching either; carried out step by step, each of them safe by itself.
 *
 * @param steps in the order to be done: folders, files, then what goes
 * @param unchanged files that are the same already
 */
public record SyncPlan(List<Step> steps, int unchanged) {

  /** Names that belong to this computer alone. */
  private static final Set<String> NOT_FOR_BOARDS = Set.of("__pycache__", "node_modules");

  /** One thing to do. */
  public sealed interface Step {
    /** Absolute path on the board. */
    String path();

    record MakeFolder(String path) implements Step {
      @Override
      public String toString() {
        return "make   " + path + "/";
      }
    }

    record Upload(String path, Path from, long size, boolean replaces) implements Step {
      @Override
      public String toString() {
        return (replaces ? "change " : "add    ") + path + " (" + size + " bytes)";
      }
    }

    record Delete(BoardFile file) implements Step {
      @Override
      public String path() {
        return file.path();
      }

      @Override
      public String toString() {
        return "delete " + file.path() + (file.directory() ? "/" : "");
      }
    }
  }

  /** A file here. */
  public record LocalFile(Path file, byte[] content) {}

  public long bytesToSend() {
    return steps.stream().mapToLong(s -> s instanceof Step.Upload u ? u.size() : 0).sum();
  }

  /**
   * The files of a folder here, by absolute path on the board; hidden ones and caches are left out.
   *
   * @param root absolute path of the folder on the board
   */
  public static Map<String, LocalFile> local(Path folder, String root) throws IOException {
    Map<String, LocalFile> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path inside = folder.relativize(file);
        boolean ours = true;
        for (Path part : inside) {
          ours &= !part.toString().startsWith(".") && !NOT_FOR_BOARDS.contains(part.toString());
        }
        if (ours) {
          String name = inside.toString().replace('\\', '/');
          files.put(Listing.join(root, name), new LocalFile(file, Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  /**
   * Compares.
   *
   * @param board everything below {@code root} there, as {@link BoardFileSystem#tree} gives it
   * @param delete whether what is only on the board goes
   */
  public static SyncPlan of(
      Map<String, LocalFile> local, Map<String, Fingerprint> board, String root, boolean delete) {
    Set<String> folders = folders(local.keySet(), root);
    List<Step> steps = new ArrayList<>();
    folders.stream()
        .filter(folder -> !board.containsKey(folder))
        .forEach(folder -> steps.add(new Step.MakeFolder(folder)));
    int unchanged = 0;
    for (var entry : local.entrySet()) {
      Fingerprint there = board.get(entry.getKey());
      byte[] content = entry.getValue().content();
      if (there != null && there.matches(content)) {
        unchanged++;
      } else {
        steps.add(
            new Step.Upload(
                entry.getKey(), entry.getValue().file(), content.length, there != null));
      }
    }
    if (delete) {
      // Backwards, so that a folder comes after what is in it.
      new TreeMap<>(board)
          .descendingMap()
          .forEach(
              (path, there) -> {
                if (!local.containsKey(path) && !folders.contains(path)) {
                  boolean folder = there.size() < 0;
                  steps.add(new Step.Delete(new BoardFile(path, folder, there.size())));
                }
              });
    }
    return new SyncPlan(List.copyOf(steps), unchanged);
  }

  /** Folders needed on the board, outer ones first. */
  private static Set<String> folders(Set<String> files, String root) {
    Set<String> folders = new TreeSet<>();
    for (String file : files) {
      for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
        folders.add(file.substring(0, slash));
      }
    }
    for (String above = root; above.length() > 1; ) {
      folders.add(above);
      above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
    }
    return folders;
  }

  /** Does one step. Blocking. */
  public static void perform(Step step, BoardFileSystem files, FileHistory history)
      throws IOException {
    switch (step) {
      case Step.MakeFolder folder -> files.makeFolder(folder.path()).join();
      case Step.Upload upload ->
          files
              .write(
                  upload.path(),
                  Files.readAllBytes(upload.from()),
                  history,
                  (done, total) -> {},
                  () -> false)
              .join();
      case Step.Delete delete -> files.delete(delete.file(), history).join();
    }
  }
}
