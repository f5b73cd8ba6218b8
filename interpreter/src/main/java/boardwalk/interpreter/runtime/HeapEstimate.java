package boardwalk.interpreter.runtime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * How much memory a program's objects would take on a board with 32-bit words, in blocks of 16
 * bytes (py/gc.h). Sizes are those of py/obj*.c; what a program keeps only in local variables is
 * not seen.
 */
public final class HeapEstimate {

  private static final int BLOCK = 16;
  private static final int WORD = 4;

  /** A function: its object, its code and what the code refers to, about. */
  private static final int FUNCTION = 112;

  private static final int INSTANCE = 16;
  private static final int MODULE = 48;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> waiting = new ArrayDeque<>();
  private final long limit;
  private long bytes;

  private HeapEstimate(long limit) {
    this.limit = limit;
  }

  /**
   * Adds up everything that can be reached.
   *
   * @param limit from here on it does not count any further
   */
  public static long of(long limit, Object... roots) {
    HeapEstimate estimate = new HeapEstimate(limit);
    for (Object root : roots) {
      estimate.reach(root);
    }
    while (!estimate.waiting.isEmpty() && estimate.bytes < limit) {
      estimate.count(estimate.waiting.poll());
    }
    return Math.min(estimate.bytes, limit);
  }

  private void reach(Object object) {
    boolean small = object == null || object instanceof Boolean || object instanceof Long;
    if (!small && object != None.NONE && seen.add(object)) {
      waiting.add(object);
    }
  }

  private void add(long size) {
    bytes += (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private void count(Object object) {
    switch (object) {
      case Namespace names -> {
        add(BLOCK + 2L * WORD * names.length());
        names.forEach((name, value) -> reach(value));
      }
      case PyDict dict -> {
        add(BLOCK);
        add(2L * WORD * dict.length() * 5 / 4);
        for (Object key : dict.keys()) {
          reach(key);
          reach(dict.getOrNull(key));
        }
      }
      case PyList list -> {
        add(BLOCK);
        add((long) WORD * Math.max(WORD, list.length()));
        for (Object element : list.toArray()) {
          reach(element);
        }
      }
      case PyTuple tuple -> {
        add(2L * WORD + (long) WORD * tuple.length());
        for (Object element : tuple.elements()) {
          reach(element);
        }
      }
      case String text -> {
        add(BLOCK);
        add(text.getBytes(StandardCharsets.UTF_8).length + 1L);
      }
      case Buffers.Buffer buffer -> {
        add(BLOCK);
        add(buffer.span().length());
      }
      case Double number -> add(2L * WORD);
      case BigInteger number -> add(2L * BLOCK + number.bitLength() / 8);
      case PyFunction function -> add(FUNCTION);
      case PyInstance instance -> {
        add(INSTANCE);
        reach(instance.attribute("__dict__"));
        reach(instance.nativeValue());
      }
      case PyType type when type.isProgram() -> {
        add(MODULE);
        reach(type.namespace());
      }
      case PyType type -> {
        // In flash memory.
      }
      case PyModule module when module.isBuiltIn() -> {
        // In flash memory.
      }
      case PyModule module -> {
        add(MODULE);
        reach(module.namespace());
      }
      case PyObject other -> add(2L * BLOCK);
      default -> {
        // Nothing that takes memory of the heap.
      }
    }
  }
}
