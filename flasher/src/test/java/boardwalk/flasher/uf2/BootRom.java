package boardwalk.flasher.uf2;

import boardwalk.flasher.FlashClock;
import boardwalk.flasher.drive.DriveWriter;
import boardwalk.flasher.drive.HookedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The drive of a boot ROM as a folder: takes sectors as they come, writes pages of its own family
 * into its flash, and is gone as soon as it has every block of the file (RP2040 datasheet,
 * 2.8.4.2).
 */
final class BootRom implements FlashClock {

  private final Path folder;
  private final String info;
  private final Set<Integer> families;
  private final Map<Long, byte[]> flash = new TreeMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private byte[] sector = new byte[0];
  private int written;
  private int diesAfter = Integer.MAX_VALUE;
  private boolean started;
  private boolean vanishesLate;
  private long time;

  BootRom(Path folder, String info, Integer... families) {
    this.folder = folder;
    this.info = info;
    this.families = Set.of(families);
    plugIn();
  }

  /** As plugged in with its button held: what is in flash stays. */
  BootRom plugIn() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("INFO_UF2.TXT"), info);
      Files.writeString(folder.resolve("INDEX.HTM"), "<html>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    seen.clear();
    started = false;
    written = 0;
    sector = new byte[0];
    diesAfter = Integer.MAX_VALUE;
    return this;
  }

  /** Loses power after so many bytes were written. */
  BootRom dyingAfter(int bytes) {
    diesAfter = bytes;
    return this;
  }

  /** The system keeps the drive in its list for a second after it went. */
  BootRom vanishingLate() {
    vanishesLate = true;
    return this;
  }

  Uf2Drive drive() {
    return Uf2Drive.at(folder).orElseThrow();
  }

  Uf2Flasher flasher() {
    return new Uf2Flasher(this, new DriveWriter(1024, this::open));
  }

  /** What is in flash, by address. */
  byte[] flash(long address, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xff);
    flash.forEach(
        (start, page) -> {
          for (int i = 0; i < page.length; i++) {
            long at = start + i - address;
            if (at >= 0 && at < length) {
              bytes[(int) at] = page[i];
            }
          }
        });
    return bytes;
  }

  boolean started() {
    return started;
  }

  @Override
  public long millis() {
    return time;
  }

  @Override
  public void sleep(long millis) {
    time += millis;
    if (started && time >= 1000) {
      unmount();
    }
  }

  private FileChannel open(Path file) throws IOException {
    Files.createFile(file);
    return new HookedChannel(
        new HookedChannel.Hook() {
          @Override
          public int write(byte[] bytes) throws IOException {
            return take(bytes);
          }

          @Override
          public void force() throws IOException {
            if (started || written >= diesAfter) {
              throw new IOException("Input/output error");
            }
          }

          @Override
          public void close() {
            // Nothing is held.
          }
        });
  }

  private int take(byte[] bytes) throws IOException {
    if (written >= diesAfter || started) {
      unmount();
      throw new IOException("Input/output error");
    }
    int count = Math.min(bytes.length, diesAfter - written);
    for (int i = 0; i < count; i++) {
      sector = Arrays.copyOf(sector, sector.length + 1);
      sector[sector.length - 1] = bytes[i];
      if (sector.length == 512) {
        block(ByteBuffer.wrap(sector).order(ByteOrder.LITTLE_ENDIAN));
        sector = new byte[0];
      }
    }
    written += count;
    if (written >= diesAfter) {
      unmount();
    }
    if (started && !vanishesLate) {
      unmount();
    }
    return count;
  }

  private void block(ByteBuffer block) {
    boolean magic =
        block.getInt(0) == 0x0A324655
            && block.getInt(4) == 0x9E5D5157
            && block.getInt(508) == 0x0AB16F30;
    int flags = block.getInt(8);
    boolean ignored = (flags & 0x8000) != 0;
    if (!magic || ignored || (flags & 0x2000) == 0 || !families.contains(block.getInt(28))) {
      return;
    }
    byte[] page = new byte[block.getInt(16)];
    block.get(32, page);
    flash.put(block.getInt(12) & 0xffffffffL, page);
    seen.add(block.getInt(20));
    started = seen.size() == block.getInt(24);
  }

  private void unmount() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = new ArrayList<>(all.toList());
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
