package boardwalk.interpreter.modules.btree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes the pages of a tree of sorted entries: leaves, then each level above, the root last. */
final class TreeWriter {

  private final TreeFile file;

  /** Pages of the tree that is in the file now. */
  private final BitSet old;

  private final BitSet taken = new BitSet();
  private final List<Page> pages = new ArrayList<>();

  /** The page that was taken last; they are taken in ascending order. */
  private int last = TreeFile.ROOT;

  TreeWriter(TreeFile file, BitSet old) {
    this.file = file;
    this.old = old;
    taken.set(TreeFile.ROOT);
  }

  /** An item of a page: what follows the sizes, and its flags. */
  private record Item(byte[] key, byte[] value, int flags, int child) {
    int size() {
      return value == null
          ? Page.internalSize(key.length)
          : Page.leafSize(key.length, value.length);
    }
  }

  /** The new pages but for the root, in the order of their numbers. */
  List<Page> pages() {
    pages.sort(Comparator.comparingInt(Page::number));
    return pages;
  }

  /** The pages of the new tree. */
  BitSet taken() {
    return taken;
  }

  /** Makes all pages; gives the root. */
  Page make(Map<byte[], byte[]> entries) {
    List<Item> items = new ArrayList<>();
    entries.forEach((key, value) -> items.add(leafItem(key, value)));
    List<Item> level = items;
    boolean leaves = true;
    while (true) {
      Page root = inOnePage(level, leaves);
      if (root != null) {
        return root;
      }
      level = inPages(level, leaves);
      leaves = false;
    }
  }

  private Page inOnePage(List<Item> items, boolean leaves) {
    Page page = page(TreeFile.ROOT, leaves);
    for (Item item : items) {
      if (!page.hasRoomFor(item.size())) {
        return null;
      }
      put(page, item);
    }
    return page;
  }

  private Page page(int number, boolean leaf) {
    return leaf ? Page.leaf(file.pageSize(), number) : Page.internal(file.pageSize(), number);
  }

  /** Puts items into new pages; gives the items of the level above. */
  private List<Item> inPages(List<Item> items, boolean leaves) {
    List<Page> made = new ArrayList<>();
    List<Item> above = new ArrayList<>();
    Page page = null;
    for (Item item : items) {
      if (page == null || !page.hasRoomFor(item.size())) {
        page = page(allocate(), leaves);
        made.add(page);
        above.add(above(item, above.isEmpty(), page.number()));
      }
      put(page, item);
    }
    for (int i = 0; i < made.size(); i++) {
      made.get(i)
          .neighbours(
              i == 0 ? 0 : made.get(i - 1).number(),
              i == made.size() - 1 ? 0 : made.get(i + 1).number());
    }
    pages.addAll(made);
    return above;
  }

  /** The leftmost key of a level counts as less than all and has no bytes (bt_split.c). */
  private Item above(Item first, boolean leftmost, int child) {
    if (leftmost) {
      return new Item(new byte[0], null, 0, child);
    }
    if ((first.flags & Page.BIG_KEY) != 0) {
      int key = Bytes.word(first.key, 0);
      pages.stream().filter(p -> p.number() == key).forEach(Page::preserve);
    }
    return new Item(first.key, null, first.flags & Page.BIG_KEY, child);
  }

  private static void put(Page page, Item item) {
    int at = page.add(item.size());
    byte[] bytes = page.bytes();
    Bytes.word(bytes, at, item.key.length);
    Bytes.word(bytes, at + 4, item.value == null ? item.child : item.value.length);
    bytes[at + 8] = (byte) item.flags;
    System.arraycopy(item.key, 0, bytes, at + 9, item.key.length);
    if (item.value != null) {
      System.arraycopy(item.value, 0, bytes, at + 9 + item.key.length, item.value.length);
    }
  }

  private Item leafItem(byte[] key, byte[] value) {
    int most = file.mostInPage();
    byte[] keyPart = key;
    byte[] valuePart = value;
    int flags = 0;
    if (keyPart.length + valuePart.length > most && keyPart.length > most) {
      keyPart = overflow(key);
      flags |= Page.BIG_KEY;
    }
    if (keyPart.length + valuePart.length > most) {
      valuePart = overflow(value);
      flags |= Page.BIG_VALUE;
    }
    if (keyPart.length + valuePart.length > most) {
      keyPart = overflow(key);
      flags |= Page.BIG_KEY;
    }
    return new Item(keyPart, valuePart, flags, 0);
  }

  /** Puts a key or value on pages of its own; gives what stands for it. */
  private byte[] overflow(byte[] content) {
    int room = file.pageSize() - Page.HEADER;
    byte[] reference = new byte[Page.REFERENCE];
    Page before = null;
    int at = 0;
    do {
      int now = Math.min(room, content.length - at);
      Page page = Page.overflow(file.pageSize(), allocate());
      System.arraycopy(content, at, page.bytes(), Page.HEADER, now);
      if (before == null) {
        Bytes.word(reference, 0, page.number());
      } else {
        before.neighbours(0, page.number());
      }
      pages.add(page);
      before = page;
      at += now;
    } while (at < content.length);
    Bytes.word(reference, 4, content.length);
    return reference;
  }

  private int allocate() {
    do {
      last++;
    } while (old.get(last));
    taken.set(last);
    return last;
  }
}
