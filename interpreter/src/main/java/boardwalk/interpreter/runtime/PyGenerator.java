package boardwalk.interpreter.runtime;

/**
 * A running generator or coroutine: the variables of a function that is left by {@code yield} and
 * gone on with later. The function's compiled {@code resume} does one stretch of it.
 */
public final class PyGenerator extends PyIterator {

  public static final PyType TYPE = new PyType("generator");

  static {
    TYPE.with(NativeFunction.of1("__next__", self -> orStop((PyGenerator) self, None.NONE)));
    TYPE.with(NativeFunction.of2("send", (self, value) -> orStop((PyGenerator) self, value)));
    TYPE.with(
        NativeFunction.between(
            "throw",
            2,
            4,
            args -> {
              Object exception = args.length > 2 && args[2] != None.NONE ? args[2] : args[1];
              PyGenerator generator = (PyGenerator) args[0];
              Object value = generator.advance(None.NONE, exception);
              if (value == null) {
                throw generator.stop();
              }
              return value;
            }));
    TYPE.with(
        NativeFunction.of1(
            "close",
            self -> {
              ((PyGenerator) self).close();
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of2(
            "pend_throw",
            (self, exception) -> {
              PyGenerator generator = (PyGenerator) self;
              if (generator.running) {
                throw Errors.valueError("generator already executing");
              }
              Object before = generator.pending;
              generator.pending = exception == None.NONE ? null : exception;
              return before == null ? None.NONE : before;
            }));
  }

  private static final int FINISHED = -1;

  private final PyFunction function;

  /** Variables and temporary values; compiled code knows what is where. */
  public final Object[] slots;

  /** Where to go on: 0 at the start, -1 when finished; compiled code sets it. */
  public int state;

  private Object result = None.NONE;
  private boolean running;
  private Object pending;

  public PyGenerator(PyFunction function, Object[] slots) {
    this.function = function;
    this.slots = slots;
  }

  private static Object orStop(PyGenerator generator, Object sent) {
    Object value = generator.advance(sent, null);
    if (value == null) {
      throw generator.stop();
    }
    return value;
  }

  private PyException stop() {
    Object value = takeResult();
    return value == None.NONE
        ? Errors.of(Errors.STOP_ITERATION)
        : Errors.of(Errors.STOP_ITERATION, value);
  }

  /** What the finished generator returned; None the second time. */
  public Object takeResult() {
    Object value = result;
    result = None.NONE;
    return value;
  }

  @Override
  public Object next() {
    return advance(None.NONE, null);
  }

  /** Goes on with a value sent, or an exception thrown, into it; null when it has finished. */
  Object advance(Object sent, Object toThrow) {
    Object thrown = toThrow;
    if (running) {
      throw Errors.valueError("generator already executing");
    }
    if (state == FINISHED) {
      if (thrown != null) {
        throw Raising.exception(thrown);
      }
      return null;
    }
    if (state == 0) {
      if (thrown == null && pending != null) {
        thrown = pending;
        pending = null;
      }
      if (thrown != null) {
        state = FINISHED;
        throw Raising.exception(thrown);
      }
      if (sent != None.NONE) {
        throw Errors.typeError("can't send non-None value to a just-started generator");
      }
    }
    if (thrown != null) {
      pending = thrown;
    }
    running = true;
    Interrupts.enter();
    try {
      return function.resume(this, sent);
    } catch (PyException e) {
      state = FINISHED;
      if (e.matches(Errors.STOP_ITERATION)) {
        throw Errors.runtimeError("generator raised StopIteration");
      }
      throw e;
    } finally {
      Interrupts.leave();
      running = false;
    }
  }

  /** Compiled code, at a {@code yield} that goes on: the value sent, or the exception thrown. */
  public Object received(Object sent) {
    Object thrown = pending;
    if (thrown != null) {
      pending = null;
      throw Raising.exception(thrown);
    }
    return sent;
  }

  /** Compiled code, at {@code return}: the generator has finished. */
  public Object finish(Object value) {
    state = FINISHED;
    result = value;
    return null;
  }

  /** Compiled code: one step of {@code yield from}; null when the inner one has finished. */
  public Object delegate(PyIterator inner, Object sent) {
    Object thrown = pending;
    pending = null;
    if (thrown != null) {
      return throwInto(inner, thrown);
    }
    if (inner instanceof PyGenerator generator) {
      Object value = generator.advance(sent, null);
      if (value == null) {
        result = generator.takeResult();
      }
      return value;
    }
    if (sent != None.NONE) {
      Object target = inner instanceof IteratorOf wrapped ? wrapped.source() : inner;
      return call(Attributes.get(target, "send"), sent);
    }
    if (inner instanceof IteratorOf wrapped) {
      return call(Attributes.get(wrapped.source(), "__next__"), null);
    }
    try {
      Object value = inner.next();
      if (value == null) {
        result = None.NONE;
      }
      return value;
    } catch (PyException e) {
      return ended(e);
    }
  }

  /** A StopIteration of the inner iterator: its value is that of {@code yield from}. */
  private Object ended(PyException e) {
    if (!e.matches(Errors.STOP_ITERATION)) {
      throw e;
    }
    Object[] arguments = e.object().arguments();
    result = arguments.length == 0 ? None.NONE : arguments[0];
    return null;
  }

  private Object call(Object method, Object argument) {
    try {
      PyCallable callable = Calls.callable(method);
      return argument == null ? callable.call0() : callable.call1(argument);
    } catch (PyException e) {
      return ended(e);
    }
  }

  private Object throwInto(PyIterator inner, Object thrown) {
    Object target = inner instanceof IteratorOf wrapped ? wrapped.source() : inner;
    PyType kind = thrown instanceof PyType type ? type : Types.of(thrown);
    if (kind.isSubtypeOf(Errors.GENERATOR_EXIT)) {
      Object close = Attributes.getOrNull(target, "close");
      if (close != null) {
        Calls.callable(close).call0();
      }
      throw Raising.exception(thrown);
    }
    if (inner instanceof PyGenerator generator) {
      Object value = generator.advance(None.NONE, thrown);
      if (value == null) {
        result = generator.takeResult();
      }
      return value;
    }
    Object method = Attributes.getOrNull(target, "throw");
    if (method == null) {
      throw Raising.exception(thrown);
    }
    return call(method, thrown);
  }

  void close() {
    if (state == 0) {
      state = FINISHED;
      return;
    }
    try {
      if (advance(None.NONE, Errors.GENERATOR_EXIT) != null) {
        throw Errors.runtimeError("generator ignored GeneratorExit");
      }
    } catch (PyException e) {
      if (!e.matches(Errors.GENERATOR_EXIT) && !e.matches(Errors.STOP_ITERATION)) {
        throw e;
      }
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "<generator object '"
        + function.signature.functionName()
        + "' at "
        + Text.address(this)
        + ">";
  }
}
