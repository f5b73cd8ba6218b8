package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.FileTypes;
import boardwalk.interpreter.streams.OpenFiles;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** An open file of the board. */
final class BoardStream extends PyObject implements Stream {

  /** Bytes read at a time in search of the end of a line. */
  private static final int LINE_CHUNK = 128;

  private final BoardFiles files;
  private final FileChannel channel;
  private final boolean text;
  private final boolean appending;
  private final OpenFiles.Handle handle;
  private boolean closed;

  private BoardStream(BoardFiles files, FileChannel channel, boolean text, boolean appending) {
    this.files = files;
    this.channel = channel;
    this.text = text;
    this.appending = appending;
    this.handle = OpenFiles.open(this, () -> closeChannel(channel));
  }

  private static void closeChannel(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  static BoardStream open(BoardFiles files, String path, String mode) {
    boolean text = mode.indexOf('b') < 0;
    // A mode that says only how, such as "b", reads (extmod/vfs_lfsx_file.c).
    String what = mode.replaceAll("[bt+]", "");
    char kind = what.isEmpty() ? 'r' : what.charAt(0);
    boolean plus = mode.indexOf('+') >= 0;
    boolean writes = kind != 'r' || plus;
    Set<OpenOption> options = new HashSet<>();
    options.add(LinkOption.NOFOLLOW_LINKS);
    if (kind == 'r' || plus) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    }
    switch (kind) {
      case 'r' -> {}
      case 'w' -> {
        options.add(StandardOpenOption.CREATE);
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
      case 'a' -> options.add(StandardOpenOption.CREATE);
      case 'x' -> options.add(StandardOpenOption.CREATE_NEW);
      default -> throw Errors.valueError("invalid mode");
    }
    Path file = writes ? files.writable(path) : files.place(path).path();
    if (Files.isDirectory(file)) {
      throw Errors.osError(Errno.EISDIR);
    }
    if (writes && !Files.isDirectory(file.getParent())) {
      throw Errors.osError(Errno.ENOENT);
    }
    if (kind == 'x' && Files.exists(file)) {
      throw Errors.osError(Errno.EEXIST);
    }
    if (writes && !Files.exists(file)) {
      files.expectRoom(OsModule.BLOCK);
    }
    try {
      FileChannel channel = FileChannel.open(file, options);
      if (kind == 'a') {
        channel.position(channel.size());
      }
      return new BoardStream(files, channel, text, kind == 'a');
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  private void expectOpen() {
    if (closed) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public boolean isText() {
    return text;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    expectOpen();
    try {
      return count == 0 ? 0 : Math.max(0, channel.read(ByteBuffer.wrap(into, from, count)));
    } catch (NonReadableChannelException e) {
      throw Errors.osError(Errno.EBADF);
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  public byte[] readLine(int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[LINE_CHUNK];
    while (most < 0 || out.size() < most) {
      int now = read(chunk, 0, most < 0 ? LINE_CHUNK : Math.min(LINE_CHUNK, most - out.size()));
      if (now == 0) {
        break;
      }
      int end = 0;
      while (end < now && chunk[end] != '\n') {
        end++;
      }
      if (end < now) {
        out.write(chunk, 0, end + 1);
        seek(end + 1 - now, 1);
        break;
      }
      out.write(chunk, 0, now);
    }
    return out.toByteArray();
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    expectOpen();
    try {
      if (appending) {
        channel.position(channel.size());
      }
      long growth = channel.position() + count - channel.size();
      if (growth > 0) {
        files.expectRoom(growth);
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      return count;
    } catch (NonWritableChannelException e) {
      throw Errors.osError(Errno.EBADF);
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  public long seek(long offset, int whence) {
    expectOpen();
    try {
      long target =
          switch (whence) {
            case 0 -> offset;
            case 1 -> channel.position() + offset;
            case 2 -> channel.size() + offset;
            default -> throw Errors.osError(Errno.EINVAL);
          };
      if (target < 0) {
        throw Errors.osError(Errno.EINVAL);
      }
      channel.position(target);
      return target;
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  public void flush() {
    expectOpen();
  }

  @Override
  public int poll(int flags) {
    expectOpen();
    return flags & (POLL_READ | POLL_WRITE);
  }

  @Override
  public long control(int request, long argument) {
    if (request != CLOSE) {
      expectOpen();
    }
    return request == GET_FILENO ? handle.number() : Stream.super.control(request, argument);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    handle.close();
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
    return "<io." + type().name() + " " + (closed ? -1 : handle.number()) + ">";
  }
}
