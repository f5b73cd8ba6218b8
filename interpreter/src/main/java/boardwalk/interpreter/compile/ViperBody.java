package boardwalk.interpreter.compile;

import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.viper.PointerSite;
import boardwalk.interpreter.viper.ViperFunction;
import boardwalk.interpreter.viper.ViperType;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/**
 * What is different in the body of a viper function: variables and expressions that are machine
 * words are {@code long}s of the JVM. The other compilers ask here first, and make objects of words
 * wherever they want objects.
 */
final class ViperBody {

  final ViperFunction types;
  final ViperExpressions expressions;
  final ViperStatements statements;

  private final BodyCompiler body;
  private final Map<String, Integer> words = new HashMap<>();

  ViperBody(BodyCompiler body, ViperFunction types) {
    this.body = body;
    this.types = types;
    this.expressions = new ViperExpressions(body, this);
    this.statements = new ViperStatements(body, this);
  }

  private CodeBuilder code() {
    return body.code;
  }

  /** Whether a variable of the function is a machine word. */
  boolean isWord(String name) {
    return body.scope.storage(name) == Scope.Storage.LOCAL && types.local(name).isWord();
  }

  /** Makes words of the parameters that are words, and places for the other variables. */
  void begin() {
    for (Parameter parameter : types.parameters()) {
      if (parameter.name() == null) {
        continue;
      }
      boolean given =
          parameter.kind() == Parameter.Kind.NORMAL
              || parameter.kind() == Parameter.Kind.POSITIONAL_ONLY;
      if (!given) {
        // Nothing reaches these: viper functions take what is in front of the star only.
        body.pushNone();
        body.variables.define(parameter.name(), body.places.keep(Names.OBJECT));
      } else if (isWord(parameter.name())) {
        body.variables.loadParameter(parameter.name());
        toWord(types.local(parameter.name()));
        code().lstore(place(parameter.name()));
      }
    }
    for (String name : body.scope.variables(Scope.Storage.LOCAL)) {
      if (isWord(name) && !body.scope.isParameter(name)) {
        code().lconst_0().lstore(place(name));
      }
    }
  }

  /** The JVM variable of a variable that is a word. */
  int place(String name) {
    return words.computeIfAbsent(name, n -> code().allocateLocal(TypeKind.LONG));
  }

  /** Pushes an expression as an object if it is a word; false if it is an object anyway. */
  boolean pushed(Expr expression) {
    ViperType type = types.type(expression);
    if (!type.isWord()) {
      return false;
    }
    expressions.push(expression);
    toObject(type);
    return true;
  }

  /** Makes an object of the word on the stack. */
  void toObject(ViperType type) {
    String method =
        switch (type) {
          case BOOL -> "toBool";
          case INT -> "toInt";
          default -> "toUint";
        };
    code()
        .invokestatic(Names.WORDS, method, MethodTypeDesc.of(Names.OBJECT, ConstantDescs.CD_long));
  }

  /** Makes a word of the object on the stack. */
  void toWord(ViperType type) {
    switch (type) {
      case BOOL -> word("fromBool");
      case INT, UINT -> word("fromInt");
      default -> {
        body.constants.push(code(), new PointerSite(), Names.POINTER_SITE);
        code()
            .swap()
            .invokevirtual(
                Names.POINTER_SITE,
                "address",
                MethodTypeDesc.of(ConstantDescs.CD_long, Names.OBJECT));
      }
    }
  }

  private void word(String method) {
    code()
        .invokestatic(Names.WORDS, method, MethodTypeDesc.of(ConstantDescs.CD_long, Names.OBJECT));
  }

  /** Pushes what a function without a value returns. */
  void pushNothing() {
    if (types.result().isWord()) {
      code().lconst_0();
      toObject(types.result());
    } else {
      body.pushNone();
    }
  }
}
