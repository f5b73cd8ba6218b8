package boardwalk.interpreter.syntax;

import java.util.List;

/** An expression. */
public sealed interface Expr extends Node {

  /**
   * A literal: Long, BigInteger, Double, String, Boolean or byte[]; {@code None} and {@code ...}
   * are {@link Singleton}s. The compiler puts whole tuples of constants here too.
   */
  record Constant(Span span, Object value) implements Expr {}

  /** An imaginary literal such as {@code 2j}. */
  record Imaginary(Span span, double value) implements Expr {}

  /** The constants that are no literal. */
  record Singleton(Span span, Kind kind) implements Expr {
    /** Which one. */
    public enum Kind {
      NONE,
      ELLIPSIS
    }
  }

  /** An f-string: its parts one after another. */
  record FormattedString(Span span, List<Part> parts) implements Expr {
    /** A part of an f-string. */
    public sealed interface Part {}

    /** Characters that stand as they are. */
    public record Text(String text) implements Part {}

    /**
     * A value.
     *
     * @param conversion {@code 'r'}, {@code 's'} or 0 for none
     * @param format what follows the colon, itself made of parts; empty for none
     */
    public record Value(Expr value, char conversion, List<Part> format) implements Part {}
  }

  record Name(Span span, String id) implements Expr {}

  /** {@code -x}, {@code +x}, {@code ~x}, {@code not x}. */
  record Unary(Span span, UnaryOperator operator, Expr operand) implements Expr {}

  record Binary(Span span, BinaryOperator operator, Expr left, Expr right) implements Expr {}

  /** {@code a and b and c} or {@code a or b}. */
  record Logical(Span span, boolean isAnd, List<Expr> operands) implements Expr {}

  /** {@code a < b <= c}: one operand more than operators. */
  record Comparison(Span span, List<Expr> operands, List<CompareOperator> operators)
      implements Expr {}

  /** {@code then if test else otherwise}. */
  record Conditional(Span span, Expr test, Expr then, Expr otherwise) implements Expr {}

  record Lambda(Span span, List<Parameter> parameters, Expr body) implements Expr {}

  record Call(Span span, Expr function, List<Argument> arguments) implements Expr {}

  /**
   * @param nameSpan where the attribute's name stands
   */
  record Attribute(Span span, Expr object, String name, Span nameSpan) implements Expr {}

  record Subscript(Span span, Expr object, Expr index) implements Expr {}

  /** {@code lower:upper:step} inside a subscript; each may be null. */
  record Slice(Span span, Expr lower, Expr upper, Expr step) implements Expr {}

  record Tuple(Span span, List<Expr> elements) implements Expr {}

  record ListDisplay(Span span, List<Expr> elements) implements Expr {}

  record SetDisplay(Span span, List<Expr> elements) implements Expr {}

  record DictDisplay(Span span, List<Entry> entries) implements Expr {
    /** One {@code key: value}. */
    public record Entry(Expr key, Expr value) {}
  }

  /**
   * A comprehension or generator expression.
   *
   * @param element element, or the key of a dict comprehension
   * @param value value of a dict comprehension, else null
   */
  record Comprehension(Span span, Kind kind, Expr element, Expr value, List<Clause> clauses)
      implements Expr {
    /** What it makes. */
    public enum Kind {
      LIST,
      SET,
      DICT,
      GENERATOR
    }

    /** {@code for} or {@code if}. */
    public sealed interface Clause {}

    /** {@code [async] for target in iterable}. */
    public record For(Expr target, Expr iterable, boolean isAsync) implements Clause {}

    /** {@code if test}. */
    public record If(Expr test) implements Clause {}
  }

  /** {@code *x} as an assignment target. */
  record Starred(Span span, Expr value) implements Expr {}

  /** {@code yield} or {@code yield x}; the value is null for none. */
  record Yield(Span span, Expr value) implements Expr {}

  record YieldFrom(Span span, Expr value) implements Expr {}

  record Await(Span span, Expr value) implements Expr {}

  /** {@code name := value}. */
  record Walrus(Span span, Name target, Expr value) implements Expr {}

  /** An expression that could not be read; only in programs with a problem. */
  record Missing(Span span) implements Expr {}
}
