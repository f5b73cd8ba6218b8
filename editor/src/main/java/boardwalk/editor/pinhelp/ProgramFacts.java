package boardwalk.editor.pinhelp;

import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts of a whole program that its single lines do not tell.
 *
 * @param calls every call by its last two names: {@code network.WLAN}, {@code display.off}, and by
 *     its last name
 * @param assignments how often each name gets a value, anywhere
 */
record ProgramFacts(Set<String> calls, Map<String, Integer> assignments) {

  static ProgramFacts of(Program program) {
    ProgramFacts facts = new ProgramFacts(new HashSet<>(), new HashMap<>());
    facts.body(program.body());
    return facts;
  }

  boolean calls(String name) {
    return calls.contains(name);
  }

  /** Whether a name has one value all through the program. */
  boolean isConstant(String name) {
    return assignments.getOrDefault(name, 0) <= 1;
  }

  private void body(List<Stmt> body) {
    body.forEach(this::statement);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.Assign assign -> {
        assign.targets().forEach(this::target);
        expression(assign.value());
      }
      case Stmt.AugmentedAssign assign -> {
        // Twice, for the name has a value already.
        target(assign.target());
        target(assign.target());
        expression(assign.value());
      }
      case Stmt.AnnotatedAssign assign -> {
        target(assign.target());
        expression(assign.value());
      }
      case Stmt.For loop -> {
        target(loop.target());
        expression(loop.iterable());
        body(loop.body());
        body(loop.otherwise());
      }
      case Stmt.If branch -> {
        expression(branch.test());
        body(branch.body());
        body(branch.otherwise());
      }
      case Stmt.While loop -> {
        expression(loop.test());
        body(loop.body());
        body(loop.otherwise());
      }
      case Stmt.Try attempt -> {
        body(attempt.body());
        attempt.handlers().forEach(handler -> body(handler.body()));
        body(attempt.otherwise());
        body(attempt.finallyBody());
      }
      case Stmt.With with -> {
        for (Stmt.WithItem item : with.items()) {
          expression(item.context());
          if (item.target() != null) {
            target(item.target());
          }
        }
        body(with.body());
      }
      case Stmt.FunctionDef function -> {
        function.parameters().forEach(p -> assignments.merge(p.name(), 2, Integer::sum));
        body(function.body());
      }
      case Stmt.ClassDef type -> body(type.body());
      case Stmt.Expression value -> expression(value.value());
      case Stmt.Return value -> expression(value.value());
      default -> {
        // Other statements call nothing that matters here.
      }
    }
  }

  private void target(Expr target) {
    switch (target) {
      case Expr.Name name -> assignments.merge(name.id(), 1, Integer::sum);
      case Expr.Tuple tuple -> tuple.elements().forEach(this::target);
      case Expr.ListDisplay list -> list.elements().forEach(this::target);
      case Expr.Starred starred -> target(starred.value());
      case null, default -> {
        // Attributes and items are not followed.
      }
    }
  }

  /** Looks for calls in any expression; the records tell their parts themselves. */
  private void expression(Object part) {
    switch (part) {
      case null -> {
        // Left out in the program.
      }
      case Expr.Call call -> {
        name(call.function());
        expression(call.function());
        call.arguments().forEach(this::expression);
      }
      case Argument argument -> expression(argument.value());
      case Expr.Attribute attribute -> expression(attribute.object());
      case Expr.Binary binary -> {
        expression(binary.left());
        expression(binary.right());
      }
      case List<?> list -> list.forEach(this::expression);
      case Expr.Constant constant -> {
        // Calls nothing.
      }
      case Expr.Name name -> {
        // Calls nothing.
      }
      case Expr other -> others((Record) other);
      default -> {
        // Spans, operators, names.
      }
    }
  }

  private void others(Record expression) {
    for (RecordComponent component : expression.getClass().getRecordComponents()) {
      boolean mayHold =
          Expr.class.isAssignableFrom(component.getType())
              || List.class.isAssignableFrom(component.getType());
      if (mayHold) {
        try {
          expression(component.getAccessor().invoke(expression));
        } catch (ReflectiveOperationException unreachable) {
          throw new IllegalStateException(unreachable);
        }
      }
    }
  }

  private void name(Expr function) {
    switch (function) {
      case Expr.Name name -> calls.add(name.id());
      case Expr.Attribute attribute -> {
        calls.add(attribute.name());
        if (attribute.object() instanceof Expr.Name object) {
          calls.add(object.id() + "." + attribute.name());
        }
      }
      default -> {
        // A call of what a call gave: it has no name.
      }
    }
  }
}
