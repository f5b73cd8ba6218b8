package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.UnaryOperator;

/** An instance of a class written in a program. */
public final class PyInstance extends PyObject {

  private final PyType type;
  Shape shape = Shape.EMPTY;
  Object[] slots;
  private Object nativeValue;

  private PyInstance(PyType type) {
    this.type = type;
    int room = type.usualSlots();
    this.slots = room == 0 ? PyCallable.NO_ARGUMENTS : new Object[room];
  }

  /** Calls the class: {@code __new__}, then {@code __init__}. */
  static Object create(PyType type, Object[] arguments, String[] keywords) {
    Object make = type.lookupInProgram("__new__");
    Object made;
    if (make != null) {
      Object function = make instanceof StaticMethod wrapped ? wrapped.function() : make;
      Object[] all = new Object[arguments.length + 1];
      all[0] = type;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      made = Calls.callable(function).call(all, keywords);
      if (!(made instanceof PyInstance instance) || instance.type != type) {
        return made;
      }
    } else {
      made = blank(type);
    }
    PyInstance instance = (PyInstance) made;
    Object init = type.lookupInProgram("__init__");
    PyType base = type.nativeBase();
    if (init == null) {
      if (base != null && instance.nativeValue == null) {
        instance.nativeValue = base.constructor().create(base, new Arguments(arguments, keywords));
      }
      return instance;
    }
    if (base != null && base.isSubtypeOf(Errors.BASE_EXCEPTION) && instance.nativeValue == null) {
      instance.nativeValue = new PyExceptionObject(base, arguments);
    }
    Object result = Calls.callable(Attributes.bind(init, instance, type)).call(arguments, keywords);
    if (base != null && instance.nativeValue == null) {
      // What __init__ has not made is made of the same arguments (py/objtype.c).
      instance.nativeValue = base.constructor().create(base, new Arguments(arguments, keywords));
    }
    if (result != None.NONE) {
      throw initReturned(result);
    }
    return instance;
  }

  static PyException initReturned(Object result) {
    return Errors.typeError("__init__() should return None, not '" + Types.name(result) + "'");
  }

  /** An instance that no {@code __init__} has seen, as {@code object.__new__} gives. */
  static PyInstance blank(PyType type) {
    return new PyInstance(type);
  }

  /** The built-in value this is made of, or null. */
  public Object nativeValue() {
    return nativeValue;
  }

  void setNativeValue(Object value) {
    nativeValue = value;
  }

  @Override
  public PyType type() {
    return type;
  }

  /** Value of the instance's own attribute, or null. */
  Object own(String name) {
    int index = shape.index(name);
    return index < 0 ? null : slots[index];
  }

  void setOwn(String name, Object value) {
    int index = shape.index(name);
    if (index < 0) {
      index = shape.size();
      widen(shape.with(name), index);
    }
    slots[index] = value;
  }

  /** Makes room for one attribute more. */
  void widen(Shape wider, int index) {
    if (index >= slots.length) {
      slots = java.util.Arrays.copyOf(slots, Math.max(4, index * 2));
    }
    type.hadSlots(index + 1);
    shape = wider;
  }

  @Override
  public Object attribute(String name) {
    Object found = own(name);
    if (found != null) {
      return found;
    }
    Object inClass = type.lookup(name);
    if (inClass != null) {
      return bindFromClass(inClass, name);
    }
    switch (name) {
      case "__class__" -> {
        return type;
      }
      case "__dict__" -> {
        return ownDict();
      }
      default -> {
        if (nativeValue != null) {
          Object built = Attributes.getOrNull(nativeValue, name);
          if (built != null) {
            return built;
          }
        }
      }
    }
    Object fallback = type.lookupInProgram("__getattr__");
    return fallback == null ? null : Calls.callable(fallback).call2(this, name);
  }

  private Object bindFromClass(Object inClass, String name) {
    if (inClass instanceof NativeFunction && type.lookupInProgram(name) == inClass) {
      // A built-in function in a program's class acts as a static method (py/runtime.c).
      return inClass;
    }
    boolean nativeMethod = inClass instanceof NativeFunction && nativeValue != null;
    if (nativeMethod && !(nativeValue instanceof PyExceptionObject)) {
      return new BoundMethod(nativeValue, (PyCallable) inClass);
    }
    return Attributes.bind(inClass, this, type);
  }

  private PyDict ownDict() {
    PyDict dict = new PyDict();
    for (String name : shape.names()) {
      Object value = own(name);
      if (value != null) {
        dict.put(name, value);
      }
    }
    return dict;
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    Object setter = type.lookupInProgram("__setattr__");
    if (setter != null) {
      Calls.callable(setter).call3(this, name, value);
      return true;
    }
    return setPlain(name, value);
  }

  boolean setPlain(String name, Object value) {
    Object inClass = type.lookup(name);
    if (inClass instanceof PyProperty property) {
      return property.set(this, value);
    }
    if (inClass instanceof PyInstance descriptor) {
      Object set = descriptor.type.lookupInProgram("__set__");
      if (set != null) {
        Calls.callable(set).call3(descriptor, this, value);
        return true;
      }
    }
    if (nativeValue instanceof PyExceptionObject exception && exception.setAttribute(name, value)) {
      return true;
    }
    setOwn(name, value);
    return true;
  }

  @Override
  public boolean deleteAttribute(String name) {
    Object deleter = type.lookupInProgram("__delattr__");
    if (deleter != null) {
      Calls.callable(deleter).call2(this, name);
      return true;
    }
    Object inClass = type.lookup(name);
    if (inClass instanceof PyProperty property) {
      return property.delete(this);
    }
    if (inClass instanceof PyInstance descriptor) {
      Object delete = descriptor.type.lookupInProgram("__delete__");
      if (delete != null) {
        Calls.callable(delete).call2(descriptor, this);
        return true;
      }
    }
    return deleteOwn(name);
  }

  boolean deleteOwn(String name) {
    int index = shape.index(name);
    if (index < 0 || slots[index] == null) {
      return false;
    }
    slots[index] = null;
    return true;
  }

  /** A special method of the class, or null. */
  private PyCallable special(String name) {
    Object found = type.lookupInProgram(name);
    return found == null ? null : Calls.callable(Attributes.bind(found, this, type));
  }

  /** Calls a special method with one argument, without making a bound method of a function. */
  private Object callWith(Object method, Object argument) {
    return method instanceof PyFunction function
        ? function.call2(this, argument)
        : Calls.callable(Attributes.bind(method, this, type)).call1(argument);
  }

  @Override
  public String repr() {
    PyCallable method = special("__repr__");
    if (method != null) {
      // Whatever comes is printed (py/objtype.c, instance_print).
      return Text.str(method.call0());
    }
    if (nativeValue instanceof PyExceptionObject exception) {
      return exception.repr(type.name());
    }
    if (nativeValue != null) {
      return Text.repr(nativeValue);
    }
    return "<" + type.name() + " object at " + Text.address(this) + ">";
  }

  @Override
  public String str() {
    PyCallable method = special("__str__");
    if (method != null) {
      return Text.str(method.call0());
    }
    if (type.lookupInProgram("__repr__") == null && nativeValue != null) {
      return Text.str(nativeValue);
    }
    return repr();
  }

  @Override
  public boolean truth() {
    PyCallable method = special("__bool__");
    if (method != null) {
      return Truth.of(method.call0());
    }
    PyCallable length = special("__len__");
    if (length != null) {
      return Truth.of(length.call0());
    }
    return nativeValue == null || Truth.of(nativeValue);
  }

  @Override
  public long hash() {
    PyCallable method = special("__hash__");
    if (method != null) {
      Object hash = method.call0();
      long low = hash instanceof java.math.BigInteger big ? big.longValue() : Numbers.wide(hash);
      return MachineWord.cutIfNarrow(low);
    }
    if (type.lookupInProgram("__eq__") != null) {
      throw Errors.unhashable(this);
    }
    return nativeValue == null || nativeValue instanceof PyExceptionObject
        ? System.identityHashCode(this)
        : Hashing.hash(nativeValue);
  }

  @Override
  public Boolean isEqual(Object other) {
    PyCallable method = special("__eq__");
    if (method != null) {
      Object result = method.call1(other);
      return result == None.NOT_IMPLEMENTED ? null : Truth.of(result);
    }
    if (this == other) {
      return true;
    }
    return nativeValue == null || nativeValue instanceof PyExceptionObject
        ? null
        : Compare.equal(nativeValue, Types.unwrap(other));
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    String name =
        switch (operator) {
          case LESS -> "__lt__";
          case GREATER -> "__gt__";
          case LESS_EQUAL -> "__le__";
          default -> "__ge__";
        };
    PyCallable method = special(name);
    if (method != null) {
      Object result = method.call1(other);
      return result == None.NOT_IMPLEMENTED ? null : result;
    }
    return nativeValue == null ? null : Compare.compare(operator, nativeValue, Types.unwrap(other));
  }

  @Override
  public int length() {
    PyCallable method = special("__len__");
    if (method != null) {
      return Numbers.toInt(method.call0());
    }
    return nativeValue == null ? -1 : Items.lengthOrMinus(nativeValue);
  }

  @Override
  public Object item(Object key) {
    Object method = type.lookupInProgram("__getitem__");
    if (method != null) {
      return callWith(method, key);
    }
    return nativeValue == null ? super.item(key) : Items.get(nativeValue, key);
  }

  @Override
  public void setItem(Object key, Object value) {
    PyCallable method = special("__setitem__");
    if (method != null) {
      method.call2(key, value);
    } else if (nativeValue != null) {
      Items.set(nativeValue, key, value);
    } else {
      super.setItem(key, value);
    }
  }

  @Override
  public void deleteItem(Object key) {
    PyCallable method = special("__delitem__");
    if (method != null) {
      method.call1(key);
    } else if (nativeValue != null) {
      Items.delete(nativeValue, key);
    } else {
      super.deleteItem(key);
    }
  }

  @Override
  public PyIterator iterator() {
    PyCallable method = special("__iter__");
    if (method != null) {
      Object iterator = method.call0();
      return iterator instanceof PyIterator known ? known : new IteratorOf(iterator);
    }
    if (type.lookupInProgram("__getitem__") != null) {
      return new IteratorByItem(this);
    }
    return nativeValue == null ? null : Iteration.iterOrNull(nativeValue);
  }

  @Override
  public Boolean contains(Object value) {
    PyCallable method = special("__contains__");
    if (method != null) {
      return Truth.of(method.call1(value));
    }
    if (type.lookupInProgram("__iter__") != null || nativeValue == null) {
      return null;
    }
    return Compare.contains(nativeValue, value);
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    Object method = type.lookupInProgram(operator.special());
    if (method != null) {
      Object result = callWith(method, other);
      return result == None.NOT_IMPLEMENTED ? null : result;
    }
    return nativeValue == null || nativeValue instanceof PyExceptionObject
        ? null
        : Arithmetic.tryBinary(operator, nativeValue, Types.unwrap(other));
  }

  @Override
  public Object reflected(BinaryOperator operator, Object other) {
    Object method = type.lookupInProgram(operator.reflected());
    if (method != null) {
      Object result = callWith(method, other);
      return result == None.NOT_IMPLEMENTED ? null : result;
    }
    return nativeValue == null || nativeValue instanceof PyExceptionObject
        ? null
        : Arithmetic.tryBinary(operator, other, nativeValue);
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    PyCallable method = special(operator.inPlace());
    if (method == null) {
      return null;
    }
    Object result = method.call1(other);
    return result == None.NOT_IMPLEMENTED ? null : result;
  }

  @Override
  public Object unary(UnaryOperator operator) {
    String name =
        switch (operator) {
          case NEGATE -> "__neg__";
          case PLUS -> "__pos__";
          default -> "__invert__";
        };
    PyCallable method = special(name);
    if (method != null) {
      return method.call0();
    }
    return nativeValue == null ? null : Arithmetic.unary(operator, nativeValue);
  }
}
