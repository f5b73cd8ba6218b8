package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Compiles {@code try}. */
final class TryCompiler {

  private final BodyCompiler body;

  TryCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  void tryStatement(Stmt.Try s) {
    if (s.finallyBody().isEmpty()) {
      withHandlers(s);
      return;
    }
    withEnding(
        () -> {
          if (s.handlers().isEmpty()) {
            body.statements.body(s.body());
          } else {
            withHandlers(s);
          }
        },
        () -> body.statements.body(s.finallyBody()));
  }

  /** Compiles {@code inside} so that {@code ending} runs on every way out of it. */
  void withEnding(Runnable inside, Runnable ending) {
    Block block = Block.ending(ending);
    Label start = code().newBoundLabel();
    code().nop();
    body.blocks.enter(block);
    inside.run();
    body.blocks.leave(block);
    Label end = code().newBoundLabel();
    Label done = code().newLabel();
    ending.run();
    code().goto_(done);
    Label handler = code().newBoundLabel();
    body.lines.caught();
    Slot exception = body.places.keep(Names.EXCEPTION);
    ending.run();
    body.lines.none();
    body.places.load(exception);
    code().athrow();
    body.blocks.protect(block, start, end, handler);
    code().labelBinding(done);
  }

  private void withHandlers(Stmt.Try s) {
    Block block = Block.ending(null);
    Label start = code().newBoundLabel();
    code().nop();
    body.blocks.enter(block);
    body.statements.body(s.body());
    body.blocks.leave(block);
    Label end = code().newBoundLabel();
    Label done = code().newLabel();
    body.statements.body(s.otherwise());
    code().goto_(done);
    Label handler = code().newBoundLabel();
    body.lines.caught();
    Slot exception = body.places.keep(Names.EXCEPTION);
    for (Stmt.Handler one : s.handlers()) {
      handler(one, exception, done);
    }
    body.lines.none();
    body.places.load(exception);
    code().athrow();
    body.blocks.protect(block, start, end, handler);
    code().labelBinding(done);
  }

  private void handler(Stmt.Handler handler, Slot exception, Label done) {
    Label next = code().newLabel();
    if (handler.type() != null) {
      body.lines.at(handler.span().line());
      body.expressions.push(handler.type());
      Slot type = body.places.keep(Names.OBJECT);
      body.places.load(exception);
      body.places.load(type);
      code()
          .invokestatic(
              Names.RAISING,
              "matches",
              MethodTypeDesc.of(ConstantDescs.CD_boolean, Names.EXCEPTION, Names.OBJECT))
          .ifeq(next);
    }
    body.handled.push(exception);
    body.places.load(exception);
    code()
        .invokestatic(
            Names.RAISING, "handling", MethodTypeDesc.of(ConstantDescs.CD_void, Names.EXCEPTION));
    if (handler.name() == null) {
      body.statements.body(handler.body());
    } else {
      body.places.load(exception);
      code().invokevirtual(Names.EXCEPTION, "value", MethodTypeDesc.of(Names.OBJECT));
      body.variables.store(handler.name());
      List<Stmt> statements = handler.body();
      withEnding(
          () -> body.statements.body(statements), () -> body.variables.forget(handler.name()));
    }
    body.handled.pop();
    code().invokestatic(Names.RAISING, "handled", MethodTypeDesc.of(ConstantDescs.CD_void));
    code().goto_(done).labelBinding(next);
  }
}
