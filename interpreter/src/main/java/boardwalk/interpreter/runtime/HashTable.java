package boardwalk.interpreter.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * The hash table under dicts and sets: open addressing with linear probing, sizes and growth as
 * py/map.c has them, so that going through it gives MicroPython's order. An ordered one
 * (OrderedDict) keeps insertion order instead.
 */
final class HashTable {

  /** Table sizes (py/map.c, hash_allocation_sizes). */
  private static final int[] SIZES = {
    0, 2, 4, 6, 8, 10, 12, 17, 23, 29, 37, 47, 59, 73, 97, 127, 167, 223, 293, 389, 521, 691, 919,
    1223, 1627, 2161, 3229, 4831, 7243, 10861, 16273, 24407, 36607, 54907
  };

  /** What going through a table gives. */
  enum Part {
    KEYS,
    VALUES,
    ITEMS
  }

  private static final Object REMOVED = new Object();
  private static final Object[] EMPTY = {};

  private Object[] keys = EMPTY;
  private Object[] values = EMPTY;
  private int used;
  private int filled;
  private final boolean ordered;
  private java.util.HashMap<Object, Integer> index;

  /** Finds keys of a big table at once; null while the table is small or has had removals. */
  private SlotIndex slots;

  HashTable() {
    this(0);
  }

  HashTable(int size) {
    ordered = false;
    keys = new Object[size];
    values = new Object[size];
  }

  private HashTable(boolean ordered) {
    this.ordered = ordered;
    index = new java.util.HashMap<>();
  }

  static HashTable ordered() {
    return new HashTable(true);
  }

  int size() {
    return used;
  }

  /** A key wrapped so that Java's maps compare as MicroPython does. */
  private record Key(Object value, long hash) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && Compare.equal(value, key.value);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(hash);
    }
  }

  /** Ordered tables are searched key by key in MicroPython, so slices, which have no hash, fit. */
  private static long hash(Object key) {
    return key instanceof PySlice ? 0 : Hashing.hash(key);
  }

  Object get(Object key) {
    if (ordered) {
      Integer at = index.get(new Key(key, hash(key)));
      return at == null ? null : values[at];
    }
    int slot = find(key);
    return slot < 0 ? null : values[slot];
  }

  private int find(Object key) {
    int size = keys.length;
    if (size == 0) {
      // MicroPython asks for no hash where there is nothing to find (py/map.c).
      return -1;
    }
    if (slots != null) {
      return slots.find(keys, key, SlotIndex.hash(key));
    }
    int start = slot(Hashing.hash(key), size);
    int at = start;
    do {
      Object there = keys[at];
      if (there == null) {
        return -1;
      }
      if (there == key || (there != REMOVED && same(there, key))) {
        return at;
      }
      at = at + 1 == size ? 0 : at + 1;
    } while (at != start);
    return -1;
  }

  static boolean same(Object there, Object key) {
    if (there instanceof String a && key instanceof String b) {
      return a.equals(b);
    }
    if (there instanceof Long a && key instanceof Long b) {
      return a.longValue() == b.longValue();
    }
    return Compare.equal(there, key);
  }

  private static int slot(long hash, int size) {
    // A division of ints takes a fraction of the time of one of longs.
    return hash >>> 31 == 0
        ? (int) hash % size
        : (int) Long.remainderUnsigned(MachineWord.unsigned(hash), size);
  }

  void put(Object key, Object value) {
    if (ordered) {
      putOrdered(key, value);
      return;
    }
    while (true) {
      int size = keys.length;
      if (size == 0) {
        grow();
        continue;
      }
      if (slots != null) {
        int quick = SlotIndex.hash(key);
        int known = slots.find(keys, key, quick);
        if (known >= 0) {
          values[known] = value;
          return;
        }
        if (used == size) {
          grow();
          continue;
        }
        int place = slots.place(slot(Hashing.hash(key), size));
        keys[place] = key;
        values[place] = value;
        slots.add(quick, place);
        used++;
        return;
      }
      int start = slot(Hashing.hash(key), size);
      int at = start;
      int free = -1;
      while (true) {
        Object there = keys[at];
        if (there == null) {
          at = free >= 0 ? free : at;
          keys[at] = key;
          values[at] = value;
          used++;
          return;
        }
        if (there == REMOVED) {
          free = free >= 0 ? free : at;
        } else if (there == key || same(there, key)) {
          values[at] = value;
          return;
        }
        at = at + 1 == size ? 0 : at + 1;
        if (at == start) {
          break;
        }
      }
      if (free >= 0) {
        keys[free] = key;
        values[free] = value;
        used++;
        return;
      }
      grow();
    }
  }

  private void putOrdered(Object key, Object value) {
    Key wrapped = new Key(key, hash(key));
    Integer at = index.get(wrapped);
    if (at != null) {
      values[at] = value;
      return;
    }
    if (filled == keys.length) {
      int size = Math.max(8, filled * 2);
      keys = java.util.Arrays.copyOf(keys, size);
      values = java.util.Arrays.copyOf(values, size);
    }
    keys[filled] = key;
    values[filled] = value;
    index.put(wrapped, filled);
    filled++;
    used++;
  }

  private void grow() {
    int wanted = keys.length + 1;
    int size = (wanted + wanted / 2) | 1;
    for (int candidate : SIZES) {
      if (candidate >= wanted) {
        size = candidate;
        break;
      }
    }
    // All memory is taken before anything changes: when there is none, the table stays as it was.
    Object[] newKeys = new Object[size];
    Object[] newValues = new Object[size];
    SlotIndex newSlots = size >= SlotIndex.WORTH_IT ? new SlotIndex(size) : null;
    Object[] oldKeys = keys;
    Object[] oldValues = values;
    keys = newKeys;
    values = newValues;
    slots = newSlots;
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null && oldKeys[i] != REMOVED) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  Object remove(Object key) {
    int slot;
    if (ordered) {
      Integer at = index.remove(new Key(key, hash(key)));
      slot = at == null ? -1 : at;
    } else {
      slot = find(key);
    }
    if (slot < 0) {
      return null;
    }
    // What is removed leaves marks, which the index knows nothing of: probe again from here on.
    slots = null;
    Object value = values[slot];
    int next = slot + 1 == keys.length ? 0 : slot + 1;
    // py/map.c: with nothing after it the slot is free again, else it is marked as passed over.
    keys[slot] = !ordered && keys[next] == null ? null : REMOVED;
    values[slot] = null;
    used--;
    return value;
  }

  void clear() {
    keys = EMPTY;
    values = EMPTY;
    used = 0;
    filled = 0;
    slots = null;
    if (ordered) {
      index.clear();
    }
  }

  HashTable copy() {
    HashTable copy = new HashTable(ordered);
    copy.keys = keys.clone();
    copy.values = values.clone();
    copy.used = used;
    copy.filled = filled;
    if (ordered) {
      copy.index.putAll(index);
    }
    return copy;
  }

  boolean isOrdered() {
    return ordered;
  }

  private boolean isKey(int at) {
    return keys[at] != null && keys[at] != REMOVED;
  }

  Object[] keys() {
    List<Object> found = new ArrayList<>(used);
    for (int i = 0; i < keys.length; i++) {
      if (isKey(i)) {
        found.add(keys[i]);
      }
    }
    return found.toArray();
  }

  /** The first key in order, or the last of an ordered table; null when empty. */
  Object popCandidate() {
    if (ordered) {
      for (int i = filled - 1; i >= 0; i--) {
        if (isKey(i)) {
          return keys[i];
        }
      }
      return null;
    }
    for (int i = 0; i < keys.length; i++) {
      if (isKey(i)) {
        return keys[i];
      }
    }
    return null;
  }

  PyIterator iterator(Part part, PyDict owner) {
    if (owner instanceof Namespace) {
      return new PyIterator.OfArray(
          switch (part) {
            case KEYS -> owner.keys();
            case VALUES -> java.util.Arrays.stream(owner.keys()).map(owner::getOrNull).toArray();
            case ITEMS ->
                java.util.Arrays.stream(owner.keys())
                    .map(key -> (Object) PyTuple.of(key, owner.getOrNull(key)))
                    .toArray();
          });
    }
    return new Walk(part);
  }

  PyIterator iterator() {
    return new Walk(Part.KEYS);
  }

  private final class Walk extends PyIterator {
    private final Part part;
    private int at;

    Walk(Part part) {
      this.part = part;
    }

    @Override
    public Object next() {
      while (at < keys.length && !isKey(at)) {
        at++;
      }
      if (at >= keys.length) {
        return null;
      }
      int here = at++;
      return switch (part) {
        case KEYS -> keys[here];
        case VALUES -> values[here];
        case ITEMS -> PyTuple.of(keys[here], values[here]);
      };
    }
  }
}
