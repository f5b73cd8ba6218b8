package boardwalk.interpreter.vfs;

import boardwalk.interpreter.SourceFiles;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which file system is where, and the functions of {@code os} over all of them (extmod/vfs.c).
 * Starts with the board's flash at the root; {@code import} looks here too.
 */
public final class MountTable implements SourceFiles {

  private static final long DIRECTORY = 0x4000;
  private static final int LONGEST_PATH = 128;
  private static final int GET_BUFFER_SIZE = 11;

  /** A file system (an object with its methods) and where it is. */
  private record Mount(String point, Object files) {
    boolean atRoot() {
      return point.length() == 1;
    }
  }

  /** The virtual root, which shows the mounts. */
  private static final Mount ROOT = new Mount("", None.NONE);

  private record Found(Mount mount, String path) {}

  private final List<Mount> mounts = new ArrayList<>();
  private final PyType hostType;
  private Mount current = ROOT;

  public MountTable(BoardFiles files) {
    hostType = HostFileSystem.type(files);
    mounts.add(new Mount("/", hostType.call0()));
  }

  /** {@code VfsPosix}. */
  PyType hostType() {
    return hostType;
  }

  /** Null as mount when there is nothing. */
  private Found find(String path) {
    if (!path.startsWith("/") && current != ROOT) {
      return new Found(current, path);
    }
    String rest = path.startsWith("/") ? path.substring(1) : path;
    if (rest.isEmpty()) {
      return new Found(ROOT, "/");
    }
    for (Mount mount : mounts) {
      if (mount.atRoot()) {
        return new Found(mount, path);
      }
      String name = mount.point.substring(1);
      if (rest.equals(name)) {
        return new Found(mount, "/");
      }
      if (rest.startsWith(name + "/")) {
        return new Found(mount, rest.substring(name.length()));
      }
    }
    return new Found(null, path);
  }

  private static Object call(Mount mount, String method, Object... arguments) {
    if (mount == null) {
      throw Errors.osError(Errno.ENODEV);
    }
    if (mount == ROOT) {
      throw Errors.osError(Errno.EPERM);
    }
    return Calls.callable(Attributes.get(mount.files, method))
        .call(arguments, PyCallable.NO_KEYWORDS);
  }

  /** One of the methods that take a path. */
  Object onPath(String method, Object path) {
    Found found = find(FileSystemMethods.path(path));
    return call(found.mount, method, like(path, found.path));
  }

  private static Object like(Object original, String path) {
    return original instanceof String
        ? path
        : boardwalk.interpreter.runtime.PyBytes.of(
            path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** {@code mount()}: what is mounted. */
  PyList list() {
    PyList all = new PyList();
    mounts.forEach(mount -> all.add(PyTuple.of(mount.files, mount.point)));
    return all;
  }

  void mount(Object object, String point, Object readOnly, Object make) {
    Object files =
        Attributes.getOrNull(object, "mount") == null ? BlockDevices.detect(object) : object;
    Mount mount = new Mount(point, files);
    call(mount, "mount", readOnly, make);
    Mount existing = find(point).mount;
    boolean free = existing == null || existing == ROOT || (!mount.atRoot() && existing.atRoot());
    boolean rootTaken = mount.atRoot() && mounts.stream().anyMatch(Mount::atRoot);
    if (!free || rootTaken) {
      throw Errors.osError(Errno.EPERM);
    }
    int last = mounts.size();
    mounts.add(last > 0 && mounts.getLast().atRoot() ? last - 1 : last, mount);
  }

  void unmount(Object which) {
    for (Mount mount : mounts) {
      if (mount.files == which || mount.point.equals(which)) {
        mounts.remove(mount);
        if (current == mount) {
          current = ROOT;
        }
        call(mount, "umount");
        return;
      }
    }
    throw Errors.osError(Errno.EINVAL);
  }

  private Mount rootMount() {
    return mounts.isEmpty() || !mounts.getLast().atRoot() ? null : mounts.getLast();
  }

  void changeFolder(Object path) {
    Found found = find(FileSystemMethods.path(path));
    if (found.mount == ROOT) {
      if (rootMount() != null) {
        call(rootMount(), "chdir", "/");
      }
    } else {
      call(found.mount, "chdir", like(path, found.path));
    }
    current = found.mount;
  }

  Object folder() {
    if (current == ROOT) {
      return "/";
    }
    Object folder = call(current, "getcwd");
    if (current.atRoot()) {
      return folder;
    }
    return "/".equals(folder) ? current.point : current.point + FileSystemMethods.path(folder);
  }

  Object entries(Object path) {
    Found found = find(FileSystemMethods.path(path));
    if (found.mount != ROOT) {
      return call(found.mount, "ilistdir", like(path, found.path));
    }
    return new RootEntries(List.copyOf(mounts), path);
  }

  /** The mount points, then what is in the file system at the root. */
  private static final class RootEntries extends PyIterator {
    private final List<Mount> mounts;
    private final Object path;
    private int at;
    private PyIterator rest;

    RootEntries(List<Mount> mounts, Object path) {
      this.mounts = mounts;
      this.path = path;
    }

    @Override
    public Object next() {
      if (rest != null) {
        return rest.next();
      }
      if (at == mounts.size()) {
        return null;
      }
      Mount mount = mounts.get(at++);
      if (mount.atRoot()) {
        rest = Iteration.iter(call(mount, "ilistdir", like(path, "/")));
        return rest.next();
      }
      return PyTuple.of(like(path, mount.point.substring(1)), DIRECTORY, 0L);
    }
  }

  Object makeFolder(Object path) {
    Found found = find(FileSystemMethods.path(path));
    if (found.mount == ROOT || (found.mount != null && found.path.equals("/"))) {
      throw Errors.osError(Errno.EEXIST);
    }
    return call(found.mount, "mkdir", like(path, found.path));
  }

  Object rename(Object from, Object to) {
    Found old = find(FileSystemMethods.path(from));
    Found now = find(FileSystemMethods.path(to));
    if (old.mount != now.mount) {
      throw Errors.osError(Errno.EPERM);
    }
    return call(old.mount, "rename", old.path, now.path);
  }

  Object status(Object path) {
    Found found = find(FileSystemMethods.path(path));
    if (found.mount == ROOT) {
      return PyTuple.of(DIRECTORY, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    }
    return call(found.mount, "stat", like(path, found.path));
  }

  Object space(Object path) {
    Found found = find(FileSystemMethods.path(path));
    if (found.mount != ROOT) {
      return call(found.mount, "statvfs", like(path, found.path));
    }
    if (rootMount() == null) {
      return PyTuple.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, (long) LONGEST_PATH);
    }
    return call(rootMount(), "statvfs", "/");
  }

  Object open(Object path, Object mode) {
    Found found = find(FileSystemMethods.path(path));
    return call(found.mount, "open", like(path, found.path), mode);
  }

  /** The mode of a file or folder for import; -1 when there is none. */
  private long mode(String path) {
    Found found = find(path);
    if (found.mount == null || found.mount == ROOT) {
      return -1;
    }
    try {
      Object status = call(found.mount, "stat", found.path);
      return Numbers.toLong(Iteration.toArray(status)[0]);
    } catch (PyException notThere) {
      if (notThere.matches(Errors.EXCEPTION)) {
        return -1;
      }
      throw notThere;
    }
  }

  @Override
  public boolean isDirectory(String path) {
    long mode = mode(path);
    return mode >= 0 && (mode & DIRECTORY) != 0;
  }

  @Override
  public boolean isFile(String path) {
    long mode = mode(path);
    return mode >= 0 && (mode & DIRECTORY) == 0;
  }

  @Override
  public Optional<byte[]> read(String path) {
    return isFile(path) ? open(path) : Optional.empty();
  }

  @Override
  public Optional<byte[]> open(String path) {
    Stream stream = Streams.of(open(path, "rb"));
    try {
      askForBuffer(stream);
      byte[] all = stream.readToEnd();
      return Optional.of(all == null ? new byte[0] : all);
    } finally {
      stream.close();
    }
  }

  /** Asked as extmod/vfs_reader.c does; the answer makes no difference here. */
  private static void askForBuffer(Stream stream) {
    try {
      stream.control(GET_BUFFER_SIZE, 0);
    } catch (PyException unknown) {
      if (!unknown.matches(Errors.OS_ERROR)) {
        throw unknown;
      }
    }
  }
}
