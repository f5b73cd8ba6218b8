package boardwalk.interpreter.vfs.lfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A metadata pair: two blocks of which the newer one counts; a directory or a part of one. */
final class LfsPair {

  private static final int CREATE = 0x401;
  private static final int DELETE = 0x4ff;
  private static final int CRC = 0x500;
  private static final int SOFT_TAIL = 0x600;
  private static final int HARD_TAIL = 0x601;
  private static final int MOVE_STATE = 0x7ff;
  private static final int NO_ID = 0x3ff;
  private static final int DELETED = 0x3ff;

  /** Room for the tail, the state of moves and the checksum. */
  private static final int END_ROOM = 48;

  private final LfsDisk disk;
  private long newer;
  private long older;
  private long revision;
  private List<LfsEntry> entries = new ArrayList<>();
  private byte[] tail;
  private boolean hard;
  private byte[] moves;

  /** A new pair, not written yet. */
  LfsPair(LfsDisk disk, long first, long second) {
    this.disk = disk;
    this.newer = first;
    this.older = second;
  }

  /** Reads a pair; OSError EIO when neither block is good. */
  static LfsPair read(LfsDisk disk, long first, long second) {
    LfsPair a = parse(disk, first, second);
    LfsPair b = parse(disk, second, first);
    if (a == null && b == null) {
      throw Errors.osError(Errno.EIO);
    }
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return (int) (a.revision - b.revision) >= 0 ? a : b;
  }

  private static LfsPair parse(LfsDisk disk, long block, long other) {
    byte[] bytes = disk.read(block);
    LfsPair pair = new LfsPair(disk, block, other);
    if (disk.isOld()) {
      LfsOldBlock old = LfsOldBlock.parse(bytes);
      if (old == null) {
        return null;
      }
      pair.revision = old.revision();
      pair.entries = new ArrayList<>(old.entries());
      pair.tail(old.tail(), old.hard());
      return pair;
    }
    pair.revision = LfsDisk.number(bytes, 0);
    LfsPair good = null;
    int previous = -1;
    int start = 0;
    int at = 4;
    int crc = -1;
    while (at + 4 <= bytes.length) {
      int tag = Integer.reverseBytes((int) LfsDisk.number(bytes, at)) ^ previous;
      int type = tag >>> 20 & 0x7ff;
      int size = (tag & 0x3ff) == DELETED ? 0 : tag & 0x3ff;
      if (tag < 0 || at + 4 + size > bytes.length) {
        break;
      }
      if ((type & 0x780) == CRC && type != 0x5ff) {
        crc = LfsDisk.crc(crc, bytes, start, at + 4);
        if (crc != (int) LfsDisk.number(bytes, at + 4)) {
          break;
        }
        good = pair.copy();
        crc = -1;
        start = at + 4 + size;
        at = start;
        // The lowest bit tells what the first bit of the next tag is when there is one.
        previous = tag ^ (type & 1) << 31;
        continue;
      }
      pair.apply(type, tag >>> 10 & 0x3ff, Arrays.copyOfRange(bytes, at + 4, at + 4 + size));
      previous = tag;
      at += 4 + size;
    }
    return good;
  }

  private LfsPair copy() {
    LfsPair copy = new LfsPair(disk, newer, older);
    copy.revision = revision;
    copy.tail = tail;
    copy.hard = hard;
    copy.moves = moves;
    for (LfsEntry entry : entries) {
      LfsEntry twin = new LfsEntry();
      twin.kind = entry.kind;
      twin.name = entry.name;
      twin.structure = entry.structure;
      twin.content = entry.content;
      twin.attributes.putAll(entry.attributes);
      copy.entries.add(twin);
    }
    return copy;
  }

  private void apply(int type, int id, byte[] data) {
    switch (type) {
      case CREATE -> entries.add(Math.min(id, entries.size()), new LfsEntry());
      case DELETE -> {
        if (id < entries.size()) {
          entries.remove(id);
        }
      }
      case SOFT_TAIL, HARD_TAIL -> {
        tail = data;
        hard = type == HARD_TAIL;
      }
      case MOVE_STATE -> moves = data;
      default -> {
        if (id == NO_ID || type >= CREATE - 1) {
          return;
        }
        while (entries.size() <= id) {
          entries.add(new LfsEntry());
        }
        LfsEntry entry = entries.get(id);
        switch (type & 0x700) {
          case 0 -> {
            entry.kind = type;
            entry.name = data;
          }
          case 0x200 -> {
            entry.structure = type;
            entry.content = data;
          }
          case 0x300 -> entry.attributes.put(type & 0xff, data);
          default -> {}
        }
      }
    }
  }

  List<LfsEntry> entries() {
    return entries;
  }

  /** The next pair of the chain of all, or null. */
  LfsPair next() {
    if (tail == null || (int) LfsDisk.number(tail, 0) == -1) {
      return null;
    }
    return read(disk, LfsDisk.number(tail, 0), LfsDisk.number(tail, 4));
  }

  /** The next pair of the same directory, or null. */
  LfsPair nextPart() {
    return hard ? next() : null;
  }

  byte[] tail() {
    return tail;
  }

  void tail(byte[] now, boolean isHard) {
    tail = now;
    hard = isHard;
  }

  boolean hasHardTail() {
    return hard;
  }

  /** The two block numbers, as tails and directories have them. */
  byte[] address() {
    byte[] address = new byte[8];
    LfsDisk.setNumber(address, 0, newer);
    LfsDisk.setNumber(address, 4, older);
    return address;
  }

  boolean isAt(byte[] address) {
    long a = LfsDisk.number(address, 0);
    long b = LfsDisk.number(address, 4);
    return (a == newer && b == older) || (a == older && b == newer);
  }

  long[] blocks() {
    return new long[] {newer, older};
  }

  private int size() {
    if (disk.isOld()) {
      return LfsOldBlock.size(entries);
    }
    int size = 4 + END_ROOM;
    for (LfsEntry entry : entries) {
      size += 8 + entry.name.length + entry.content.length;
      for (byte[] attribute : entry.attributes.values()) {
        size += 4 + attribute.length;
      }
    }
    return size;
  }

  /** Writes the pair; one that is too large for a block gives its second half to another pair. */
  void write(LfsVolume volume) {
    if (size() > disk.blockSize()) {
      if (entries.size() < 2) {
        throw Errors.osError(Errno.ENOSPC);
      }
      LfsPair rest = volume.newPair();
      int half = entries.size() / 2;
      rest.entries = new ArrayList<>(entries.subList(half, entries.size()));
      rest.tail(tail, hard);
      rest.write(volume);
      entries = new ArrayList<>(entries.subList(0, half));
      tail(rest.address(), true);
    }
    long into = older;
    older = newer;
    newer = into;
    revision++;
    disk.erase(into);
    disk.write(into, encoded());
  }

  private byte[] encoded() {
    if (disk.isOld()) {
      return new LfsOldBlock(revision, entries, tail, hard).encoded(disk.blockSize());
    }
    Writer out = new Writer(disk.blockSize());
    LfsDisk.setNumber(out.bytes, 0, revision);
    out.at = 4;
    for (int id = 0; id < entries.size(); id++) {
      LfsEntry entry = entries.get(id);
      out.put(entry.kind, id, entry.name);
      out.put(entry.structure, id, entry.content);
      for (var attribute : entry.attributes.entrySet()) {
        out.put(LfsEntry.ATTRIBUTE + attribute.getKey(), id, attribute.getValue());
      }
    }
    if (tail != null) {
      out.put(hard ? HARD_TAIL : SOFT_TAIL, NO_ID, tail);
    }
    if (moves != null) {
      out.put(MOVE_STATE, NO_ID, moves);
    }
    int end = LfsDisk.alignUp(out.at + 8);
    out.tag(CRC, NO_ID, end - out.at - 4);
    LfsDisk.setNumber(out.bytes, out.at, LfsDisk.crc(-1, out.bytes, 0, out.at));
    return out.bytes;
  }

  private static final class Writer {
    private final byte[] bytes;
    private int at;
    private int previous = -1;

    Writer(int size) {
      bytes = new byte[size];
      Arrays.fill(bytes, (byte) 0xff);
    }

    void tag(int type, int id, int size) {
      int tag = type << 20 | id << 10 | size;
      LfsDisk.setNumber(bytes, at, Integer.reverseBytes(tag ^ previous));
      previous = tag;
      at += 4;
    }

    void put(int type, int id, byte[] data) {
      tag(type, id, data.length);
      System.arraycopy(data, 0, bytes, at, data.length);
      at += data.length;
    }
  }
}
