package boardwalk.flasher.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file on a drive of which something else decides what becomes of every byte. */
public final class HookedChannel extends FileChannel {

  /** The drive's side. */
  public interface Hook {
    /**
     * Takes bytes.
     *
     * @return how many of them; at least one
     */
    int write(byte[] bytes) throws IOException;

    void force() throws IOException;

    void close() throws IOException;
  }

  private final Hook hook;

  public HookedChannel(Hook hook) {
    this.hook = hook;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    byte[] bytes = new byte[source.remaining()];
    source.get(source.position(), bytes);
    int taken = hook.write(bytes);
    source.position(source.position() + taken);
    return taken;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    hook.force();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    hook.close();
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
