package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Frames;
import boardwalk.interpreter.runtime.MethodSite;
import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Expr;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compiles calls. */
final class CallCompiler {

  /** Most arguments that are passed without an array. */
  private static final int MOST_DIRECT = 6;

  private static final MethodTypeDesc GENERAL =
      MethodTypeDesc.of(Names.OBJECT, Names.OBJECTS, Names.STRINGS);

  private final BodyCompiler body;
  private final ExpressionCompiler expressions;

  CallCompiler(BodyCompiler body, ExpressionCompiler expressions) {
    this.body = body;
    this.expressions = expressions;
  }

  private CodeBuilder code() {
    return body.code;
  }

  void push(Expr.Call call) {
    if (isBareSuper(call)) {
      bareSuper();
      return;
    }
    boolean stars =
        call.arguments().stream()
            .anyMatch(a -> a instanceof Argument.Star || a instanceof Argument.DoubleStar);
    if (stars) {
      withStars(call);
    } else if (call.function() instanceof Expr.Attribute method) {
      method(method, call.arguments());
    } else {
      function(call);
    }
  }

  private boolean isBareSuper(Expr.Call call) {
    return call.function() instanceof Expr.Name name
        && name.id().equals("super")
        && call.arguments().isEmpty()
        && body.scope.kind() == Scope.Kind.FUNCTION
        && body.scope.storage(Scope.CLASS_CELL) == Scope.Storage.FREE
        && !body.function.signature().names().isEmpty();
  }

  private void bareSuper() {
    body.variables.load(Scope.CLASS_CELL);
    body.variables.load(body.function.signature().names().getFirst());
    code()
        .invokestatic(
            Names.SUPER, "of", MethodTypeDesc.of(Names.SUPER, Names.OBJECT, Names.OBJECT));
  }

  private static List<Expr> values(List<Argument> arguments) {
    return arguments.stream().map(Argument::value).toList();
  }

  private static String[] keywords(List<Argument> arguments) {
    return arguments.stream()
        .filter(Argument.Keyword.class::isInstance)
        .map(a -> ((Argument.Keyword) a).name())
        .toArray(String[]::new);
  }

  private void function(Expr.Call call) {
    List<Expr> all = new ArrayList<>();
    all.add(call.function());
    all.addAll(values(call.arguments()));
    List<Runnable> pushes = expressions.prepare(all);
    pushes.getFirst().run();
    callable();
    List<Runnable> values = new ArrayList<>(pushes.subList(1, pushes.size()));
    if (asksForNames(call.function())) {
      noteNames(values);
    }
    arguments(values, keywords(call.arguments()));
  }

  private boolean asksForNames(Expr function) {
    return function instanceof Expr.Name name && Frames.ASKING.contains(name.id());
  }

  /** Notes whose names the function will mean, after its arguments have been worked out. */
  private void noteNames(List<Runnable> values) {
    if (values.isEmpty()) {
      body.variables.noteNames();
    } else {
      Runnable last = values.removeLast();
      values.add(
          () -> {
            last.run();
            body.variables.noteNames();
          });
    }
  }

  private void callable() {
    code().invokestatic(Names.CALLS, "callable", MethodTypeDesc.of(Names.CALLABLE, Names.OBJECT));
  }

  private void method(Expr.Attribute method, List<Argument> arguments) {
    List<Expr> all = new ArrayList<>();
    all.add(method.object());
    all.addAll(values(arguments));
    List<Runnable> pushes = expressions.prepare(all);
    pushes.getFirst().run();
    Slot self = body.places.keep(Names.OBJECT);
    body.constants.push(code(), new MethodSite(method.name()), Names.METHOD_SITE);
    body.places.load(self);
    code()
        .invokevirtual(Names.METHOD_SITE, "find", MethodTypeDesc.of(Names.CALLABLE, Names.OBJECT));
    List<Runnable> withSelf = new ArrayList<>();
    withSelf.add(() -> body.places.load(self));
    withSelf.addAll(pushes.subList(1, pushes.size()));
    arguments(withSelf, keywords(arguments));
  }

  /** Calls the callable on the stack with these arguments, of which the last have names. */
  private void arguments(List<Runnable> pushes, String[] keywords) {
    int count = pushes.size();
    if (keywords.length == 0 && count <= MOST_DIRECT) {
      pushes.forEach(Runnable::run);
      ClassDesc[] types = new ClassDesc[count];
      Arrays.fill(types, Names.OBJECT);
      code().invokevirtual(Names.CALLABLE, "call" + count, MethodTypeDesc.of(Names.OBJECT, types));
      return;
    }
    code().loadConstant(count).anewarray(Names.OBJECT);
    for (int i = 0; i < count; i++) {
      code().dup().loadConstant(i);
      pushes.get(i).run();
      code().aastore();
    }
    if (keywords.length == 0) {
      code().getstatic(Names.CALLABLE, "NO_KEYWORDS", Names.STRINGS);
    } else {
      body.constants.push(code(), keywords, Names.STRINGS);
    }
    code().invokevirtual(Names.CALLABLE, "call", GENERAL);
  }

  /** Calls with {@code *values} or {@code **mapping} among the arguments. */
  private void withStars(Expr.Call call) {
    List<Argument> positional = new ArrayList<>();
    List<Argument> named = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      boolean plain = argument instanceof Argument.Positional || argument instanceof Argument.Star;
      (plain ? positional : named).add(argument);
    }
    List<Expr> all = new ArrayList<>();
    all.add(call.function());
    all.addAll(values(positional));
    all.addAll(values(named));
    List<Runnable> pushes = expressions.prepare(all);
    pushes.getFirst().run();
    callable();
    array(pushes.subList(1, 1 + positional.size()));
    boolean[] stars = new boolean[positional.size()];
    for (int i = 0; i < stars.length; i++) {
      stars[i] = positional.get(i) instanceof Argument.Star;
    }
    body.constants.push(code(), stars, java.lang.constant.ConstantDescs.CD_boolean.arrayType());
    String[] names =
        named.stream()
            .map(a -> a instanceof Argument.Keyword k ? k.name() : null)
            .toArray(String[]::new);
    body.constants.push(code(), names, Names.STRINGS);
    array(pushes.subList(1 + positional.size(), pushes.size()));
    code()
        .invokestatic(
            Names.CALLS,
            "spread",
            MethodTypeDesc.of(
                Names.OBJECT,
                Names.CALLABLE,
                Names.OBJECTS,
                java.lang.constant.ConstantDescs.CD_boolean.arrayType(),
                Names.STRINGS,
                Names.OBJECTS));
  }

  private void array(List<Runnable> pushes) {
    code().loadConstant(pushes.size()).anewarray(Names.OBJECT);
    for (int i = 0; i < pushes.size(); i++) {
      code().dup().loadConstant(i);
      pushes.get(i).run();
      code().aastore();
    }
  }
}
