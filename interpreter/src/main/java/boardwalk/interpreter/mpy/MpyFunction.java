package boardwalk.interpreter.mpy;

import boardwalk.interpreter.compile.ClassBody;
import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyGenerator;
import boardwalk.interpreter.runtime.PyType;

/** A function of a {@code .mpy} file. To programs there is no difference to one from source. */
final class MpyFunction extends PyFunction implements ClassBody {

  static final Cell[] NO_CELLS = {};

  private final Code code;

  /** Whether a call with as many arguments as there are parameters needs nothing sorted. */
  private final boolean plain;

  MpyFunction(Code code, Object[] defaults, Object[] keywordDefaults, Cell[] closure) {
    super(code.signature(closure.length), code.globals, defaults, keywordDefaults, closure);
    this.code = code;
    this.plain = signature.positional() == signature.names().size();
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    return keywords.length == 0 && plain && arguments.length == signature.positional()
        ? invoke(arguments)
        : super.call(arguments, keywords);
  }

  @Override
  protected Object invoke(Object[] values) {
    Frame frame = frame(values);
    return code.isGenerator() ? new PyGenerator(this, new Object[] {frame}) : run(frame);
  }

  private Frame frame(Object[] values) {
    Frame frame = new Frame(code);
    int closed = closure.length;
    for (int i = 0; i < closed; i++) {
      frame.variables[i] = new Shared(closure[i]);
    }
    System.arraycopy(values, 0, frame.variables, closed, values.length);
    for (int cell : code.cells) {
      frame.variables[cell] = new Shared(Cell.of(frame.variables[cell]));
    }
    return frame;
  }

  private static Object run(Frame frame) {
    Interrupts.enter();
    try {
      return Machine.run(frame, null);
    } finally {
      Interrupts.leave();
    }
  }

  @Override
  protected Object resume(PyGenerator generator, Object sent) {
    Frame frame = (Frame) generator.slots[0];
    if (generator.state == 0) {
      generator.state = 1;
      return Machine.run(frame, generator);
    }
    return Machine.resume(frame, generator, sent);
  }

  @Override
  public Cell run(Namespace names) {
    Frame frame = frame(bind(PyCallable.NO_ARGUMENTS, PyCallable.NO_KEYWORDS));
    frame.classNames = names;
    return run(frame) instanceof Shared shared ? shared.cell : null;
  }

  @Override
  protected PyType ownType() {
    return code.isGenerator() ? MAKING_GENERATORS : TYPE;
  }
}
