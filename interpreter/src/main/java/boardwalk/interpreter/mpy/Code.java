package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * A function's instructions for the machine, each with its operand: places of jumps are indices of
 * instructions, constants are values, and what looks up names remembers where it found them. It
 * belongs to one module and its names.
 */
final class Code {

  final Prelude prelude;
  final String file;
  final Namespace globals;

  /** Numbers of {@link Op}. */
  final int[] ops;

  final int[] operands;

  /** Constant, cell or site of an instruction that has one. */
  final Object[] sites;

  /** Where each instruction is in the file, for lines. */
  final int[] offsets;

  final Code[] children;
  final int[] cells;

  /** Places for variables. */
  final int variables;

  /** Whether a function it uses asks whose names it is called with ({@code globals()} …). */
  final boolean asksForNames;

  private int[] lines;
  private Signature signature;
  private int signatureClosed = -1;

  Code(
      Prelude prelude,
      String file,
      Namespace globals,
      Instructions instructions,
      Code[] children,
      boolean asksForNames) {
    this.prelude = prelude;
    this.file = file;
    this.globals = globals;
    this.ops = instructions.ops();
    this.operands = instructions.operands();
    this.sites = instructions.sites();
    this.offsets = instructions.offsets();
    this.children = children;
    this.asksForNames = asksForNames;
    this.cells = prelude.cells().stream().mapToInt(Integer::intValue).toArray();
    int most = Math.max(instructions.variables(), prelude.parameterCount());
    for (int cell : cells) {
      most = Math.max(most, cell + 1);
    }
    this.variables = most;
  }

  /** Instructions side by side; {@code variables} is how many variables they name. */
  record Instructions(int[] ops, int[] operands, Object[] sites, int[] offsets, int variables) {}

  boolean isGenerator() {
    return prelude.has(Prelude.GENERATOR);
  }

  /** The line of an instruction; worked out for all of them the first time an exception asks. */
  int line(int instruction) {
    if (lines == null) {
      lines = prelude.lines().lines(offsets);
    }
    return lines[instruction];
  }

  /** The parameters a caller gives: all but those for variables of functions around it. */
  Signature signature(int closed) {
    if (closed != signatureClosed) {
      if (closed > prelude.positional()) {
        throw FileBytes.incompatible();
      }
      signature = made(closed);
      signatureClosed = closed;
    }
    return signature;
  }

  private Signature made(int closed) {
    List<String> all = prelude.parameters();
    List<String> names = new ArrayList<>(all.subList(closed, all.size()));
    if (prelude.has(Prelude.STAR)) {
      names.add("*");
    }
    if (prelude.has(Prelude.DOUBLE_STAR)) {
      names.add("**");
    }
    return new Signature(
        prelude.name(),
        List.copyOf(names),
        prelude.positional() - closed,
        0,
        prelude.keywordOnly(),
        prelude.has(Prelude.STAR),
        prelude.has(Prelude.DOUBLE_STAR));
  }

  /** A function of it. */
  MpyFunction function(Object[] defaults, Object[] keywordDefaults, Cell[] closure) {
    return new MpyFunction(this, defaults, keywordDefaults, closure);
  }
}
