package boardwalk.interpreter.modules.btree;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.Streams;
import java.util.Arrays;
import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A database's pages in a stream (berkeley-db-1.xx, btree.h): page 0 says what it is, page 1 is the
 * root. A new tree goes to pages that the one in the stream does not use; then one write of the
 * root makes it the valid one.
 */
final class TreeFile {

  static final int META_SIZE = 24;
  static final int ROOT = 1;

  private static final int MAGIC = 0x053162;
  private static final int VERSION = 3;

  /** A key has one value (B_NODUPS), the only flag that a database of this module has. */
  private static final int ONE_VALUE = 0x20;

  private static final int LEAST_PAGE = 512;
  private static final int MOST_PAGE = 65536;

  private final Stream stream;
  private final int pageSize;
  private final int leastKeys;
  private boolean exists;

  /** Whether page 0 names pages that were given back, which a new tree may take. */
  private boolean hasFreeList;

  private int pages;
  private BitSet used = new BitSet();

  private TreeFile(Stream stream, int pageSize, int leastKeys, boolean exists, boolean free) {
    this.stream = stream;
    this.pageSize = pageSize;
    this.leastKeys = leastKeys;
    this.exists = exists;
    this.hasFreeList = free;
  }

  /** Reads what the file at the stream's position is; an empty one becomes a database. */
  static TreeFile open(Stream stream, int pageSize, int leastKeys) {
    byte[] meta = new byte[META_SIZE];
    int count = stream.read(meta, 0, META_SIZE);
    if (count <= 0) {
      TreeFile made = new TreeFile(stream, pageSize, leastKeys, false, false);
      made.pages = made.countPages();
      return made;
    }
    int size = Bytes.word(meta, 8);
    boolean known =
        count == META_SIZE
            && Bytes.word(meta, 0) == MAGIC
            && Bytes.word(meta, 4) == VERSION
            && size >= LEAST_PAGE
            && size <= MOST_PAGE
            && size % 2 == 0
            && (Bytes.word(meta, 20) & ~ONE_VALUE) == 0;
    if (!known) {
      throw damaged();
    }
    TreeFile file = new TreeFile(stream, size, leastKeys, true, Bytes.word(meta, 12) != 0);
    file.pages = file.countPages();
    return file;
  }

  /** What a file says that is no database, or a damaged one (EFTYPE, which is EINVAL). */
  static RuntimeException damaged() {
    return Errors.osError(Errno.EINVAL);
  }

  private int countPages() {
    return (int) Math.min(Integer.MAX_VALUE, (stream.seek(0, 2) + pageSize - 1) / pageSize);
  }

  int pageSize() {
    return pageSize;
  }

  /** Keys and values longer than this together go to pages of their own (bt_open.c). */
  int mostInPage() {
    int most = (pageSize - Page.HEADER) / leastKeys - (2 + Page.leafSize(0, 0));
    return Math.max(most, Page.leafSize(Page.REFERENCE, Page.REFERENCE) + 2);
  }

  /** Whether the stream holds a database already. */
  boolean exists() {
    return exists;
  }

  int compare(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b);
  }

  NavigableMap<byte[], byte[]> read() {
    NavigableMap<byte[], byte[]> entries = new TreeMap<>(this::compare);
    // Cut off when it was made, a database has its first page only: it is empty.
    if (exists && pages > ROOT) {
      used = new TreeReader(this).read(entries);
    }
    return entries;
  }

  Page page(int number) {
    Interrupts.poll();
    if (number < 1 || number >= pages) {
      throw damaged();
    }
    byte[] bytes = new byte[pageSize];
    stream.seek((long) number * pageSize, 0);
    if (Streams.readFully(stream, bytes, 0, pageSize) < pageSize) {
      throw damaged();
    }
    return new Page(bytes);
  }

  private void write(long at, byte[] bytes) {
    Interrupts.poll();
    stream.seek(at, 0);
    if (Streams.writeFully(stream, bytes, 0, bytes.length) < bytes.length) {
      throw Errors.osError(Errno.EIO);
    }
  }

  void flush() {
    stream.control(Stream.FLUSH, 0);
  }

  /** Makes {@code entries} what is in the file; a cut meanwhile leaves what was. */
  void write(NavigableMap<byte[], byte[]> entries) {
    if (!exists || pages <= ROOT) {
      byte[] first = Arrays.copyOf(meta(), 2 * pageSize);
      System.arraycopy(Page.leaf(pageSize, ROOT).bytes(), 0, first, pageSize, pageSize);
      write(0, first);
      flush();
      pages = 2;
      exists = true;
    } else if (hasFreeList) {
      write(0, meta());
      flush();
    }
    hasFreeList = false;
    TreeWriter tree = new TreeWriter(this, (BitSet) used.clone());
    Page root = tree.make(entries);
    for (Page page : tree.pages()) {
      write((long) page.number() * pageSize, page.bytes());
      pages = Math.max(pages, page.number() + 1);
    }
    flush();
    write((long) ROOT * pageSize, root.bytes());
    flush();
    used = tree.taken();
  }

  private byte[] meta() {
    byte[] meta = new byte[pageSize];
    Bytes.word(meta, 0, MAGIC);
    Bytes.word(meta, 4, VERSION);
    Bytes.word(meta, 8, pageSize);
    Bytes.word(meta, 20, ONE_VALUE);
    return meta;
  }
}
