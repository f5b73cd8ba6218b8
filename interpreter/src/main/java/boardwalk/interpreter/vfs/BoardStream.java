package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyType;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** An open file of the board. */
final class BoardStream extends ByteChannelStream {

  static final PyType TEXT = new PyType("TextIOWrapper");
  static final PyType BINARY = new PyType("FileIO");

  static {
    addTo(TEXT);
    addTo(BINARY);
  }

  private final BoardFiles files;
  private final FileChannel channel;
  private final boolean text;

  private BoardStream(BoardFiles files, FileChannel channel, boolean text) {
    super(text);
    this.files = files;
    this.channel = channel;
    this.text = text;
  }

  static BoardStream open(BoardFiles files, String path, String mode) {
    boolean text = mode.indexOf('b') < 0;
    char kind = mode.isEmpty() ? 'r' : mode.charAt(0);
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
      return new BoardStream(files, channel, text);
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  protected byte[] readBytes(int count) {
    try {
      long left = Math.max(0, channel.size() - channel.position());
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, left));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Goes on until full or at the end.
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    } catch (NonReadableChannelException e) {
      throw Errors.osError(Errno.EBADF);
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  protected void writeBytes(byte[] bytes) {
    try {
      long growth = channel.position() + bytes.length - channel.size();
      if (growth > 0) {
        files.expectRoom(growth);
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (NonWritableChannelException e) {
      throw Errors.osError(Errno.EBADF);
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  protected long position() {
    try {
      return channel.position();
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  protected void position(long now) {
    try {
      channel.position(now);
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  protected long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  protected void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw BoardFiles.error(e);
    }
  }

  @Override
  public PyType type() {
    return text ? TEXT : BINARY;
  }

  @Override
  public String repr() {
    return "<io." + type().name() + ">";
  }
}
