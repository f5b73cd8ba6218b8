package boardwalk.interpreter.vfs.fat;

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
import boardwalk.interpreter.vfs.BlockDevice;
import boardwalk.interpreter.vfs.FileSystem;
import boardwalk.interpreter.vfs.FileSystemMethods;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** {@code VfsFat} (extmod/vfs_fat.c). */
public final class FatFileSystem extends FileSystem {

  public static final PyType TYPE = new PyType("VfsFat");

  private static final long DIRECTORY = 0x4000;
  private static final long REGULAR = 0x8000;
  private static final int LONGEST_NAME = 255;

  /** The start of 2000, which the root has as its time. */
  private static final long ROOT_TIME = 946684800L;

  static {
    FileSystemMethods.addTo(TYPE);
    TYPE.constructor((type, arguments) -> new FatFileSystem(arguments.expect(1, 1).get(0)));
    TYPE.with(
        "mkfs",
        new StaticMethod(
            NativeFunction.of1(
                "mkfs",
                device -> {
                  FatFormat.format(new BlockDevice(device));
                  return None.NONE;
                })));
  }

  private final BlockDevice device;
  private FatVolume volume;
  private String folder = "/";

  /** The volume on a program's block device; without one until it is mounted with mkfs. */
  public FatFileSystem(Object device) {
    this.device = new BlockDevice(device);
    this.volume = FatVolume.find(this.device);
  }

  private FatVolume volume() {
    if (volume == null) {
      throw Errors.osError(Errno.ENODEV);
    }
    return volume;
  }

  @Override
  public void mount(boolean readOnly, boolean make) {
    if (readOnly) {
      device.makeReadOnly();
    }
    if (volume == null && make) {
      FatFormat.format(device);
      volume = FatVolume.find(device);
    }
    volume();
  }

  /** The names on the way to a path, from the root. */
  private List<String> parts(String path) {
    Deque<String> parts = new ArrayDeque<>();
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    for (String part : whole.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return List.copyOf(parts);
  }

  private FatDirectory directory(List<String> parts) {
    FatDirectory at = new FatDirectory(volume(), 0);
    for (String part : parts) {
      FatEntry entry = at.find(part);
      if (entry == null || !entry.isDirectory()) {
        throw Errors.osError(Errno.ENOENT);
      }
      at = new FatDirectory(volume(), entry.cluster());
    }
    return at;
  }

  /** Where a path's last name is or would be; a null name for the root. */
  private record Place(FatDirectory parent, String name, FatEntry entry) {
    FatEntry existing() {
      if (entry == null) {
        throw Errors.osError(Errno.ENOENT);
      }
      return entry;
    }
  }

  private Place place(String path) {
    List<String> parts = parts(path);
    if (parts.isEmpty()) {
      return new Place(new FatDirectory(volume(), 0), null, null);
    }
    FatDirectory parent = directory(parts.subList(0, parts.size() - 1));
    return new Place(parent, parts.getLast(), parent.find(parts.getLast()));
  }

  @Override
  public PyObject open(String path, String mode) {
    Heap.expectUnlocked();
    boolean plus = mode.indexOf('+') >= 0;
    char kind = (char) mode.chars().filter(c -> "rwax".indexOf(c) >= 0).findFirst().orElse('r');
    boolean writes = kind != 'r' || plus;
    if (writes) {
      volume().expectWritable();
    }
    Place place = place(path);
    FatEntry entry = place.entry;
    if (place.name == null || (entry != null && entry.isDirectory())) {
      throw Errors.osError(kind != 'r' ? Errno.EACCES : Errno.ENOENT);
    }
    if (entry != null && kind == 'x') {
      throw Errors.osError(Errno.EEXIST);
    }
    if (entry == null && kind == 'r') {
      throw Errors.osError(Errno.ENOENT);
    }
    if (entry != null && writes && entry.isReadOnly()) {
      throw Errors.osError(Errno.EACCES);
    }
    boolean made = entry == null;
    entry = made ? place.parent.add(place.name, fresh()) : entry;
    FatFile file = new FatFile(volume, entry, mode.indexOf('b') < 0, kind == 'r' || plus, writes);
    if (kind == 'w' && !made) {
      file.truncate();
    }
    if (kind == 'a') {
      file.seek(0, 2);
    }
    return file;
  }

  /** A slot without a name, of now. */
  private static byte[] fresh() {
    byte[] slot = new byte[FatEntry.SIZE];
    slot[11] = 0x20;
    FatEntry.setTime(slot, 14);
    FatEntry.setTime(slot, 22);
    return slot;
  }

  @Override
  public PyIterator list(String path) {
    FatDirectory directory = directory(parts(path));
    int[] next = {0};
    return PyIterator.of(
        null,
        () -> {
          FatEntry entry = next[0] < 0 ? null : directory.next(next[0]);
          next[0] = entry == null ? -1 : entry.lastSlot() + 1;
          return entry == null
              ? null
              : PyTuple.of(
                  entry.name(), entry.isDirectory() ? DIRECTORY : REGULAR, 0L, entry.size());
        });
  }

  @Override
  public void changeFolder(String path) {
    List<String> parts = parts(path);
    directory(parts);
    folder = "/" + String.join("/", parts);
  }

  @Override
  public String folder() {
    return folder;
  }

  @Override
  public void makeFolder(String path) {
    volume().expectWritable();
    Place place = place(path);
    if (place.name == null || place.entry != null) {
      throw Errors.osError(Errno.EEXIST);
    }
    long cluster = volume.extend(0);
    if (cluster == 0) {
      throw Errors.osError(Errno.EACCES);
    }
    volume.clear(cluster);
    byte[] slot = fresh();
    slot[11] = FatEntry.DIRECTORY;
    FatEntry.setCluster(slot, cluster);
    FatDirectory made = new FatDirectory(volume, cluster);
    made.writeSlot(0, dots(slot, ".", cluster));
    made.writeSlot(1, dots(slot, "..", place.parent.clusterForParent()));
    try {
      place.parent.add(place.name, slot);
    } catch (RuntimeException noRoom) {
      volume.free(cluster);
      throw noRoom;
    }
    volume.sync();
  }

  private static byte[] dots(byte[] like, String name, long cluster) {
    byte[] slot = like.clone();
    for (int i = 0; i < 11; i++) {
      slot[i] = (byte) (i < name.length() ? '.' : ' ');
    }
    FatEntry.setCluster(slot, cluster);
    return slot;
  }

  @Override
  public void remove(String path) {
    volume().expectWritable();
    FatEntry entry = place(path).existing();
    if (entry.isDirectory()) {
      throw Errors.osError(Errno.EISDIR);
    }
    delete(entry);
  }

  @Override
  public void removeFolder(String path) {
    volume().expectWritable();
    FatEntry entry = place(path).existing();
    if (!entry.isDirectory()) {
      throw Errors.osError(Errno.ENOTDIR);
    }
    if (!new FatDirectory(volume, entry.cluster()).isEmpty()) {
      throw Errors.osError(Errno.EACCES);
    }
    delete(entry);
  }

  private void delete(FatEntry entry) {
    if (entry.isReadOnly()) {
      throw Errors.osError(Errno.EACCES);
    }
    entry.folder().remove(entry);
    volume.free(entry.cluster());
    volume.sync();
  }

  @Override
  public void rename(String from, String to) {
    volume().expectWritable();
    FatEntry old = place(from).existing();
    Place target = place(to);
    if (target.name == null) {
      throw Errors.osError(Errno.EINVAL);
    }
    boolean same =
        target.entry != null
            && target.entry.cluster() == old.cluster()
            && target.entry.lastSlot() == old.lastSlot();
    if (target.entry != null && !same) {
      remove(to);
    }
    FatEntry now = target.parent.add(target.name, old.bytes());
    if (now.isDirectory()) {
      byte[] up = dots(now.bytes(), "..", target.parent.clusterForParent());
      new FatDirectory(volume, now.cluster()).writeSlot(1, up);
    }
    old.folder().remove(old);
    volume.sync();
  }

  @Override
  public PyTuple status(String path) {
    long mode = DIRECTORY;
    long size = 0;
    long time = ROOT_TIME;
    if (!path.isEmpty() && !path.equals("/")) {
      FatEntry entry = place(path).existing();
      mode = entry.isDirectory() ? DIRECTORY : REGULAR;
      size = entry.size();
      time = entry.seconds();
    }
    return PyTuple.of(mode, 0L, 0L, 0L, 0L, 0L, size, time, time, time);
  }

  @Override
  public PyTuple space(String path) {
    long block = volume().clusterSize();
    long free = volume.freeClusters();
    return PyTuple.of(
        block, block, volume.clusters(), free, free, 0L, 0L, 0L, 0L, (long) LONGEST_NAME);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
