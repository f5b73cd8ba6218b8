package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the parameters of functions and lambdas. */
final class ParameterParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final boolean annotations;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private boolean afterStar;
  private boolean afterDoubleStar;
  private boolean defaults;

  /**
   * @param annotations whether {@code name: type} is allowed, as it is not in a lambda
   */
  ParameterParser(TokenStream tokens, ExpressionParser expressions, boolean annotations) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.annotations = annotations;
  }

  /** Parameters up to, not including, {@code close}. */
  List<Parameter> until(String close) {
    while (!tokens.at(close)) {
      if (afterDoubleStar) {
        throw tokens.fail("Nothing comes after the parameter with '**'.");
      }
      if (tokens.at("/")) {
        positionalOnly();
      } else if (tokens.at("*")) {
        star(close);
      } else if (tokens.at("**")) {
        Token start = tokens.next();
        add(start, Parameter.Kind.DOUBLE_STAR);
        afterDoubleStar = true;
      } else {
        add(tokens.peek(), afterStar ? Parameter.Kind.KEYWORD_ONLY : Parameter.Kind.NORMAL);
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    return List.copyOf(parameters);
  }

  private void positionalOnly() {
    if (afterStar || parameters.isEmpty()) {
      throw tokens.fail("'/' comes after parameters without a star.");
    }
    tokens.next();
    parameters.replaceAll(
        p ->
            new Parameter(
                p.span(),
                Parameter.Kind.POSITIONAL_ONLY,
                p.name(),
                p.annotation(),
                p.defaultValue()));
  }

  private void star(String close) {
    Token start = tokens.next();
    if (afterStar) {
      throw tokens.fail("Only one parameter can have a '*'.");
    }
    afterStar = true;
    if (tokens.at(",") || tokens.at(close)) {
      // MicroPython takes a star that nothing comes after (py/compile.c does not look).
      parameters.add(new Parameter(start.span(), Parameter.Kind.STAR, null, null, null));
    } else {
      add(start, Parameter.Kind.STAR);
    }
  }

  private void add(Token start, Parameter.Kind kind) {
    Token nameToken = tokens.peek();
    String name = tokens.expectName("The name of a parameter is missing here.");
    if (!names.add(name)) {
      tokens.problem(
          Diagnostic.syntax(
              nameToken.span(), "argument name reused", "Two parameters are called " + name + "."));
    }
    Expr annotation = annotations && tokens.accept(":") ? expressions.test() : null;
    Expr defaultValue = null;
    if (tokens.at("=") && kind != Parameter.Kind.STAR && kind != Parameter.Kind.DOUBLE_STAR) {
      tokens.next();
      defaultValue = expressions.test();
    }
    if (kind == Parameter.Kind.NORMAL) {
      if (defaultValue == null && defaults) {
        tokens.problem(
            Diagnostic.syntax(
                nameToken.span(),
                "non-default argument follows default argument",
                "Parameters with a default value come last."));
      }
      defaults |= defaultValue != null;
    }
    parameters.add(
        new Parameter(
            start.span().to(tokens.previous().span()), kind, name, annotation, defaultValue));
  }
}
