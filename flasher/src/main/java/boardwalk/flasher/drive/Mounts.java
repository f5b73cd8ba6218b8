package boardwalk.flasher.drive;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the drives of this computer are mounted, and what is on them. */
public final class Mounts {

  /** A drive that does not answer in this time is one that died without being unmounted. */
  private static final long DEAD_AFTER_MILLIS = 3000;

  /** The files that tell a board's drive are a few hundred bytes; more is none of them. */
  private static final int LONGEST_TEXT = 16 * 1024;

  private Mounts() {}

  /** Folders where removable drives are mounted now. */
  public static List<Path> ofThisComputer() {
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

  /**
   * Looks at each folder, all at the same time, and leaves out those that do not answer.
   *
   * @param look what to find out of one; may block
   */
  public static <T> List<T> look(List<Path> folders, Function<Path, Optional<T>> look) {
    List<CompletableFuture<Optional<T>>> looking = new ArrayList<>();
    for (Path folder : folders) {
      CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
      // A dead mount holds its thread for good, which must not be one that others run on.
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                try {
                  answer.complete(look.apply(folder));
                } catch (RuntimeException e) {
                  answer.completeExceptionally(e);
                }
              });
      looking.add(answer);
    }
    List<T> found = new ArrayList<>();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEAD_AFTER_MILLIS);
    for (CompletableFuture<Optional<T>> answer : looking) {
      try {
        answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS).ifPresent(found::add);
      } catch (TimeoutException dead) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return found;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a drive cannot be looked at", e.getCause());
      }
    }
    return found;
  }

  /**
   * The text of a small file, its name in any letter case; empty when there is none, it is far too
   * large to be what is looked for, or the drive went away.
   */
  public static Optional<String> text(Path folder, String name) {
    try {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        file = anyCase(folder, name);
      }
      if (file == null || !Files.isRegularFile(file) || Files.size(file) > LONGEST_TEXT) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException vanished) {
      return Optional.empty();
    }
  }

  private static Path anyCase(Path folder, String name) {
    return children(folder).stream()
        .filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
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
