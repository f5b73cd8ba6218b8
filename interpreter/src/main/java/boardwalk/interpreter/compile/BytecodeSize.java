package boardwalk.interpreter.compile;

import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Stmt;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many bytes of bytecode MicroPython makes of expressions and simple statements (py/compile.c,
 * py/emitbc.c). On a port that cannot load {@code .mpy} files a name takes one byte if its number
 * is below 128, else two; on others a module has a table of its own names, of which the first 128
 * take one byte. That it has more is not looked at.
 */
final class BytecodeSize {

  /** Names whose numbers are below 128 in every firmware (py/makeqstrdata.py, static_qstr_list). */
  private static final Set<String> LOW =
      Set.of(
          ("__dir__ <module> _ __call__ __class__ __delitem__ __enter__ __exit__ __getattr__ "
                  + "__getitem__ __hash__ __init__ __int__ __iter__ __len__ __main__ __module__ __name__ "
                  + "__new__ __next__ __qualname__ __repr__ __setitem__ __str__ ArithmeticError "
                  + "AssertionError AttributeError BaseException EOFError Ellipsis Exception "
                  + "GeneratorExit ImportError IndentationError IndexError KeyError KeyboardInterrupt "
                  + "LookupError MemoryError NameError NoneType NotImplementedError OSError "
                  + "OverflowError RuntimeError StopIteration SyntaxError SystemExit TypeError "
                  + "ValueError ZeroDivisionError abs all any append args bool builtins bytearray "
                  + "bytecode bytes callable chr classmethod clear close const copy count dict dir "
                  + "divmod end endswith eval exec extend find format from_bytes get getattr globals "
                  + "hasattr hash id index insert int isalpha isdigit isinstance islower isspace "
                  + "issubclass isupper items iter join key keys len list little locals lower lstrip "
                  + "main map micropython next object open ord pop popitem pow print range read readinto "
                  + "readline")
              .split(" "));

  /** Small ints that are part of the instruction (py/bc0.h, MP_BC_LOAD_CONST_SMALL_INT_MULTI). */
  private static final int LEAST_IN_ONE = -16;

  private static final int MOST_IN_ONE = 47;
  private static final int VALUE_BITS = 7;

  private final Scope scope;

  BytecodeSize(Scope scope) {
    this.scope = scope;
  }

  private static boolean tables;

  /** Whether modules have tables of their names from now on. */
  static void nameTables(boolean now) {
    tables = now;
  }

  /** An instruction with a name. */
  private static int named(String name) {
    return tables || LOW.contains(name) ? 2 : 3;
  }

  /** Reading or setting a variable. */
  int name(String name) {
    return switch (scope.storage(name)) {
      case LOCAL -> 1;
      case CELL, FREE -> 2;
      default -> named(name);
    };
  }

  private int all(List<Expr> expressions) {
    return expressions.stream().filter(Objects::nonNull).mapToInt(this::of).sum();
  }

  private int orNone(Expr expression) {
    return expression == null ? 1 : of(expression);
  }

  /** What pushes the value of an expression. */
  int of(Expr expression) {
    return switch (expression) {
      case Expr.Constant e -> constant(e.value());
      case Expr.Imaginary e -> 2;
      case Expr.Singleton e -> e.kind() == Expr.Singleton.Kind.NONE ? 1 : 2;
      case Expr.Missing e -> 1;
      case Expr.FormattedString e -> formatted(e);
      case Expr.Name e -> name(e.id());
      case Expr.Unary e -> of(e.operand()) + 1;
      case Expr.Binary e -> of(e.left()) + of(e.right()) + 1;
      case Expr.Logical e -> all(e.operands()) + 2 * (e.operands().size() - 1);
      case Expr.Comparison e -> all(e.operands()) + 6 * e.operators().size() - 5;
      case Expr.Conditional e -> of(e.test()) + of(e.then()) + of(e.otherwise()) + 4;
      case Expr.Lambda e -> 2;
      case Expr.Call e -> call(e);
      case Expr.Attribute e -> of(e.object()) + named(e.name());
      case Expr.Subscript e -> of(e.object()) + of(e.index()) + 1;
      case Expr.Slice e ->
          orNone(e.lower()) + orNone(e.upper()) + (e.step() == null ? 2 : 2 + of(e.step()));
      case Expr.Tuple e -> ConstFolder.valueOf(e) != null ? 2 : all(e.elements()) + 2;
      case Expr.ListDisplay e -> all(e.elements()) + 2;
      case Expr.SetDisplay e -> all(e.elements()) + 2;
      case Expr.DictDisplay e ->
          2 + e.entries().stream().mapToInt(one -> of(one.key()) + of(one.value()) + 1).sum();
      case Expr.Comprehension e ->
          2 + of(((Expr.Comprehension.For) e.clauses().getFirst()).iterable()) + 3;
      case Expr.Starred e -> of(e.value());
      case Expr.Yield e -> orNone(e.value()) + 1;
      case Expr.YieldFrom e -> of(e.value()) + 3;
      case Expr.Await e -> of(e.value()) + 3;
      case Expr.Walrus e -> of(e.value()) + 1 + name(e.target().id());
    };
  }

  private static int constant(Object value) {
    return switch (value) {
      case Boolean truth -> 1;
      case Long number when number >= LEAST_IN_ONE && number <= MOST_IN_ONE -> 1;
      case Long number -> {
        int size = 1;
        long rest = number;
        do {
          rest >>= VALUE_BITS;
          size++;
        } while (rest != 0 && rest != -1);
        yield size;
      }
      case String text -> named(text);
      default -> 2;
    };
  }

  private int formatted(Expr.FormattedString e) {
    int size = 4;
    for (Expr.FormattedString.Part part : e.parts()) {
      size += part instanceof Expr.FormattedString.Value value ? of(value.value()) : 0;
    }
    return size + named("format");
  }

  private int call(Expr.Call e) {
    int size =
        e.function() instanceof Expr.Attribute method
            ? of(method.object()) + named(method.name())
            : of(e.function());
    for (Argument argument : e.arguments()) {
      size += of(argument.value());
      size += argument instanceof Argument.Keyword keyword ? named(keyword.name()) : 0;
    }
    return size + 2;
  }

  /** What gives a target the value on the stack. */
  int store(Expr target) {
    return switch (target) {
      case Expr.Name e -> name(e.id());
      case Expr.Attribute e -> of(e.object()) + named(e.name());
      case Expr.Subscript e -> of(e.object()) + of(e.index()) + 1;
      case Expr.Tuple e -> 2 + e.elements().stream().mapToInt(this::store).sum();
      case Expr.ListDisplay e -> 2 + e.elements().stream().mapToInt(this::store).sum();
      case Expr.Starred e -> store(e.value());
      default -> 0;
    };
  }

  /** A statement without a block. */
  int of(Stmt statement) {
    return switch (statement) {
      case Stmt.Expression s -> s.value() instanceof Expr.Constant ? 0 : of(s.value()) + 1;
      case Stmt.Assign s ->
          of(s.value()) + s.targets().size() - 1 + s.targets().stream().mapToInt(this::store).sum();
      case Stmt.AugmentedAssign s -> augmented(s.target()) + of(s.value()) + 1;
      case Stmt.AnnotatedAssign s -> s.value() == null ? 0 : of(s.value()) + store(s.target());
      case Stmt.Return s -> orNone(s.value()) + 1;
      case Stmt.Delete s -> s.targets().stream().mapToInt(this::store).sum();
      case Stmt.Break s -> 2;
      case Stmt.Continue s -> 2;
      case Stmt.Raise s -> (s.exception() == null ? 0 : of(s.exception())) + 1;
      case Stmt.Assert s -> of(s.test()) + 2 + (s.message() == null ? 2 : of(s.message()) + 4) + 1;
      case Stmt.Import s -> s.names().size() * 8;
      case Stmt.ImportFrom s -> 8 + s.names().size() * 9;
      case Stmt.FunctionDef s ->
          2 + name(s.name()) + all(s.decorators()) + 2 * s.decorators().size();
      case Stmt.ClassDef s ->
          1
              + 2
              + named(s.name())
              + s.arguments().stream().mapToInt(a -> of(a.value())).sum()
              + 2
              + name(s.name());
      default -> 0;
    };
  }

  /** What loads the old value of a target and stores the new one. */
  private int augmented(Expr target) {
    return switch (target) {
      case Expr.Attribute e -> of(e.object()) + 1 + 2 * named(e.name()) + 1;
      case Expr.Subscript e -> of(e.object()) + of(e.index()) + 4;
      default -> 2 * store(target);
    };
  }
}
