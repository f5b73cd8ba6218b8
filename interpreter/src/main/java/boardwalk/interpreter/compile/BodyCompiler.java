package boardwalk.interpreter.compile;

import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.viper.ViperFunction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Compiles the body of one function: its start and end, its variables, and the blocks it is in.
 * What stands in the body is the work of {@link StatementCompiler} and {@link ExpressionCompiler}.
 */
final class BodyCompiler {

  /** Name of the hidden parameter that holds a class body's namespace. */
  static final String CLASS_NAMESPACE = ".namespace";

  final FunctionCode function;
  final CodeBuilder code;
  final Constants constants;
  final boolean generator;
  final Scope scope;
  final Unit unit;
  final StatementCompiler statements;
  final ExpressionCompiler expressions;

  /** Types and words of a viper function; null for others. */
  final ViperBody viper;

  final Deque<Slot> handled = new ArrayDeque<>();
  final Assigned assigned = new Assigned();

  final Places places;
  final Variables variables;
  final Blocks blocks;
  final Lines lines;

  private final List<Label> resumePoints = new ArrayList<>();

  BodyCompiler(FunctionCode function, CodeBuilder code, Constants constants, boolean generator) {
    this.function = function;
    this.code = code;
    this.constants = constants;
    this.generator = generator;
    this.scope = function.scope();
    this.unit = function.unit();
    this.places = new Places(code, generator);
    this.variables = new Variables(this);
    this.blocks = new Blocks(code);
    this.lines = new Lines(this);
    this.expressions = new ExpressionCompiler(this);
    this.statements = new StatementCompiler(this);
    ViperFunction types = unit.viper().get(function.node());
    this.viper = types == null ? null : new ViperBody(this, types);
  }

  /** Compiles a body whose parameters come in an array. */
  void compileFromArray(int count) {
    int first = -1;
    for (int i = 0; i < count; i++) {
      int slot = code.allocateLocal(TypeKind.REFERENCE);
      first = first < 0 ? slot : first;
      code.aload(1).loadConstant(i).aaload().astore(slot);
    }
    parameters(first);
    rest();
  }

  /** Compiles a body whose parameters are JVM variables from 1 on, or a frame's first places. */
  void compile(int usedVariables) {
    if (generator) {
      places.beginGenerator(function.signature().names().size());
    }
    parameters(1);
    rest();
  }

  private void parameters(int first) {
    List<String> names = function.signature().names();
    for (int i = 0; i < names.size(); i++) {
      variables.define(names.get(i), new Slot(generator, generator ? i : first + i, Names.OBJECT));
    }
  }

  private void rest() {
    lines.begin();
    if (!generator) {
      code.invokestatic(Names.INTERRUPTS, "enter", ConstantDescs.MTD_void);
    }
    Label start = code.newLabel();
    Label begin = code.newLabel();
    Label dispatch = code.newLabel();
    code.labelBinding(start);
    code.nop();
    if (generator) {
      code.goto_(dispatch);
    }
    code.labelBinding(begin);
    variables.makeCells();
    variables.makeLocals(name -> viper != null && viper.isWord(name));
    if (viper != null) {
      viper.begin();
    }
    content();
    if (generator) {
      code.labelBinding(dispatch);
      dispatch(begin);
    }
    Label end = code.newLabel();
    code.labelBinding(end);
    Label handler = code.newLabel();
    code.labelBinding(handler);
    // The handler of everything: notes where the exception left the function.
    if (generator) {
      lines.caught();
    } else {
      lines.leaving();
    }
    code.athrow();
    code.exceptionCatchAll(start, end, handler);
    function.frameSize(places.used());
  }

  private void content() {
    Node node = function.node();
    switch (node) {
      case Expr.Comprehension comprehension -> new ComprehensionCompiler(this).body(comprehension);
      case Program program -> statements.body(program.body());
      default -> statements.body(function.body());
    }
    if (viper != null) {
      viper.pushNothing();
    } else {
      pushNone();
    }
    returnValue();
  }

  /** Goes to where the generator was left; at a state it cannot be in, to the start. */
  private void dispatch(Label begin) {
    code.aload(1).getfield(Names.GENERATOR, "state", ConstantDescs.CD_int);
    List<java.lang.classfile.instruction.SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < resumePoints.size(); i++) {
      cases.add(java.lang.classfile.instruction.SwitchCase.of(i + 1, resumePoints.get(i)));
    }
    code.lookupswitch(begin, cases);
  }

  /** Returns the value on the stack; whatever must end has ended. */
  void returnValue() {
    if (generator) {
      code.aload(1)
          .swap()
          .invokevirtual(Names.GENERATOR, "finish", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT))
          .areturn();
    } else {
      code.invokestatic(Names.INTERRUPTS, "leave", ConstantDescs.MTD_void).areturn();
    }
  }

  /** Leaves the generator with the value on the stack; what is sent later is on the stack then. */
  void yieldValue() {
    Label resume = suspend();
    code.labelBinding(resume);
    lines.same();
    code.aload(1)
        .aload(2)
        .invokevirtual(Names.GENERATOR, "received", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
  }

  /** Leaves the generator with the value on the stack; gives where it goes on, to be bound. */
  Label suspend() {
    Label resume = code.newLabel();
    resumePoints.add(resume);
    code.aload(1)
        .loadConstant(resumePoints.size())
        .putfield(Names.GENERATOR, "state", ConstantDescs.CD_int)
        .areturn();
    return resume;
  }

  void pushNone() {
    code.getstatic(Names.NONE, "NONE", Names.NONE);
  }

  void poll() {
    code.invokestatic(Names.INTERRUPTS, "poll", ConstantDescs.MTD_void);
  }

  boolean yields(Expr expression) {
    return unit.scopes().yielding().contains(expression);
  }

  Scope scopeOf(Node node) {
    return unit.scopes().byNode().get(node);
  }
}
