package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through a program, following names to their values, and has every call looked at. */
final class Walker {

  private static final Set<String> FIRMWARE_MODULES =
      Set.of(
          "machine",
          "umachine",
          "pyb",
          "network",
          "neopixel",
          "dht",
          "onewire",
          "micropython",
          "microbit",
          "rp2",
          "esp32");

  private final ProgramFacts facts;
  private final Findings findings;
  private final Evaluator evaluator;
  private final CallChecks checks;
  private Map<String, Value> names = new HashMap<>();

  Walker(BoardProfile board, ProgramFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
    this.checks = new CallChecks(board, facts, findings);
    this.evaluator = new Evaluator(checks, this::lookup, facts);
  }

  private Value lookup(String name) {
    return names.getOrDefault(name, Value.UNKNOWN);
  }

  void program(Program program) {
    body(program.body());
  }

  private void body(List<Stmt> body) {
    body.forEach(this::statement);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.Import imported -> imported.names().forEach(this::importModule);
      case Stmt.ImportFrom imported -> importFrom(imported);
      case Stmt.Assign assign -> {
        Value value = named(assign);
        assign.targets().forEach(target -> assign(target, value));
      }
      case Stmt.AnnotatedAssign assign -> {
        if (assign.value() != null) {
          assign(assign.target(), evaluator.value(assign.value()));
        }
      }
      case Stmt.AugmentedAssign assign -> {
        evaluator.value(assign.value());
        assign(assign.target(), Value.UNKNOWN);
      }
      case Stmt.Expression expression -> evaluator.value(expression.value());
      case Stmt.Return returned -> evaluator.value(returned.value());
      case Stmt.If branch -> {
        evaluator.value(branch.test());
        branches(List.of(branch.body(), branch.otherwise()));
      }
      case Stmt.While loop -> {
        evaluator.value(loop.test());
        branches(List.of(loop.body(), loop.otherwise()));
      }
      case Stmt.For loop -> {
        Value items = evaluator.value(loop.iterable());
        assign(loop.target(), each(items, loop.target()));
        branches(List.of(loop.body(), loop.otherwise()));
        assign(loop.target(), Value.UNKNOWN);
      }
      case Stmt.Try attempt -> {
        body(attempt.body());
        branches(attempt.handlers().stream().map(Stmt.Handler::body).toList());
        body(attempt.otherwise());
        body(attempt.finallyBody());
      }
      case Stmt.With with -> {
        with.items().forEach(item -> evaluator.value(item.context()));
        body(with.body());
      }
      case Stmt.FunctionDef function -> function(function);
      case Stmt.ClassDef type -> type(type);
      case Stmt.Assert asserted -> evaluator.value(asserted.test());
      default -> {
        // Nothing of these has to do with pins.
      }
    }
  }

  /** The value of an assignment; pins that are used on the way belong to its name. */
  private Value named(Stmt.Assign assign) {
    findings.assignedTo(
        switch (assign.targets().getFirst()) {
          case Expr.Name name -> name.id();
          case Expr.Attribute attribute -> attribute.name();
          default -> "";
        });
    try {
      return evaluator.value(assign.value());
    } finally {
      findings.assignedTo("");
    }
  }

  private void called(Value value, String name) {
    if (value instanceof Value.PinObject pin) {
      findings.called(pin.pin(), name);
    }
  }

  private static Value each(Value items, Expr target) {
    return items instanceof Value.Items list && target instanceof Expr.Name
        ? new Value.OneOf(list.values())
        : Value.UNKNOWN;
  }

  private void importModule(Stmt.Alias alias) {
    if (FIRMWARE_MODULES.contains(alias.name())) {
      checks.imported(alias.name(), "", alias.span());
      names.put(
          alias.as() == null ? alias.name() : alias.as(), new Value.Module(plain(alias.name())));
    }
  }

  private static String plain(String module) {
    return module.equals("umachine") || module.equals("pyb") ? "machine" : module;
  }

  private void importFrom(Stmt.ImportFrom imported) {
    if (!FIRMWARE_MODULES.contains(imported.module())) {
      imported.names().forEach(alias -> put(alias, Value.UNKNOWN));
      return;
    }
    for (Stmt.Alias alias : imported.names()) {
      checks.imported(imported.module(), alias.name(), alias.span());
      if (alias.name().equals("*")) {
        checks.everythingOf(plain(imported.module())).forEach(names::put);
      } else {
        put(alias, checks.member(plain(imported.module()), alias.name()));
      }
    }
  }

  private void put(Stmt.Alias alias, Value value) {
    names.put(alias.as() == null ? alias.name() : alias.as(), value);
  }

  private void assign(Expr target, Value value) {
    switch (target) {
      case Expr.Name name -> {
        called(value, name.id());
        names.put(name.id(), value);
      }
      case Expr.Tuple tuple -> {
        boolean fits =
            value instanceof Value.Items items && items.values().size() == tuple.elements().size();
        for (int i = 0; i < tuple.elements().size(); i++) {
          assign(
              tuple.elements().get(i),
              fits ? ((Value.Items) value).values().get(i) : Value.UNKNOWN);
        }
      }
      case Expr.Attribute attribute when attribute.object() instanceof Expr.Name self -> {
        called(value, attribute.name());
        // self.led = Pin(...): known by the whole name as long as it gets one value only.
        names.merge(
            self.id() + "." + attribute.name(),
            value,
            (before, now) -> before.equals(now) ? now : Value.UNKNOWN);
      }
      default -> {
        // Items of lists are not followed.
      }
    }
  }

  /** Each branch starts from the same names; what they leave differently is unknown after. */
  private void branches(List<List<Stmt>> branches) {
    Map<String, Value> before = names;
    Map<String, Value> after = new HashMap<>(before);
    for (List<Stmt> branch : branches) {
      names = new HashMap<>(before);
      body(branch);
      names.forEach(
          (name, value) -> {
            Value known = after.get(name);
            if (known == null) {
              after.put(name, value);
            } else if (!known.equals(value)) {
              after.put(name, Value.UNKNOWN);
            }
          });
    }
    names = after;
  }

  /** Inside a function only names count that have one value all through the program. */
  private void function(Stmt.FunctionDef function) {
    Map<String, Value> outside = names;
    names = new HashMap<>();
    outside.forEach(
        (name, value) -> {
          if (facts.isConstant(name)) {
            names.put(name, value);
          }
        });
    function.parameters().forEach(p -> names.remove(p.name()));
    body(function.body());
    Map<String, Value> inside = names;
    names = outside;
    // What a method makes of self stays known to the other methods.
    inside.forEach(
        (name, value) -> {
          if (name.startsWith("self.")) {
            names.put(name, value);
          }
        });
    names.put(function.name(), Value.UNKNOWN);
  }

  private void type(Stmt.ClassDef type) {
    Map<String, Value> outside = names;
    names = new HashMap<>(outside);
    body(type.body());
    Map<String, Value> members = new HashMap<>();
    for (Stmt statement : type.body()) {
      if (statement instanceof Stmt.Assign assign
          && assign.targets().getFirst() instanceof Expr.Name name) {
        members.put(name.id(), names.getOrDefault(name.id(), Value.UNKNOWN));
      }
    }
    names = outside;
    names.put(type.name(), new Value.Namespace(members));
  }
}
