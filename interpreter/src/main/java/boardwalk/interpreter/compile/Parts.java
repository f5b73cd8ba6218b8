package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Compiles long blocks of a module's statements as functions of their own: the class file format
 * allows 64 KB for a method, MicroPython more for a module. Every variable of a module is global,
 * so a part needs nothing of the whole.
 */
final class Parts {

  /** Statements of a block that are compiled together. */
  private static final int TOGETHER = 20;

  private static final ClassDesc CODE = ClassDesc.of(FunctionCode.class.getName());

  private final BodyCompiler body;

  Parts(BodyCompiler body) {
    this.body = body;
  }

  /** Whether these statements are to be compiled in parts. */
  boolean wanted(List<Stmt> statements) {
    return body.function.inParts() && statements.size() > TOGETHER;
  }

  /** Compiles the statements; those that mean something of what is around them stay there. */
  void compile(List<Stmt> statements) {
    int start = 0;
    for (int i = 0; i <= statements.size(); i++) {
      boolean end = i == statements.size() || reachesOut(statements.get(i));
      if (end || i - start == TOGETHER) {
        part(statements.subList(start, i));
        start = i;
      }
      if (end && i < statements.size()) {
        body.statements.statement(statements.get(i));
        start = i + 1;
      }
    }
  }

  private void part(List<Stmt> statements) {
    if (statements.isEmpty()) {
      return;
    }
    Program program = new Program(statements.getFirst().span(), List.copyOf(statements));
    FunctionCode code =
        new FunctionCode(
            body.unit,
            body.scope,
            program,
            new Signature("<module>", List.of(), 0, 0, 0, false, false));
    // The part notes the lines; the traceback shows it as the module itself.
    body.lines.none();
    body.constants.push(body.code, code, CODE);
    body.constants.push(body.code, body.unit.globals(), Names.NAMESPACE);
    body.code.invokestatic(
        Names.SUPPORT,
        "part",
        MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_void, CODE, Names.NAMESPACE));
  }

  /** Whether a statement leaves a loop around it or raises the exception handled around it. */
  private static boolean reachesOut(List<Stmt> statements) {
    return statements.stream().anyMatch(Parts::reachesOut);
  }

  private static boolean reachesOut(Stmt statement) {
    return switch (statement) {
      case Stmt.Break s -> true;
      case Stmt.Continue s -> true;
      case Stmt.Raise s -> s.exception() == null;
      case Stmt.If s -> reachesOut(s.body()) || reachesOut(s.otherwise());
      // What leaves a loop inside is no matter, but telling it from others is not worth it.
      case Stmt.While s -> reachesOut(s.body()) || reachesOut(s.otherwise());
      case Stmt.For s -> reachesOut(s.body()) || reachesOut(s.otherwise());
      case Stmt.With s -> reachesOut(s.body());
      case Stmt.Try s ->
          reachesOut(s.body())
              || s.handlers().stream().anyMatch(h -> reachesOut(h.body()))
              || reachesOut(s.otherwise())
              || reachesOut(s.finallyBody());
      default -> false;
    };
  }
}
