package boardwalk.interpreter.modules.btree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/** Reads all entries of a tree; a page that is reached twice makes it a damaged one. */
final class TreeReader {

  private final TreeFile file;
  private final BitSet seen = new BitSet();

  TreeReader(TreeFile file) {
    this.file = file;
  }

  /** Puts what is in the file into {@code entries}; gives the pages it takes. */
  BitSet read(Map<byte[], byte[]> entries) {
    read(TreeFile.ROOT, 0, entries);
    return seen;
  }

  private Page page(int number) {
    Page page = file.page(number);
    if (seen.get(number)) {
      throw TreeFile.damaged();
    }
    seen.set(number);
    return page;
  }

  private void read(int number, int depth, Map<byte[], byte[]> entries) {
    Page page = page(number);
    int count = page.count();
    for (int i = 0; i < count; i++) {
      switch (page.kind()) {
        case Page.LEAF -> leafItem(page, page.place(i, 9), entries);
        case Page.INTERNAL -> {
          // The library itself has room for 50 levels.
          if (depth == 50) {
            throw TreeFile.damaged();
          }
          read(Bytes.word(page.bytes(), page.place(i, 9) + 4), depth + 1, entries);
        }
        default -> throw TreeFile.damaged();
      }
    }
  }

  private void leafItem(Page page, int at, Map<byte[], byte[]> entries) {
    byte[] bytes = page.bytes();
    int keySize = Bytes.word(bytes, at);
    int valueSize = Bytes.word(bytes, at + 4);
    int flags = bytes[at + 8];
    if (keySize < 0 || valueSize < 0 || (long) at + 9 + keySize + valueSize > bytes.length) {
      throw TreeFile.damaged();
    }
    byte[] key = Arrays.copyOfRange(bytes, at + 9, at + 9 + keySize);
    byte[] value = Arrays.copyOfRange(bytes, at + 9 + keySize, at + 9 + keySize + valueSize);
    entries.put(
        (flags & Page.BIG_KEY) != 0 ? overflow(key) : key,
        (flags & Page.BIG_VALUE) != 0 ? overflow(value) : value);
  }

  /** What is on pages of its own. */
  private byte[] overflow(byte[] reference) {
    if (reference.length != Page.REFERENCE) {
      throw TreeFile.damaged();
    }
    int number = Bytes.word(reference, 0);
    int left = Bytes.word(reference, 4);
    int room = file.pageSize() - Page.HEADER;
    byte[] all = new byte[0];
    while (left > 0) {
      Page page = page(number);
      int now = Math.min(left, room);
      int had = all.length;
      all = Arrays.copyOf(all, had + now);
      System.arraycopy(page.bytes(), Page.HEADER, all, had, now);
      left -= now;
      number = page.next();
    }
    return all;
  }
}
