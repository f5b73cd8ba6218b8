package boardwalk.device.mount;

import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.files.FileHistory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers a board's requests for files of one folder, and of nothing else: {@code ..} ends at the
 * folder, and links that lead out of it do not exist. One thread at a time.
 *
 * <p>A request is a letter and its parameter; an answer is {@code k} and a value, or {@code e} and
 * an error number of MicroPython ({@code py/mperrno.h}).
 */
public final class SharedFolder implements AutoCloseable {

  private static final int ENOENT = 2;
  private static final int EIO = 5;
  private static final int EBADF = 9;
  private static final int EEXIST = 17;
  private static final int ENOTDIR = 20;
  private static final int EISDIR = 21;
  private static final int EINVAL = 22;
  private static final int ENOSPC = 28;
  private static final int EROFS = 30;
  private static final int ENOTEMPTY = 39;

  private static final int MOST_OPEN = 64;
  private static final int LONGEST_READ = 4096;

  /** An errno for the board. */
  private static final class Refused extends Exception {
    private final int errno;

    Refused(int errno) {
      super("errno " + errno);
      this.errno = errno;
    }
  }

  /** A file the board has open. */
  private record Handle(Path path, RandomAccessFile file) {}

  private final Path root;
  private final boolean writable;
  private final FirstChange firstChange;
  private final Map<Integer, Handle> open = new HashMap<>();
  private int next = 1;

  /**
   * @param writable whether the board may change files
   * @param history keeps what the board overwrites or deletes
   */
  public SharedFolder(Path folder, boolean writable, FileHistory history) throws IOException {
    this.root = folder.toRealPath();
    this.writable = writable;
    this.firstChange = new FirstChange(root, history);
  }

  /** Copies of what the board has overwritten or deleted so far, oldest first. */
  public synchronized List<Path> kept() {
    return firstChange.kept();
  }

  /** Answers one request; never fails. */
  public synchronized byte[] answer(char what, byte[] parameter) {
    try {
      byte[] value = perform(what, parameter);
      byte[] answer = new byte[value.length + 1];
      answer[0] = 'k';
      System.arraycopy(value, 0, answer, 1, value.length);
      return answer;
    } catch (Refused e) {
      return error(e.errno);
    } catch (NoSuchFileException e) {
      return error(ENOENT);
    } catch (FileAlreadyExistsException e) {
      return error(EEXIST);
    } catch (DirectoryNotEmptyException e) {
      return error(ENOTEMPTY);
    } catch (NotDirectoryException e) {
      return error(ENOTDIR);
    } catch (IOException e) {
      return error(isFull(e) ? ENOSPC : EIO);
    } catch (BoardError notKept) {
      // Then what is there stays; the words for the user are in the errno.
      return error(ENOSPC);
    } catch (IllegalArgumentException e) {
      return error(EINVAL);
    }
  }

  private boolean isFull(IOException e) {
    return DiskTrouble.of(root, e).full();
  }

  private static byte[] error(int errno) {
    return ("e" + errno).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] perform(char what, byte[] parameter) throws IOException, Refused {
    return switch (what) {
      case 's' -> stat(existing(parameter));
      case 'l' -> list(existing(parameter));
      case 'o' -> open(parameter);
      case 'r' -> read(parameter);
      case 'w' -> write(parameter);
      case 'k' -> seek(parameter);
      case 'c' -> close(parameter);
      case 'd' -> delete(existing(parameter));
      case 'm' -> {
        Files.createDirectory(changing(place(parameter)));
        yield new byte[0];
      }
      case 'n' -> rename(parameter);
      default -> throw new Refused(EINVAL);
    };
  }

  private Path changing(Path path) throws Refused {
    if (!writable) {
      throw new Refused(EROFS);
    }
    if (path.equals(root)) {
      throw new Refused(EINVAL);
    }
    return path;
  }

  /** Where a path of the board's is here; what is there may not exist. */
  private Path place(byte[] parameter) throws IOException, Refused {
    String path = new String(parameter, StandardCharsets.UTF_8);
    Path at = root;
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        at = at.equals(root) ? root : at.getParent();
      } else if (part.indexOf('\\') >= 0 || part.indexOf(':') >= 0 || part.indexOf('\0') >= 0) {
        throw new Refused(ENOENT);
      } else if (!part.isEmpty() && !part.equals(".")) {
        at = at.resolve(part);
      }
    }
    Path nearest = at;
    while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
      nearest = nearest.getParent();
    }
    if (!nearest.toRealPath().startsWith(root)) {
      throw new Refused(ENOENT);
    }
    return at;
  }

  private Path existing(byte[] parameter) throws IOException, Refused {
    Path path = place(parameter);
    if (!Files.exists(path)) {
      throw new Refused(ENOENT);
    }
    return path;
  }

  private static byte[] stat(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    long seconds = Files.getLastModifiedTime(path).toMillis() / 1000;
    return bytes(
        (folder ? "16384" : "32768") + "," + (folder ? 0 : Files.size(path)) + "," + seconds);
  }

  private static byte[] list(Path folder) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        if (Files.exists(file)) {
          boolean inside = Files.isDirectory(file);
          out.append(inside ? "16384" : "32768").append(',');
          out.append(inside ? 0 : Files.size(file)).append(',');
          out.append(file.getFileName()).append('\n');
        }
      }
    }
    return bytes(out.toString());
  }

  /** Mode letter, then the path. */
  private byte[] open(byte[] parameter) throws IOException, Refused {
    if (parameter.length < 1) {
      throw new Refused(EINVAL);
    }
    char mode = (char) parameter[0];
    Path path = place(Arrays.copyOfRange(parameter, 1, parameter.length));
    if (mode != 'r') {
      changing(path);
    }
    if (Files.isDirectory(path)) {
      throw new Refused(EISDIR);
    }
    boolean there = Files.exists(path);
    if (!there && (mode == 'r' || path.getParent() == null || !Files.exists(path.getParent()))) {
      throw new Refused(ENOENT);
    }
    if (there && mode == 'x') {
      throw new Refused(EEXIST);
    }
    if (open.size() >= MOST_OPEN) {
      throw new Refused(EIO);
    }
    if (mode == 'w' || mode == 'p') {
      firstChange.of(path);
    }
    @SuppressWarnings("resource") // The board closes it, or we do at the end.
    RandomAccessFile file = new RandomAccessFile(path.toFile(), mode == 'r' ? "r" : "rw");
    if (mode == 'w') {
      file.setLength(0);
    } else if (mode == 'a') {
      file.seek(file.length());
    }
    // What the board appends to is the user's still.
    if (mode == 'w' || mode == 'p' || !there) {
      firstChange.opened(path);
    }
    open.put(next, new Handle(path, file));
    return bytes(Integer.toString(next++));
  }

  private RandomAccessFile file(String number) throws Refused {
    Handle handle = open.get(Integer.parseInt(number));
    if (handle == null) {
      throw new Refused(EBADF);
    }
    return handle.file();
  }

  private static String[] parts(byte[] parameter, int count) throws Refused {
    String[] parts = new String(parameter, StandardCharsets.US_ASCII).split(",");
    if (parts.length != count) {
      throw new Refused(EINVAL);
    }
    return parts;
  }

  private byte[] read(byte[] parameter) throws IOException, Refused {
    String[] parts = parts(parameter, 2);
    byte[] some = new byte[Math.clamp(Integer.parseInt(parts[1]), 0, LONGEST_READ)];
    int count = file(parts[0]).read(some);
    return Arrays.copyOf(some, Math.max(0, count));
  }

  /** File number, comma, bytes. */
  private byte[] write(byte[] parameter) throws IOException, Refused {
    int comma = 0;
    while (comma < parameter.length && parameter[comma] != ',') {
      comma++;
    }
    if (comma == parameter.length) {
      throw new Refused(EINVAL);
    }
    String number = new String(parameter, 0, comma, StandardCharsets.US_ASCII);
    try {
      file(number).write(parameter, comma + 1, parameter.length - comma - 1);
    } catch (IOException e) {
      // Java tells a file that was opened for reading only by the same exception as a full disk.
      throw new Refused(isFull(e) ? ENOSPC : writable ? EBADF : EROFS);
    }
    return new byte[0];
  }

  private byte[] seek(byte[] parameter) throws IOException, Refused {
    String[] parts = parts(parameter, 3);
    RandomAccessFile file = file(parts[0]);
    long offset = Long.parseLong(parts[1]);
    long from =
        switch (parts[2]) {
          case "0" -> 0;
          case "1" -> file.getFilePointer();
          case "2" -> file.length();
          default -> throw new Refused(EINVAL);
        };
    if (from + offset < 0) {
      throw new Refused(EINVAL);
    }
    file.seek(from + offset);
    return bytes(Long.toString(from + offset));
  }

  private byte[] close(byte[] parameter) throws IOException, Refused {
    String number = new String(parameter, StandardCharsets.US_ASCII);
    file(number).close();
    firstChange.closed(open.remove(Integer.parseInt(number)).path());
    return new byte[0];
  }

  private byte[] delete(Path path) throws IOException, Refused {
    firstChange.of(changing(path));
    Files.delete(path);
    return new byte[0];
  }

  private byte[] rename(byte[] parameter) throws IOException, Refused {
    String[] names = new String(parameter, StandardCharsets.UTF_8).split("\n", 2);
    if (names.length != 2) {
      throw new Refused(EINVAL);
    }
    Path from = changing(existing(bytes(names[0])));
    Path to = changing(place(bytes(names[1])));
    if (!from.equals(to)) {
      firstChange.of(to);
    }
    Files.move(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    firstChange.renamed(from, to);
    return new byte[0];
  }

  @Override
  public synchronized void close() throws IOException {
    for (Handle handle : open.values()) {
      handle.file().close();
    }
    open.clear();
  }
}
