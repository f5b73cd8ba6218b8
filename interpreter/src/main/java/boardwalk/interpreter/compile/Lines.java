package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Expr;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Keeps, in a variable of the JVM, the line a body is at, for tracebacks. */
final class Lines {

  /** Longer text is not interned (py/mpconfig.h, MICROPY_ALLOC_PARSE_INTERN_STRING_LEN). */
  private static final int MOST_INTERNED = 10;

  private final CodeBuilder code;
  private final String file;
  private final String function;
  private final boolean counted = Optimization.level() < Optimization.WITHOUT_LINES;
  private int variable;
  private int last;

  Lines(BodyCompiler body) {
    this.code = body.code;
    this.file = body.unit.file();
    this.function = body.scope.name();
  }

  /** The body begins; it is at no line yet. */
  void begin() {
    variable = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(variable);
  }

  void at(int line) {
    last = line;
    // Without line numbers everything is on the first line (py/bc.c, mp_bytecode_get_source_line).
    code.loadConstant(counted ? line : 1).istore(variable);
  }

  /** Where a generator goes on it has to be told its line again. */
  void same() {
    if (last > 0) {
      at(last);
    }
  }

  /** Notes where an expression stands that has a line of its own (py/compile.c, compile_node). */
  void of(Expr expression) {
    boolean leaf =
        switch (expression) {
          case Expr.Name e -> true;
          case Expr.Singleton e -> true;
          case Expr.Missing e -> true;
          case Expr.Constant e -> isLeaf(e.value());
          default -> false;
        };
    if (!leaf && expression.span().line() != last) {
      at(expression.span().line());
    }
  }

  /** Other constants have a node with a line (py/parse.c, push_result_token). */
  private static boolean isLeaf(Object constant) {
    return constant instanceof Long
        || constant instanceof Boolean
        || constant instanceof String text && text.length() <= MOST_INTERNED;
  }

  /** The exception on its way is only passed on: no new line of the traceback. */
  void none() {
    last = 0;
    code.iconst_0().istore(variable);
  }

  /** Turns the Throwable on the stack into a PyException with this place noted. */
  void caught() {
    note("caught");
  }

  /** Turns the Throwable on the stack into a PyException that leaves the function here. */
  void leaving() {
    note("leaving");
  }

  private void note(String how) {
    code.loadConstant(file).iload(variable).loadConstant(function);
    code.invokestatic(
        Names.RAISING,
        how,
        MethodTypeDesc.of(
            Names.EXCEPTION, Names.THROWABLE, Names.STRING, ConstantDescs.CD_int, Names.STRING));
  }
}
