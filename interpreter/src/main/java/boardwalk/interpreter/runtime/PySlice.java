package boardwalk.interpreter.runtime;

/** A slice: {@code start:stop:step}, each None when left out. */
public final class PySlice extends PyObject {

  public static final PyType TYPE = new PyType("slice");

  static {
    TYPE.with(
        NativeFunction.of2(
            "indices",
            (self, length) -> {
              Range range = ((PySlice) self).resolve(Numbers.toInt(length));
              return PyTuple.of((long) range.start, (long) range.stop, (long) range.step);
            }));
  }

  private final Object start;
  private final Object stop;
  private final Object step;

  public PySlice(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** A slice of a sequence of known length; stop may be -1 when step is negative. */
  public record Range(int start, int stop, int step) {
    public int length() {
      if (step > 0) {
        return start >= stop ? 0 : (stop - start - 1) / step + 1;
      }
      return start <= stop ? 0 : (start - stop - 1) / -step + 1;
    }
  }

  public Range resolve(int length) {
    if (step == None.NONE) {
      int from = start == None.NONE ? 0 : (int) limit(clampLong(start), length, 0, length);
      int to = stop == None.NONE ? length : (int) limit(clampLong(stop), length, 0, length);
      return new Range(from, to, 1);
    }
    long by = clampLong(step);
    if (by == 0) {
      throw Errors.valueError("slice step can't be zero");
    }
    long from;
    long to;
    if (by > 0) {
      from = start == None.NONE ? 0 : limit(clampLong(start), length, 0, length);
      to = stop == None.NONE ? length : limit(clampLong(stop), length, 0, length);
    } else {
      from = start == None.NONE ? length - 1 : limit(clampLong(start), length, -1, length - 1);
      to = stop == None.NONE ? -1 : limit(clampLong(stop), length, -1, length - 1);
    }
    return new Range((int) from, (int) to, clampStep(by));
  }

  private static long clampLong(Object value) {
    if (value instanceof Long number) {
      return MachineWord.expect(number);
    }
    Object plain = Types.unwrap(value);
    if (plain instanceof java.math.BigInteger big && !MachineWord.isNarrow()) {
      return big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return Numbers.toLong(plain);
  }

  /** The step that goes as far as the given one, short enough to be added to an index. */
  private static int clampStep(long step) {
    return Math.clamp(step, -Sequences.MOST, Sequences.MOST);
  }

  private static long limit(long index, int length, long least, long most) {
    long at = index < 0 ? index + length : index;
    return at < least ? least : at > most ? Math.max(least, most) : at;
  }

  Object start() {
    return start;
  }

  Object stop() {
    return stop;
  }

  /** As {@link #expectStepOne}, before the start and the end are looked at. */
  void expectNoStep() {
    if (step != None.NONE && !(step instanceof Long by && by == 1)) {
      throw Errors.notImplemented("only slices with step=1 (aka None) are supported");
    }
  }

  /** MicroPython takes only lists apart in steps. */
  static void expectStepOne(Range range) {
    if (range.step() != 1) {
      throw Errors.notImplemented("only slices with step=1 (aka None) are supported");
    }
  }

  Object[] of(Object[] elements) {
    return of(elements, elements.length);
  }

  /** The slice of the first {@code size} elements of an array. */
  Object[] of(Object[] elements, int size) {
    Range range = resolve(size);
    if (range.step() == 1) {
      return java.util.Arrays.copyOfRange(
          elements, range.start(), Math.max(range.start(), range.stop()));
    }
    Object[] found = new Object[range.length()];
    if (range.step() == -1) {
      for (int i = 0, at = range.start(); i < found.length; i++, at--) {
        found[i] = elements[at];
      }
      return found;
    }
    for (int i = 0, at = range.start(); i < found.length; i++, at += range.step()) {
      found[i] = elements[at];
    }
    return found;
  }

  byte[] of(byte[] elements) {
    Range range = resolve(elements.length);
    byte[] found = new byte[range.length()];
    for (int i = 0, at = range.start(); i < found.length; i++, at += range.step()) {
      found[i] = elements[at];
    }
    return found;
  }

  @Override
  public PyType type() {
    return TYPE;
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
    return "slice(" + Text.repr(start) + ", " + Text.repr(stop) + ", " + Text.repr(step) + ")";
  }
}
