package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Compiles statements: each leaves the stack as it was. */
final class StatementCompiler {

  private final BodyCompiler body;
  private final AssignmentCompiler assignments;

  StatementCompiler(BodyCompiler body) {
    this.body = body;
    this.assignments = new AssignmentCompiler(body);
  }

  private CodeBuilder code() {
    return body.code;
  }

  void body(List<Stmt> statements) {
    int mark = body.assigned.mark();
    Parts parts = new Parts(body);
    if (parts.wanted(statements)) {
      parts.compile(statements);
    } else {
      statements.forEach(this::statement);
    }
    body.assigned.backTo(mark);
  }

  void statement(Stmt statement) {
    body.lines.at(statement.span().line());
    if (body.viper != null && body.viper.statements.compiled(statement)) {
      return;
    }
    switch (statement) {
      case Stmt.Expression s -> {
        if (!(s.value() instanceof Expr.Constant)) {
          body.expressions.push(s.value());
          code().pop();
        }
      }
      case Stmt.Assign s -> assignments.assign(s);
      case Stmt.AugmentedAssign s -> assignments.augmented(s);
      case Stmt.AnnotatedAssign s -> {
        if (s.value() != null) {
          body.expressions.push(s.value());
          assignments.store(s.target());
        }
      }
      case Stmt.Return s -> returnStatement(s);
      case Stmt.Delete s -> s.targets().forEach(assignments::delete);
      case Stmt.Pass s -> {}
      case Stmt.Global s -> {}
      case Stmt.Nonlocal s -> {}
      case Stmt.Break s -> {
        Block loop = body.blocks.loop();
        body.blocks.unwind(loop);
        code().goto_(loop.breakTo);
      }
      case Stmt.Continue s -> {
        Block loop = body.blocks.loop();
        body.blocks.unwind(loop);
        code().goto_(loop.continueTo);
      }
      case Stmt.Raise s -> raise(s);
      case Stmt.Assert s -> assertion(s);
      case Stmt.Import s -> new ImportCompiler(body).plain(s);
      case Stmt.ImportFrom s -> new ImportCompiler(body).from(s);
      case Stmt.If s -> ifStatement(s);
      case Stmt.While s -> new LoopCompiler(body).whileLoop(s);
      case Stmt.For s -> new LoopCompiler(body).forLoop(s);
      case Stmt.Try s -> new TryCompiler(body).tryStatement(s);
      case Stmt.With s -> {
        int mark = body.assigned.mark();
        new WithCompiler(body).with(s, 0);
        body.assigned.backTo(mark);
      }
      case Stmt.FunctionDef s -> {
        new DefinitionCompiler(body).decorated(s);
        body.variables.assign(s.name());
      }
      case Stmt.ClassDef s -> {
        new DefinitionCompiler(body).decorated(s);
        body.variables.assign(s.name());
      }
    }
  }

  void returnStatement(Stmt.Return s) {
    boolean nothing = s.value() == null || s.value() instanceof Expr.Singleton;
    if (nothing && body.viper != null && body.viper.types.result().isWord()) {
      body.viper.pushNothing();
    } else if (s.value() == null) {
      body.pushNone();
    } else {
      body.expressions.push(s.value());
    }
    if (body.blocks.hasEndings()) {
      Slot value = body.places.keep(Names.OBJECT);
      body.blocks.unwind(null);
      body.places.load(value);
    }
    body.returnValue();
  }

  private void ifStatement(Stmt.If s) {
    Label otherwise = code().newLabel();
    body.expressions.jumpUnless(s.test(), otherwise);
    body(s.body());
    if (s.otherwise().isEmpty()) {
      code().labelBinding(otherwise);
      return;
    }
    Label end = code().newLabel();
    code().goto_(end).labelBinding(otherwise);
    body(s.otherwise());
    code().labelBinding(end);
  }

  private void raise(Stmt.Raise s) {
    if (s.exception() != null) {
      body.expressions.push(s.exception());
      if (s.cause() != null) {
        // MicroPython works the cause out and drops it: it has no exception chaining.
        Slot exception = body.places.keep(Names.OBJECT);
        body.expressions.push(s.cause());
        code().pop();
        body.places.load(exception);
      }
      code()
          .invokestatic(
              Names.RAISING, "exception", MethodTypeDesc.of(Names.EXCEPTION, Names.OBJECT))
          .athrow();
    } else if (body.handled.isEmpty()) {
      code()
          .invokestatic(Names.RAISING, "noneToReraise", MethodTypeDesc.of(Names.EXCEPTION))
          .athrow();
    } else {
      body.lines.none();
      body.places.load(body.handled.peek());
      code().athrow();
    }
  }

  private void assertion(Stmt.Assert s) {
    Label holds = code().newLabel();
    body.expressions.jumpIf(s.test(), holds);
    if (s.message() == null) {
      code().aconst_null();
    } else {
      body.expressions.push(s.message());
    }
    code()
        .invokestatic(Names.SUPPORT, "assertion", MethodTypeDesc.of(Names.EXCEPTION, Names.OBJECT))
        .athrow()
        .labelBinding(holds);
  }
}
