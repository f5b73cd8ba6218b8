package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.CompareOperator;

/**
 * {@code sorted} and {@code list.sort}, by the comparisons MicroPython makes (py/objlist.c,
 * mp_quicksort): equal elements do not keep their order, and which comes first is the same here.
 */
public final class Sorting {

  private final Object[] elements;
  private final PyCallable key;
  private final boolean backwards;

  private Sorting(Object[] elements, PyCallable key, boolean backwards) {
    this.elements = elements;
    this.key = key;
    this.backwards = backwards;
  }

  /**
   * Sorts an array where it is, and gives it.
   *
   * @param key function of the sort key, or null or None
   * @param reverse whether to sort the other way round, or null
   */
  public static Object[] sort(Object[] elements, Object key, Object reverse) {
    boolean backwards = reverse != null && Truth.of(reverse);
    PyCallable function = key == null || key == None.NONE ? null : Calls.callable(key);
    new Sorting(elements, function, backwards).between(-1, elements.length - 1);
    return elements;
  }

  /**
   * Sorts what comes after {@code before}, up to {@code last}, whose element is the first pivot.
   */
  private void between(int before, int last) {
    int low = before;
    int high = last;
    while (high - low > 1) {
      Interrupts.poll();
      Object pivot = keyOf(elements[high]);
      int up = low;
      int down = high;
      while (true) {
        do {
          up++;
        } while (up < down && comesFirst(keyOf(elements[up]), pivot));
        do {
          down--;
        } while (up < down && comesFirst(pivot, keyOf(elements[down])));
        if (up >= down) {
          break;
        }
        swap(up, down);
      }
      swap(up, high);
      // The smaller part first, so that the stack stays small.
      if (down - low < high - up) {
        between(low, down);
        low = up;
      } else {
        between(up, high);
        high = down;
      }
    }
  }

  private Object keyOf(Object element) {
    return key == null ? element : key.call1(element);
  }

  private void swap(int a, int b) {
    Object kept = elements[a];
    elements[a] = elements[b];
    elements[b] = kept;
  }

  private boolean comesFirst(Object a, Object b) {
    boolean less =
        a instanceof Long x && b instanceof Long y
            ? x < y
            : Truth.of(Compare.compare(CompareOperator.LESS, a, b));
    return less != backwards;
  }
}
