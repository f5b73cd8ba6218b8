package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code VfsPosix}: a folder of the board's flash as a file system. As in extmod/vfs_posix.c, all
 * of them share one current folder.
 */
final class HostFileSystem extends FileSystem {

  private static final long DIRECTORY = 0x4000;
  private static final long REGULAR = 0x8000;
  private static final int LONGEST_NAME = 255;

  private final PyType type;
  private final BoardFiles files;
  private final String root;
  private boolean readOnly;

  private HostFileSystem(PyType type, BoardFiles files, String root) {
    this.type = type;
    this.files = files;
    this.root = root;
  }

  /** The class {@code VfsPosix} for these files. */
  static PyType type(BoardFiles files) {
    PyType type = new PyType("VfsPosix");
    FileSystemMethods.addTo(type);
    return type.constructor(
        (called, arguments) -> {
          arguments.expect(0, 1);
          if (arguments.count() > 0) {
            expectFolder(files);
          }
          String root =
              arguments.count() == 0
                  ? ""
                  : files.absolute(FileSystemMethods.path(arguments.get(0)));
          return new HostFileSystem(type, files, root.equals("/") ? "" : root);
        });
  }

  /** The current folder may have been removed since. */
  private static void expectFolder(BoardFiles files) {
    if (!files.isDirectory(files.folder())) {
      throw Errors.osError(Errno.ENOENT);
    }
  }

  /** Where a path of this file system is among the board's files. */
  private String at(String path) {
    return path.startsWith("/") ? root + path : path.isEmpty() ? "." : path;
  }

  private String writable(String path) {
    if (readOnly) {
      throw Errors.osError(Errno.EROFS);
    }
    return at(path);
  }

  @Override
  public void mount(boolean only, boolean make) {
    readOnly |= only;
    if (make) {
      throw Errors.osError(Errno.EPERM);
    }
  }

  @Override
  public PyObject open(String path, String mode) {
    boolean writes = mode.chars().anyMatch(c -> c == 'w' || c == 'a' || c == '+' || c == 'x');
    return BoardStream.open(files, writes ? writable(path) : at(path), mode);
  }

  @Override
  public PyIterator list(String path) {
    return new PyIterator.OfArray(
        files.list(at(path)).stream()
            .map(e -> PyTuple.of(e.name(), e.directory() ? DIRECTORY : REGULAR, 0L, e.size()))
            .toArray());
  }

  @Override
  public void changeFolder(String path) {
    files.changeFolder(at(path));
  }

  @Override
  public String folder() {
    String folder = files.folder();
    expectFolder(files);
    return folder.startsWith(root) ? folder.substring(root.length()) : folder;
  }

  @Override
  public void makeFolder(String path) {
    files.makeDirectory(writable(path));
  }

  @Override
  public void remove(String path) {
    files.remove(writable(path));
  }

  @Override
  public void removeFolder(String path) {
    files.removeDirectory(writable(path));
  }

  @Override
  public void rename(String from, String to) {
    files.rename(writable(from), at(to));
  }

  @Override
  public PyTuple status(String path) {
    BoardFiles.Status status = files.status(at(path));
    long mode = status.directory() ? DIRECTORY : REGULAR;
    long time = status.seconds();
    return PyTuple.of(mode, 0L, 0L, 0L, 0L, 0L, status.size(), time, time, time);
  }

  @Override
  public PyTuple space(String path) {
    long blocks = files.capacity() / OsModule.BLOCK;
    long free = Math.max(0, (files.capacity() - files.used()) / OsModule.BLOCK);
    long block = OsModule.BLOCK;
    return PyTuple.of(block, block, blocks, free, free, 0L, 0L, 0L, 0L, (long) LONGEST_NAME);
  }

  @Override
  public PyType type() {
    return type;
  }
}
