package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.UnaryOperator;
import boardwalk.interpreter.viper.PointerSite;
import boardwalk.interpreter.viper.ViperType;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Compiles expressions that are machine words: each leaves a {@code long} on the stack. */
final class ViperExpressions {

  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(LONG, LONG, LONG);

  private final BodyCompiler body;
  private final ViperBody viper;

  ViperExpressions(BodyCompiler body, ViperBody viper) {
    this.body = body;
    this.viper = viper;
  }

  private CodeBuilder code() {
    return body.code;
  }

  /** Pushes the word of an expression; of one that is an object, its value as an int. */
  void push(Expr expression) {
    ViperType type = viper.types.type(expression);
    if (!type.isWord()) {
      body.expressions.push(expression);
      viper.toWord(ViperType.INT);
      return;
    }
    Long known = viper.types.constants().get(expression);
    if (known != null) {
      code().loadConstant(MachineWord.fit(known));
      return;
    }
    switch (expression) {
      case Expr.Name e -> code().lload(viper.place(e.id()));
      case Expr.Unary e -> unary(e);
      case Expr.Binary e -> {
        push(e.left());
        push(e.right());
        binary(e.operator(), type);
      }
      case Expr.Comparison e -> {
        compare(e);
        code().i2l();
      }
      case Expr.Logical e -> logical(e);
      case Expr.Conditional e -> {
        Label otherwise = code().newLabel();
        Label end = code().newLabel();
        body.expressions.jumpUnless(e.test(), otherwise);
        push(e.then());
        code().goto_(end).labelBinding(otherwise);
        push(e.otherwise());
        code().labelBinding(end);
      }
      case Expr.Call e -> cast(e.arguments().getFirst().value(), type);
      case Expr.Subscript e -> {
        site();
        push(e.object());
        push(e.index());
        load(viper.types.type(e.object()));
      }
      case Expr.Walrus e -> {
        push(e.value());
        code().dup2();
        viper.statements.store(e.target(), type);
      }
      default -> throw new IllegalStateException("no word: " + expression);
    }
  }

  private void cast(Expr from, ViperType to) {
    switch (viper.types.type(from)) {
      case OBJECT -> {
        body.expressions.push(from);
        viper.toWord(to);
      }
      case NONE -> {
        body.expressions.push(from);
        code().pop().lconst_0();
      }
      default -> push(from);
    }
  }

  private void unary(Expr.Unary e) {
    push(e.operand());
    if (e.operator() == UnaryOperator.NEGATE) {
      code().lneg();
      fit();
    } else if (e.operator() == UnaryOperator.INVERT) {
      code().loadConstant(-1L).lxor();
    }
  }

  /** Combines the two words on the stack; {@code type} is that of the left one. */
  void binary(BinaryOperator operator, ViperType type) {
    switch (operator) {
      case ADD -> {
        code().ladd();
        fit();
      }
      case SUBTRACT -> {
        code().lsub();
        fit();
      }
      case MULTIPLY -> {
        code().lmul();
        fit();
      }
      case AND -> code().land();
      case OR -> code().lor();
      case XOR -> code().lxor();
      case SHIFT_LEFT -> {
        code().l2i().lshl();
        fit();
      }
      case SHIFT_RIGHT -> {
        code().l2i();
        if (type == ViperType.UINT && MachineWord.isNarrow()) {
          code()
              .invokestatic(
                  Names.WORDS, "shiftRight", MethodTypeDesc.of(LONG, LONG, ConstantDescs.CD_int));
        } else if (type == ViperType.UINT) {
          code().lushr();
        } else {
          code().lshr();
        }
      }
      case FLOOR_DIVIDE -> {
        code().invokestatic(Names.WORDS, "floorDivide", TWO);
        fit();
      }
      case MODULO -> code().invokestatic(Names.WORDS, "modulo", TWO);
      default -> throw new IllegalStateException("refused before: " + operator);
    }
  }

  /** Makes a word of the result on the stack, which may have more bits than the board's have. */
  void fit() {
    if (MachineWord.isNarrow()) {
      code().l2i().i2l();
    }
  }

  private void logical(Expr.Logical e) {
    Label end = code().newLabel();
    for (Expr operand : e.operands()) {
      push(operand);
      if (operand != e.operands().getLast()) {
        code().dup2().lconst_0().lcmp();
        if (e.isAnd()) {
          code().ifeq(end);
        } else {
          code().ifne(end);
        }
        code().pop2();
      }
    }
    code().labelBinding(end);
  }

  /** Pushes an int that is not 0 when the word of an expression counts as true. */
  void test(Expr expression) {
    if (expression instanceof Expr.Comparison comparison) {
      compare(comparison);
    } else {
      push(expression);
      code().lconst_0().lcmp();
    }
  }

  /** Pushes 1 when a comparison of words holds, else 0. */
  private void compare(Expr.Comparison e) {
    Label isFalse = code().newLabel();
    Label end = code().newLabel();
    boolean unsigned = viper.types.type(e.operands().getFirst()) == ViperType.UINT;
    push(e.operands().getFirst());
    for (int i = 0; i < e.operators().size(); i++) {
      push(e.operands().get(i + 1));
      int right = -1;
      if (i < e.operators().size() - 1) {
        right = code().allocateLocal(TypeKind.LONG);
        code().dup2().lstore(right);
      }
      jumpUnless(e.operators().get(i), unsigned, isFalse);
      if (right >= 0) {
        code().lload(right);
      }
    }
    code().iconst_1().goto_(end).labelBinding(isFalse).iconst_0().labelBinding(end);
  }

  /** Compares the two words on the stack and goes to {@code target} unless it holds. */
  void jumpUnless(CompareOperator operator, boolean unsigned, Label target) {
    if (unsigned) {
      code()
          .invokestatic(
              ConstantDescs.CD_Long,
              "compareUnsigned",
              MethodTypeDesc.of(ConstantDescs.CD_int, LONG, LONG));
    } else {
      code().lcmp();
    }
    switch (operator) {
      case LESS -> code().ifge(target);
      case LESS_EQUAL -> code().ifgt(target);
      case GREATER -> code().ifle(target);
      case GREATER_EQUAL -> code().iflt(target);
      case EQUAL -> code().ifne(target);
      case NOT_EQUAL -> code().ifeq(target);
      default -> throw new IllegalStateException("refused before: " + operator);
    }
  }

  // ---- memory --------------------------------------------------------------------------------

  /** Pushes what a pointer and an index are then used with. */
  void site() {
    body.constants.push(code(), new PointerSite(), Names.POINTER_SITE);
  }

  /** Loads by the site, pointer and index on the stack. */
  void load(ViperType pointer) {
    code().invokevirtual(Names.POINTER_SITE, "load" + 8 * pointer.elementSize(), TWO);
  }

  /** Stores by the site, pointer, index and value on the stack. */
  void store(ViperType pointer) {
    code()
        .invokevirtual(
            Names.POINTER_SITE,
            "store" + 8 * pointer.elementSize(),
            MethodTypeDesc.of(ConstantDescs.CD_void, LONG, LONG, LONG));
  }
}
