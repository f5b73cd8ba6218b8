package boardwalk.interpreter.syntax;

import java.util.List;

/** What can be assigned to and deleted, with MicroPython's messages for what cannot. */
final class Targets {

  private static final String CANNOT_ASSIGN = "can't assign to expression";

  private Targets() {}

  /** Notes a problem unless {@code target} can be assigned to. */
  static void check(Expr target, TokenStream tokens) {
    switch (target) {
      case Expr.Name name when name.id().equals("__debug__") ->
          tokens.problem(
              Diagnostic.syntax(
                  name.span(), CANNOT_ASSIGN, "__debug__ is a constant; take another name."));
      case Expr.Name name -> {}
      case Expr.Attribute attribute -> {}
      case Expr.Subscript subscript -> {}
      case Expr.Tuple tuple when !tuple.elements().isEmpty() -> checkAll(tuple.elements(), tokens);
      case Expr.ListDisplay list -> checkAll(list.elements(), tokens);
      case Expr.Starred starred ->
          tokens.problem(
              Diagnostic.syntax(
                  starred.span(),
                  "can't assign to expression",
                  "A star takes what is left, so other names must stand beside it."));
      default ->
          tokens.problem(
              Diagnostic.syntax(
                  target.span(),
                  CANNOT_ASSIGN,
                  "Left of '=' must stand a name; to compare two values, write '=='."));
    }
  }

  private static void checkAll(List<Expr> elements, TokenStream tokens) {
    int stars = 0;
    for (Expr element : elements) {
      if (element instanceof Expr.Starred starred) {
        stars++;
        check(starred.value(), tokens);
        if (stars > 1) {
          tokens.problem(
              Diagnostic.syntax(
                  starred.span(), "multiple *x in assignment", "Only one name can have a star."));
        }
      } else {
        check(element, tokens);
      }
    }
  }

  /** Notes a problem unless {@code target} can stand left of {@code +=} and its like. */
  static void checkAugmented(Expr target, TokenStream tokens) {
    switch (target) {
      case Expr.Name name -> {}
      case Expr.Attribute attribute -> {}
      case Expr.Subscript subscript -> {}
      default ->
          tokens.problem(
              Diagnostic.syntax(
                  target.span(), CANNOT_ASSIGN, "Left of this operator must stand one name."));
    }
  }

  static void checkDelete(Expr target, TokenStream tokens) {
    switch (target) {
      case Expr.Name name -> {}
      case Expr.Attribute attribute -> {}
      case Expr.Subscript subscript -> {}
      case Expr.Tuple tuple when !tuple.elements().isEmpty() ->
          tuple.elements().forEach(e -> checkDelete(e, tokens));
      default ->
          tokens.problem(
              Diagnostic.syntax(
                  target.span(),
                  "can't delete expression",
                  "Only names and parts can be deleted."));
    }
  }

  /** Notes a problem for stars in a value, where MicroPython knows none. */
  static void checkValue(Expr value, TokenStream tokens) {
    List<Expr> elements =
        switch (value) {
          case Expr.Tuple tuple -> tuple.elements();
          case Expr.ListDisplay list -> list.elements();
          case Expr.Starred starred -> List.of(starred);
          default -> List.of();
        };
    for (Expr element : elements) {
      if (element instanceof Expr.Starred) {
        tokens.problem(
            Diagnostic.syntax(
                element.span(),
                "*x must be assignment target",
                "MicroPython takes a star here only left of '='; use list(...) + ... instead."));
      }
    }
  }
}
