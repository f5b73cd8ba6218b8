package boardwalk.interpreter.vfs;

import boardwalk.interpreter.SourceFiles;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files a program can see. Nothing outside the flash folder and the mounted ones can be
 * reached: {@code ..} ends at the root and symbolic links are not followed. Errors are
 * MicroPython's OSError.
 */
public final class BoardFiles implements SourceFiles {

  /** A flash that is too small for blocks. */
  private static final long SMALL = 64 << 10;

  private static final long CHUNK = 128;

  /** Name under which the project's folder is mounted, read-only. */
  public static final String PROJECT = "project";

  private final Path flash;
  private final Path project;
  private final long capacity;
  private String folder = "/";

  /**
   * @param flash folder of this computer that is the flash; must exist
   * @param project folder shown as {@code /project}, or null
   * @param capacity bytes that fit into the flash
   */
  public BoardFiles(Path flash, Path project, long capacity) {
    this.flash = flash.toAbsolutePath().normalize();
    this.project = project == null ? null : project.toAbsolutePath().normalize();
    this.capacity = capacity;
  }

  /** A place on this computer, and whether it may be written. */
  record Place(Path path, boolean readOnly, boolean isRoot) {}

  /** The board's path, absolute and without dots. */
  String absolute(String path) {
    Deque<String> parts = new ArrayDeque<>();
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    for (String part : whole.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  Place place(String boardPath) {
    String path = absolute(boardPath);
    String[] parts = path.equals("/") ? new String[0] : path.substring(1).split("/");
    boolean inProject = project != null && parts.length > 0 && parts[0].equals(PROJECT);
    Path at = inProject ? project : flash;
    for (int i = inProject ? 1 : 0; i < parts.length; i++) {
      if (parts[i].indexOf('\0') >= 0 || parts[i].indexOf('\\') >= 0) {
        throw Errors.osError(Errno.EINVAL);
      }
      at = at.resolve(parts[i]);
      if (Files.isSymbolicLink(at)) {
        throw Errors.osError(Errno.ENOENT);
      }
    }
    return new Place(at, inProject, parts.length == 0);
  }

  Path writable(String boardPath) {
    Place place = place(boardPath);
    if (place.readOnly()) {
      throw Errors.osError(Errno.EROFS);
    }
    return place.path();
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = place(path).path();
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw Errors.osError(Errno.EIO);
    }
  }

  @Override
  public boolean isDirectory(String path) {
    return Files.isDirectory(place(path).path(), LinkOption.NOFOLLOW_LINKS);
  }

  String folder() {
    return folder;
  }

  void changeFolder(String path) {
    if (!isDirectory(path)) {
      throw Errors.osError(Errno.ENOENT);
    }
    folder = absolute(path);
  }

  /** A file or folder, as {@code ilistdir} tells. */
  record Entry(String name, boolean directory, long size) {}

  List<Entry> list(String path) {
    Place place = place(path);
    if (!Files.isDirectory(place.path(), LinkOption.NOFOLLOW_LINKS)) {
      throw Errors.osError(Files.exists(place.path()) ? Errno.ENOTDIR : Errno.ENOENT);
    }
    try (Stream<Path> all = Files.list(place.path())) {
      List<Entry> entries =
          new java.util.ArrayList<>(
              all.filter(p -> !Files.isSymbolicLink(p)).sorted().map(BoardFiles::entry).toList());
      if (place.isRoot() && project != null) {
        entries.add(new Entry(PROJECT, true, 0));
      }
      return entries;
    } catch (IOException e) {
      throw error(e);
    }
  }

  private static Entry entry(Path path) {
    boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    try {
      return new Entry(path.getFileName().toString(), directory, directory ? 0 : Files.size(path));
    } catch (IOException e) {
      return new Entry(path.getFileName().toString(), directory, 0);
    }
  }

  void makeDirectory(String path) {
    Path at = writable(path);
    if (Files.exists(at)) {
      throw Errors.osError(Errno.EEXIST);
    }
    try {
      Files.createDirectory(at);
    } catch (IOException e) {
      throw error(e);
    }
  }

  void remove(String path) {
    Path at = writable(path);
    if (Files.isDirectory(at)) {
      throw Errors.osError(Errno.EISDIR);
    }
    delete(at);
  }

  void removeDirectory(String path) {
    Path at = writable(path);
    if (!Files.exists(at)) {
      throw Errors.osError(Errno.ENOENT);
    }
    if (!Files.isDirectory(at)) {
      throw Errors.osError(Errno.ENOTDIR);
    }
    delete(at);
  }

  private static void delete(Path at) {
    try {
      Files.delete(at);
    } catch (DirectoryNotEmptyException e) {
      throw Errors.osError(Errno.ENOTEMPTY);
    } catch (IOException e) {
      throw error(e);
    }
  }

  void rename(String from, String to) {
    Path source = writable(from);
    Path target = writable(to);
    if (!Files.exists(source)) {
      throw Errors.osError(Errno.ENOENT);
    }
    if (Files.isDirectory(target) && !source.equals(target)) {
      throw Errors.osError(Errno.EISDIR);
    }
    try {
      Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw error(e);
    }
  }

  /** Size and time of a file. */
  record Status(boolean directory, long size, long seconds) {}

  Status status(String path) {
    Path at = place(path).path();
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Status(
          attributes.isDirectory(),
          attributes.isDirectory() ? 0 : attributes.size(),
          attributes.lastModifiedTime().toMillis() / 1000);
    } catch (IOException e) {
      throw error(e);
    }
  }

  long capacity() {
    return capacity;
  }

  /** Bytes taken, each file rounded up to whole blocks. */
  long used() {
    long[] total = {0};
    // The micro:bit keeps its files in chunks of 128 bytes.
    long block = capacity <= SMALL ? CHUNK : OsModule.BLOCK;
    try {
      Files.walkFileTree(
          flash,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              long blocks = (attributes.size() + block - 1) / block;
              total[0] += Math.max(1, blocks) * block;
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw error(e);
    }
    return total[0];
  }

  /** ENOSPC when {@code more} bytes would not fit. */
  void expectRoom(long more) {
    if (used() + more > capacity) {
      throw Errors.osError(Errno.ENOSPC);
    }
  }

  static RuntimeException error(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Errors.osError(Errno.ENOENT);
    }
    // A file where the path has a folder; Java tells it only by the system's own text.
    boolean notFolder =
        e instanceof FileSystemException && String.valueOf(e.getMessage()).contains("irectory");
    return Errors.osError(notFolder ? Errno.ENOTDIR : Errno.EIO);
  }
}
