package boardwalk.interpreter.modules.btree;

/**
 * A page (berkeley-db-1.xx, btree.h, PAGE): its number, its neighbours, its kind, then the places
 * of its items, which fill it from the end.
 */
final class Page {

  /** Bytes of the header (BTDATAOFF). */
  static final int HEADER = 20;

  /** Bytes of what stands for a key or value on pages of its own: page and size (NOVFLSIZE). */
  static final int REFERENCE = 8;

  static final int INTERNAL = 0x01;
  static final int LEAF = 0x02;
  static final int OVERFLOW = 0x04;
  static final int KIND = 0x1f;

  /** Also used by an internal page, so it stays when its item goes (P_PRESERVE). */
  static final int PRESERVE = 0x20;

  /** Flags of items: the value, or the key, is on pages of its own. */
  static final int BIG_VALUE = 1;

  static final int BIG_KEY = 2;

  private static final int PREVIOUS = 4;
  private static final int NEXT = 8;
  private static final int FLAGS = 12;
  private static final int LOWER = 16;
  private static final int UPPER = 18;
  private static final int ALIGNMENT = 4;

  private final byte[] bytes;
  private int upper;

  Page(byte[] bytes) {
    this.bytes = bytes;
  }

  private static Page made(int size, int number, int kind) {
    Page page = new Page(new byte[size]);
    page.upper = size;
    Bytes.word(page.bytes, 0, number);
    Bytes.word(page.bytes, FLAGS, kind);
    if (kind != OVERFLOW) {
      Bytes.half(page.bytes, LOWER, HEADER);
      Bytes.half(page.bytes, UPPER, size);
    }
    return page;
  }

  static Page leaf(int size, int number) {
    return made(size, number, LEAF);
  }

  static Page internal(int size, int number) {
    return made(size, number, INTERNAL);
  }

  static Page overflow(int size, int number) {
    return made(size, number, OVERFLOW);
  }

  private static int aligned(int size) {
    return size + ALIGNMENT - 1 & -ALIGNMENT;
  }

  /** Bytes of a leaf's item (NBLEAFDBT). */
  static int leafSize(int key, int value) {
    return aligned(9 + key + value);
  }

  /** Bytes of an internal page's item (NBINTERNAL). */
  static int internalSize(int key) {
    return aligned(9 + key);
  }

  byte[] bytes() {
    return bytes;
  }

  int number() {
    return Bytes.word(bytes, 0);
  }

  int kind() {
    return Bytes.word(bytes, FLAGS) & KIND;
  }

  int next() {
    return Bytes.word(bytes, NEXT);
  }

  void neighbours(int previous, int next) {
    Bytes.word(bytes, PREVIOUS, previous);
    Bytes.word(bytes, NEXT, next);
  }

  void preserve() {
    Bytes.word(bytes, FLAGS, Bytes.word(bytes, FLAGS) | PRESERVE);
  }

  /** Number of items. */
  int count() {
    int lower = Bytes.half(bytes, LOWER);
    if (lower < HEADER || lower > bytes.length) {
      throw TreeFile.damaged();
    }
    return (lower - HEADER) / 2;
  }

  /** Where an item is in the page; there are {@code least} bytes from there on. */
  int place(int index, int least) {
    int place = Bytes.half(bytes, HEADER + 2 * index);
    if (place < HEADER || place > bytes.length - least) {
      throw TreeFile.damaged();
    }
    return place;
  }

  /** Whether an item of so many bytes fits in. */
  boolean hasRoomFor(int size) {
    return upper - size >= HEADER + 2 * (count() + 1);
  }

  /** Makes room for an item, which must fit in; gives where it is. */
  int add(int size) {
    upper -= size;
    int index = count();
    Bytes.half(bytes, HEADER + 2 * index, upper);
    Bytes.half(bytes, LOWER, HEADER + 2 * (index + 1));
    Bytes.half(bytes, UPPER, upper);
    return upper;
  }
}
