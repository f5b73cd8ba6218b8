package boardwalk.flasher.microbit;

import boardwalk.flasher.drive.HookedChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on a drive that goes after so many bytes: the next write, and the forcing, fail. */
final class BreakingChannel {

  private BreakingChannel() {}

  static FileChannel open(Path path, int bytes) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new HookedChannel(
        new HookedChannel.Hook() {
          private int left = bytes;

          @Override
          public int write(byte[] more) throws IOException {
            if (left == 0) {
              throw new IOException("cable pulled");
            }
            int count = Math.min(left, more.length);
            ByteBuffer part = ByteBuffer.wrap(more, 0, count);
            while (part.hasRemaining()) {
              file.write(part);
            }
            left -= count;
            return count;
          }

          @Override
          public void force() throws IOException {
            throw new IOException("cable pulled");
          }

          @Override
          public void close() throws IOException {
            file.close();
          }
        });
  }
}
