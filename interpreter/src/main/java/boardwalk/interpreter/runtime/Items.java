package boardwalk.interpreter.runtime;

/** {@code object[key]}, {@code len(object)}. */
public final class Items {

  private Items() {}

  public static Object get(Object object, Object key) {
    if (key instanceof Long index) {
      long i = index;
      if (object instanceof PyList list) {
        long at = i < 0 ? i + list.size : i;
        if (at >= 0 && at < list.size) {
          return list.elements[(int) at];
        }
      } else if (object instanceof PyBytes bytes) {
        if (i >= 0 && i < bytes.length()) {
          return PyBytes.INTS[bytes.storage()[(int) i] & 0xff];
        }
      } else if (object instanceof PyTuple tuple) {
        Object[] elements = tuple.elements();
        if (i >= 0 && i < elements.length) {
          return elements[(int) i];
        }
      }
    }
    return switch (object) {
      case PyObject known -> known.item(key);
      case String text -> StringMethods.item(text, key);
      default -> throw Errors.typeError("'" + Types.name(object) + "' object isn't subscriptable");
    };
  }

  /** {@code object[lower:upper:step]}, None for what is left out. */
  public static Object slice(Object object, Object lower, Object upper, Object step) {
    if (object instanceof PyList list) {
      return list.slice(new PySlice(lower, upper, step));
    }
    if (object instanceof String text) {
      return StringMethods.slice(text, new PySlice(lower, upper, step));
    }
    return get(object, new PySlice(lower, upper, step));
  }

  /** {@code object[lower:upper:step] = value}, None for what is left out. */
  public static void setSlice(
      Object object, Object lower, Object upper, Object step, Object value) {
    if (object instanceof PyList list) {
      list.setSlice(new PySlice(lower, upper, step), value);
    } else {
      set(object, new PySlice(lower, upper, step), value);
    }
  }

  public static void set(Object object, Object key, Object value) {
    if (key instanceof Long index) {
      long i = index;
      if (object instanceof PyList list) {
        if (i >= 0 && i < list.size) {
          list.elements[(int) i] = value;
          return;
        }
      } else if (object instanceof PyBytes bytes
          && bytes.isMutable()
          && value instanceof Long number
          && i >= 0
          && i < bytes.length()) {
        bytes.storage()[(int) i] = (byte) (long) number;
        return;
      }
    }
    if (object instanceof PyObject known) {
      known.setItem(key, value);
    } else {
      throw Errors.typeError("'" + Types.name(object) + "' object doesn't support item assignment");
    }
  }

  public static void delete(Object object, Object key) {
    if (object instanceof PyObject known) {
      known.deleteItem(key);
    } else {
      throw Errors.typeError("'" + Types.name(object) + "' object doesn't support item deletion");
    }
  }

  /** An index into a sequence, counted from the end when negative. */
  public static int index(Object key, int length, String typeName) {
    return (int) index(key, (long) length, typeName);
  }

  static long index(Object key, long length, String typeName) {
    long at = Numbers.toLong(integer(key, typeName));
    at = at < 0 ? at + length : at;
    if (at < 0 || at >= length) {
      throw Errors.indexError(spoken(typeName) + " index out of range");
    }
    return at;
  }

  /** An end of a part of a sequence, counted from the end when negative, and never outside. */
  static int limit(Object key, int length, String typeName) {
    long at = Numbers.toLong(integer(key, typeName));
    return Math.clamp(at < 0 ? at + length : at, 0, length);
  }

  /** Text is called otherwise than its type (py/objstrunicode.c, str_index_to_ptr). */
  private static String spoken(String typeName) {
    return typeName.equals("str") ? "string" : typeName;
  }

  private static Object integer(Object key, String typeName) {
    Object plain = Types.unwrap(key);
    if (!Types.isInt(plain)) {
      throw Errors.typeError(
          spoken(typeName) + " indices must be integers, not " + Types.name(key));
    }
    return plain;
  }

  /** {@code len(object)}. */
  public static long length(Object object) {
    if (object instanceof PyRange range) {
      return range.longLength();
    }
    int length = lengthOrMinus(object);
    if (length < 0) {
      throw Errors.typeError("object of type '" + Types.name(object) + "' has no len()");
    }
    return length;
  }

  static int lengthOrMinus(Object object) {
    return switch (object) {
      case String text -> text.codePointCount(0, text.length());
      case PyObject known -> known.length();
      default -> -1;
    };
  }
}
