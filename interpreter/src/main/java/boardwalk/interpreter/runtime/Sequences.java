package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.CompareOperator;

/** What tuples and lists have in common. */
final class Sequences {

  /** Longest sequence a program can make; a longer one would not fit the heap of any board. */
  static final int MOST = 1 << 26;

  private Sequences() {}

  /** MemoryError when a sequence in the making gets longer than a program's may be. */
  static void expectShort(int length) {
    if (length > MOST) {
      throw Errors.memoryError("memory allocation failed, allocating " + length + " bytes");
    }
  }

  static Object[] concat(Object[] left, Object[] right) {
    Object[] all = java.util.Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, all, left.length, right.length);
    return all;
  }

  static Object[] repeat(Object[] elements, Object count) {
    int times = repeatCount(count, elements.length);
    Object[] all = new Object[elements.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(elements, 0, all, i * elements.length, elements.length);
    }
    return all;
  }

  /** How often to repeat; MemoryError when the result would be too long. */
  static int repeatCount(Object count, int length) {
    long times = Math.max(0, Numbers.toLong(count));
    if (length > 0 && times > MOST / length) {
      throw Errors.memoryError(
          "memory allocation failed, allocating " + times * 8 * length + " bytes");
    }
    return (int) (length == 0 ? 0 : times);
  }

  static boolean equal(Object[] left, Object[] right) {
    return left.length == right.length && equal(left, right, left.length);
  }

  static boolean equal(Object[] left, Object[] right, int length) {
    for (int i = 0; i < length; i++) {
      if (!Compare.equal(left[i], right[i])) {
        return false;
      }
    }
    return true;
  }

  static Object order(
      CompareOperator operator, Object[] left, int leftLength, Object[] right, int rightLength) {
    int shorter = Math.min(leftLength, rightLength);
    for (int i = 0; i < shorter; i++) {
      if (!Compare.equal(left[i], right[i])) {
        return Compare.compare(operator, left[i], right[i]);
      }
    }
    int by = Integer.compare(leftLength, rightLength);
    return Compare.holds(operator, by);
  }

  static int indexOf(Object[] elements, int from, int to, Object wanted) {
    for (int i = from; i < to; i++) {
      if (Compare.equal(elements[i], wanted)) {
        return i;
      }
    }
    return -1;
  }
}
