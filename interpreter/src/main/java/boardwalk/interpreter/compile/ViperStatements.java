package boardwalk.interpreter.compile;

import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Stmt;
import boardwalk.interpreter.viper.ViperFunction;
import boardwalk.interpreter.viper.ViperType;
import boardwalk.interpreter.viper.ViperTypes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.List;

/** Compiles the statements in which a viper function handles machine words. */
final class ViperStatements {

  private final BodyCompiler body;
  private final ViperBody viper;

  ViperStatements(BodyCompiler body, ViperBody viper) {
    this.body = body;
    this.viper = viper;
  }

  private CodeBuilder code() {
    return body.code;
  }

  /** Compiles a statement; false for one that is the same in every function. */
  boolean compiled(Stmt statement) {
    return switch (statement) {
      case Stmt.Expression s when viper.types.type(s.value()).isWord() -> {
        viper.expressions.push(s.value());
        code().pop2();
        yield true;
      }
      case Stmt.Assign s when ViperTypes.isSwap(s) -> {
        swap(s);
        yield true;
      }
      case Stmt.Assign s -> assign(s.targets(), s.value());
      case Stmt.AnnotatedAssign s when s.value() != null -> assign(List.of(s.target()), s.value());
      case Stmt.AugmentedAssign s -> augmented(s);
      case Stmt.Return s when s.value() instanceof Expr.Conditional value -> {
        eitherReturn(s, value);
        yield true;
      }
      case Stmt.For s when viper.types.ranges().containsKey(s) -> {
        counting(s, viper.types.ranges().get(s));
        yield true;
      }
      default -> false;
    };
  }

  private void eitherReturn(Stmt.Return s, Expr.Conditional value) {
    Label otherwise = code().newLabel();
    body.expressions.jumpUnless(value.test(), otherwise);
    body.statements.returnStatement(new Stmt.Return(s.span(), value.then()));
    code().labelBinding(otherwise);
    body.statements.returnStatement(new Stmt.Return(s.span(), value.otherwise()));
  }

  // ---- assignments ---------------------------------------------------------------------------

  private boolean assign(List<Expr> targets, Expr value) {
    ViperType type = viper.types.type(value);
    if (type == ViperType.NONE && targets.stream().anyMatch(this::losesNone)) {
      // The real one stores the word of None here, which is the int 0.
      body.expressions.push(value);
      code().pop().lconst_0();
      type = ViperType.INT;
    } else if (type.isWord()) {
      viper.expressions.push(value);
    } else {
      return false;
    }
    int kept = keep();
    for (Expr target : targets) {
      code().lload(kept);
      store(target, type);
    }
    return true;
  }

  private boolean losesNone(Expr target) {
    return target instanceof Expr.Attribute
        || target instanceof Expr.Name name
            && body.scope.storage(name.id()) == Scope.Storage.GLOBAL;
  }

  private int keep() {
    int kept = code().allocateLocal(TypeKind.LONG);
    code().lstore(kept);
    return kept;
  }

  /** Gives {@code target} the word on the stack. */
  void store(Expr target, ViperType type) {
    switch (target) {
      case Expr.Name name when viper.isWord(name.id()) -> code().lstore(viper.place(name.id()));
      case Expr.Subscript item when viper.types.type(item.object()).isWord() -> {
        int value = keep();
        viper.expressions.site();
        viper.expressions.push(item.object());
        viper.expressions.push(item.index());
        code().lload(value);
        viper.expressions.store(viper.types.type(item.object()));
      }
      default -> {
        viper.toObject(type);
        new AssignmentCompiler(body).store(target);
      }
    }
  }

  private void swap(Stmt.Assign s) {
    List<Expr> values = ((Expr.Tuple) s.value()).elements();
    List<Expr> targets = ((Expr.Tuple) s.targets().getFirst()).elements();
    int[] words = new int[values.size()];
    Slot[] objects = new Slot[values.size()];
    for (int i = 0; i < words.length; i++) {
      if (viper.types.type(values.get(i)).isWord()) {
        viper.expressions.push(values.get(i));
        words[i] = keep();
      } else {
        body.expressions.push(values.get(i));
        objects[i] = body.places.keep(Names.OBJECT);
      }
    }
    for (int i = 0; i < words.length; i++) {
      if (objects[i] == null) {
        code().lload(words[i]);
        store(targets.get(i), viper.types.type(values.get(i)));
      } else {
        body.places.load(objects[i]);
        new AssignmentCompiler(body).store(targets.get(i));
      }
    }
  }

  private boolean augmented(Stmt.AugmentedAssign s) {
    if (s.target() instanceof Expr.Name name && viper.isWord(name.id())) {
      viper.expressions.push(name);
      viper.expressions.push(s.value());
      viper.expressions.binary(s.operator(), viper.types.type(name));
      code().lstore(viper.place(name.id()));
      return true;
    }
    if (s.target() instanceof Expr.Subscript item
        && viper.types.type(item.object()).elementSize() > 0) {
      ViperType pointer = viper.types.type(item.object());
      viper.expressions.push(item.object());
      int base = keep();
      viper.expressions.push(item.index());
      int index = keep();
      viper.expressions.site();
      code().lload(base).lload(index);
      viper.expressions.site();
      code().lload(base).lload(index);
      viper.expressions.load(pointer);
      viper.expressions.push(s.value());
      viper.expressions.binary(s.operator(), ViperType.INT);
      viper.expressions.store(pointer);
      return true;
    }
    return false;
  }

  // ---- for … in range ------------------------------------------------------------------------

  private void counting(Stmt.For s, ViperFunction.CountingLoop loop) {
    ViperType type = loop.start() == null ? ViperType.INT : viper.types.type(loop.start());
    viper.expressions.push(loop.end());
    int end = keep();
    if (loop.start() == null) {
      code().lconst_0();
    } else {
      viper.expressions.push(loop.start());
    }
    int next = keep();
    Label again = code().newBoundLabel();
    Label exhausted = code().newLabel();
    Label left = code().newLabel();
    Label forward = code().newLabel();
    body.lines.at(s.span().line());
    body.poll();
    code().lload(next).lload(end);
    viper.expressions.jumpUnless(
        loop.step() >= 0 ? CompareOperator.LESS : CompareOperator.GREATER,
        type == ViperType.UINT,
        exhausted);
    code().lload(next);
    store(s.target(), type);
    Block block = Block.loop(left, forward);
    body.blocks.enter(block);
    body.statements.body(s.body());
    body.blocks.leave(block);
    code().labelBinding(forward);
    code().lload(next).loadConstant(loop.step()).ladd();
    viper.expressions.fit();
    code().lstore(next);
    code().goto_(again).labelBinding(exhausted);
    body.statements.body(s.otherwise());
    code().labelBinding(left);
  }
}
