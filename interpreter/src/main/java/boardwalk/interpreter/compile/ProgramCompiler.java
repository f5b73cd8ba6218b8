package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
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
   * Whether the board loads {@code .mpy} files, which makes bytecode shorter ({@link JumpLimit}).
   */
  public static void loadsMpyFiles(boolean now) {
    BytecodeSize.nameTables(now);
  }

  /**
   * Compiles a program or module.
   *
   * @throws PyException SyntaxError and its kind, with the place in its traceback
   */
  public static Runnable program(String source, String file, Namespace globals) {
    KnownCode known = KnownCode.of(globals);
    KnownCode.Whole key = new KnownCode.Whole(source, file, Optimization.level());
    List<FunctionCode> parts = known.get(key);
    if (parts == null) {
      parts = parts(source, file, globals);
      known.put(key, parts);
    }
    List<FunctionCode> all = parts;
    return () -> {
      for (FunctionCode part : all) {
        function(part).call0();
      }
      return boardwalk.interpreter.runtime.None.NONE;
    };
  }

  private static List<FunctionCode> parts(String source, String file, Namespace globals) {
    ConstFolder.Folded folded =
        parsed(Parser.parse(source, Interrupts::glance, Floats::parse), file);
    Program program = folded.program();
    Unit unit = unit(folded, source, file, globals);
    List<Stmt> body = program.body();
    List<FunctionCode> parts = new ArrayList<>();
    for (int i = 0; i < Math.max(1, body.size()); i += STATEMENTS_TOGETHER) {
      List<Stmt> part = body.subList(i, Math.min(body.size(), i + STATEMENTS_TOGETHER));
      parts.add(code(unit, new Program(program.span(), part)));
    }
    return parts;
  }

  /** Compiles an expression, whose value running it gives. */
  public static Runnable expression(String source, String file, Namespace globals) {
    KnownCode known = KnownCode.of(globals);
    KnownCode.Single key = new KnownCode.Single(source, file, Optimization.level());
    List<FunctionCode> only = known.get(key);
    if (only == null) {
      only = List.of(onlyExpression(source, file, globals));
      known.put(key, only);
    }
    return function(only.getFirst())::call0;
  }

  private static FunctionCode onlyExpression(String source, String file, Namespace globals) {
    ConstFolder.Folded folded = parsed(Parser.parseExpression(source, Floats::parse), file);
    Program program = folded.program();
    Stmt.Expression statement = (Stmt.Expression) program.body().getFirst();
    Program returning =
        new Program(program.span(), List.of(new Stmt.Return(statement.span(), statement.value())));
    return code(unit(folded, source, file, globals), returning);
  }

  /** The built-in function that shows a value at the prompt. */
  public static final String SHOW = "__repl_print__";

  /** Compiles what is typed at a prompt: every expression that is a statement is shown. */
  public static Runnable interactive(String source, String file, Namespace globals) {
    ConstFolder.Folded folded =
        parsed(Parser.parse(source, Interrupts::glance, Floats::parse), file);
    Program parsed = folded.program();
    Program program = new Program(parsed.span(), shown(parsed.body()));
    ConstFolder.Folded showing = new ConstFolder.Folded(program, folded.constants());
    return function(code(unit(showing, source, file, globals), program))::call0;
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

  private static Unit unit(
      ConstFolder.Folded folded, String source, String file, Namespace globals) {
    Program program = folded.program();
    Interrupts.glance();
    Scopes scopes = analyzed(program, file);
    JumpLimit.check(program, scopes);
    Interrupts.glance();
    return new Unit(
        file,
        scopes,
        ViperTypes.check(program, file, scopes),
        globals,
        new Definitions(source, file, folded.constants()));
  }

  private static FunctionCode code(Unit unit, Program program) {
    Signature signature = new Signature("<module>", List.of(), 0, 0, 0, false, false);
    return new FunctionCode(unit, unit.scopes().module(), program, signature);
  }

  private static PyFunction function(FunctionCode code) {
    return code.instantiate(code.unit().globals(), new Object[0], new Object[0], new Cell[0]);
  }

  private static ConstFolder.Folded parsed(Parser.Result result, String file) {
    if (!result.ok()) {
      Diagnostic first = CompileProblems.first(result.problems());
      throw error(first, file, CompileProblems.scope(first, result.program()));
    }
    List<Diagnostic> problems = new ArrayList<>();
    ConstFolder.Folded folded = ConstFolder.fold(result.program(), problems);
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
