package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.scope.Scopes;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.util.List;

/**
 * The limit of MicroPython's jumps: a block whose bytecode is longer than 15 bits can say is
 * refused with {@code RuntimeError: bytecode overflow} (py/emitbc.c,
 * emit_write_bytecode_byte_label). How long the bytecode would be is worked out here from
 * py/compile.c.
 */
final class JumpLimit {

  /** Bytes that a jump of either direction can go: 15 bits with a sign. */
  private static final int MOST = (1 << 14) - 1;

  /** Bytes that a jump that only goes forward can go. */
  private static final int MOST_FORWARD = (1 << 15) - 1;

  /** Bytes of an instruction that jumps far. */
  private static final int FAR = 3;

  /** Statements shorter than this cannot make so much bytecode. */
  private static final int LEAST_SOURCE = 4096;

  private final Scopes scopes;

  private JumpLimit(Scopes scopes) {
    this.scopes = scopes;
  }

  /** RuntimeError when a block of the program is too long to be jumped over. */
  static void check(Program program, Scopes scopes) {
    new JumpLimit(scopes).lookThrough(program.body(), scopes.module());
  }

  /**
   * Looks through the statements that are long enough; nothing jumps over functions and classes.
   */
  private void lookThrough(List<Stmt> statements, Scope scope) {
    for (Stmt statement : statements) {
      if (statement.span().end() - statement.span().start() >= LEAST_SOURCE) {
        if (statement instanceof Stmt.FunctionDef definition) {
          lookThrough(definition.body(), scopes.byNode().get(definition));
        } else if (statement instanceof Stmt.ClassDef definition) {
          lookThrough(definition.body(), scopes.byNode().get(definition));
        } else {
          statement(statement, scope, new BytecodeSize(scope));
        }
      }
    }
  }

  private static PyException overflow() {
    return Errors.runtimeError("bytecode overflow");
  }

  /** Size of an instruction that jumps over {@code bytes}, either direction being possible. */
  private static int jump(int bytes) {
    if (bytes > MOST) {
      throw overflow();
    }
    return bytes <= 63 ? 2 : FAR;
  }

  private static int jumpBack(int bytes) {
    if (bytes > MOST + 1 - FAR) {
      throw overflow();
    }
    return bytes <= 62 ? 2 : FAR;
  }

  private static int jumpForward(int bytes) {
    if (bytes > MOST_FORWARD) {
      throw overflow();
    }
    return bytes <= 127 ? 2 : FAR;
  }

  /** Size of a block of statements. */
  int block(List<Stmt> statements, Scope scope) {
    int size = 0;
    BytecodeSize sizes = new BytecodeSize(scope);
    for (Stmt statement : statements) {
      size += statement(statement, scope, sizes);
    }
    return size;
  }

  private int statement(Stmt statement, Scope scope, BytecodeSize sizes) {
    return switch (statement) {
      case Stmt.If s -> {
        int body = block(s.body(), scope);
        int otherwise = block(s.otherwise(), scope);
        body += otherwise > 0 && !leaves(s.body()) ? jump(otherwise) : 0;
        yield sizes.of(s.test()) + jump(body) + body + otherwise;
      }
      case Stmt.While s -> {
        int body = block(s.body(), scope);
        int test = sizes.of(s.test());
        yield jump(body) + body + test + jumpBack(body + test) + block(s.otherwise(), scope);
      }
      case Stmt.For s -> {
        int body = sizes.store(s.target()) + block(s.body(), scope);
        int back = jumpBack(body + FAR);
        yield sizes.of(s.iterable())
            + 1
            + jumpForward(body + back)
            + body
            + back
            + block(s.otherwise(), scope);
      }
      case Stmt.With s -> {
        int size = block(s.body(), scope) + FAR;
        for (Stmt.WithItem item : s.items().reversed()) {
          int inside = (item.target() == null ? 1 : sizes.store(item.target())) + size;
          size = sizes.of(item.context()) + jumpForward(inside) + inside;
        }
        yield size;
      }
      case Stmt.Try s -> tryStatement(s, scope, sizes);
      case Stmt.FunctionDef s -> {
        block(s.body(), scopes.byNode().get(s));
        yield sizes.of(statement);
      }
      case Stmt.ClassDef s -> {
        block(s.body(), scopes.byNode().get(s));
        yield sizes.of(statement);
      }
      default -> sizes.of(statement);
    };
  }

  private int tryStatement(Stmt.Try s, Scope scope, BytecodeSize sizes) {
    int body = block(s.body(), scope);
    if (!s.handlers().isEmpty()) {
      int handlers = 1;
      for (Stmt.Handler handler : s.handlers().reversed()) {
        int inside = 1 + block(handler.body(), scope);
        if (handler.name() != null) {
          inside += 2 * sizes.name(handler.name()) + 5;
        }
        inside += jumpForward(handlers);
        handlers += inside;
        if (handler.type() != null) {
          handlers += 2 + sizes.of(handler.type()) + jump(inside);
        }
      }
      int otherwise = block(s.otherwise(), scope);
      body += jumpForward(handlers) + handlers + otherwise;
      body += jumpForward(body);
    }
    if (!s.finallyBody().isEmpty()) {
      body += 1;
      body += jumpForward(body) + block(s.finallyBody(), scope) + 1;
    }
    return body;
  }

  /** Whether nothing comes after these statements, so that no jump is made over what follows. */
  private static boolean leaves(List<Stmt> statements) {
    Stmt last = statements.getLast();
    return last instanceof Stmt.Return
        || last instanceof Stmt.Raise
        || last instanceof Stmt.Break
        || last instanceof Stmt.Continue;
  }
}
