package boardwalk.interpreter.vfs.fat;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.vfs.BlockDevice;
import java.util.Arrays;

/** Sectors, clusters and the table that chains them. All is written at once. */
final class FatVolume {

  private static final int SIGNATURE_AT = 510;
  private static final int PARTITIONS_AT = 446;

  /** Most clusters of FAT12 and FAT16, as FatFs counts them. */
  static final int MOST_FAT12 = 0xff5;

  static final int MOST_FAT16 = 0xfff5;

  private final BlockDevice device;
  private final int sectorSize;
  private final int bits;
  private final int clusterSectors;
  private final int copies;
  private final long tableStart;
  private final long tableSectors;
  private final long rootStart;
  private final int rootSectors;
  private final long rootCluster;
  private final long dataStart;
  private final long clusters;

  /** The sector of the table read last, because chains stay close together. */
  private long tableSector = -1;

  private byte[] table;
  private long nextFree = 2;

  private FatVolume(BlockDevice device, int sectorSize, long start, byte[] boot) {
    this.device = device;
    this.sectorSize = sectorSize;

    this.clusterSectors = boot[13] & 0xff;
    int reserved = word(boot, 14);
    this.copies = boot[16] & 0xff;
    int rootEntries = word(boot, 17);
    long total = word(boot, 19) != 0 ? word(boot, 19) : doubleWord(boot, 32);
    this.tableSectors = word(boot, 22) != 0 ? word(boot, 22) : doubleWord(boot, 36);
    this.tableStart = start + reserved;
    this.rootStart = tableStart + copies * tableSectors;
    this.rootSectors = rootEntries * FatEntry.SIZE / sectorSize;
    this.dataStart = rootStart + rootSectors;
    this.clusters = (total - (dataStart - start)) / clusterSectors;
    this.bits = clusters <= MOST_FAT12 ? 12 : clusters <= MOST_FAT16 ? 16 : 32;
    this.rootCluster = bits == 32 ? doubleWord(boot, 44) : 0;
  }

  /** The volume on a device: on all of it or in its first partition; null when there is none. */
  static FatVolume find(BlockDevice device) {
    int size = device.blockSize();
    byte[] first = new byte[size];
    readFrom(device, 0, first);
    if (isBoot(first)) {
      return new FatVolume(device, size, 0, first);
    }
    if (word(first, SIGNATURE_AT) != 0xaa55) {
      return null;
    }
    long partition = doubleWord(first, PARTITIONS_AT + 8);
    if (partition == 0 || first[PARTITIONS_AT + 4] == 0) {
      return null;
    }
    byte[] boot = new byte[size];
    readFrom(device, partition, boot);
    return isBoot(boot) ? new FatVolume(device, size, partition, boot) : null;
  }

  private static boolean isBoot(byte[] sector) {
    boolean jump = sector[0] == (byte) 0xeb || sector[0] == (byte) 0xe9;
    return word(sector, SIGNATURE_AT) == 0xaa55
        && jump
        && word(sector, 11) == sector.length
        && sector[13] != 0;
  }

  static int word(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  static long doubleWord(byte[] bytes, int at) {
    return word(bytes, at) | (long) word(bytes, at + 2) << 16;
  }

  static void setWord(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >> 8);
  }

  static void setDoubleWord(byte[] bytes, int at, long value) {
    setWord(bytes, at, (int) value & 0xffff);
    setWord(bytes, at + 2, (int) (value >> 16) & 0xffff);
  }

  /** Whatever OSError a device gives is EIO to programs (FR_DISK_ERR). */
  private static PyException fault(PyException e) {
    return e.matches(Errors.OS_ERROR) ? Errors.osError(Errno.EIO) : e;
  }

  private static void readFrom(BlockDevice device, long sector, byte[] into) {
    try {
      device.read(sector, into);
    } catch (PyException e) {
      throw fault(e);
    }
  }

  byte[] read(long sector) {
    Interrupts.poll();
    byte[] bytes = new byte[sectorSize];
    readFrom(device, sector, bytes);
    return bytes;
  }

  void write(long sector, byte[] bytes) {
    expectWritable();
    Interrupts.poll();
    try {
      device.write(sector, bytes);
    } catch (PyException e) {
      throw fault(e);
    }
  }

  void expectWritable() {
    if (device.isReadOnly()) {
      throw Errors.osError(Errno.EROFS);
    }
  }

  int sectorSize() {
    return sectorSize;
  }

  int clusterSectors() {
    return clusterSectors;
  }

  int clusterSize() {
    return clusterSectors * sectorSize;
  }

  long clusters() {
    return clusters;
  }

  boolean hasRootArea() {
    return bits != 32;
  }

  long rootStart() {
    return rootStart;
  }

  int rootSectors() {
    return rootSectors;
  }

  long rootCluster() {
    return rootCluster;
  }

  long sectorOf(long cluster) {
    return dataStart + (cluster - 2) * clusterSectors;
  }

  private byte[] table(long sector) {
    if (sector != tableSector) {
      table = read(tableStart + sector);
      tableSector = sector;
    }
    return table;
  }

  private int tableByte(long at) {
    return table(at / sectorSize)[(int) (at % sectorSize)] & 0xff;
  }

  private void setTableByte(long at, int value) {
    table(at / sectorSize)[(int) (at % sectorSize)] = (byte) value;
    writeTable(at / sectorSize);
  }

  private void writeTable(long sector) {
    for (int i = 0; i < copies; i++) {
      write(tableStart + i * tableSectors + sector, table.clone());
    }
  }

  /** The entry of a cluster: 0 free, else the next one, or the end. */
  private long entry(long cluster) {
    switch (bits) {
      case 12 -> {
        long at = cluster + cluster / 2;
        int both = tableByte(at) | tableByte(at + 1) << 8;
        return cluster % 2 == 0 ? both & 0xfff : both >> 4;
      }
      case 16 -> {
        return tableByte(cluster * 2) | tableByte(cluster * 2 + 1) << 8;
      }
      default -> {
        long at = cluster * 4;
        return doubleWord(table(at / sectorSize), (int) (at % sectorSize)) & 0xfffffffL;
      }
    }
  }

  private void setEntry(long cluster, long value) {
    switch (bits) {
      case 12 -> {
        long at = cluster + cluster / 2;
        if (cluster % 2 == 0) {
          setTableByte(at, (int) value & 0xff);
          setTableByte(at + 1, tableByte(at + 1) & 0xf0 | (int) (value >> 8) & 0xf);
        } else {
          setTableByte(at, tableByte(at) & 0xf | (int) value << 4 & 0xf0);
          setTableByte(at + 1, (int) (value >> 4) & 0xff);
        }
      }
      case 16 -> {
        long at = cluster * 2;
        setWord(table(at / sectorSize), (int) (at % sectorSize), (int) value & 0xffff);
        writeTable(at / sectorSize);
      }
      default -> {
        long at = cluster * 4;
        byte[] sector = table(at / sectorSize);
        long kept = doubleWord(sector, (int) (at % sectorSize)) & 0xf0000000L;
        setDoubleWord(sector, (int) (at % sectorSize), kept | value & 0xfffffffL);
        writeTable(at / sectorSize);
      }
    }
  }

  private long end() {
    return bits == 12 ? 0xfff : bits == 16 ? 0xffff : 0xfffffffL;
  }

  /** The cluster after this one, or 0 at the end of the chain. */
  long next(long cluster) {
    long next = entry(cluster);
    return next >= 2 && next < clusters + 2 ? next : 0;
  }

  /** Appends a cluster to the chain whose last one is given, or starts one at 0; 0 when full. */
  long extend(long last) {
    for (long i = 0; i < clusters; i++) {
      long cluster = nextFree;
      nextFree = nextFree + 1 >= clusters + 2 ? 2 : nextFree + 1;
      if (entry(cluster) == 0) {
        setEntry(cluster, end());
        if (last != 0) {
          setEntry(last, cluster);
        }
        return cluster;
      }
    }
    return 0;
  }

  void clear(long cluster) {
    for (int i = 0; i < clusterSectors; i++) {
      write(sectorOf(cluster) + i, new byte[sectorSize]);
    }
  }

  /** Gives a chain back. */
  void free(long first) {
    long cluster = first;
    while (cluster >= 2) {
      long next = next(cluster);
      setEntry(cluster, 0);
      nextFree = Math.min(nextFree, cluster);
      cluster = next;
    }
  }

  /** Ends a chain after this cluster and gives the rest back. */
  void cut(long cluster) {
    long rest = next(cluster);
    setEntry(cluster, end());
    free(rest);
  }

  long freeClusters() {
    long free = 0;
    if (bits == 32) {
      byte[] empty = new byte[sectorSize];
      for (long sector = 0; sector < tableSectors; sector++) {
        byte[] now = table(sector);
        long first = sector * sectorSize / 4;
        long end = Math.min(clusters + 2, first + sectorSize / 4);
        if (end - first == sectorSize / 4 && Arrays.equals(now, empty)) {
          free += sectorSize / 4;
          continue;
        }
        for (long cluster = first; cluster < end; cluster++) {
          free += entry(cluster) == 0 ? 1 : 0;
        }
      }
      return free;
    }
    for (long cluster = 2; cluster < clusters + 2; cluster++) {
      free += entry(cluster) == 0 ? 1 : 0;
    }
    return free;
  }

  void sync() {
    device.sync();
  }
}
