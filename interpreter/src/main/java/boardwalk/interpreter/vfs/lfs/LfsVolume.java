package boardwalk.interpreter.vfs.lfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.vfs.BlockDevice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** The blocks of a volume: which are taken, and the contents of files in them. */
final class LfsVolume {

  private static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
  private static final long VERSION = 0x00020000;
  private static final long OLD_VERSION = 0x00010007;
  private static final int LONGEST_NAME = 255;
  private static final int LARGEST_FILE = 0x7fffffff;
  private static final int LARGEST_ATTRIBUTE = 1022;

  /** Largest file kept in its directory: MicroPython's cache, and an eighth of a block at most. */
  private static final int LARGEST_INLINE = 128;

  private final LfsDisk disk;
  private byte[] root;
  private long next;

  private LfsVolume(LfsDisk disk) {
    this.disk = disk;
  }

  /** The volume of a version on a device, or null when there is none. */
  static LfsVolume find(BlockDevice device, int version) {
    LfsVolume volume = new LfsVolume(new LfsDisk(device, version));
    LfsPair pair;
    try {
      pair = LfsPair.read(volume.disk, 0, 1);
    } catch (PyException e) {
      if (e.matches(Errors.OS_ERROR)) {
        return null;
      }
      throw e;
    }
    // The last pair of the chain that has a superblock is the root directory.
    for (; pair != null; pair = pair.next()) {
      boolean isSuper =
          !pair.entries().isEmpty()
              && pair.entries().getFirst().kind == LfsEntry.SUPERBLOCK
              && Arrays.equals(pair.entries().getFirst().name, MAGIC);
      if (!isSuper) {
        break;
      }
      if (volume.disk.isOld()) {
        volume.root = Arrays.copyOf(pair.entries().getFirst().content, 8);
        break;
      }
      volume.root = pair.address();
    }
    return volume.root == null ? null : volume;
  }

  static void format(BlockDevice device, int version) {
    LfsVolume volume = new LfsVolume(new LfsDisk(device, version));
    if (volume.disk.blockCount() < (version == 1 ? 4 : 2)) {
      throw Errors.osError(Errno.ENOSPC);
    }
    if (version == 1) {
      volume.formatOld();
      return;
    }
    LfsEntry superblock = new LfsEntry();
    superblock.kind = LfsEntry.SUPERBLOCK;
    superblock.name = MAGIC;
    superblock.content = new byte[24];
    long[] fields = {
      VERSION,
      volume.disk.blockSize(),
      volume.disk.blockCount(),
      LONGEST_NAME,
      LARGEST_FILE,
      LARGEST_ATTRIBUTE
    };
    for (int i = 0; i < fields.length; i++) {
      LfsDisk.setNumber(superblock.content, 4 * i, fields[i]);
    }
    LfsPair pair = new LfsPair(volume.disk, 0, 1);
    pair.entries().add(superblock);
    // Twice, so that both blocks are found by their magic word.
    pair.write(volume);
    pair.write(volume);
  }

  /** Version 1 has its superblock in a pair of its own, before the root directory. */
  private void formatOld() {
    LfsPair root = new LfsPair(disk, 2, 3);
    root.write(this);
    LfsEntry superblock = new LfsEntry();
    superblock.kind = LfsEntry.SUPERBLOCK;
    superblock.name = MAGIC;
    superblock.content = Arrays.copyOf(root.address(), 20);
    LfsDisk.setNumber(superblock.content, 8, disk.blockSize());
    LfsDisk.setNumber(superblock.content, 12, disk.blockCount());
    LfsDisk.setNumber(superblock.content, 16, OLD_VERSION);
    LfsPair pair = new LfsPair(disk, 0, 1);
    pair.entries().add(superblock);
    pair.tail(root.address(), false);
    pair.write(this);
    pair.write(this);
  }

  LfsDisk disk() {
    return disk;
  }

  LfsPair root() {
    return at(root);
  }

  LfsPair at(byte[] address) {
    return LfsPair.read(disk, LfsDisk.number(address, 0), LfsDisk.number(address, 4));
  }

  /** All blocks that are in use. */
  BitSet used() {
    BitSet used = new BitSet();
    for (LfsPair pair = LfsPair.read(disk, 0, 1); pair != null; pair = pair.next()) {
      Interrupts.poll();
      for (long block : pair.blocks()) {
        used.set((int) block);
      }
      for (LfsEntry entry : pair.entries()) {
        if (entry.structure == LfsEntry.CTZ_STRUCT) {
          for (long block : blocksOf(entry)) {
            used.set((int) block);
          }
        }
      }
    }
    return used;
  }

  /** Takes {@code count} free blocks; OSError ENOSPC when there are not as many. */
  long[] allocate(int count) {
    BitSet used = used();
    long[] found = new long[count];
    int have = 0;
    for (long i = 0; i < disk.blockCount() && have < count; i++) {
      long block = (next + i) % disk.blockCount();
      if (!used.get((int) block)) {
        found[have++] = block;
      }
    }
    if (have < count) {
      throw Errors.osError(Errno.ENOSPC);
    }
    next = (found[count - 1] + 1) % disk.blockCount();
    return found;
  }

  LfsPair newPair() {
    long[] two = allocate(2);
    return new LfsPair(disk, two[0], two[1]);
  }

  /** Bytes of content in the block number {@code index} of a file: pointers come before them. */
  private int room(int index) {
    return disk.blockSize() - pointers(index) * 4;
  }

  private static int pointers(int index) {
    return index == 0 ? 0 : Integer.numberOfTrailingZeros(index) + 1;
  }

  private int countOfBlocks(long size) {
    int count = 0;
    for (long left = size; left > 0; count++) {
      left -= room(count);
    }
    return count;
  }

  /** The blocks of a file, first to last; each has the one before it as its first pointer. */
  private long[] blocksOf(LfsEntry entry) {
    long[] blocks = new long[countOfBlocks(LfsDisk.number(entry.content, 4))];
    long block = LfsDisk.number(entry.content, 0);
    for (int i = blocks.length - 1; i >= 0; i--) {
      blocks[i] = block;
      if (i > 0) {
        block = LfsDisk.number(disk.read(block), 0);
      }
    }
    return blocks;
  }

  long sizeOf(LfsEntry entry) {
    return entry.structure == LfsEntry.CTZ_STRUCT
        ? LfsDisk.number(entry.content, 4)
        : entry.content.length;
  }

  byte[] contentOf(LfsEntry entry) {
    if (entry.structure != LfsEntry.CTZ_STRUCT) {
      return entry.content.clone();
    }
    byte[] all = new byte[(int) sizeOf(entry)];
    int at = 0;
    long[] blocks = blocksOf(entry);
    for (int i = 0; i < blocks.length; i++) {
      Interrupts.poll();
      int now = Math.min(room(i), all.length - at);
      System.arraycopy(disk.read(blocks[i]), disk.blockSize() - room(i), all, at, now);
      at += now;
    }
    return all;
  }

  /** Stores a file's content, small ones in the entry itself; the entry is to be written then. */
  void store(LfsEntry entry, byte[] content, int size) {
    if (disk.isOld() && size == 0) {
      entry.structure = LfsEntry.CTZ_STRUCT;
      entry.content = new byte[8];
      LfsDisk.setNumber(entry.content, 0, -1);
      return;
    }
    if (!disk.isOld() && size <= Math.min(LARGEST_INLINE, disk.blockSize() / 8)) {
      entry.structure = LfsEntry.INLINE_STRUCT;
      entry.content = Arrays.copyOf(content, size);
      return;
    }
    long[] blocks = allocate(countOfBlocks(size));
    int at = 0;
    for (int i = 0; i < blocks.length; i++) {
      byte[] bytes = new byte[disk.blockSize()];
      Arrays.fill(bytes, (byte) 0xff);
      for (int k = 0; k < pointers(i); k++) {
        LfsDisk.setNumber(bytes, 4 * k, blocks[i - (1 << k)]);
      }
      int now = Math.min(room(i), size - at);
      System.arraycopy(content, at, bytes, disk.blockSize() - room(i), now);
      at += now;
      disk.erase(blocks[i]);
      disk.write(blocks[i], bytes);
    }
    entry.structure = LfsEntry.CTZ_STRUCT;
    entry.content = new byte[8];
    LfsDisk.setNumber(entry.content, 0, blocks[blocks.length - 1]);
    LfsDisk.setNumber(entry.content, 4, size);
  }
}
