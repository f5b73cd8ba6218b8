package boardwalk.interpreter.runtime;

/** {@code range}. */
public final class PyRange extends PyObject {

  public static final PyType TYPE = new PyType("range");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(1, 3);
          long first = Numbers.toLong(arguments.get(0));
          if (arguments.count() == 1) {
            return new PyRange(0, first, 1);
          }
          long stop = Numbers.toLong(arguments.get(1));
          long step = arguments.count() > 2 ? Numbers.toLong(arguments.get(2)) : 1;
          if (step == 0) {
            throw Errors.valueError("zero step");
          }
          return new PyRange(first, stop, step);
        });
    TYPE.quickly(
        2,
        (a, b, c) ->
            b == null
                ? new PyRange(0, Numbers.toLong(a), 1)
                : new PyRange(Numbers.toLong(a), Numbers.toLong(b), 1));
  }

  private final long start;
  private final long stop;
  private final long step;

  public PyRange(long start, long stop, long step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  private long count() {
    if (MachineWord.isNarrow()) {
      // Counted in words, however they overflow (py/objrange.c, range_len).
      return Math.max(0, MachineWord.fit(stop - start + step - Long.signum(step)) / step);
    }
    if (step > 0) {
      return start >= stop ? 0 : (stop - start - 1) / step + 1;
    }
    return start <= stop ? 0 : (start - stop - 1) / -step + 1;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int length() {
    return (int) Math.min(count(), Integer.MAX_VALUE);
  }

  /** The number of values, which may be more than an int holds. */
  long longLength() {
    return count();
  }

  @Override
  public boolean truth() {
    return count() > 0;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length());
      return new PyRange(
          start + range.start() * step, start + range.stop() * step, step * range.step());
    }
    long at = Items.index(key, count(), "range");
    return MachineWord.fit(start + step * at);
  }

  @Override
  public PyIterator iterator() {
    return new Walk(start, stop, step);
  }

  /** Public so that compiled loops can see that it is one. */
  public static final class Walk extends PyIterator {
    private long at;
    private final long stop;
    private final long step;

    Walk(long start, long stop, long step) {
      this.at = start;
      this.stop = stop;
      this.step = step;
    }

    @Override
    public Object next() {
      if (step > 0 ? at >= stop : at <= stop) {
        return null;
      }
      long value = at;
      at += step;
      if (((value ^ at) & (step ^ at)) < 0) {
        // Past the largest int: there is nothing more.
        at = stop;
      }
      return value;
    }
  }

  @Override
  public Boolean contains(Object value) {
    if (!(value instanceof Long number)) {
      return null;
    }
    boolean inside = step > 0 ? number >= start && number < stop : number <= start && number > stop;
    return inside && (number - start) % step == 0;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "start" -> start;
      case "stop" -> stop;
      case "step" -> step;
      default -> super.attribute(name);
    };
  }

  @Override
  public long hash() {
    throw Errors.unhashable(this);
  }

  @Override
  public String repr() {
    return "range(" + start + ", " + stop + (step == 1 ? ")" : ", " + step + ")");
  }
}
