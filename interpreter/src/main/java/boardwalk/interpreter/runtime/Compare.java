package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.CompareOperator;

/** Comparing values. */
public final class Compare {

  private Compare() {}

  public static boolean less(Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return x < y;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    return Truth.of(compare(CompareOperator.LESS, a, b));
  }

  public static boolean lessEqual(Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return x <= y;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x <= y;
    }
    return Truth.of(compare(CompareOperator.LESS_EQUAL, a, b));
  }

  public static boolean greater(Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return x > y;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x > y;
    }
    return Truth.of(compare(CompareOperator.GREATER, a, b));
  }

  public static boolean greaterEqual(Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return x >= y;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x >= y;
    }
    return Truth.of(compare(CompareOperator.GREATER_EQUAL, a, b));
  }

  public static boolean notEqual(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? x.longValue() != y.longValue()
        : Truth.of(notEqualValue(a, b));
  }

  /** {@code a == b}. */
  public static boolean equal(Object a, Object b) {
    if (a == b && !(a instanceof PyObject) && !(a instanceof Double)) {
      return true;
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof String x && !(b instanceof PyObject)) {
      return b instanceof String y && x.equals(y);
    }
    return equalObjects(a, b);
  }

  private static boolean equalObjects(Object a, Object b) {
    if (a instanceof PyObject object) {
      Boolean known = object.isEqual(b);
      if (known == null && b instanceof PyObject other) {
        known = other.isEqual(a);
      }
      return known != null ? known : a == b;
    }
    if (b instanceof PyObject other) {
      Boolean known = other.isEqual(a);
      return known != null && known;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    return !(b instanceof String) && numbers(a, b) == 0 && !isNan(a) && !isNan(b);
  }

  private static Object notEqualValue(Object a, Object b) {
    if (!(a instanceof PyInstance) && !(b instanceof PyInstance)) {
      return !equal(a, b);
    }
    Object result = special(a, b, true);
    result = result == null ? special(b, a, true) : result;
    return result != null ? result : (Object) !equal(a, b);
  }

  /** {@code a == b} as the value that the program's own {@code __eq__} may give. */
  private static Object equalValue(Object a, Object b) {
    if (!(a instanceof PyInstance) && !(b instanceof PyInstance)) {
      return equal(a, b);
    }
    Object result = special(a, b, false);
    result = result == null ? special(b, a, false) : result;
    return result != null ? result : (Object) equal(a, b);
  }

  /** What a program's class says of two values; null when it says nothing (py/obj.c). */
  private static Object special(Object a, Object b, boolean notEqual) {
    if (!(a instanceof PyInstance instance)) {
      return null;
    }
    Object method = notEqual ? instance.type().lookupInProgram("__ne__") : null;
    if (method != null) {
      Object result = bound(method, instance).call1(b);
      if (result != None.NOT_IMPLEMENTED) {
        return result;
      }
    }
    method = instance.type().lookupInProgram("__eq__");
    if (method == null) {
      return null;
    }
    Object result = bound(method, instance).call1(b);
    if (result == None.NOT_IMPLEMENTED) {
      return null;
    }
    return notEqual ? (Object) !Truth.of(result) : result;
  }

  private static PyCallable bound(Object method, PyInstance instance) {
    return Calls.callable(Attributes.bind(method, instance, instance.type()));
  }

  private static boolean isNan(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  /** The result of a comparison as a value; any operator. */
  public static Object compare(CompareOperator operator, Object a, Object b) {
    switch (operator) {
      case EQUAL -> {
        return equalValue(a, b);
      }
      case NOT_EQUAL -> {
        return notEqualValue(a, b);
      }
      case IS -> {
        return is(a, b);
      }
      case IS_NOT -> {
        return !is(a, b);
      }
      case IN -> {
        return contains(b, a);
      }
      case NOT_IN -> {
        return !contains(b, a);
      }
      default -> {
        return order(operator, a, b);
      }
    }
  }

  private static Object order(CompareOperator operator, Object a, Object b) {
    if (a instanceof String x && b instanceof String y) {
      return holds(operator, StringMethods.compareCodePoints(x, y));
    }
    Object result = null;
    boolean numeric =
        !(a instanceof PyObject || b instanceof PyObject)
            && !(a instanceof String || b instanceof String);
    if (numeric) {
      return !isNan(a) && !isNan(b) && holds(operator, numbers(a, b));
    }
    if (a instanceof PyObject object) {
      result = object.order(operator, b);
    }
    // There is no asking the right operand the other way round (py/runtime.c, mp_binary_op).
    if (result == null) {
      String name =
          switch (operator) {
            case LESS -> "__lt__";
            case GREATER -> "__gt__";
            case LESS_EQUAL -> "__le__";
            default -> "__ge__";
          };
      throw Errors.unsupported(name, a, b);
    }
    return result;
  }

  /** Whether an order holds for a {@link Comparable}'s answer. */
  static boolean holds(CompareOperator operator, int order) {
    return switch (operator) {
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case LESS_EQUAL -> order <= 0;
      default -> order >= 0;
    };
  }

  private static int numbers(Object a, Object b) {
    if (!(a instanceof Double) && !(b instanceof Double)) {
      return Numbers.toBig(a).compareTo(Numbers.toBig(b));
    }
    // An int beside a float becomes one (py/objfloat.c, mp_obj_float_binary_op).
    double x = Numbers.toDouble(a);
    double y = Numbers.toDouble(b);
    return x < y ? -1 : x == y ? 0 : 1;
  }

  /** {@code a is b}: small ints and text that is equal are the same object in MicroPython. */
  public static boolean is(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && x.longValue() == y.longValue();
    }
    if (a instanceof String x) {
      return b instanceof String y && x.equals(y);
    }
    return a instanceof Boolean x && b instanceof Boolean y && x.booleanValue() == y.booleanValue();
  }

  /** {@code value in container}. */
  public static boolean contains(Object container, Object value) {
    if (container instanceof String text) {
      if (!(value instanceof String part)) {
        throw Errors.noText(value);
      }
      return text.contains(part);
    }
    if (container instanceof PyObject object) {
      Boolean known = object.contains(value);
      if (known != null) {
        return known;
      }
    }
    if (value instanceof Long) {
      // Two numbers never come to where iteration is tried (py/runtime.c, mp_binary_op).
      if (container instanceof Boolean) {
        throw Errors.unsupported("__contains__", container, value);
      }
      if (container instanceof Long
          || container instanceof Double
          || container instanceof PyComplex) {
        throw Errors.unsupported("", value, container);
      }
    }
    if (container instanceof Boolean) {
      throw Errors.typeError("'int' object isn't iterable");
    }
    PyIterator values = Iteration.iter(container);
    for (Object v = values.next(); v != null; v = values.next()) {
      Interrupts.poll();
      if (v == value || equal(v, value)) {
        return true;
      }
    }
    return false;
  }
}
