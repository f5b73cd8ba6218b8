package boardwalk.interpreter.vfs.lfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A metadata block of littlefs 1 (SPEC.md of version 1): revision, size, tail, entries, checksum.
 *
 * @param hard whether the directory goes on in the tail: the highest bit of the size
 */
record LfsOldBlock(long revision, List<LfsEntry> entries, byte[] tail, boolean hard) {

  private static final int HEADER = 16;
  private static final int CHECKSUM = 4;
  private static final int FILE = 0x11;
  private static final int DIRECTORY = 0x22;
  private static final int SUPERBLOCK = 0x2e;

  /** Set in the type of an entry that is being moved. */
  private static final int MOVED = 0x80;

  /** Null for a block that is not good. */
  static LfsOldBlock parse(byte[] bytes) {
    long field = LfsDisk.number(bytes, 4);
    int size = (int) (field & 0x7fffffff);
    if (size < HEADER + CHECKSUM || size > bytes.length) {
      return null;
    }
    int crc = LfsDisk.crc(-1, bytes, 0, size - CHECKSUM);
    if (crc != (int) LfsDisk.number(bytes, size - CHECKSUM)) {
      return null;
    }
    List<LfsEntry> entries = new ArrayList<>();
    for (int at = HEADER; at + 4 <= size - CHECKSUM; ) {
      int content = bytes[at + 1] & 0xff;
      int attributes = bytes[at + 2] & 0xff;
      int name = bytes[at + 3] & 0xff;
      LfsEntry entry = new LfsEntry();
      int type = bytes[at] & 0xff & ~MOVED;
      entry.kind =
          type == FILE
              ? LfsEntry.REGULAR
              : type == DIRECTORY ? LfsEntry.DIRECTORY : LfsEntry.SUPERBLOCK;
      entry.structure =
          type == FILE
              ? LfsEntry.CTZ_STRUCT
              : type == DIRECTORY ? LfsEntry.DIRECTORY_STRUCT : LfsEntry.INLINE_STRUCT;
      int start = at + 4;
      entry.content = Arrays.copyOfRange(bytes, start, start + content);
      start += content + attributes;
      entry.name = Arrays.copyOfRange(bytes, start, start + name);
      entries.add(entry);
      at = start + name;
    }
    long revision = LfsDisk.number(bytes, 0);
    return new LfsOldBlock(
        revision, entries, Arrays.copyOfRange(bytes, 8, HEADER), field >> 31 != 0);
  }

  static int size(List<LfsEntry> entries) {
    int size = HEADER + CHECKSUM;
    for (LfsEntry entry : entries) {
      size += 4 + entry.content.length + entry.name.length;
    }
    return size;
  }

  byte[] encoded(int blockSize) {
    byte[] bytes = new byte[blockSize];
    Arrays.fill(bytes, (byte) 0xff);
    int size = size(entries);
    LfsDisk.setNumber(bytes, 0, revision);
    LfsDisk.setNumber(bytes, 4, size | (hard ? 1L << 31 : 0));
    if (tail != null) {
      System.arraycopy(tail, 0, bytes, 8, tail.length);
    }
    int at = HEADER;
    for (LfsEntry entry : entries) {
      bytes[at] =
          (byte)
              switch (entry.kind) {
                case LfsEntry.REGULAR -> FILE;
                case LfsEntry.DIRECTORY -> DIRECTORY;
                default -> SUPERBLOCK;
              };
      bytes[at + 1] = (byte) entry.content.length;
      bytes[at + 2] = 0;
      bytes[at + 3] = (byte) entry.name.length;
      System.arraycopy(entry.content, 0, bytes, at + 4, entry.content.length);
      at += 4 + entry.content.length;
      System.arraycopy(entry.name, 0, bytes, at, entry.name.length);
      at += entry.name.length;
    }
    LfsDisk.setNumber(bytes, at, LfsDisk.crc(-1, bytes, 0, at));
    return bytes;
  }
}
