package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.CompareOperator;
import java.util.Arrays;

/** {@code sorted} and {@code list.sort}. */
public final class Sorting {

  private Sorting() {}

  /**
   * Sorts; equal elements keep their order.
   *
   * @param key function of the sort key, or null or None
   * @param reverse whether to sort the other way round, or null
   */
  public static Object[] sort(Object[] elements, Object key, Object reverse) {
    boolean backwards = reverse != null && Truth.of(reverse);
    Object[][] pairs = new Object[elements.length][];
    PyCallable function = key == null || key == None.NONE ? null : Calls.callable(key);
    for (int i = 0; i < elements.length; i++) {
      Object sortKey = function == null ? elements[i] : function.call1(elements[i]);
      pairs[i] = new Object[] {sortKey, elements[i]};
    }
    mergeSort(pairs, pairs.clone(), 0, pairs.length, backwards);
    return Arrays.stream(pairs).map(pair -> pair[1]).toArray();
  }

  /**
   * Our own, because a program's comparison may be no order at all and must not be found fault
   * with.
   */
  private static void mergeSort(
      Object[][] into, Object[][] from, int low, int high, boolean backwards) {
    if (high - low < 2) {
      return;
    }
    Interrupts.poll();
    int middle = (low + high) >>> 1;
    mergeSort(from, into, low, middle, backwards);
    mergeSort(from, into, middle, high, backwards);
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean takeRight =
          left >= middle
              || (right < high
                  && (backwards
                      ? less(from[left][0], from[right][0])
                      : less(from[right][0], from[left][0])));
      into[i] = takeRight ? from[right++] : from[left++];
    }
  }

  private static boolean less(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    return Truth.of(Compare.compare(CompareOperator.LESS, a, b));
  }
}
