package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.AttributeSite;
import boardwalk.interpreter.runtime.StoreSite;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Compiles what gives names, attributes and items a value, or takes it away. */
final class AssignmentCompiler {

  private final BodyCompiler body;

  AssignmentCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  void assign(Stmt.Assign s) {
    body.expressions.push(s.value());
    if (s.targets().size() == 1) {
      store(s.targets().getFirst());
      return;
    }
    Slot value = body.places.keep(Names.OBJECT);
    for (Expr target : s.targets()) {
      body.places.load(value);
      store(target);
    }
  }

  /** Gives {@code target} the value on the stack. */
  void store(Expr target) {
    switch (target) {
      case Expr.Name name -> body.variables.assign(name.id());
      case Expr.Attribute attribute -> {
        Slot value = body.places.keep(Names.OBJECT);
        body.expressions.push(attribute.object());
        Slot object = body.places.keep(Names.OBJECT);
        storeAttribute(attribute.name(), object, value);
      }
      case Expr.Subscript subscript -> {
        Slot value = body.places.keep(Names.OBJECT);
        if (subscript.index() instanceof Expr.Slice slice) {
          body.expressions.sliceOperands(subscript.object(), slice).forEach(Runnable::run);
          body.places.load(value);
          setSlice();
          return;
        }
        body.expressions.operands(subscript.object(), subscript.index());
        body.places.load(value);
        setItem();
      }
      case Expr.Tuple tuple -> unpack(tuple.elements());
      case Expr.ListDisplay list -> unpack(list.elements());
      default -> throw new IllegalStateException("the parser lets no such target through");
    }
  }

  private void storeAttribute(String name, Slot object, Slot value) {
    body.constants.push(code(), new StoreSite(name), Names.STORE_SITE);
    body.places.load(object);
    body.places.load(value);
    code()
        .invokevirtual(
            Names.STORE_SITE,
            "set",
            MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.OBJECT));
  }

  private void setItem() {
    code()
        .invokestatic(
            Names.ITEMS,
            "set",
            MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.OBJECT, Names.OBJECT));
  }

  private void setSlice() {
    code()
        .invokestatic(
            Names.ITEMS,
            "setSlice",
            MethodTypeDesc.of(
                ConstantDescs.CD_void,
                Names.OBJECT,
                Names.OBJECT,
                Names.OBJECT,
                Names.OBJECT,
                Names.OBJECT));
  }

  private void unpack(List<Expr> targets) {
    int star = -1;
    for (int i = 0; i < targets.size(); i++) {
      star = targets.get(i) instanceof Expr.Starred ? i : star;
    }
    if (star < 0) {
      code()
          .loadConstant(targets.size())
          .invokestatic(
              Names.ITERATION,
              "unpack",
              MethodTypeDesc.of(Names.OBJECTS, Names.OBJECT, ConstantDescs.CD_int));
    } else {
      code()
          .loadConstant(star)
          .loadConstant(targets.size() - star - 1)
          .invokestatic(
              Names.ITERATION,
              "unpackStarred",
              MethodTypeDesc.of(
                  Names.OBJECTS, Names.OBJECT, ConstantDescs.CD_int, ConstantDescs.CD_int));
    }
    Slot values = body.places.keep(Names.OBJECTS);
    for (int i = 0; i < targets.size(); i++) {
      body.places.load(values);
      code().loadConstant(i).aaload();
      Expr target = targets.get(i);
      store(target instanceof Expr.Starred starred ? starred.value() : target);
    }
  }

  void augmented(Stmt.AugmentedAssign s) {
    switch (s.target()) {
      case Expr.Name name -> {
        body.expressions.operands(name, s.value());
        inPlace(s.operator());
        body.variables.assign(name.id());
      }
      case Expr.Attribute attribute -> {
        body.expressions.push(attribute.object());
        Slot object = body.places.keep(Names.OBJECT);
        body.constants.push(code(), new AttributeSite(attribute.name()), Names.ATTRIBUTE_SITE);
        body.places.load(object);
        code()
            .invokevirtual(
                Names.ATTRIBUTE_SITE, "get", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
        combine(s);
        storeAttribute(attribute.name(), object, body.places.keep(Names.OBJECT));
      }
      case Expr.Subscript subscript -> {
        body.expressions.operands(subscript.object(), subscript.index());
        Slot index = body.places.keep(Names.OBJECT);
        Slot object = body.places.keep(Names.OBJECT);
        body.places.load(object);
        body.places.load(index);
        code()
            .invokestatic(
                Names.ITEMS, "get", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.OBJECT));
        combine(s);
        Slot value = body.places.keep(Names.OBJECT);
        body.places.load(object);
        body.places.load(index);
        body.places.load(value);
        setItem();
      }
      default -> throw new IllegalStateException("the parser lets no such target through");
    }
  }

  /** Combines the old value on the stack with the statement's value. */
  private void combine(Stmt.AugmentedAssign s) {
    if (body.yields(s.value())) {
      Slot old = body.places.keep(Names.OBJECT);
      body.expressions.push(s.value());
      Slot value = body.places.keep(Names.OBJECT);
      body.places.load(old);
      body.places.load(value);
    } else {
      body.expressions.push(s.value());
    }
    inPlace(s.operator());
  }

  private void inPlace(BinaryOperator operator) {
    String quick =
        switch (operator) {
          case ADD -> "addInPlace";
          case SUBTRACT -> "subtractInPlace";
          case MULTIPLY -> "multiplyInPlace";
          case AND -> "andInPlace";
          case OR -> "orInPlace";
          case XOR -> "xorInPlace";
          case SHIFT_LEFT -> "shiftLeftInPlace";
          case SHIFT_RIGHT -> "shiftRightInPlace";
          default -> null;
        };
    if (quick != null) {
      code()
          .invokestatic(
              Names.ARITHMETIC, quick, MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.OBJECT));
      return;
    }
    code()
        .getstatic(Names.BINARY_OPERATOR, operator.name(), Names.BINARY_OPERATOR)
        .invokestatic(
            Names.SUPPORT,
            "inPlace",
            MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.OBJECT, Names.BINARY_OPERATOR));
  }

  void delete(Expr target) {
    switch (target) {
      case Expr.Name name -> body.variables.delete(name.id());
      case Expr.Attribute attribute -> {
        body.expressions.push(attribute.object());
        code()
            .loadConstant(attribute.name())
            .invokestatic(
                java.lang.constant.ClassDesc.of(
                    boardwalk.interpreter.runtime.Attributes.class.getName()),
                "delete",
                MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.STRING));
      }
      case Expr.Subscript subscript -> {
        body.expressions.operands(subscript.object(), subscript.index());
        code()
            .invokestatic(
                Names.ITEMS,
                "delete",
                MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.OBJECT));
      }
      case Expr.Tuple tuple -> tuple.elements().forEach(this::delete);
      case Expr.ListDisplay list -> list.elements().forEach(this::delete);
      default -> throw new IllegalStateException("the parser lets no such target through");
    }
  }
}
