package boardwalk.flasher.microbit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on a drive that goes after so many bytes: the next write, and the forcing, fail. */
final class BreakingChannel extends FileChannel {

  private final FileChannel file;
  private int left;

  BreakingChannel(Path path, int left) throws IOException {
    this.file = open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.left = left;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (left == 0) {
      throw new IOException("cable pulled");
    }
    int count = Math.min(left, source.remaining());
    ByteBuffer part = source.slice(source.position(), count);
    while (part.hasRemaining()) {
      file.write(part);
    }
    source.position(source.position() + count);
    left -= count;
    return count;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    throw new IOException("cable pulled");
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("a flasher only writes on");
  }

  @Override
  public int read(ByteBuffer target) {
    throw unused();
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    throw unused();
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw unused();
  }

  @Override
  public long position() {
    throw unused();
  }

  @Override
  public FileChannel position(long position) {
    throw unused();
  }

  @Override
  public long size() {
    throw unused();
  }

  @Override
  public FileChannel truncate(long size) {
    throw unused();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw unused();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw unused();
  }

  @Override
  public int read(ByteBuffer target, long position) {
    throw unused();
  }

  @Override
  public int write(ByteBuffer source, long position) {
    throw unused();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw unused();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw unused();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw unused();
  }
}
