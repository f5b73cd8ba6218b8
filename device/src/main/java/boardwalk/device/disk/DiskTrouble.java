package boardwalk.device.disk;

import boardwalk.device.BoardError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Why this computer does not take or give a file, in words for people.
 *
 * @param full whether there is no room
 * @param why a clause that goes on after a colon, without a full stop
 * @param advice what to do now, in one sentence
 */
public record DiskTrouble(boolean full, String why, String advice) {

  /** With less than this left, in bytes, even a small file and its folder entry may not fit. */
  private static final long AS_GOOD_AS_FULL = 32 * 1024;

  /**
   * @param where the file, or a folder above it
   * @param failure what was thrown
   */
  public static DiskTrouble of(Path where, Throwable failure) {
    String words = words(failure);
    String small = words.toLowerCase(Locale.ROOT);
    if (failure instanceof AccessDeniedException || small.contains("permission denied")) {
      return new DiskTrouble(
          false, "you may not write into " + folder(where), "Choose a folder of your own.");
    }
    if (small.contains("read-only")) {
      return new DiskTrouble(
          false, "the disk of " + folder(where) + " is read-only", "Choose another folder.");
    }
    if (isFull(where, small)) {
      return new DiskTrouble(
          true,
          "there is no room left on this computer's disk",
          "Make room on it (empty the wastebasket, for example), then try again.");
    }
    if (failure instanceof FileAlreadyExistsException) {
      return new DiskTrouble(false, words, "Choose another folder.");
    }
    if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
      return new DiskTrouble(false, words, "Look whether the folder is still there.");
    }
    return new DiskTrouble(
        false, "the computer says: " + words, "Try again; if it stays so, choose another folder.");
  }

  /** The same as an error, with what did not work before the reason. */
  public static BoardError error(String what, String spared, Path where, IOException failure) {
    DiskTrouble trouble = of(where, failure);
    return new BoardError(
        BoardError.Kind.DISK, what + ": " + trouble.why() + ".", spared + " " + trouble.advice());
  }

  /** The words of Linux and macOS, and of Windows, for a full disk, a quota and a size limit. */
  private static boolean isFull(Path where, String words) {
    if (words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("quota")
        || words.contains("file too large")) {
      return true;
    }
    // Systems in other languages have other words.
    try {
      Path there = where.toAbsolutePath();
      while (there.getParent() != null && !Files.isDirectory(there)) {
        there = there.getParent();
      }
      var disk = Files.getFileStore(there);
      return disk.getTotalSpace() > 0 && disk.getUsableSpace() < AS_GOOD_AS_FULL;
    } catch (IOException gone) {
      return false;
    }
  }

  private static Path folder(Path where) {
    Path whole = where.toAbsolutePath();
    return Files.isDirectory(whole) || whole.getParent() == null ? whole : whole.getParent();
  }

  private static String words(Throwable failure) {
    return switch (failure) {
      case FileAlreadyExistsException other -> other.getFile() + " is in the way";
      case NoSuchFileException gone -> gone.getFile() + " is not there any more";
      case FileSystemException known when known.getReason() != null -> known.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
