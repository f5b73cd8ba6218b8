package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.scope.ScopeAnalyzer;
import boardwalk.interpreter.syntax.Expr;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Compiles comprehensions: each is a function of its own, called with what its first {@code for}
 * goes through.
 */
final class ComprehensionCompiler {

  private final BodyCompiler body;

  ComprehensionCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  private static Signature signature(Expr.Comprehension e) {
    return new Signature(
        switch (e.kind()) {
          case LIST -> "<listcomp>";
          case SET -> "<setcomp>";
          case DICT -> "<dictcomp>";
          case GENERATOR -> "<genexpr>";
        },
        List.of(ScopeAnalyzer.COMPREHENSION_INPUT),
        1,
        1,
        0,
        false,
        false);
  }

  /** Pushes the value of the comprehension. */
  void push(Expr.Comprehension e) {
    Expr.Comprehension.For first = (Expr.Comprehension.For) e.clauses().getFirst();
    body.expressions.push(first.iterable());
    if (!first.isAsync()) {
      code().invokestatic(Names.ITERATION, "iter", MethodTypeDesc.of(Names.ITERATOR, Names.OBJECT));
    }
    Slot input = body.places.keep(Names.OBJECT);
    FunctionCode function = new FunctionCode(body.unit, body.scopeOf(e), e, signature(e));
    new DefinitionCompiler(body).pushFunction(function, List.of(), List.of());
    body.places.load(input);
    code().invokevirtual(Names.CALLABLE, "call1", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
  }

  /** Compiles the function: makes the result, goes through everything, returns it. */
  void body(Expr.Comprehension e) {
    body.lines.at(e.span().line());
    Slot result = null;
    switch (e.kind()) {
      case LIST -> result = empty(Names.LIST);
      case SET -> {
        code()
            .loadConstant(0)
            .anewarray(Names.OBJECT)
            .invokestatic(Names.SET, "of", MethodTypeDesc.of(Names.SET, Names.OBJECTS));
        result = body.places.keep(Names.SET);
      }
      case DICT -> result = empty(Names.DICT);
      case GENERATOR -> {}
    }
    clause(e, 0, result);
    if (result != null) {
      body.places.load(result);
      body.returnValue();
    }
  }

  private Slot empty(java.lang.constant.ClassDesc type) {
    code().new_(type).dup().invokespecial(type, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    return body.places.keep(type);
  }

  private void clause(Expr.Comprehension e, int index, Slot result) {
    if (index == e.clauses().size()) {
      element(e, result);
      return;
    }
    switch (e.clauses().get(index)) {
      case Expr.Comprehension.If test -> {
        Label skip = code().newLabel();
        body.expressions.jumpUnless(test.test(), skip);
        clause(e, index + 1, result);
        code().labelBinding(skip);
      }
      case Expr.Comprehension.For loop -> {
        if (index == 0) {
          body.variables.load(ScopeAnalyzer.COMPREHENSION_INPUT);
        } else {
          body.expressions.push(loop.iterable());
        }
        code()
            .invokestatic(Names.ITERATION, "iter", MethodTypeDesc.of(Names.ITERATOR, Names.OBJECT));
        Slot iterator = body.places.keep(Names.ITERATOR);
        Label again = code().newBoundLabel();
        Label end = code().newLabel();
        body.poll();
        body.places.load(iterator);
        code()
            .invokevirtual(Names.ITERATOR, "next", MethodTypeDesc.of(Names.OBJECT))
            .dup()
            .ifnull(end);
        new AssignmentCompiler(body).store(loop.target());
        clause(e, index + 1, result);
        code().goto_(again).labelBinding(end).pop();
      }
    }
  }

  private void element(Expr.Comprehension e, Slot result) {
    switch (e.kind()) {
      case GENERATOR -> {
        body.expressions.push(e.element());
        body.yieldValue();
        code().pop();
      }
      case LIST, SET -> {
        body.expressions.push(e.element());
        Slot value = body.places.keep(Names.OBJECT);
        body.places.load(result);
        body.places.load(value);
        code()
            .invokevirtual(
                result.type(), "add", MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT));
      }
      case DICT -> {
        List<Runnable> pair = body.expressions.prepare(List.of(e.element(), e.value()));
        pair.get(0).run();
        Slot key = body.places.keep(Names.OBJECT);
        pair.get(1).run();
        Slot value = body.places.keep(Names.OBJECT);
        body.places.load(result);
        body.places.load(key);
        body.places.load(value);
        code()
            .invokevirtual(
                Names.DICT,
                "put",
                MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.OBJECT));
      }
    }
  }
}
