package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.scope.BuiltInDecorators;
import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Compiles what makes functions and classes: the definitions, not the bodies. */
final class DefinitionCompiler {

  private static final ClassDesc CODE = ClassDesc.of(FunctionCode.class.getName());

  private final BodyCompiler body;

  DefinitionCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  /** Pushes a function with its decorators applied. */
  void decorated(Stmt.FunctionDef s) {
    List<Slot> decorators = decorators(s.decorators());
    function(s, s.name(), s.parameters());
    apply(decorators);
  }

  /** Pushes a class with its decorators applied. */
  void decorated(Stmt.ClassDef s) {
    List<Slot> decorators = decorators(s.decorators());
    List<Expr> bases = new ArrayList<>();
    for (Argument argument : s.arguments()) {
      if (argument instanceof Argument.Positional positional) {
        bases.add(positional.value());
      }
    }
    body.expressions.array(bases);
    Slot baseArray = body.places.keep(Names.OBJECTS);
    Scope scope = body.scopeOf(s);
    Signature signature =
        new Signature(
            s.name(),
            List.of(BodyCompiler.CLASS_NAMESPACE, Scope.CLASS_CELL),
            2,
            2,
            0,
            false,
            false);
    code().loadConstant(s.name());
    body.places.load(baseArray);
    FunctionCode code = code(s, () -> new FunctionCode(body.unit, scope, s, signature));
    pushFunction(code, List.of(), List.of());
    code()
        .invokestatic(
            Names.SUPPORT,
            "makeClass",
            MethodTypeDesc.of(Names.OBJECT, Names.STRING, Names.OBJECTS, Names.FUNCTION));
    apply(decorators);
  }

  private List<Slot> decorators(List<Expr> decorators) {
    List<Slot> kept = new ArrayList<>();
    for (Expr decorator : decorators) {
      if (BuiltInDecorators.isOne(decorator)) {
        continue;
      }
      body.expressions.push(decorator);
      kept.add(body.places.keep(Names.OBJECT));
    }
    return kept;
  }

  private void apply(List<Slot> decorators) {
    for (Slot decorator : decorators.reversed()) {
      Slot value = body.places.keep(Names.OBJECT);
      body.places.load(decorator);
      code().invokestatic(Names.CALLS, "callable", MethodTypeDesc.of(Names.CALLABLE, Names.OBJECT));
      body.places.load(value);
      code().invokevirtual(Names.CALLABLE, "call1", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
    }
  }

  /** Pushes a function of {@code node}, with its default values worked out now. */
  void function(Node node, String name, List<Parameter> parameters) {
    List<Expr> defaults = new ArrayList<>();
    List<Expr> keywordDefaults = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.kind() == Parameter.Kind.KEYWORD_ONLY) {
        keywordDefaults.add(parameter.defaultValue());
      } else if (parameter.defaultValue() != null) {
        defaults.add(parameter.defaultValue());
      }
    }
    if (body.unit.viper().containsKey(node)) {
      viperFunction(node, name, parameters, defaults, keywordDefaults);
      return;
    }
    Scope scope = body.scopeOf(node);
    FunctionCode function =
        code(node, () -> new FunctionCode(body.unit, scope, node, Signatures.of(name, parameters)));
    pushFunction(function, defaults, keywordDefaults);
  }

  private FunctionCode code(Node node, Supplier<FunctionCode> fresh) {
    return body.unit.definitions().of(node, body.scopeOf(node), body.unit.globals(), fresh);
  }

  /** Default values of a viper function are worked out and forgotten (py/objfun.c, fun_viper). */
  private void viperFunction(
      Node node,
      String name,
      List<Parameter> parameters,
      List<Expr> defaults,
      List<Expr> keywordDefaults) {
    List<Expr> forgotten = new ArrayList<>(defaults);
    keywordDefaults.stream().filter(Objects::nonNull).forEach(forgotten::add);
    for (Expr value : forgotten) {
      body.expressions.push(value);
      code().pop();
    }
    pushFunction(
        new FunctionCode(
            body.unit, body.scopeOf(node), node, Signatures.ofPositional(name, parameters)),
        List.of(),
        List.of());
  }

  /** Pushes a function object; a null among the keyword defaults stands for none. */
  void pushFunction(FunctionCode function, List<Expr> defaults, List<Expr> keywordDefaults) {
    body.expressions.array(defaults);
    Slot defaultArray = body.places.keep(Names.OBJECTS);
    code().loadConstant(keywordDefaults.size()).anewarray(Names.OBJECT);
    Slot keywordArray = body.places.keep(Names.OBJECTS);
    for (int i = 0; i < keywordDefaults.size(); i++) {
      if (keywordDefaults.get(i) != null) {
        body.expressions.push(keywordDefaults.get(i));
        Slot value = body.places.keep(Names.OBJECT);
        body.places.load(keywordArray);
        code().loadConstant(i);
        body.places.load(value);
        code().aastore();
      }
    }
    body.constants.push(code(), function, CODE);
    body.constants.push(code(), body.unit.globals(), Names.NAMESPACE);
    body.places.load(defaultArray);
    body.places.load(keywordArray);
    body.variables.pushClosure(function.scope());
    code()
        .invokestatic(
            Names.SUPPORT,
            "function",
            MethodTypeDesc.of(
                Names.FUNCTION, CODE, Names.NAMESPACE, Names.OBJECTS, Names.OBJECTS, Names.CELLS));
  }
}
