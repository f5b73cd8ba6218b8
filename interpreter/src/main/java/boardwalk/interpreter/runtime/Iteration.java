package boardwalk.interpreter.runtime;

import java.util.ArrayList;
import java.util.List;

/** Going through things. */
public final class Iteration {

  /** Argument of the StopIteration that ended a program's own iterator last; null for none. */
  static Object stopValue;

  private Iteration() {}

  /** What is in a list or tuple; TypeError for all else (py/obj.c, mp_obj_get_array). */
  public static Object[] elements(Object value) {
    Object plain = Types.unwrap(value);
    if (!(plain instanceof PyList) && !(plain instanceof PyTuple)) {
      throw Errors.typeError("object '" + Types.name(value) + "' isn't a tuple or list");
    }
    return toArray(plain);
  }

  /** {@code next(iterator)} of a built-in iterator: a value, or StopIteration. */
  public static Object next(PyIterator iterator) {
    stopValue = null;
    Object value = iterator.next();
    if (value == null) {
      Object argument = stopValue;
      stopValue = null;
      throw argument == null
          ? Errors.of(Errors.STOP_ITERATION)
          : Errors.of(Errors.STOP_ITERATION, argument);
    }
    return value;
  }

  /** What {@code iter(object)} goes through; TypeError when it cannot. */
  public static PyIterator iter(Object object) {
    PyIterator iterator = iterOrNull(object);
    if (iterator == null) {
      throw Errors.typeError("'" + Types.name(object) + "' object isn't iterable");
    }
    return iterator;
  }

  static PyIterator iterOrNull(Object object) {
    return switch (object) {
      case PyObject known -> known.iterator();
      case String text -> StringMethods.iterator(text);
      default -> null;
    };
  }

  /** The value of {@code iter(object)} as programs see it. */
  public static Object iterObject(Object object) {
    PyIterator iterator = iter(object);
    return iterator instanceof IteratorOf wrapped ? wrapped.source() : iterator;
  }

  /** The elements of anything that can be gone through; not to be changed. */
  public static Object[] toArray(Object object) {
    return switch (object) {
      case PyTuple tuple -> tuple.elements();
      case PyList list -> list.toArray();
      default -> toNewArray(object);
    };
  }

  /** As {@link #toArray}, in an array of its own. */
  public static Object[] toNewArray(Object object) {
    if (object instanceof PyTuple tuple) {
      return tuple.elements().clone();
    }
    if (object instanceof PyList list) {
      return list.toArray();
    }
    List<Object> all = new ArrayList<>();
    PyIterator values = iter(object);
    for (Object v = values.next(); v != null; v = values.next()) {
      Interrupts.poll();
      if (all.size() >= Sequences.MOST) {
        throw Errors.memoryError(
            "memory allocation failed, allocating " + 8L * all.size() + " bytes");
      }
      all.add(v);
    }
    return all.toArray();
  }

  /** For {@code a, b = object}: exactly {@code count} values. */
  public static Object[] unpack(Object object, int count) {
    if (object instanceof PyTuple tuple && tuple.length() == count) {
      return tuple.elements();
    }
    if (object instanceof PyTuple || object instanceof PyList) {
      int given = ((PyObject) object).length();
      if (given < count) {
        throw Errors.valueError("need more than " + given + " values to unpack");
      }
      if (given > count) {
        throw tooMany(count);
      }
      return toArray(object);
    }
    PyIterator values = iter(object);
    Object[] found = new Object[count];
    for (int i = 0; i < count; i++) {
      found[i] = values.next();
      if (found[i] == null) {
        throw Errors.valueError("need more than " + i + " values to unpack");
      }
    }
    if (values.next() != null) {
      throw tooMany(count);
    }
    return found;
  }

  private static PyException tooMany(int count) {
    return Errors.valueError("too many values to unpack (expected " + count + ")");
  }

  /** For {@code a, *b, c = object}: the starred name gets a list of what the others leave. */
  public static Object[] unpackStarred(Object object, int before, int after) {
    Object[] all = toArray(object);
    if (all.length < before + after) {
      throw Errors.valueError("need more than " + all.length + " values to unpack");
    }
    Object[] found = new Object[before + 1 + after];
    System.arraycopy(all, 0, found, 0, before);
    found[before] = PyList.taking(java.util.Arrays.copyOfRange(all, before, all.length - after));
    System.arraycopy(all, all.length - after, found, before + 1, after);
    return found;
  }
}
