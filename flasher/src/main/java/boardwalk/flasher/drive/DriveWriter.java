package boardwalk.flasher.drive;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashProgress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes one file in order, once, and has it put through to the device: nothing renamed, no
 * temporary file, no attributes, because the drives of boards are no real file systems.
 */
public final class DriveWriter {

  /** Opens the file on the drive for writing; a parameter so that a test can pull the cable. */
  @FunctionalInterface
  public interface Opener {
    FileChannel open(Path file) throws IOException;
  }

  /**
   * How far it came.
   *
   * @param bytes handed to the system
   * @param failure what broke, after which nothing more was written; also when only the forcing
   *     out, or the closing, did
   */
  public record Written(int bytes, Optional<IOException> failure) {}

  private final Opener opener;
  private final int block;

  /**
   * @param block bytes written at a time: small enough that progress is seen
   */
  public DriveWriter(int block) {
    this(block, DriveWriter::openForWriting);
  }

  public DriveWriter(int block, Opener opener) {
    this.block = block;
    this.opener = opener;
  }

  private static FileChannel openForWriting(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  /**
   * Writes.
   *
   * @param cancel asked before each block; what was written by then stays
   */
  public Written write(Path file, byte[] bytes, FlashProgress progress, Cancellation cancel) {
    int written = 0;
    try (FileChannel channel = opener.open(file)) {
      while (written < bytes.length) {
        cancel.safePoint("The file was written only in part, so its program does not run now.");
        ByteBuffer part = ByteBuffer.wrap(bytes, written, Math.min(block, bytes.length - written));
        written += channel.write(part);
        progress.at("Writing", written, bytes.length);
      }
      channel.force(true);
    } catch (IOException e) {
      return new Written(written, Optional.of(e));
    }
    return new Written(written, Optional.empty());
  }
}
