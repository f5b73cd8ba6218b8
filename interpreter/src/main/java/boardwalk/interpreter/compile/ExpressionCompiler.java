package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.AttributeSite;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.UnaryOperator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles expressions: each leaves its value on the stack.
 *
 * <p>While a generator waits in a {@code yield} the stack must be empty, so operands that come
 * before one that yields are kept in the frame ({@link #prepare}).
 */
final class ExpressionCompiler {

  private static final MethodTypeDesc TWO_TO_OBJECT =
      MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.OBJECT);
  private static final MethodTypeDesc TWO_TO_BOOLEAN =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, Names.OBJECT, Names.OBJECT);

  private static final Map<BinaryOperator, String> DIRECT =
      Map.ofEntries(
          Map.entry(BinaryOperator.ADD, "add"),
          Map.entry(BinaryOperator.SUBTRACT, "subtract"),
          Map.entry(BinaryOperator.MULTIPLY, "multiply"),
          Map.entry(BinaryOperator.TRUE_DIVIDE, "trueDivide"),
          Map.entry(BinaryOperator.FLOOR_DIVIDE, "floorDivide"),
          Map.entry(BinaryOperator.MODULO, "modulo"),
          Map.entry(BinaryOperator.AND, "and"),
          Map.entry(BinaryOperator.OR, "or"),
          Map.entry(BinaryOperator.XOR, "xor"),
          Map.entry(BinaryOperator.SHIFT_LEFT, "shiftLeft"),
          Map.entry(BinaryOperator.SHIFT_RIGHT, "shiftRight"));

  private static final Map<CompareOperator, String> COMPARISONS =
      Map.of(
          CompareOperator.LESS, "less",
          CompareOperator.LESS_EQUAL, "lessEqual",
          CompareOperator.GREATER, "greater",
          CompareOperator.GREATER_EQUAL, "greaterEqual",
          CompareOperator.EQUAL, "equal",
          CompareOperator.NOT_EQUAL, "notEqual",
          CompareOperator.IS, "is");

  private final BodyCompiler body;
  private final CallCompiler calls;

  ExpressionCompiler(BodyCompiler body) {
    this.body = body;
    this.calls = new CallCompiler(body, this);
  }

  private CodeBuilder code() {
    return body.code;
  }

  /** Pushes the value of {@code expression}. */
  void push(Expr expression) {
    body.lines.of(expression);
    if (body.viper != null && body.viper.pushed(expression)) {
      return;
    }
    switch (expression) {
      case Expr.Constant e -> constant(e.value());
      case Expr.Imaginary e -> {
        code().new_(Names.COMPLEX).dup().loadConstant(0.0).loadConstant(e.value());
        code()
            .invokespecial(
                Names.COMPLEX,
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(
                    ConstantDescs.CD_void, ConstantDescs.CD_double, ConstantDescs.CD_double));
      }
      case Expr.Singleton e -> code().getstatic(Names.NONE, e.kind().name(), Names.NONE);
      case Expr.Missing e -> body.pushNone();
      case Expr.FormattedString e -> formatted(e.parts());
      case Expr.Name e -> body.variables.load(e.id());
      case Expr.Unary e -> unary(e);
      case Expr.Binary e -> {
        operands(e.left(), e.right());
        binary(e.operator());
      }
      case Expr.Logical e -> logical(e);
      case Expr.Comparison e -> comparison(e);
      case Expr.Conditional e -> {
        Label otherwise = code().newLabel();
        Label end = code().newLabel();
        jumpUnless(e.test(), otherwise);
        push(e.then());
        code().goto_(end).labelBinding(otherwise);
        push(e.otherwise());
        code().labelBinding(end);
      }
      case Expr.Lambda e -> new DefinitionCompiler(body).function(e, "<lambda>", e.parameters());
      case Expr.Call e -> calls.push(e);
      case Expr.Attribute e -> {
        if (body.yields(e.object())) {
          push(e.object());
          load(body.places.keep(Names.OBJECT), new AttributeSite(e.name()));
        } else {
          body.constants.push(code(), new AttributeSite(e.name()), Names.ATTRIBUTE_SITE);
          push(e.object());
          get();
        }
      }
      case Expr.Subscript e when e.index() instanceof Expr.Slice slice -> {
        sliceOperands(e.object(), slice).forEach(Runnable::run);
        code()
            .invokestatic(
                Names.ITEMS,
                "slice",
                MethodTypeDesc.of(
                    Names.OBJECT, Names.OBJECT, Names.OBJECT, Names.OBJECT, Names.OBJECT));
      }
      case Expr.Subscript e -> {
        operands(e.object(), e.index());
        code().invokestatic(Names.ITEMS, "get", TWO_TO_OBJECT);
      }
      case Expr.Slice e -> {
        List<Runnable> parts =
            prepare(List.of(orNone(e.lower()), orNone(e.upper()), orNone(e.step())));
        code().new_(Names.SLICE).dup();
        parts.forEach(Runnable::run);
        code()
            .invokespecial(
                Names.SLICE,
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.OBJECT, Names.OBJECT));
      }
      case Expr.Tuple e -> {
        if (e.elements().isEmpty()) {
          code().getstatic(Names.TUPLE, "EMPTY", Names.TUPLE);
        } else if (ConstFolder.valueOf(e) != null) {
          constant(ConstFolder.valueOf(e));
        } else {
          array(e.elements());
          code().invokestatic(Names.TUPLE, "made", MethodTypeDesc.of(Names.TUPLE, Names.OBJECTS));
        }
      }
      case Expr.ListDisplay e -> {
        array(e.elements());
        code().invokestatic(Names.LIST, "taking", MethodTypeDesc.of(Names.LIST, Names.OBJECTS));
      }
      case Expr.SetDisplay e -> {
        array(e.elements());
        code().invokestatic(Names.SET, "of", MethodTypeDesc.of(Names.SET, Names.OBJECTS));
      }
      case Expr.DictDisplay e -> dict(e);
      case Expr.Comprehension e -> new ComprehensionCompiler(body).push(e);
      case Expr.Starred e -> push(e.value());
      case Expr.Yield e -> {
        if (e.value() == null) {
          body.pushNone();
        } else {
          push(e.value());
        }
        body.yieldValue();
      }
      case Expr.YieldFrom e -> {
        push(e.value());
        yieldFrom();
      }
      case Expr.Await e -> {
        push(e.value());
        yieldFrom();
      }
      case Expr.Walrus e -> {
        push(e.value());
        code().dup();
        body.variables.store(e.target().id());
      }
    }
  }

  /** What pushes an object and the three parts of a slice of it. */
  List<Runnable> sliceOperands(Expr object, Expr.Slice slice) {
    List<Runnable> parts =
        new ArrayList<>(
            prepare(
                List.of(
                    object, orNone(slice.lower()), orNone(slice.upper()), orNone(slice.step()))));
    Runnable lower = parts.get(1);
    parts.set(
        1,
        () -> {
          body.lines.of(slice);
          lower.run();
        });
    return parts;
  }

  private static Expr orNone(Expr expression) {
    return expression != null ? expression : new Expr.Singleton(null, Expr.Singleton.Kind.NONE);
  }

  private void load(Slot object, AttributeSite site) {
    body.constants.push(code(), site, Names.ATTRIBUTE_SITE);
    body.places.load(object);
    get();
  }

  private void get() {
    code()
        .invokevirtual(Names.ATTRIBUTE_SITE, "get", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
  }

  void constant(Object value) {
    switch (value) {
      case byte[] bytes -> body.constants.push(code(), PyBytes.of(bytes), Names.OBJECT);
      case String text -> body.constants.push(code(), text, Names.STRING);
      default -> body.constants.push(code(), value, Names.OBJECT);
    }
  }

  // ---- operands ------------------------------------------------------------------------------

  /** Pushes the values of all, from left to right. */
  void operands(Expr... expressions) {
    prepare(List.of(expressions)).forEach(Runnable::run);
  }

  /**
   * Gets values ready to be pushed one by one, in order. Where one of them yields, all up to it are
   * worked out now and kept; the others are worked out when pushed.
   */
  List<Runnable> prepare(List<Expr> expressions) {
    int last = -1;
    for (int i = 0; i < expressions.size(); i++) {
      last = body.yields(expressions.get(i)) ? i : last;
    }
    List<Runnable> pushes = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      Expr expression = expressions.get(i);
      if (i <= last) {
        push(expression);
        Slot kept = body.places.keep(Names.OBJECT);
        pushes.add(() -> body.places.load(kept));
      } else {
        pushes.add(() -> push(expression));
      }
    }
    return pushes;
  }

  /** Pushes an array of the values. */
  void array(List<Expr> expressions) {
    Object[] constants = ConstFolder.valuesOf(expressions);
    if (constants != null && constants.length > 1) {
      // One copy instead of code for every element: tables may have thousands.
      body.constants.push(code(), constants, Names.OBJECTS);
      code()
          .invokevirtual(Names.OBJECTS, "clone", MethodTypeDesc.of(Names.OBJECT))
          .checkcast(Names.OBJECTS);
      return;
    }
    List<Runnable> values = prepare(expressions);
    code().loadConstant(values.size()).anewarray(Names.OBJECT);
    for (int i = 0; i < values.size(); i++) {
      code().dup().loadConstant(i);
      values.get(i).run();
      code().aastore();
    }
  }

  // ---- operators -----------------------------------------------------------------------------

  void binary(BinaryOperator operator) {
    String direct = DIRECT.get(operator);
    if (direct != null) {
      code().invokestatic(Names.ARITHMETIC, direct, TWO_TO_OBJECT);
      return;
    }
    // The operator comes first in the method's parameters, so it is put below the operands.
    code().getstatic(Names.BINARY_OPERATOR, operator.name(), Names.BINARY_OPERATOR);
    code()
        .invokestatic(
            Names.SUPPORT,
            "binary",
            MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.OBJECT, Names.BINARY_OPERATOR));
  }

  private void unary(Expr.Unary e) {
    if (e.operator() == UnaryOperator.NOT) {
      boolValue(e);
      return;
    }
    Expr operand = e.operand();
    if (e.operator() == UnaryOperator.NEGATE && operand instanceof Expr.Constant constant) {
      if (constant.value() instanceof Long n && n != Long.MIN_VALUE) {
        constant(-n);
        return;
      }
      if (constant.value() instanceof Double d) {
        constant(-d);
        return;
      }
    }
    push(operand);
    if (e.operator() == UnaryOperator.NEGATE) {
      code()
          .invokestatic(Names.ARITHMETIC, "negate", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
      return;
    }
    code()
        .getstatic(Names.UNARY_OPERATOR, e.operator().name(), Names.UNARY_OPERATOR)
        .swap()
        .invokestatic(
            Names.ARITHMETIC,
            "unary",
            MethodTypeDesc.of(Names.OBJECT, Names.UNARY_OPERATOR, Names.OBJECT));
  }

  private void boolValue(Expr e) {
    Label isFalse = code().newLabel();
    Label end = code().newLabel();
    jumpUnless(e, isFalse);
    code().iconst_1().goto_(end).labelBinding(isFalse).iconst_0().labelBinding(end);
    box();
  }

  private void box() {
    code()
        .invokestatic(
            ConstantDescs.CD_Boolean,
            "valueOf",
            MethodTypeDesc.of(ConstantDescs.CD_Boolean, ConstantDescs.CD_boolean));
  }

  private void logical(Expr.Logical e) {
    Label end = code().newLabel();
    int last = e.operands().size() - 1;
    for (int i = 0; i < last; i++) {
      push(e.operands().get(i));
      code().dup();
      truth();
      if (e.isAnd()) {
        code().ifeq(end);
      } else {
        code().ifne(end);
      }
      code().pop();
    }
    push(e.operands().get(last));
    code().labelBinding(end);
  }

  private void truth() {
    code()
        .invokestatic(Names.TRUTH, "of", MethodTypeDesc.of(ConstantDescs.CD_boolean, Names.OBJECT));
  }

  private void comparison(Expr.Comparison e) {
    if (e.operators().size() == 1) {
      operands(e.operands().get(0), e.operands().get(1));
      compareValue(e.operators().getFirst());
      return;
    }
    Label end = code().newLabel();
    push(e.operands().get(0));
    Slot left = body.places.keep(Names.OBJECT);
    for (int i = 0; i < e.operators().size(); i++) {
      push(e.operands().get(i + 1));
      Slot right = body.places.keep(Names.OBJECT);
      body.places.load(left);
      body.places.load(right);
      compareValue(e.operators().get(i));
      if (i < e.operators().size() - 1) {
        code().dup();
        truth();
        code().ifeq(end).pop();
      }
      left = right;
    }
    code().labelBinding(end);
  }

  /** Compares the two values on the stack; leaves the result as a value. */
  private void compareValue(CompareOperator operator) {
    code()
        .getstatic(Names.COMPARE_OPERATOR, operator.name(), Names.COMPARE_OPERATOR)
        .invokestatic(
            Names.SUPPORT,
            "compare",
            MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.OBJECT, Names.COMPARE_OPERATOR));
  }

  /** Goes to {@code target} when the expression counts as false. */
  void jumpUnless(Expr expression, Label target) {
    switch (expression) {
      case Expr.Unary e when e.operator() == UnaryOperator.NOT -> jumpIf(e.operand(), target);
      case Expr.Logical e when e.isAnd() ->
          e.operands().forEach(operand -> jumpUnless(operand, target));
      case Expr.Logical e -> {
        Label isTrue = code().newLabel();
        int last = e.operands().size() - 1;
        e.operands().subList(0, last).forEach(operand -> jumpIf(operand, isTrue));
        jumpUnless(e.operands().get(last), target);
        code().labelBinding(isTrue);
      }
      default -> {
        test(expression);
        code().ifeq(target);
      }
    }
  }

  /** Goes to {@code target} when the expression counts as true. */
  void jumpIf(Expr expression, Label target) {
    switch (expression) {
      case Expr.Unary e when e.operator() == UnaryOperator.NOT -> jumpUnless(e.operand(), target);
      case Expr.Logical e when !e.isAnd() ->
          e.operands().forEach(operand -> jumpIf(operand, target));
      case Expr.Logical e -> {
        Label isFalse = code().newLabel();
        int last = e.operands().size() - 1;
        e.operands().subList(0, last).forEach(operand -> jumpUnless(operand, isFalse));
        jumpIf(e.operands().get(last), target);
        code().labelBinding(isFalse);
      }
      default -> {
        test(expression);
        code().ifne(target);
      }
    }
  }

  /** Pushes whether the expression counts as true, as a JVM boolean. */
  private void test(Expr expression) {
    if (body.viper != null && body.viper.types.type(expression).isWord()) {
      body.viper.expressions.test(expression);
      return;
    }
    if (expression instanceof Expr.Constant c && c.value() instanceof Boolean known) {
      code().loadConstant(known ? 1 : 0);
      return;
    }
    if (expression instanceof Expr.Comparison e && e.operators().size() == 1) {
      CompareOperator operator = e.operators().getFirst();
      String direct = COMPARISONS.get(operator);
      if (direct != null) {
        operands(e.operands().get(0), e.operands().get(1));
        code().invokestatic(Names.COMPARE, direct, TWO_TO_BOOLEAN);
        return;
      }
      boolean in = operator == CompareOperator.IN || operator == CompareOperator.NOT_IN;
      operands(e.operands().get(0), e.operands().get(1));
      if (in) {
        code().swap();
      }
      code().invokestatic(Names.COMPARE, in ? "contains" : "is", TWO_TO_BOOLEAN);
      if (operator != CompareOperator.IN) {
        code().iconst_1().ixor();
      }
      return;
    }
    push(expression);
    truth();
  }

  // ---- displays ------------------------------------------------------------------------------

  private void dict(Expr.DictDisplay e) {
    List<Expr> all = new ArrayList<>();
    for (Expr.DictDisplay.Entry entry : e.entries()) {
      // MicroPython works out the value before the key (py/compile.c, compile_dictorsetmaker_item).
      all.add(entry.value());
      all.add(entry.key());
    }
    List<Runnable> values = prepare(all);
    code()
        .loadConstant(e.entries().size())
        .invokestatic(Names.DICT, "sized", MethodTypeDesc.of(Names.DICT, ConstantDescs.CD_int));
    for (int i = 0; i < values.size(); i += 2) {
      values.get(i).run();
      values.get(i + 1).run();
      code()
          .swap()
          .invokevirtual(
              Names.DICT, "with", MethodTypeDesc.of(Names.DICT, Names.OBJECT, Names.OBJECT));
    }
  }

  private void formatted(List<Expr.FormattedString.Part> parts) {
    List<Expr> pieces = new ArrayList<>();
    for (Expr.FormattedString.Part part : parts) {
      collect(part, pieces);
    }
    List<Runnable> values = prepare(pieces);
    java.util.Iterator<Runnable> next = values.iterator();
    concatenate(parts, next);
  }

  private static void collect(Expr.FormattedString.Part part, List<Expr> pieces) {
    if (part instanceof Expr.FormattedString.Value value) {
      pieces.add(value.value());
      value.format().forEach(inner -> collect(inner, pieces));
    }
  }

  /** Pushes the parts as one text. */
  private void concatenate(
      List<Expr.FormattedString.Part> parts, java.util.Iterator<Runnable> values) {
    if (parts.size() == 1 && parts.getFirst() instanceof Expr.FormattedString.Text text) {
      code().loadConstant(text.text());
      return;
    }
    ClassDesc builder = ClassDesc.of("java.lang.StringBuilder");
    code()
        .new_(builder)
        .dup()
        .invokespecial(builder, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    for (Expr.FormattedString.Part part : parts) {
      switch (part) {
        case Expr.FormattedString.Text text ->
            body.constants.push(code(), text.text(), Names.STRING);
        case Expr.FormattedString.Value value -> {
          values.next().run();
          code().loadConstant(value.conversion() == 0 ? "" : "" + value.conversion());
          if (value.format().isEmpty()) {
            code().loadConstant("");
          } else {
            concatenate(value.format(), values);
          }
          code()
              .invokestatic(
                  Names.SUPPORT,
                  "format",
                  MethodTypeDesc.of(Names.STRING, Names.OBJECT, Names.STRING, Names.STRING));
        }
      }
      code().invokevirtual(builder, "append", MethodTypeDesc.of(builder, Names.STRING));
    }
    code().invokevirtual(builder, "toString", MethodTypeDesc.of(Names.STRING));
  }

  // ---- yield from ----------------------------------------------------------------------------

  /** Goes through the object on the stack, yielding what it gives; leaves its result. */
  void yieldFrom() {
    code().invokestatic(Names.ITERATION, "iter", MethodTypeDesc.of(Names.ITERATOR, Names.OBJECT));
    Slot inner = body.places.keep(Names.ITERATOR);
    Slot sent = body.places.newSlot(Names.OBJECT);
    body.pushNone();
    body.places.store(sent);
    Label step = code().newBoundLabel();
    Label done = code().newLabel();
    code().aload(1);
    body.places.load(inner);
    body.places.load(sent);
    code()
        .invokevirtual(
            Names.GENERATOR,
            "delegate",
            MethodTypeDesc.of(Names.OBJECT, Names.ITERATOR, Names.OBJECT))
        .dup()
        .ifnull(done);
    Label resume = body.suspend();
    code().labelBinding(resume);
    body.lines.same();
    code().aload(2);
    body.places.store(sent);
    code().goto_(step).labelBinding(done).pop();
    code().aload(1).invokevirtual(Names.GENERATOR, "takeResult", MethodTypeDesc.of(Names.OBJECT));
  }
}
