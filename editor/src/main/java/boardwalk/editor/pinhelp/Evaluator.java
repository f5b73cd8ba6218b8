package boardwalk.editor.pinhelp;

import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the value of an expression as far as it is plain; every call in it is looked at once. */
final class Evaluator {

  private static final long MOST_OF_A_RANGE = 64;

  private final CallChecks checks;
  private final Function<String, Value> names;
  private final ProgramFacts facts;
  private final Map<String, Value> loopNames = new HashMap<>();

  Evaluator(CallChecks checks, Function<String, Value> names, ProgramFacts facts) {
    this.checks = checks;
    this.names = names;
    this.facts = facts;
  }

  Value value(Expr expression) {
    return switch (expression) {
      case null -> Value.UNKNOWN;
      case Expr.Constant constant -> constant(constant.value());
      case Expr.Name name -> name(name);
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
      case Expr.Attribute attribute -> attribute(attribute);
      case Expr.Call call -> call(call);
      case Expr.Tuple tuple -> items(tuple.elements());
      case Expr.ListDisplay list -> items(list.elements());
      case Expr.SetDisplay set -> {
        set.elements().forEach(this::value);
        yield Value.UNKNOWN;
      }
      case Expr.DictDisplay dict -> {
        dict.entries()
            .forEach(
                entry -> {
                  value(entry.key());
                  value(entry.value());
                });
        yield Value.UNKNOWN;
      }
      case Expr.Comprehension comprehension -> comprehension(comprehension);
      case Expr.Conditional choice -> {
        value(choice.test());
        Value then = value(choice.then());
        yield then.equals(value(choice.otherwise())) ? then : Value.UNKNOWN;
      }
      case Expr.Logical logical -> {
        logical.operands().forEach(this::value);
        yield Value.UNKNOWN;
      }
      case Expr.Comparison comparison -> {
        comparison.operands().forEach(this::value);
        yield Value.UNKNOWN;
      }
      case Expr.Subscript subscript -> subscript(subscript);
      case Expr.Await awaited -> value(awaited.value());
      case Expr.Walrus walrus -> value(walrus.value());
      case Expr.FormattedString text -> {
        text.parts()
            .forEach(
                part -> {
                  if (part instanceof Expr.FormattedString.Value inner) {
                    value(inner.value());
                  }
                });
        yield Value.UNKNOWN;
      }
      default -> Value.UNKNOWN;
    };
  }

  private static Value constant(Object value) {
    return switch (value) {
      case Long number -> new Value.Number(number);
      case String text -> new Value.Text(text);
      default -> Value.UNKNOWN;
    };
  }

  private Value name(Expr.Name name) {
    Value loop = loopNames.get(name.id());
    return loop == null ? names.apply(name.id()) : loop;
  }

  private Value unary(Expr.Unary unary) {
    Value operand = value(unary.operand());
    return unary.operator() == UnaryOperator.NEGATE && operand instanceof Value.Number number
        ? new Value.Number(-number.value())
        : Value.UNKNOWN;
  }

  private Value binary(Expr.Binary binary) {
    Value left = value(binary.left());
    Value right = value(binary.right());
    if (left instanceof Value.Text a
        && right instanceof Value.Text b
        && binary.operator() == BinaryOperator.ADD) {
      return new Value.Text(a.value() + b.value());
    }
    if (!(left instanceof Value.Number a) || !(right instanceof Value.Number b)) {
      return Value.UNKNOWN;
    }
    long x = a.value();
    long y = b.value();
    return switch (binary.operator()) {
      case ADD -> new Value.Number(x + y);
      case SUBTRACT -> new Value.Number(x - y);
      case MULTIPLY -> new Value.Number(x * y);
      case FLOOR_DIVIDE -> y == 0 ? Value.UNKNOWN : new Value.Number(Math.floorDiv(x, y));
      case MODULO -> y == 0 ? Value.UNKNOWN : new Value.Number(Math.floorMod(x, y));
      case SHIFT_LEFT -> y < 0 || y > 32 ? Value.UNKNOWN : new Value.Number(x << y);
      case SHIFT_RIGHT -> y < 0 || y > 32 ? Value.UNKNOWN : new Value.Number(x >> y);
      case OR -> new Value.Number(x | y);
      default -> Value.UNKNOWN;
    };
  }

  private Value attribute(Expr.Attribute attribute) {
    Value object = value(attribute.object());
    return switch (object) {
      case Value.Module module -> checks.member(module.name(), attribute.name());
      case Value.Namespace namespace ->
          namespace.members().getOrDefault(attribute.name(), Value.UNKNOWN);
      case Value.Callable type -> checks.constantOf(type.name(), attribute.name());
      case Value.PinObject pin -> new Value.Constant(attribute.name());
      default ->
          attribute.object() instanceof Expr.Name self
              ? names.apply(self.id() + "." + attribute.name())
              : Value.UNKNOWN;
    };
  }

  private Value items(List<Expr> elements) {
    return new Value.Items(elements.stream().map(this::value).toList());
  }

  private Value subscript(Expr.Subscript subscript) {
    Value object = value(subscript.object());
    Value index = value(subscript.index());
    if (object instanceof Value.Items items && index instanceof Value.Number number) {
      int size = items.values().size();
      long at = number.value() < 0 ? number.value() + size : number.value();
      return at >= 0 && at < size ? items.values().get((int) at) : Value.UNKNOWN;
    }
    return Value.UNKNOWN;
  }

  private Value comprehension(Expr.Comprehension comprehension) {
    List<String> bound = new ArrayList<>();
    for (Expr.Comprehension.Clause clause : comprehension.clauses()) {
      switch (clause) {
        case Expr.Comprehension.For loop -> {
          Value items = value(loop.iterable());
          if (loop.target() instanceof Expr.Name name) {
            bound.add(name.id());
            loopNames.put(
                name.id(),
                items instanceof Value.Items list ? new Value.OneOf(list.values()) : Value.UNKNOWN);
          }
        }
        case Expr.Comprehension.If test -> value(test.test());
      }
    }
    value(comprehension.element());
    value(comprehension.value());
    bound.forEach(loopNames::remove);
    return Value.UNKNOWN;
  }

  private Value call(Expr.Call call) {
    Value function;
    String method = "";
    Value object = Value.UNKNOWN;
    if (call.function() instanceof Expr.Attribute attribute) {
      object = value(attribute.object());
      method = attribute.name();
      function =
          switch (object) {
            case Value.Module module -> checks.member(module.name(), method);
            case Value.Namespace namespace ->
                namespace.members().getOrDefault(method, Value.UNKNOWN);
            default -> Value.UNKNOWN;
          };
      if (object.equals(Value.UNKNOWN) && attribute.object() instanceof Expr.Attribute inner) {
        object = value(inner);
      }
    } else {
      function = value(call.function());
    }
    List<Value> positional = new ArrayList<>();
    Map<String, Value> keywords = new HashMap<>();
    boolean open = false;
    for (Argument argument : call.arguments()) {
      Value value = value(argument.value());
      switch (argument) {
        case Argument.Positional p -> positional.add(value);
        case Argument.Keyword keyword -> {
          checks.given(value, keyword.name());
          keywords.put(keyword.name(), value);
        }
        default -> open = true;
      }
    }
    CallFacts made = new CallFacts(call.span(), positional, keywords, open);
    if (function instanceof Value.Callable callable) {
      return callable.name().equals("const") && positional.size() == 1
          ? positional.getFirst()
          : checks.call(callable.name(), made);
    }
    if (object instanceof Value.PinObject pin) {
      checks.method(pin.pin(), method, made);
      return Value.UNKNOWN;
    }
    if (function instanceof Value.PinObject pin) {
      checks.method(pin.pin(), "value", made);
      return Value.UNKNOWN;
    }
    return plainFunction(call, positional);
  }

  private Value plainFunction(Expr.Call call, List<Value> arguments) {
    if (!(call.function() instanceof Expr.Name name) || !facts.isConstant(name.id())) {
      return Value.UNKNOWN;
    }
    return switch (name.id()) {
      case "range" -> range(arguments);
      case "const", "int" -> arguments.size() == 1 ? arguments.getFirst() : Value.UNKNOWN;
      case "tuple", "list" -> arguments.size() == 1 ? arguments.getFirst() : Value.UNKNOWN;
      default -> Value.UNKNOWN;
    };
  }

  private static Value range(List<Value> arguments) {
    List<Long> numbers = new ArrayList<>();
    for (Value argument : arguments) {
      if (!(argument instanceof Value.Number number)) {
        return Value.UNKNOWN;
      }
      numbers.add(number.value());
    }
    long from = numbers.size() > 1 ? numbers.getFirst() : 0;
    long to = numbers.size() > 1 ? numbers.get(1) : numbers.isEmpty() ? 0 : numbers.getFirst();
    long step = numbers.size() > 2 ? numbers.get(2) : 1;
    if (step <= 0 || (to - from) / step > MOST_OF_A_RANGE) {
      return Value.UNKNOWN;
    }
    List<Value> values = new ArrayList<>();
    for (long i = from; i < to; i += step) {
      values.add(new Value.Number(i));
    }
    return new Value.Items(values);
  }
}
