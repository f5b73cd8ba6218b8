package boardwalk.interpreter.modules;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.Streams;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/** A {@code poll} object: asks streams what they are ready for until one is. */
final class PyPoll extends PyIterator {

  private static final PyType TYPE = new PyType("poll");

  /** A stream that is asked this often (in ms) may tell nobody when it is ready. */
  private static final long PERIOD_NANOS = 1_000_000;

  private static final int ONCE = 1;

  static {
    TYPE.with(
        NativeFunction.between(
            "register",
            2,
            3,
            args -> {
              int flags =
                  args.length > 2 ? Numbers.toInt(args[2]) : Stream.POLL_READ | Stream.POLL_WRITE;
              ((PyPoll) args[0]).register(args[1], flags);
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of2(
            "unregister",
            (self, object) -> {
              ((PyPoll) self).unregister(object);
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of3(
            "modify",
            (self, object, flags) -> {
              ((PyPoll) self).modify(object, Numbers.toInt(flags));
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.between(
            "poll",
            1,
            2,
            args -> {
              PyList all = new PyList();
              for (Ready one : ((PyPoll) args[0]).await(timeout(args))) {
                all.add(PyTuple.of(one.object, (long) one.events));
              }
              return all;
            }));
    TYPE.with(
        NativeFunction.between(
            "ipoll",
            1,
            3,
            args -> {
              PyPoll poll = (PyPoll) args[0];
              poll.once = args.length > 2 && (Numbers.toInt(args[2]) & ONCE) != 0;
              poll.found = poll.await(timeout(args)).iterator();
              return poll;
            }));
    TYPE.with(
        NativeFunction.of1(
            "__next__",
            self -> {
              Object next = ((PyPoll) self).next();
              if (next == null) {
                throw Errors.of(Errors.STOP_ITERATION);
              }
              return next;
            }));
  }

  /** A stream and what it is ready for. */
  record Ready(Object object, int events) {}

  private static final class Entry {
    private final Object object;
    private final Stream stream;
    private int flags;

    Entry(Object object, Stream stream, int flags) {
      this.object = object;
      this.stream = stream;
      this.flags = flags;
    }
  }

  private final Console console;
  private final List<Entry> entries = new ArrayList<>();
  private final IdentityHashMap<Object, Entry> byObject = new IdentityHashMap<>();
  private Iterator<Ready> found = List.<Ready>of().iterator();
  private boolean once;

  PyPoll(Console console) {
    this.console = console;
  }

  private static long timeout(Object[] args) {
    return args.length > 1 && args[1] != None.NONE ? Numbers.toLong(args[1]) : -1;
  }

  /** As register, but what was asked for before is asked for too. */
  void add(Object object, int flags) {
    Entry entry = byObject.get(key(object));
    register(object, entry == null ? flags : entry.flags | flags);
  }

  private Object key(Object object) {
    // Numbers of files: equal ones are the same.
    return object instanceof Long number ? "fd".concat(number.toString()).intern() : object;
  }

  private void register(Object object, int flags) {
    Entry entry = byObject.get(key(object));
    if (entry != null) {
      entry.flags = flags;
      return;
    }
    entry = new Entry(object, stream(object), flags);
    byObject.put(key(object), entry);
    entries.add(entry);
  }

  private Stream stream(Object object) {
    if (!(object instanceof Long number)) {
      return Streams.of(object);
    }
    if (number < 0) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    return number <= 2
        ? new ConsoleStream(console, number.intValue(), true)
        : new Stream() {
          @Override
          public int poll(int flags) {
            return POLL_INVALID;
          }
        };
  }

  private void unregister(Object object) {
    Entry entry = byObject.remove(key(object));
    if (entry != null) {
      entries.remove(entry);
    }
  }

  private void modify(Object object, int flags) {
    Entry entry = byObject.get(key(object));
    if (entry == null) {
      throw Errors.osError(Errno.ENOENT);
    }
    entry.flags = flags;
  }

  /** Waits until a stream is ready, {@code milliseconds} at most; below 0 without limit. */
  List<Ready> await(long milliseconds) {
    if (entries.isEmpty() && milliseconds == 0) {
      // The event loop asks this at every turn.
      Clock.sleep(0);
      return List.of();
    }
    long start = Clock.now();
    // As much as a long can hold: 292 years.
    long wait = milliseconds < 0 ? Long.MAX_VALUE : Math.min(milliseconds, 1L << 40) * 1_000_000;
    while (true) {
      List<Ready> ready = new ArrayList<>();
      for (Entry entry : List.copyOf(entries)) {
        int events = entry.stream.poll(entry.flags);
        if (events != 0) {
          ready.add(new Ready(entry.object, events));
        }
      }
      long past = Clock.now() - start;
      if (!ready.isEmpty() || past >= wait) {
        return ready;
      }
      long nap = entries.isEmpty() ? wait - past : Math.min(PERIOD_NANOS, wait - past);
      Clock.sleep(Math.min(nap, 1_000_000_000L));
    }
  }

  @Override
  public Object next() {
    if (!found.hasNext()) {
      return null;
    }
    Ready one = found.next();
    if (once) {
      Entry entry = byObject.get(key(one.object));
      if (entry != null) {
        entry.flags = 0;
      }
    }
    return PyTuple.of(one.object, (long) one.events);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
