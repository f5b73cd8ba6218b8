package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.runtime.Site;
import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A function of a program: what it is made of and, once it is needed, its compiled class. Public
 * only so that compiled classes reach it.
 */
public final class FunctionCode {

  private final Unit unit;
  private final Scope scope;
  private final Node node;
  private final Signature signature;
  private MethodHandle constructor;
  private int frameSize;
  private boolean inParts;
  private Object[] constants = {};

  FunctionCode(Unit unit, Scope scope, Node node, Signature signature) {
    this.unit = unit;
    this.scope = scope;
    this.node = node;
    this.signature = signature;
  }

  Unit unit() {
    return unit;
  }

  Scope scope() {
    return scope;
  }

  Signature signature() {
    return signature;
  }

  /** Function definition, lambda, class, comprehension or program. */
  Node node() {
    return node;
  }

  /** The statements of the body; for a lambda the one that returns its value. */
  List<Stmt> body() {
    return switch (node) {
      case Stmt.FunctionDef definition -> definition.body();
      case Stmt.ClassDef definition -> definition.body();
      case Expr.Lambda lambda -> List.of(new Stmt.Return(lambda.body().span(), lambda.body()));
      case boardwalk.interpreter.syntax.Program program -> program.body();
      default -> List.of();
    };
  }

  /** Whether long blocks of it are compiled as functions of their own, as it is too long else. */
  boolean inParts() {
    return inParts;
  }

  void putInParts() {
    inParts = true;
  }

  /** The objects its compiled class refers to. */
  void constants(Object[] now) {
    constants = now;
  }

  /** Forgets what it met when it ran, with the functions inside. */
  void forget() {
    for (Object constant : constants) {
      switch (constant) {
        case Site site -> site.forget();
        case FunctionCode inside when inside != this -> inside.forget();
        default -> {}
      }
    }
  }

  /** Slots that a generator of this function needs; known once it is compiled. */
  int frameSize() {
    return frameSize;
  }

  void frameSize(int now) {
    frameSize = now;
  }

  /** A function object; compiles the function the first time. */
  PyFunction instantiate(
      Namespace globals, Object[] defaults, Object[] keywordDefaults, Cell[] closure) {
    try {
      if (constructor == null) {
        constructor = ClassCompiler.compile(this);
      }
      return (PyFunction)
          constructor.invokeExact(signature, globals, defaults, keywordDefaults, closure);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
