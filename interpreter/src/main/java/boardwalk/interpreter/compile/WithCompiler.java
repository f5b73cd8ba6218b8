package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Compiles {@code with} and {@code async with}. */
final class WithCompiler {

  private static final MethodTypeDesc EXIT_VALUE =
      MethodTypeDesc.of(Names.OBJECT, Names.CALLABLE, Names.EXCEPTION);

  private final BodyCompiler body;

  WithCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  /** Compiles the statement from its item {@code index} on. */
  void with(Stmt.With s, int index) {
    if (index == s.items().size()) {
      body.statements.body(s.body());
      return;
    }
    Stmt.WithItem item = s.items().get(index);
    body.expressions.push(item.context());
    Slot manager = body.places.keep(Names.OBJECT);
    body.places.load(manager);
    code()
        .loadConstant(s.isAsync() ? "__aexit__" : "__exit__")
        .invokestatic(
            Names.SUPPORT, "method", MethodTypeDesc.of(Names.CALLABLE, Names.OBJECT, Names.STRING));
    Slot exit = body.places.keep(Names.CALLABLE);
    body.places.load(manager);
    code()
        .loadConstant(s.isAsync() ? "__aenter__" : "__enter__")
        .invokestatic(
            Names.SUPPORT,
            "callMethod",
            MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.STRING));
    await(s);
    Slot entered = body.places.keep(Names.OBJECT);

    Block block = Block.ending(() -> leave(s, exit));
    Label start = code().newBoundLabel();
    code().nop();
    body.blocks.enter(block);
    if (item.target() != null) {
      body.places.load(entered);
      new AssignmentCompiler(body).store(item.target());
    }
    with(s, index + 1);
    body.blocks.leave(block);
    Label end = code().newBoundLabel();
    Label done = code().newLabel();
    leave(s, exit);
    code().goto_(done);

    Label handler = code().newBoundLabel();
    body.lines.caught();
    Slot exception = body.places.keep(Names.EXCEPTION);
    body.places.load(exit);
    body.places.load(exception);
    code().invokestatic(Names.SUPPORT, "exitValue", EXIT_VALUE);
    await(s);
    code()
        .invokestatic(Names.TRUTH, "of", MethodTypeDesc.of(ConstantDescs.CD_boolean, Names.OBJECT))
        .ifne(done);
    body.lines.none();
    body.places.load(exception);
    code().athrow();
    body.blocks.protect(block, start, end, handler);
    code().labelBinding(done);
  }

  private void leave(Stmt.With s, Slot exit) {
    body.places.load(exit);
    code().invokestatic(Names.SUPPORT, "exit", MethodTypeDesc.of(Names.OBJECT, Names.CALLABLE));
    await(s);
    code().pop();
  }

  private void await(Stmt.With s) {
    if (s.isAsync()) {
      body.expressions.yieldFrom();
    }
  }
}
