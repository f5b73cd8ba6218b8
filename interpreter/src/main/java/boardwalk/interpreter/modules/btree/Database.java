package boardwalk.interpreter.modules.btree;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import java.util.Map;
import java.util.NavigableMap;

/** An open database: {@code btree.btree}. It is gone through at one place at a time. */
final class Database extends PyIterator {

  static final PyType TYPE = new PyType("btree");

  static final int INCLUSIVE = 1;
  static final int DESCENDING = 2;

  /** What an iteration gives, in its flags (modbtree.c, FLAG_ITER_). */
  private static final int KEYS = 0x40;

  private static final int VALUES = 0x80;
  private static final int ITEMS = 0xc0;

  // What seq is asked for (berkeley-db/db.h, R_).
  private static final int CURSOR = 1;
  private static final int FIRST = 3;
  private static final int LAST = 6;
  private static final int NEXT = 7;
  private static final int PREVIOUS = 9;

  static {
    TYPE.with(NativeFunction.of1("close", self -> ((Database) self).close()));
    TYPE.with(NativeFunction.of1("flush", self -> ((Database) self).flush()));
    TYPE.with(NativeFunction.between("get", 2, 3, args -> ((Database) args[0]).get(args)));
    TYPE.with(
        NativeFunction.between(
            "put",
            3,
            4,
            args -> {
              ((Database) args[0]).setItem(args[1], args[2]);
              return 0L;
            }));
    TYPE.with(NativeFunction.between("seq", 2, 4, args -> ((Database) args[0]).sequence(args)));
    TYPE.with(NativeFunction.between("keys", 1, 4, args -> range(args, KEYS)));
    TYPE.with(NativeFunction.between("values", 1, 4, args -> range(args, VALUES)));
    TYPE.with(NativeFunction.between("items", 1, 4, args -> range(args, ITEMS)));
  }

  /** The program's stream, which lives as long as this. */
  private final Object stream;

  private final TreeFile file;
  private NavigableMap<byte[], byte[]> entries;
  private boolean changed;

  /** The key that was gone to last; null before. */
  private byte[] cursor;

  /** The cursor's key was deleted: the next step goes to where it would be (CURS_ACQUIRE). */
  private boolean cursorGone;

  private Object start = None.NONE;
  private Object end = None.NONE;
  private boolean started;
  private int flags;
  private int nextFlags;

  Database(Object stream, TreeFile file) {
    this.stream = stream;
    this.file = file;
    this.entries = file.read();
  }

  private NavigableMap<byte[], byte[]> entries() {
    if (entries == null) {
      throw Errors.valueError("database closed");
    }
    return entries;
  }

  private Object close() {
    if (entries == null) {
      return 0L;
    }
    Object result = flush();
    entries = null;
    return result;
  }

  /** 0 when all is written, -1 when the stream did not take it (mpool_sync). */
  private Object flush() {
    NavigableMap<byte[], byte[]> all = entries();
    try {
      if (changed || !file.exists()) {
        file.write(all);
        changed = false;
      } else {
        file.flush();
      }
    } catch (PyException e) {
      if (e.matches(Errors.OS_ERROR)) {
        return -1L;
      }
      throw e;
    }
    return 0L;
  }

  private Object get(Object[] args) {
    byte[] value = entries().get(Buffers.bytes(args[1]));
    if (value != null) {
      return PyBytes.of(value);
    }
    return args.length > 2 ? args[2] : None.NONE;
  }

  @Override
  public Object item(Object key) {
    byte[] value = entries().get(Buffers.bytes(key));
    if (value == null) {
      throw Errors.of(Errors.KEY_ERROR);
    }
    return PyBytes.of(value);
  }

  @Override
  public void setItem(Object key, Object value) {
    entries().put(Buffers.bytes(key).clone(), Buffers.bytes(value).clone());
    changed = true;
  }

  @Override
  public void deleteItem(Object key) {
    byte[] bytes = Buffers.bytes(key);
    if (entries().remove(bytes) == null) {
      throw Errors.of(Errors.KEY_ERROR);
    }
    changed = true;
    if (cursor != null && file.compare(cursor, bytes) == 0) {
      cursorGone = true;
    }
  }

  @Override
  public Boolean contains(Object key) {
    return entries().containsKey(Buffers.bytes(key));
  }

  // ---- going through -------------------------------------------------------------------------

  private Object sequence(Object[] args) {
    entries();
    int how = args[1] instanceof Long number ? (int) (long) number : -1;
    byte[] key = args.length > 2 ? Buffers.bytes(args[2]) : null;
    Map.Entry<byte[], byte[]> found = step(how, key);
    return found == null
        ? None.NONE
        : PyTuple.of(PyBytes.of(found.getKey()), PyBytes.of(found.getValue()));
  }

  /** Moves the cursor; null, and it stays, when there is nothing (bt_seq.c). */
  private Map.Entry<byte[], byte[]> step(int how, byte[] key) {
    boolean goesOn = cursor != null && (how == NEXT || how == PREVIOUS);
    Map.Entry<byte[], byte[]> found;
    if (goesOn && cursorGone) {
      found = entries().ceilingEntry(cursor);
    } else if (goesOn) {
      found = how == NEXT ? entries().higherEntry(cursor) : entries().lowerEntry(cursor);
    } else if (how == CURSOR && key != null && key.length > 0) {
      found = entries().ceilingEntry(key);
    } else if (how == FIRST || how == NEXT) {
      found = entries().firstEntry();
    } else if (how == LAST || how == PREVIOUS) {
      found = entries().lastEntry();
    } else {
      throw Errors.osError(Errno.EINVAL);
    }
    if (found != null) {
      cursor = found.getKey();
      cursorGone = false;
    }
    return found;
  }

  private static Object range(Object[] args, int gives) {
    Database self = (Database) args[0];
    self.start = args.length > 1 ? args[1] : None.NONE;
    self.end = args.length > 2 ? args[2] : None.NONE;
    self.nextFlags = gives | (args.length > 3 ? (int) Numbers.toLong(args[3]) : 0);
    return self;
  }

  @Override
  public PyIterator iterator() {
    flags = nextFlags;
    if (nextFlags == 0) {
      flags = KEYS;
      start = None.NONE;
      end = None.NONE;
    }
    nextFlags = 0;
    started = false;
    // Asked again for an iterator, as comprehensions do, it must not begin anew.
    return PyIterator.of(TYPE, this::next);
  }

  @Override
  public Object next() {
    entries();
    boolean down = (flags & DESCENDING) != 0;
    int how = down ? PREVIOUS : NEXT;
    byte[] from = null;
    if (!started) {
      how = down ? LAST : FIRST;
      if (start != None.NONE) {
        from = Buffers.bytes(start);
        how = CURSOR;
      }
      started = true;
    }
    Map.Entry<byte[], byte[]> found = step(how, from);
    if (found == null || isBehindEnd(found.getKey(), down)) {
      return null;
    }
    PyBytes key = PyBytes.of(found.getKey());
    return switch (flags & ITEMS) {
      case KEYS -> key;
      case VALUES -> PyBytes.of(found.getValue());
      default -> PyTuple.of(key, PyBytes.of(found.getValue()));
    };
  }

  private boolean isBehindEnd(byte[] key, boolean down) {
    if (end == None.NONE) {
      return false;
    }
    int order = file.compare(key, Buffers.bytes(end));
    order = down ? -order : order;
    return (flags & INCLUSIVE) != 0 ? order > 0 : order >= 0;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "<btree " + (entries == null ? "0" : Text.address(stream)) + ">";
  }
}
