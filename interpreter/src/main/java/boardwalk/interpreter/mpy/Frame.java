package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyException;

/**
 * A call of a function as it runs: its variables, its stack, where it is, and the blocks with
 * handlers it is in. That of a generator waits here between its stretches.
 */
final class Frame {

  private static final Block[] NO_BLOCKS = {};

  final Code code;

  /** Null for a variable without a value; a {@link Shared} for one that functions share. */
  final Object[] variables;

  /** Never null up to {@link #top}. */
  final Object[] stack;

  /** The names of a class whose body this is; null for others. */
  Namespace classNames;

  /** The instruction that runs, or where it goes on. */
  int at;

  /** Index of the stack's last value. */
  int top = -1;

  /** The blocks that exceptions are caught in, outermost first. */
  private final Block[] blocks;

  private int depth;

  Frame(Code code) {
    this.code = code;
    this.variables = new Object[code.variables];
    this.stack = new Object[code.prelude.stateSize()];
    int most = code.prelude.exceptionDepth();
    this.blocks = most == 0 ? NO_BLOCKS : new Block[most];
  }

  /** A block of {@code try} or {@code with}. */
  static final class Block {
    /** Index of the handler's first instruction. */
    final int handler;

    /** Index of the stack's last value when the block began. */
    final int top;

    /** Whether the handler runs on every way out ({@code finally}, {@code with}). */
    final boolean always;

    /** The exception it has caught. */
    PyException caught;

    Block(int handler, int top, boolean always) {
      this.handler = handler;
      this.top = top;
      this.always = always;
    }
  }

  void enter(int handler, boolean always) {
    blocks[depth] = new Block(handler, top, always);
    depth++;
  }

  /** The innermost block; null for none. */
  Block block() {
    return depth == 0 ? null : blocks[depth - 1];
  }

  /** The innermost block, of which the instructions say that there is one. */
  Block expectBlock() {
    if (depth == 0) {
      throw FileBytes.incompatible();
    }
    return blocks[depth - 1];
  }

  void leave() {
    expectBlock();
    depth--;
    blocks[depth] = null;
  }

  /** The exception that was caught last and is being dealt with; null for none. */
  PyException caught() {
    for (int i = depth - 1; i >= 0; i--) {
      if (blocks[i].caught != null) {
        return blocks[i].caught;
      }
    }
    return null;
  }
}
