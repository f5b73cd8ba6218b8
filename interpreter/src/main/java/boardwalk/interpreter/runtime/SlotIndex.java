package boardwalk.interpreter.runtime;

import java.util.Arrays;

/**
 * Speeds up a big {@link HashTable} that has had no removals. MicroPython fills its tables to the
 * last slot and walks them slot by slot; this knows where a key is and which slot the walk would
 * have ended at, so that the order stays MicroPython's and the time does not.
 */
final class SlotIndex {

  /** Smaller tables are as quickly walked. */
  static final int WORTH_IT = 59;

  private static final int NONE = -1;

  /** Slots of keys, at places found by the keys' hashes; never more than half full. */
  private final int[] places;

  private final int mask;

  /** For each slot of the table the next one that may be free; shortened as it is followed. */
  private final int[] next;

  /**
   * @param size number of slots of the table
   */
  SlotIndex(int size) {
    int room = Integer.highestOneBit(size) * 4;
    places = new int[room];
    Arrays.fill(places, NONE);
    mask = room - 1;
    next = new int[size];
    for (int i = 0; i < size; i++) {
      next[i] = i;
    }
  }

  /** A hash for this index alone: Java's strings keep theirs, MicroPython's has to be computed. */
  static int hash(Object key) {
    long hash = key instanceof String text ? text.hashCode() : Hashing.hash(key);
    return (int) (hash * 0x9E3779B97F4A7C15L >>> 32);
  }

  /** The slot of a key, or -1. */
  int find(Object[] keys, Object key, int hash) {
    for (int i = hash & mask; places[i] != NONE; i = (i + 1) & mask) {
      Object there = keys[places[i]];
      if (there == key || HashTable.same(there, key)) {
        return places[i];
      }
    }
    return -1;
  }

  /** The first free slot at {@code start} or after it, around the end; the table has one. */
  int place(int start) {
    int at = start;
    while (next[at] != at) {
      int further = next[at];
      next[at] = next[further];
      at = further;
    }
    return at;
  }

  /** Notes that a key is in a slot now. */
  void add(int hash, int slot) {
    next[slot] = slot + 1 == next.length ? 0 : slot + 1;
    int i = hash & mask;
    while (places[i] != NONE) {
      i = (i + 1) & mask;
    }
    places[i] = slot;
  }
}
