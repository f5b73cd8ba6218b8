package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyExceptionObject;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.scope.ScopeAnalyzer;
import boardwalk.interpreter.scope.Scopes;
import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Diagnostic;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Parser;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import boardwalk.interpreter.viper.ViperTypes;
import java.util.ArrayList;
import java.util.List;

/** Makes something to run of a program's text. */
public final class ProgramCompiler {

  /**
   * Statements of a module compiled together; more would make methods the JVM does not optimize.
   */
  private static final int STATEMENTS_TOGETHER = 150;

  /** A program ready to run, as often as wanted. */
  @FunctionalInterface
  public interface Runnable {
    /** Runs it; gives the value of an expression, None for statements. */
    Object run();
  }

  private ProgramCompiler() {}

  /**
   * Compiles a program or module.
   *
   * @throws PyException SyntaxError and its kind, with the place in its traceback
   */
  public static Runnable program(String source, String file, Namespace globals) {
    Program program = parsed(Parser.parse(source, Interrupts::glance), file);
    Unit unit = unit(program, file, globals);
    List<Stmt> body = program.body();
    return () -> {
      for (int i = 0; i < Math.max(1, body.size()); i += STATEMENTS_TOGETHER) {
        List<Stmt> part = body.subList(i, Math.min(body.size(), i + STATEMENTS_TOGETHER));
        function(unit, new Program(program.span(), part)).call0();
      }
      return boardwalk.interpreter.runtime.None.NONE;
    };
  }

  /** Compiles an expression, whose value running it gives. */
  public static Runnable expression(String source, String file, Namespace globals) {
    Program program = parsed(Parser.parseExpression(source), file);
    return expression(program, file, globals);
  }

  private static Runnable expression(Program program, String file, Namespace globals) {
    Stmt.Expression statement = (Stmt.Expression) program.body().getFirst();
    Program returning =
        new Program(program.span(), List.of(new Stmt.Return(statement.span(), statement.value())));
    PyFunction function = function(unit(program, file, globals), returning);
    return function::call0;
  }

  /** The built-in function that shows a value at the prompt. */
  public static final String SHOW = "__repl_print__";

  /** Compiles what is typed at a prompt: every expression that is a statement is shown. */
  public static Runnable interactive(String source, String file, Namespace globals) {
    Program parsed = parsed(Parser.parse(source, Interrupts::glance), file);
    List<Stmt> body = shown(parsed.body());
    Program program = new Program(parsed.span(), body);
    PyFunction function = function(unit(program, file, globals), program);
    return function::call0;
  }

  private static List<Stmt> shown(List<Stmt> body) {
    return body.stream().map(ProgramCompiler::shown).toList();
  }

  /** Functions and classes keep their expressions to themselves; blocks do not. */
  private static Stmt shown(Stmt statement) {
    if (!(statement instanceof Stmt.Expression expression)) {
      return switch (statement) {
        case Stmt.If s -> new Stmt.If(s.span(), s.test(), shown(s.body()), shown(s.otherwise()));
        case Stmt.While s ->
            new Stmt.While(s.span(), s.test(), shown(s.body()), shown(s.otherwise()));
        case Stmt.For s ->
            new Stmt.For(
                s.span(),
                s.target(),
                s.iterable(),
                shown(s.body()),
                shown(s.otherwise()),
                s.isAsync());
        case Stmt.With s -> new Stmt.With(s.span(), s.items(), shown(s.body()), s.isAsync());
        case Stmt.Try s ->
            new Stmt.Try(
                s.span(),
                shown(s.body()),
                s.handlers().stream()
                    .map(h -> new Stmt.Handler(h.span(), h.type(), h.name(), shown(h.body())))
                    .toList(),
                shown(s.otherwise()),
                shown(s.finallyBody()));
        default -> statement;
      };
    }
    Expr call =
        new Expr.Call(
            statement.span(),
            new Expr.Name(statement.span(), SHOW),
            List.of(new Argument.Positional(expression.value())));
    return new Stmt.Expression(statement.span(), call);
  }

  private static Unit unit(Program program, String file, Namespace globals) {
    Interrupts.glance();
    Scopes scopes = analyzed(program, file);
    JumpLimit.check(program, scopes);
    Interrupts.glance();
    return new Unit(file, scopes, ViperTypes.check(program, file, scopes), globals);
  }

  private static PyFunction function(Unit unit, Program program) {
    Signature signature = new Signature("<module>", List.of(), 0, 0, 0, false, false);
    FunctionCode code = new FunctionCode(unit, unit.scopes().module(), program, signature);
    return code.instantiate(unit.globals(), new Object[0], new Object[0], new Cell[0]);
  }

  private static Program parsed(Parser.Result result, String file) {
    if (!result.ok()) {
      Diagnostic first = CompileProblems.first(result.problems());
      throw error(first, file, CompileProblems.scope(first, result.program()));
    }
    List<Diagnostic> problems = new ArrayList<>();
    Program folded = ConstFolder.fold(result.program(), problems);
    if (!problems.isEmpty()) {
      Diagnostic first = problems.getFirst();
      throw error(first, file, CompileProblems.scope(first, result.program()));
    }
    return folded;
  }

  private static Scopes analyzed(Program program, String file) {
    Scopes scopes = ScopeAnalyzer.analyze(program);
    if (!scopes.problems().isEmpty()) {
      throw error(scopes.problems().getFirst(), file, scopes.problemIn());
    }
    return scopes;
  }

  private static PyException error(Diagnostic diagnostic, String file, String scope) {
    PyType type = Errors.types().getOrDefault(diagnostic.exception(), Errors.SYNTAX_ERROR);
    PyExceptionObject exception = new PyExceptionObject(type, diagnostic.text());
    exception.addFrame(file, diagnostic.span().line(), scope);
    return new PyException(exception);
  }
}
