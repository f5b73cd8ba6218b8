package boardwalk.interpreter.vfs.fat;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.vfs.BlockDevice;
import java.nio.charset.StandardCharsets;

/**
 * Puts an empty volume on a device, laid out as FatFs does: FAT12 or FAT16 on all of it, or FAT32
 * in a partition when it is too large for them.
 */
final class FatFormat {

  private static final int ROOT_ENTRIES = 512;

  /** Sectors before the partition of a device that has one. */
  private static final int PARTITION_START = 63;

  private static final int RESERVED_FAT32 = 32;
  private static final int LEAST_CLUSTERS = 16;
  private static final int MOST_CLUSTER_SECTORS = 128;

  /** From so many times 4096 sectors on, clusters of FAT16 are twice as large each time. */
  private static final int[] STEPS_FAT16 = {1, 4, 16, 64, 256, 512};

  /** The same for FAT32, in 131072 sectors. */
  private static final int[] STEPS_FAT32 = {1, 2, 4, 8, 16, 32};

  private record Layout(
      int bits, long start, long sectors, int cluster, int reserved, long table, int root) {
    long data() {
      return start + reserved + table + root;
    }

    long clusters() {
      return (sectors - reserved - table - root) / cluster;
    }
  }

  private final BlockDevice device;
  private final int sectorSize;

  private FatFormat(BlockDevice device) {
    this.device = device;
    this.sectorSize = device.blockSize();
  }

  static void format(BlockDevice device) {
    FatFormat format = new FatFormat(device);
    long sectors = device.blockCount();
    Layout layout = format.small(sectors);
    format.write(layout == null ? format.large(sectors) : layout);
  }

  private static int cluster(long units, int[] steps) {
    int cluster = 1;
    for (int step : steps) {
      if (step > units) {
        break;
      }
      cluster *= 2;
    }
    return cluster;
  }

  private long sectors(long bytes) {
    return (bytes + sectorSize - 1) / sectorSize;
  }

  /** FAT12 or FAT16; null when there are too many clusters for them. */
  private Layout small(long sectors) {
    int root = ROOT_ENTRIES * FatEntry.SIZE / sectorSize;
    for (int cluster = cluster(sectors / 0x1000, STEPS_FAT16);
        cluster <= MOST_CLUSTER_SECTORS;
        cluster *= 2) {
      long clusters = sectors / cluster;
      int bits = clusters > FatVolume.MOST_FAT12 ? 16 : 12;
      long table = sectors(bits == 16 ? clusters * 2 + 4 : (clusters * 3 + 1) / 2 + 3);
      Layout layout = new Layout(bits, 0, sectors, cluster, 1, table, root);
      if (sectors < layout.data() + (long) cluster * LEAST_CLUSTERS) {
        throw Errors.osError(Errno.EINVAL);
      }
      boolean fits =
          bits == 12
              ? layout.clusters() <= FatVolume.MOST_FAT12
              : layout.clusters() <= FatVolume.MOST_FAT16
                  && layout.clusters() > FatVolume.MOST_FAT12;
      if (fits) {
        return layout;
      }
    }
    return null;
  }

  private Layout large(long all) {
    long sectors = all - PARTITION_START;
    int cluster = cluster(sectors / 0x20000, STEPS_FAT32);
    long table = sectors(sectors / cluster * 4 + 8);
    return new Layout(32, PARTITION_START, sectors, cluster, RESERVED_FAT32, table, 0);
  }

  private void write(Layout layout) {
    if (layout.start > 0) {
      device.write(0, partitions(layout));
    }
    byte[] boot = boot(layout);
    device.write(layout.start, boot);
    if (layout.bits == 32) {
      device.write(layout.start + 6, boot);
      byte[] information = information(layout);
      device.write(layout.start + 1, information);
      device.write(layout.start + 7, information);
    }
    byte[] table = new byte[sectorSize];
    long start = layout.start + layout.reserved;
    for (long i = 1; i < layout.table; i++) {
      Interrupts.poll();
      device.write(start + i, table.clone());
    }
    // The first two entries are no clusters; of FAT32 the third is the root.
    long[] first = {0xfffffff8L, 0xffffffffL, 0x0fffffffL};
    switch (layout.bits) {
      case 12 -> FatVolume.setDoubleWord(table, 0, 0xfffff8L);
      case 16 -> FatVolume.setDoubleWord(table, 0, first[0]);
      default -> {
        for (int i = 0; i < first.length; i++) {
          FatVolume.setDoubleWord(table, 4 * i, first[i]);
        }
      }
    }
    device.write(start, table);
    long root = layout.start + layout.reserved + layout.table;
    for (int i = 0; i < (layout.root > 0 ? layout.root : layout.cluster); i++) {
      device.write(root + i, new byte[sectorSize]);
    }
    device.sync();
  }

  private byte[] boot(Layout layout) {
    byte[] boot = new byte[sectorSize];
    text(boot, 0, "\u00eb\u00fe\u0090MSDOS5.0");
    FatVolume.setWord(boot, 11, sectorSize);
    boot[13] = (byte) layout.cluster;
    FatVolume.setWord(boot, 14, layout.reserved);
    boot[16] = 1;
    FatVolume.setWord(boot, 17, layout.bits == 32 ? 0 : ROOT_ENTRIES);
    boolean fits = layout.sectors < 0x10000;
    FatVolume.setWord(boot, 19, fits ? (int) layout.sectors : 0);
    boot[21] = (byte) 0xf8;
    FatVolume.setWord(boot, 24, 63);
    FatVolume.setWord(boot, 26, 255);
    FatVolume.setDoubleWord(boot, 28, layout.start);
    FatVolume.setDoubleWord(boot, 32, fits ? 0 : layout.sectors);
    int extended = 36;
    if (layout.bits == 32) {
      FatVolume.setDoubleWord(boot, 36, layout.table);
      FatVolume.setDoubleWord(boot, 44, 2);
      FatVolume.setWord(boot, 48, 1);
      FatVolume.setWord(boot, 50, 6);
      extended = 64;
    } else {
      FatVolume.setWord(boot, 22, (int) layout.table);
    }
    boot[extended] = (byte) 0x80;
    boot[extended + 2] = 0x29;
    FatVolume.setDoubleWord(boot, extended + 3, System.nanoTime() & 0xffffffffL);
    text(boot, extended + 7, "NO NAME    " + (layout.bits == 32 ? "FAT32   " : "FAT     "));
    FatVolume.setWord(boot, 510, 0xaa55);
    return boot;
  }

  /** The FSInfo sector of FAT32. */
  private byte[] information(Layout layout) {
    byte[] sector = new byte[sectorSize];
    text(sector, 0, "RRaA");
    text(sector, 484, "rrAa");
    FatVolume.setDoubleWord(sector, 488, layout.clusters() - 1);
    FatVolume.setDoubleWord(sector, 492, 2);
    FatVolume.setWord(sector, 510, 0xaa55);
    return sector;
  }

  private byte[] partitions(Layout layout) {
    byte[] sector = new byte[sectorSize];
    int at = 446;
    // Heads and cylinders as FatFs gives them for a disk that has none.
    sector[at + 1] = 1;
    sector[at + 2] = 1;
    sector[at + 4] = 0x0c;
    sector[at + 5] = (byte) 0xfe;
    FatVolume.setDoubleWord(sector, at + 8, layout.start);
    FatVolume.setDoubleWord(sector, at + 12, layout.sectors);
    FatVolume.setWord(sector, 510, 0xaa55);
    return sector;
  }

  private static void text(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }
}
