package boardwalk.interpreter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The flash of a board that keeps nothing: a folder in the system's temporary one. It goes with the
 * board; one whose process was killed is removed by the next board. A lock on a file beside it,
 * which the system drops with the process, tells whose board still lives.
 */
final class TemporaryFlash {

  private static final String PREFIX = "boardwalk-flash";
  private static final String LOCK = ".lock";

  /** To open and close one's own file again would lift the lock on it (POSIX fcntl). */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path lockFile;

  /** Held as long as the board lives. */
  private final FileChannel lock;

  private TemporaryFlash(Path folder, Path lockFile, FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /** Makes one in the system's temporary folder; it is removed when this process ends by itself. */
  static TemporaryFlash create() throws IOException {
    Path place = Path.of(System.getProperty("java.io.tmpdir"));
    TemporaryFlash flash = in(place);
    Runtime.getRuntime().addShutdownHook(new Thread(flash::remove));
    Thread.ofPlatform().daemon().name("old flashes").start(() -> removeOrphans(place));
    return flash;
  }

  static TemporaryFlash in(Path place) throws IOException {
    Path lockFile = Files.createTempFile(place, PREFIX, LOCK);
    OWN.add(lockFile);
    FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
    lock.lock();
    return new TemporaryFlash(Files.createDirectory(folderOf(lockFile)), lockFile, lock);
  }

  private static Path folderOf(Path lockFile) {
    String name = lockFile.getFileName().toString();
    return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  Path folder() {
    return folder;
  }

  /** May be called twice. */
  void remove() {
    deleteTree(folder);
    try {
      Files.deleteIfExists(lockFile);
      lock.close();
    } catch (IOException leftBehind) {
      // An empty file left behind harms nobody; the next board tries again.
    }
  }

  /** Removes those whose board is gone; what belongs to other users stays. */
  static void removeOrphans(Path place) {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(place, PREFIX + "*" + LOCK)) {
      for (Path lockFile : locks) {
        if (!OWN.contains(lockFile)) {
          removeIfOrphan(lockFile);
        }
      }
    } catch (IOException unreadable) {
      // Then there is nothing of ours to be seen there.
    }
  }

  private static void removeIfOrphan(Path lockFile) {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock mine = channel.tryLock()) {
      // One that was made a moment ago and is not locked yet has no folder yet.
      if (mine != null && Files.isDirectory(folderOf(lockFile), LinkOption.NOFOLLOW_LINKS)) {
        deleteTree(folderOf(lockFile));
        Files.deleteIfExists(lockFile);
      }
    } catch (IOException notOurs) {
      // Somebody else's.
    }
  }

  private static void deleteTree(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftBehind) {
      // A temporary folder left behind harms nobody; the system clears it some day.
    }
  }
}
