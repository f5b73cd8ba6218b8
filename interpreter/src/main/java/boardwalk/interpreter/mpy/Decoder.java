package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.AttributeSite;
import boardwalk.interpreter.runtime.Frames;
import boardwalk.interpreter.runtime.MethodSite;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.StoreSite;
import java.util.Arrays;
import java.util.List;

/**
 * Makes {@link Code} of a function's bytes. What it lets through names only variables, constants,
 * functions and places that are there; how deep the stack gets, the machine checks as it runs.
 */
public final class Decoder {

  private final MpyFile file;
  private final Namespace globals;

  private Decoder(MpyFile file, Namespace globals) {
    this.file = file;
    this.globals = globals;
  }

  /**
   * The body of a module as a function without parameters, for its names.
   *
   * @throws boardwalk.interpreter.runtime.PyException ValueError when the file is damaged
   */
  public static PyFunction module(MpyFile file, Namespace globals) {
    Code code = new Decoder(file, globals).code(file.main());
    return code.function(new Object[0], new Object[0], MpyFunction.NO_CELLS);
  }

  private Code code(RawCode raw) {
    Code[] children = raw.children().stream().map(this::code).toArray(Code[]::new);
    return new Body(raw, children).code();
  }

  /** The instructions of one function. */
  private final class Body {
    private final RawCode raw;
    private final Code[] children;
    private final byte[] bytes;
    private final int[] ops;
    private final int[] operands;
    private final int[] offsets;
    private final Object[] sites;
    private int at;
    private int count;
    private int variables;
    private boolean asks;

    Body(RawCode raw, Code[] children) {
      this.raw = raw;
      this.children = children;
      this.bytes = raw.instructions();
      this.ops = new int[bytes.length];
      this.operands = new int[bytes.length];
      this.offsets = new int[bytes.length];
      this.sites = new Object[bytes.length];
    }

    Code code() {
      int[] indexAt = new int[bytes.length + 1];
      Arrays.fill(indexAt, -1);
      while (at < bytes.length) {
        indexAt[at] = count;
        offsets[count] = at;
        instruction(bytes[at++] & 0xff);
        count++;
      }
      if (count == 0) {
        throw FileBytes.incompatible();
      }
      for (int i = 0; i < count; i++) {
        if (ops[i] >= Op.UNWIND_JUMP && ops[i] <= Op.FOR_ITER) {
          place(i, indexAt);
        }
      }
      Code.Instructions all =
          new Code.Instructions(
              Arrays.copyOf(ops, count),
              Arrays.copyOf(operands, count),
              Arrays.copyOf(sites, count),
              Arrays.copyOf(offsets, count),
              variables);
      return new Code(raw.prelude(), file.names().getFirst(), globals, all, children, asks);
    }

    /** Makes a jump's place in the bytes the index of the instruction there. */
    private void place(int i, int[] indexAt) {
      int target = operands[i];
      if (target < 0 || target > bytes.length || indexAt[target] < 0) {
        throw FileBytes.incompatible();
      }
      operands[i] = indexAt[target];
    }

    private void instruction(int op) {
      ops[count] = op;
      if (op >= Op.BINARY) {
        several(Op.BINARY, op - Op.BINARY, Op.BINARY_COUNT);
      } else if (op >= Op.UNARY) {
        several(Op.UNARY, op - Op.UNARY, Op.UNARY_COUNT);
      } else if (op >= Op.STORE_FAST_MULTI) {
        ops[count] = Op.STORE_FAST;
        variable(op - Op.STORE_FAST_MULTI);
      } else if (op >= Op.LOAD_FAST_MULTI) {
        ops[count] = Op.LOAD_FAST;
        variable(op - Op.LOAD_FAST_MULTI);
      } else if (op >= Op.SMALL_INT_MULTI) {
        constant((long) op - Op.SMALL_INT_MULTI - Op.SMALL_INT_MULTI_EXCESS);
      } else {
        switch (op >> 4) {
          case 1 -> named(op, number());
          case 2, 3 -> numbered(op);
          case 4 -> jump(op);
          case 5, 6 -> plain(op);
          default -> throw FileBytes.incompatible();
        }
      }
    }

    private void several(int op, int which, int most) {
      if (which >= most) {
        throw FileBytes.incompatible();
      }
      ops[count] = op;
      operands[count] = which;
    }

    private void variable(int index) {
      if (index >= raw.prelude().stateSize()) {
        throw FileBytes.incompatible();
      }
      operands[count] = index;
      variables = Math.max(variables, index + 1);
    }

    private void constant(Object value) {
      ops[count] = Op.LOAD_CONST_OBJ;
      sites[count] = value;
    }

    private void named(int op, int index) {
      String name = at(file.names(), index);
      if (op == Op.LOAD_NAME || op == Op.LOAD_GLOBAL) {
        asks |= Frames.ASKING.contains(name);
      }
      operands[count] = index;
      switch (op) {
        case Op.LOAD_CONST_STRING -> constant(name);
        case Op.LOAD_NAME, Op.LOAD_GLOBAL, Op.STORE_NAME, Op.STORE_GLOBAL ->
            sites[count] = new Global(name, globals.cell(name));
        case Op.DELETE_NAME, Op.DELETE_GLOBAL ->
            sites[count] = new Global(name, globals.cell(name));
        case Op.LOAD_ATTR -> sites[count] = new AttributeSite(name);
        case Op.LOAD_METHOD, Op.LOAD_SUPER_METHOD -> sites[count] = new MethodSite(name);
        case Op.STORE_ATTR -> sites[count] = new Attribute(name, new StoreSite(name));
        case Op.IMPORT_NAME, Op.IMPORT_FROM -> sites[count] = name;
        default -> throw FileBytes.incompatible();
      }
    }

    private void numbered(int op) {
      switch (op) {
        case Op.LOAD_CONST_SMALL_INT -> constant(signedNumber());
        case Op.LOAD_CONST_OBJ -> constant(at(file.constants(), number()));
        case Op.LOAD_FAST, Op.STORE_FAST, Op.DELETE_FAST -> variable(number());
        case Op.LOAD_DEREF, Op.STORE_DEREF, Op.DELETE_DEREF -> variable(number());
        case Op.MAKE_FUNCTION, Op.MAKE_FUNCTION_DEFARGS -> child();
        case Op.MAKE_CLOSURE, Op.MAKE_CLOSURE_DEFARGS -> {
          child();
          operands[count] = next();
        }
        case Op.BUILD_TUPLE, Op.BUILD_LIST, Op.BUILD_SET, Op.UNPACK_SEQUENCE -> {
          operands[count] = number();
          // So many values must fit on the stack.
          if (operands[count] > raw.prelude().stateSize()) {
            throw FileBytes.incompatible();
          }
        }
        default -> {
          if (op > Op.CALL_METHOD_VAR_KW) {
            throw FileBytes.incompatible();
          }
          operands[count] = number();
        }
      }
    }

    private void child() {
      sites[count] = at(Arrays.asList(children), number());
    }

    private void jump(int op) {
      boolean both = op == Op.UNWIND_JUMP || op >= Op.JUMP && op <= Op.POP_JUMP_IF_FALSE;
      if (!both && (op < Op.JUMP || op > Op.FOR_ITER)) {
        throw FileBytes.incompatible();
      }
      int distance = next();
      if ((distance & 0x80) != 0) {
        distance = distance & 0x7f | next() << 7;
        distance -= both ? 0x4000 : 0;
      } else {
        distance -= both ? 0x40 : 0;
      }
      operands[count] = at + distance;
      if (op == Op.UNWIND_JUMP) {
        sites[count] = new Mark(next());
      }
    }

    private void plain(int op) {
      if (op > Op.IMPORT_STAR || op == 0x60 || op == 0x61) {
        throw FileBytes.incompatible();
      }
      switch (op) {
        case Op.LOAD_CONST_FALSE -> constant(false);
        case Op.LOAD_CONST_NONE -> constant(None.NONE);
        case Op.LOAD_CONST_TRUE -> constant(true);
        case Op.LOAD_NULL -> constant(Mark.ABSENT);
        default -> {}
      }
    }

    private int next() {
      if (at == bytes.length) {
        throw FileBytes.incompatible();
      }
      return bytes[at++] & 0xff;
    }

    private int number() {
      long value = 0;
      int part;
      do {
        part = next();
        value = value << 7 | part & 0x7f;
        if (value > Integer.MAX_VALUE) {
          throw FileBytes.incompatible();
        }
      } while ((part & 0x80) != 0);
      return (int) value;
    }

    private long signedNumber() {
      int part = next();
      long value = (part & 0x40) != 0 ? -1 : 0;
      value = value << 7 | part & 0x7f;
      while ((part & 0x80) != 0) {
        part = next();
        value = value << 7 | part & 0x7f;
      }
      return value;
    }

    private static <T> T at(List<T> table, int index) {
      if (index >= table.size()) {
        throw FileBytes.incompatible();
      }
      return table.get(index);
    }
  }
}
