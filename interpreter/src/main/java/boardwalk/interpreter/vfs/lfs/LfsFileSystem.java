package boardwalk.interpreter.vfs.lfs;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.StaticMethod;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.vfs.BlockDevice;
import boardwalk.interpreter.vfs.FileSystem;
import boardwalk.interpreter.vfs.FileSystemMethods;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** {@code VfsLfs1} and {@code VfsLfs2} (extmod/vfs_lfsx.c). */
public final class LfsFileSystem extends FileSystem {

  /** {@code VfsLfs1}. */
  public static final PyType OLD = new PyType("VfsLfs1");

  /** {@code VfsLfs2}. */
  public static final PyType TYPE = new PyType("VfsLfs2");

  private static final long DIRECTORY = 0x4000;
  private static final long REGULAR = 0x8000;
  private static final int LONGEST_NAME = 255;

  /** The attribute with the time of the last change, in nanoseconds since 1970. */
  private static final int TIME = 1;

  static {
    define(OLD, 1);
    define(TYPE, 2);
  }

  private static void define(PyType type, int version) {
    FileSystemMethods.addTo(type);
    type.constructor((called, arguments) -> new LfsFileSystem(arguments, version));
    type.with(
        "mkfs",
        new StaticMethod(
            NativeFunction.withKeywords(
                "mkfs",
                arguments -> {
                  LfsVolume.format(new BlockDevice(arguments.require(0, "")), version);
                  return None.NONE;
                })));
  }

  /** LFS1_ERR_CORRUPT and LFS2_ERR_CORRUPT, which programs see as they are. */
  private static final int OLD_CORRUPT = 52;

  private static final int CORRUPT = 84;

  private final int version;
  private final BlockDevice device;
  private final LfsVolume volume;
  private final boolean keepsTime;
  private String folder = "/";

  private LfsFileSystem(Arguments arguments, int version) {
    this.version = version;
    this.device = new BlockDevice(arguments.require(0, ""));
    this.keepsTime = version > 1 && Truth.of(arguments.get(4, "mtime", true));
    this.volume = LfsVolume.find(device, version);
    if (volume == null) {
      throw Errors.osError(version == 1 ? OLD_CORRUPT : CORRUPT);
    }
  }

  /** The volume on a device, mounted as {@code mount(device, ...)} does; null for none. */
  public static LfsFileSystem findOrNull(Object device) {
    BlockDevice blocks = new BlockDevice(device);
    for (int version = 2; version > 0; version--) {
      if (LfsVolume.find(blocks, version) != null) {
        return new LfsFileSystem(new Arguments(new Object[] {device}, new String[0]), version);
      }
    }
    return null;
  }

  long capacity() {
    return volume.disk().blockCount() * volume.disk().blockSize();
  }

  @Override
  public void mount(boolean readOnly, boolean make) {
    if (readOnly) {
      device.makeReadOnly();
    }
  }

  private void expectWritable() {
    if (device.isReadOnly()) {
      throw Errors.osError(Errno.EROFS);
    }
  }

  private String absolute(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  /** An entry and the pair it is in. */
  private record Found(LfsPair pair, LfsEntry entry) {}

  private static Found in(LfsPair directory, String name) {
    for (LfsPair pair = directory; pair != null; pair = pair.nextPart()) {
      for (LfsEntry entry : pair.entries()) {
        if (entry.kind != LfsEntry.SUPERBLOCK && entry.compareName(bytes(name)) == 0) {
          return new Found(pair, entry);
        }
      }
    }
    return null;
  }

  /** The first pair of a directory; ENOENT or ENOTDIR when it is none. */
  private LfsPair directory(String absolute) {
    LfsPair at = volume.root();
    for (String part : absolute.split("/")) {
      if (part.isEmpty()) {
        continue;
      }
      Found found = in(at, part);
      if (found == null) {
        throw Errors.osError(Errno.ENOENT);
      }
      if (!found.entry.isDirectory()) {
        throw Errors.osError(Errno.ENOTDIR);
      }
      at = volume.at(found.entry.content);
    }
    return at;
  }

  private static String parent(String absolute) {
    return absolute.substring(0, absolute.lastIndexOf('/') + 1);
  }

  private static String last(String absolute) {
    return absolute.substring(absolute.lastIndexOf('/') + 1);
  }

  /** What is at a path, or null; the root has no entry. */
  private Found find(String absolute) {
    return in(directory(parent(absolute)), last(absolute));
  }

  private Found existing(String path) {
    Found found = find(absolute(path));
    if (found == null) {
      throw Errors.osError(Errno.ENOENT);
    }
    return found;
  }

  /** Adds an entry where its name belongs. */
  private void add(String absolute, LfsEntry entry) {
    entry.name = bytes(last(absolute));
    if (entry.name.length > LONGEST_NAME) {
      throw Errors.osError(36);
    }
    LfsPair pair = directory(parent(absolute));
    if (version == 1) {
      // In the order they come.
      for (LfsPair next = pair; next != null; next = next.nextPart()) {
        pair = next;
      }
      pair.entries().add(entry);
      pair.write(volume);
      return;
    }
    for (LfsPair next = pair.nextPart(); next != null; next = next.nextPart()) {
      if (next.entries().isEmpty() || next.entries().getFirst().compareName(entry.name) > 0) {
        break;
      }
      pair = next;
    }
    List<LfsEntry> entries = pair.entries();
    int at = 0;
    while (at < entries.size()
        && (entries.get(at).kind == LfsEntry.SUPERBLOCK
            || entries.get(at).compareName(entry.name) < 0)) {
      at++;
    }
    entries.add(at, entry);
    pair.write(volume);
  }

  private void remove(Found found) {
    LfsPair pair = found.pair;
    pair.entries().remove(found.entry);
    if (pair.entries().isEmpty()) {
      // A later part of a directory must not be empty (lfs_dir_drop): it leaves the chain.
      for (LfsPair before = volume.root(); before != null; before = before.next()) {
        if (before.hasHardTail() && pair.isAt(before.tail())) {
          before.tail(pair.tail(), pair.hasHardTail());
          before.write(volume);
          return;
        }
      }
    }
    pair.write(volume);
  }

  /** Writes a file's content and the time; makes the file when it is not there. */
  void store(String absolute, byte[] content, int size) {
    Found found = find(absolute);
    LfsEntry entry = found == null ? new LfsEntry() : found.entry;
    volume.store(entry, content, size);
    if (keepsTime) {
      Instant now = Instant.now();
      long nanos = now.getEpochSecond() * 1_000_000_000 + now.getNano();
      byte[] time = new byte[8];
      LfsDisk.setNumber(time, 0, nanos);
      LfsDisk.setNumber(time, 4, nanos >> 32);
      entry.attributes.put(TIME, time);
    }
    if (found == null) {
      add(absolute, entry);
    } else {
      found.pair.write(volume);
    }
    device.sync();
  }

  @Override
  public PyObject open(String path, String mode) {
    Heap.expectUnlocked();
    String absolute = absolute(path);
    boolean writes = mode.chars().anyMatch(c -> "wax+".indexOf(c) >= 0);
    if (writes) {
      expectWritable();
    }
    if (absolute.equals("/")) {
      throw Errors.osError(Errno.EISDIR);
    }
    Found found = find(absolute);
    if (found != null && found.entry.isDirectory()) {
      throw Errors.osError(Errno.EISDIR);
    }
    boolean creates = mode.chars().anyMatch(c -> "wax".indexOf(c) >= 0);
    if (found == null && !creates) {
      throw Errors.osError(Errno.ENOENT);
    }
    if (found != null && mode.indexOf('x') >= 0) {
      throw Errors.osError(Errno.EEXIST);
    }
    if (found == null) {
      store(absolute, new byte[0], 0);
    }
    boolean empty = found == null || mode.indexOf('w') >= 0;
    byte[] content = empty ? new byte[0] : volume.contentOf(found.entry);
    return new LfsFile(this, absolute, mode, content, found != null && empty);
  }

  @Override
  public PyIterator list(String path) {
    LfsPair[] pair = {directory(absolute(path))};
    int[] next = {0};
    return PyIterator.of(
        null,
        () -> {
          while (pair[0] != null) {
            while (next[0] < pair[0].entries().size()) {
              LfsEntry entry = pair[0].entries().get(next[0]++);
              if (entry.kind != LfsEntry.SUPERBLOCK) {
                return tuple(entry);
              }
            }
            pair[0] = pair[0].nextPart();
            next[0] = 0;
          }
          return null;
        });
  }

  private PyTuple tuple(LfsEntry entry) {
    boolean isDirectory = entry.isDirectory();
    return PyTuple.of(
        new String(entry.name, StandardCharsets.UTF_8),
        isDirectory ? DIRECTORY : REGULAR,
        0L,
        isDirectory ? 0L : volume.sizeOf(entry));
  }

  @Override
  public void changeFolder(String path) {
    String absolute = absolute(path);
    try {
      directory(absolute);
    } catch (boardwalk.interpreter.runtime.PyException none) {
      throw none.matches(Errors.OS_ERROR) ? Errors.osError(Errno.ENOENT) : none;
    }
    folder = absolute;
  }

  @Override
  public String folder() {
    return folder;
  }

  @Override
  public void makeFolder(String path) {
    expectWritable();
    String absolute = absolute(path);
    if (absolute.equals("/") || find(absolute) != null) {
      throw Errors.osError(Errno.EEXIST);
    }
    // The new directory comes behind the last part of its parent in the chain of all pairs.
    LfsPair before = directory(parent(absolute));
    for (LfsPair next = before.nextPart(); next != null; next = next.nextPart()) {
      before = next;
    }
    LfsPair made = volume.newPair();
    made.tail(before.tail(), false);
    made.write(volume);
    before.tail(made.address(), false);
    before.write(volume);
    LfsEntry entry = new LfsEntry();
    entry.kind = LfsEntry.DIRECTORY;
    entry.structure = LfsEntry.DIRECTORY_STRUCT;
    entry.content = made.address();
    add(absolute, entry);
    device.sync();
  }

  @Override
  public void remove(String path) {
    expectWritable();
    delete(existing(path));
  }

  @Override
  public void removeFolder(String path) {
    remove(path);
  }

  private void delete(Found found) {
    if (found.entry.isDirectory()) {
      LfsPair directory = volume.at(found.entry.content);
      for (LfsPair pair = directory; pair != null; pair = pair.nextPart()) {
        if (!pair.entries().isEmpty()) {
          throw Errors.osError(Errno.ENOTEMPTY);
        }
      }
      LfsPair lastPart = directory;
      for (LfsPair next = lastPart.nextPart(); next != null; next = next.nextPart()) {
        lastPart = next;
      }
      byte[] after = lastPart.tail();
      remove(found);
      unchain(directory, after);
    } else {
      remove(found);
    }
    device.sync();
  }

  /** Takes a directory out of the chain of all pairs. */
  private void unchain(LfsPair directory, byte[] after) {
    for (LfsPair pair = volume.root(); pair != null; pair = pair.next()) {
      byte[] tail = pair.tail();
      if (tail != null && directory.isAt(tail)) {
        pair.tail(after, pair.hasHardTail());
        pair.write(volume);
        return;
      }
    }
  }

  @Override
  public void rename(String from, String to) {
    expectWritable();
    Found old = existing(from);
    String target = absolute(to);
    if (absolute(from).equals(target)) {
      return;
    }
    Found there = find(target);
    if (there != null) {
      if (there.entry.isDirectory() != old.entry.isDirectory()) {
        throw Errors.osError(there.entry.isDirectory() ? Errno.EISDIR : Errno.ENOTDIR);
      }
      delete(there);
      old = existing(from);
    }
    remove(old);
    add(target, old.entry);
    device.sync();
  }

  @Override
  public PyTuple status(String path) {
    String absolute = absolute(path);
    long mode = DIRECTORY;
    long size = 0;
    long time = 0;
    if (!absolute.equals("/")) {
      LfsEntry entry = existing(absolute).entry;
      mode = entry.isDirectory() ? DIRECTORY : REGULAR;
      size = entry.isDirectory() ? 0 : volume.sizeOf(entry);
      byte[] kept = entry.attributes.get(TIME);
      if (kept != null && kept.length == 8) {
        time = (LfsDisk.number(kept, 0) | LfsDisk.number(kept, 4) << 32) / 1_000_000_000;
      }
    }
    return PyTuple.of(mode, 0L, 0L, 0L, 0L, 0L, size, time, time, time);
  }

  @Override
  public PyTuple space(String path) {
    long block = volume.disk().blockSize();
    long count = volume.disk().blockCount();
    long free = count - volume.used().cardinality();
    return PyTuple.of(block, block, count, free, free, 0L, 0L, 0L, 0L, (long) LONGEST_NAME);
  }

  @Override
  public PyType type() {
    return version == 1 ? OLD : TYPE;
  }
}
