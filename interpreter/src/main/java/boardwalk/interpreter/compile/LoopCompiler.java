package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Stmt;
import boardwalk.interpreter.viper.ConstantValues;
import boardwalk.interpreter.viper.ViperFunction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Compiles {@code while} and {@code for}. */
final class LoopCompiler {

  private final BodyCompiler body;

  LoopCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  void whileLoop(Stmt.While s) {
    Label again = code().newBoundLabel();
    Label otherwise = code().newLabel();
    Label end = code().newLabel();
    body.lines.at(s.span().line());
    body.poll();
    body.expressions.jumpUnless(s.test(), otherwise);
    Block loop = Block.loop(end, again);
    body.blocks.enter(loop);
    body.statements.body(s.body());
    body.blocks.leave(loop);
    code().goto_(again).labelBinding(otherwise);
    body.statements.body(s.otherwise());
    code().labelBinding(end);
  }

  void forLoop(Stmt.For s) {
    if (s.isAsync()) {
      asyncFor(s);
      return;
    }
    iterator(s);
    Slot iterator = body.places.keep(Names.ITERATOR);
    Label again = code().newBoundLabel();
    Label exhausted = code().newLabel();
    Label end = code().newLabel();
    body.lines.at(s.span().line());
    body.poll();
    body.places.load(iterator);
    code()
        .invokevirtual(Names.ITERATOR, "next", MethodTypeDesc.of(Names.OBJECT))
        .dup()
        .ifnull(exhausted);
    body(s, Block.loop(end, again));
    code().goto_(again).labelBinding(exhausted).pop();
    body.statements.body(s.otherwise());
    code().labelBinding(end);
  }

  private void iterator(Stmt.For s) {
    ViperFunction.CountingLoop range =
        ViperFunction.CountingLoop.of(s, ConstantValues::smallOrNull);
    if (range == null) {
      body.expressions.push(s.iterable());
      code().invokestatic(Names.ITERATION, "iter", MethodTypeDesc.of(Names.ITERATOR, Names.OBJECT));
      return;
    }
    body.expressions.push(range.end());
    body.expressions.push(range.start() == null ? new Expr.Constant(s.span(), 0L) : range.start());
    code()
        .loadConstant(range.step())
        .invokestatic(
            Names.COUNTER,
            "of",
            MethodTypeDesc.of(Names.ITERATOR, Names.OBJECT, Names.OBJECT, ConstantDescs.CD_long));
  }

  /** Gives the target the value on the stack and compiles the body. */
  private void body(Stmt.For s, Block loop) {
    int mark = body.assigned.mark();
    new AssignmentCompiler(body).store(s.target());
    body.blocks.enter(loop);
    body.statements.body(s.body());
    body.blocks.leave(loop);
    body.assigned.backTo(mark);
  }

  private void asyncFor(Stmt.For s) {
    body.expressions.push(s.iterable());
    callMethod("__aiter__");
    Slot iterator = body.places.keep(Names.OBJECT);
    Label again = code().newBoundLabel();
    Label finished = code().newLabel();
    Label end = code().newLabel();
    body.lines.at(s.span().line());
    body.poll();
    Label start = code().newBoundLabel();
    code().nop();
    body.places.load(iterator);
    callMethod("__anext__");
    body.expressions.yieldFrom();
    Slot value = body.places.keep(Names.OBJECT);
    Label stop = code().newBoundLabel();
    body.places.load(value);
    body(s, Block.loop(end, again));
    code().goto_(again);
    Label handler = code().newBoundLabel();
    body.lines.caught();
    Slot exception = body.places.keep(Names.EXCEPTION);
    body.places.load(exception);
    code()
        .invokestatic(
            Names.SUPPORT,
            "endsAsyncFor",
            MethodTypeDesc.of(ConstantDescs.CD_boolean, Names.EXCEPTION))
        .ifne(finished);
    body.lines.none();
    body.places.load(exception);
    code().athrow();
    code().exceptionCatchAll(start, stop, handler);
    code().labelBinding(finished);
    body.statements.body(s.otherwise());
    code().labelBinding(end);
  }

  private void callMethod(String name) {
    code()
        .loadConstant(name)
        .invokestatic(
            Names.SUPPORT,
            "callMethod",
            MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.STRING));
  }
}
