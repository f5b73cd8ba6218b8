package boardwalk.interpreter.syntax;

import java.util.List;

/** A whole program or module. */
public record Program(Span span, List<Stmt> body) implements Node {}
