package boardwalk.interpreter.vfs.lfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.FileTypes;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import java.util.Arrays;

/** An open file: in memory until it is flushed or closed, as littlefs promises it. */
final class LfsFile extends PyObject implements Stream {

  private static final int LARGEST = 1 << 26;

  private final LfsFileSystem files;
  private final String path;
  private final boolean text;
  private final boolean reads;
  private final boolean writes;
  private final boolean appends;
  private byte[] content;
  private int size;
  private int position;
  private boolean changed;
  private boolean closed;

  LfsFile(LfsFileSystem files, String path, String mode, byte[] content, boolean changed) {
    this.files = files;
    this.path = path;
    this.text = mode.indexOf('b') < 0;
    this.appends = mode.indexOf('a') >= 0;
    this.reads = mode.indexOf('+') >= 0 || mode.chars().noneMatch(c -> "wax".indexOf(c) >= 0);
    this.writes = mode.chars().anyMatch(c -> "wax+".indexOf(c) >= 0);
    this.content = content;
    this.size = content.length;
    this.changed = changed;
    this.position = appends ? size : 0;
  }

  private void expectOpen() {
    if (closed) {
      throw Errors.osError(Errno.EINVAL);
    }
  }

  @Override
  public boolean isText() {
    return text;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    expectOpen();
    if (!reads) {
      throw Errors.osError(Errno.EBADF);
    }
    int done = Math.max(0, Math.min(count, size - position));
    System.arraycopy(content, done == 0 ? 0 : position, into, from, done);
    position += done;
    return done;
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    expectOpen();
    if (!writes) {
      throw Errors.osError(Errno.EBADF);
    }
    int start = appends ? size : position;
    if ((long) start + count > Math.min(LARGEST, files.capacity())) {
      throw Errors.osError(Errno.ENOSPC);
    }
    if (start + count > content.length) {
      content = Arrays.copyOf(content, Math.max(start + count, content.length * 2));
    }
    System.arraycopy(bytes, from, content, start, count);
    position = start + count;
    size = Math.max(size, position);
    changed = true;
    return count;
  }

  @Override
  public long seek(long offset, int whence) {
    expectOpen();
    long target = whence == 0 ? offset : whence == 1 ? position + offset : size + offset;
    if (target < 0 || target > Integer.MAX_VALUE) {
      throw Errors.osError(Errno.EINVAL);
    }
    position = (int) target;
    return target;
  }

  @Override
  public void flush() {
    expectOpen();
    if (changed) {
      files.store(path, content, size);
      changed = false;
    }
  }

  @Override
  public void close() {
    if (!closed) {
      try {
        flush();
      } finally {
        closed = true;
      }
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
    return "<io." + type().name() + ">";
  }
}
