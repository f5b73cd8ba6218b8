package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Compare;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Types;

/** {@code heapq}: a list as a heap, the smallest first (extmod/modheapq.c). */
final class HeapqModule implements NativeModule {

  @Override
  public String name() {
    return "heapq";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with(
            NativeFunction.of2(
                "heappush",
                (heap, item) -> {
                  PyList list = list(heap);
                  list.add(item);
                  up(list, 0, list.length() - 1);
                  return None.NONE;
                }))
        .with(NativeFunction.of1("heappop", heap -> pop(list(heap))))
        .with(
            NativeFunction.of1(
                "heapify",
                heap -> {
                  PyList list = list(heap);
                  for (int i = list.length() / 2; i > 0; i--) {
                    down(list, i - 1);
                  }
                  return None.NONE;
                }));
  }

  private static PyList list(Object heap) {
    if (Types.unwrap(heap) instanceof PyList list) {
      return list;
    }
    throw Errors.typeError("heap must be a list");
  }

  private static Object pop(PyList heap) {
    int last = heap.length() - 1;
    if (last < 0) {
      throw Errors.indexError("empty heap");
    }
    Object first = heap.get(0);
    Object end = heap.get(last);
    heap.deleteItem((long) last);
    if (last > 0) {
      heap.setItem(0L, end);
      down(heap, 0);
    }
    return first;
  }

  private static void up(PyList heap, int start, int from) {
    Object item = heap.get(from);
    int at = from;
    while (at > start) {
      Interrupts.poll();
      int parent = (at - 1) >> 1;
      Object above = heap.get(parent);
      if (!Compare.less(item, above)) {
        break;
      }
      heap.setItem((long) at, above);
      at = parent;
    }
    heap.setItem((long) at, item);
  }

  /** Lets the smaller children rise to the leaves, then the item up from there. */
  private static void down(PyList heap, int from) {
    int end = heap.length();
    Object item = heap.get(from);
    int at = from;
    for (int child = 2 * at + 1; child < end; child = 2 * at + 1) {
      Interrupts.poll();
      int right = child + 1;
      if (right < end && !Compare.less(heap.get(child), heap.get(right))) {
        child = right;
      }
      heap.setItem((long) at, heap.get(child));
      at = child;
    }
    heap.setItem((long) at, item);
    up(heap, from, at);
  }
}
