package boardwalk.interpreter.runtime;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Numbers that stand for objects where MicroPython would store a pointer (type code {@code O}). An
 * object that has one is kept for as long as the process lives: few programs ask for any.
 */
final class Handles {

  /** Small ints are their own handles, odd as MicroPython's are (py/obj.h, representation A). */
  private static final int SMALL_INT_BIT = 1;

  private static final int ALIGNMENT = 16;

  private static final Map<Object, Long> NUMBERS = new IdentityHashMap<>();
  private static final Map<Long, Object> OBJECTS = new HashMap<>();

  /** Above what {@link Memory} gives away. */
  private static final long FIRST = 0x6000_0000L;

  private static long next = FIRST;

  private Handles() {}

  static synchronized long of(Object value) {
    if (value instanceof Long number && MachineWord.fit(number << 1) >> 1 == number) {
      return number << 1 | SMALL_INT_BIT;
    }
    Long known = NUMBERS.get(value);
    if (known == null) {
      known = next;
      next += ALIGNMENT;
      NUMBERS.put(value, known);
      OBJECTS.put(known, value);
    }
    return known;
  }

  /** The object of a handle; None when there is none. */
  static synchronized Object object(long handle) {
    return (handle & SMALL_INT_BIT) != 0
        ? (Object) (handle >> 1)
        : OBJECTS.getOrDefault(handle, None.NONE);
  }
}
