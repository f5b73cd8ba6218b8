package boardwalk.interpreter.vfs.fat;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.FileTypes;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;

/** An open file. What is written is on the device at once, its length too. */
final class FatFile extends PyObject implements Stream {

  private final FatVolume volume;
  private final FatEntry entry;
  private final boolean text;
  private final boolean reads;
  private final boolean writes;
  private long first;
  private long size;
  private long position;
  private long cluster;
  private long clusterIndex = -1;
  private boolean closed;

  FatFile(FatVolume volume, FatEntry entry, boolean text, boolean reads, boolean writes) {
    this.volume = volume;
    this.entry = entry;
    this.text = text;
    this.reads = reads;
    this.writes = writes;
    this.first = entry.cluster();
    this.size = entry.size();
  }

  void truncate() {
    volume.free(first);
    first = 0;
    size = 0;
    entry.update(0, 0);
  }

  private void expectOpen() {
    if (closed) {
      throw Errors.osError(Errno.EINVAL);
    }
  }

  /** The sector the position is in; 0 when the device is full. */
  private long sector(boolean grow) {
    long index = position / volume.clusterSize();
    if (index < clusterIndex || clusterIndex < 0) {
      if (first == 0 && grow) {
        first = volume.extend(0);
      }
      cluster = first;
      clusterIndex = 0;
    }
    while (cluster != 0 && clusterIndex < index) {
      long next = volume.next(cluster);
      next = next == 0 && grow ? volume.extend(cluster) : next;
      if (next == 0) {
        return 0;
      }
      cluster = next;
      clusterIndex++;
    }
    if (cluster == 0) {
      clusterIndex = -1;
      return 0;
    }
    return volume.sectorOf(cluster) + position % volume.clusterSize() / volume.sectorSize();
  }

  @Override
  public boolean isText() {
    return text;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    expectOpen();
    if (!reads) {
      throw Errors.osError(Errno.EACCES);
    }
    int done = 0;
    while (done < count && position < size) {
      byte[] bytes = volume.read(sector(false));
      int at = (int) (position % bytes.length);
      int now = (int) Math.min(Math.min(count - done, bytes.length - at), size - position);
      System.arraycopy(bytes, at, into, from + done, now);
      done += now;
      position += now;
    }
    return done;
  }

  @Override
  public int write(byte[] from, int at, int count) {
    expectOpen();
    if (!writes) {
      throw Errors.osError(Errno.EACCES);
    }
    int done = 0;
    boolean full = false;
    while (done < count && !full) {
      long sector = sector(true);
      full = sector == 0;
      if (!full) {
        done += writeInto(sector, from, at + done, count - done);
      }
    }
    size = Math.max(size, position);
    entry.update(first, size);
    if (full) {
      throw Errors.osError(Errno.ENOSPC);
    }
    return done;
  }

  private int writeInto(long sector, byte[] from, int start, int count) {
    int at = (int) (position % volume.sectorSize());
    int now = Math.min(count, volume.sectorSize() - at);
    // A sector that is written as a whole need not be read.
    byte[] bytes = now == volume.sectorSize() ? new byte[now] : volume.read(sector);
    System.arraycopy(from, start, bytes, at, now);
    volume.write(sector, bytes);
    position += now;
    return now;
  }

  @Override
  public long seek(long offset, int whence) {
    expectOpen();
    long target = whence == 0 ? offset : whence == 1 ? position + offset : size + offset;
    target = Math.max(0, target);
    if (target > size) {
      // Only what can be written gets longer by being moved in.
      target = writes ? grow(target) : size;
    }
    position = target;
    return position;
  }

  private long grow(long target) {
    long before = position;
    position = target - 1;
    boolean full = sector(true) == 0;
    position = before;
    if (full) {
      return size;
    }
    size = target;
    entry.update(first, size);
    return target;
  }

  @Override
  public void flush() {
    expectOpen();
    volume.sync();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      volume.sync();
    }
  }

  @Override
  public PyIterator iterator() {
    return StreamMethods.lines(this);
  }

  @Override
  public PyType type() {
    return text ? FileTypes.TEXT : FileTypes.BINARY;
  }

  @Override
  public String repr() {
    return "<io." + type().name() + " " + Integer.toHexString(System.identityHashCode(this)) + ">";
  }
}
