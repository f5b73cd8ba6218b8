package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.AttributeSite;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Frames;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.MethodSite;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyGenerator;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Variables;

/**
 * Runs the instructions of a frame (py/vm.c). Ctrl-C and callbacks are looked for at calls and at
 * jumps back, as in compiled programs, so both take the same time of the board.
 */
final class Machine {

  /** Places that an iterator of a {@code for} takes (py/obj.h, MP_OBJ_ITER_BUF_NSLOTS). */
  static final int ITERATOR_PLACES = 4;

  private Machine() {}

  /** Runs until the function returns or, for a generator, yields; the value of either. */
  static Object run(Frame frame, PyGenerator generator) {
    while (true) {
      try {
        return steps(frame, generator);
      } catch (Throwable thrown) {
        handle(frame, thrown);
      }
    }
  }

  /** Goes on with a generator that has yielded, with what is sent or thrown into it. */
  static Object resume(Frame frame, PyGenerator generator, Object sent) {
    if (frame.code.ops[frame.at] != Op.YIELD_FROM) {
      try {
        frame.stack[frame.top] = generator.received(sent);
      } catch (Throwable thrown) {
        handle(frame, thrown);
      }
    } else {
      // What is thrown goes to the inner one, when the instruction asks it on.
      frame.stack[frame.top] = sent;
    }
    return run(frame, generator);
  }

  /** Goes to the handler of what was thrown, or throws it out of the function. */
  private static void handle(Frame frame, Throwable thrown) {
    Code code = frame.code;
    Throwable cause = Damage.isCause(thrown) ? FileBytes.incompatible() : thrown;
    PyException exception =
        Raising.caught(cause, code.file, lineOfFault(frame), code.prelude.name());
    while (frame.block() != null && frame.block().handler <= frame.at) {
      frame.leave();
    }
    Frame.Block block = frame.block();
    if (block == null || block.top + 1 >= frame.stack.length) {
      throw exception;
    }
    Raising.handling(exception);
    block.caught = exception;
    frame.at = block.handler;
    frame.top = block.top + 1;
    frame.stack[frame.top] = exception.value();
  }

  /** 0 where an exception is only passed on, which is no new line of the traceback. */
  private static int lineOfFault(Frame frame) {
    if (frame.at >= frame.code.ops.length) {
      return 0;
    }
    int op = frame.code.ops[frame.at];
    return op == Op.END_FINALLY || op == Op.RAISE_LAST ? 0 : frame.code.line(frame.at);
  }

  private static Object steps(Frame frame, PyGenerator generator) {
    Code code = frame.code;
    int[] ops = code.ops;
    int[] operands = code.operands;
    Object[] sites = code.sites;
    Object[] stack = frame.stack;
    Object[] variables = frame.variables;
    int at = frame.at;
    int top = frame.top;
    while (true) {
      frame.at = at;
      int operand = operands[at];
      switch (ops[at]) {
        case Op.LOAD_CONST_OBJ -> stack[++top] = sites[at];
        case Op.LOAD_FAST -> stack[++top] = Variables.checked(variables[operand]);
        case Op.STORE_FAST -> variables[operand] = stack[top--];
        case Op.LOAD_DEREF -> stack[++top] = Variables.checked(Shared.in(variables[operand]).value);
        case Op.STORE_DEREF -> Shared.in(variables[operand]).value = stack[top--];
        case Op.DELETE_FAST -> {
          Variables.checked(variables[operand]);
          variables[operand] = null;
        }
        case Op.DELETE_DEREF -> {
          Cell cell = Shared.in(variables[operand]);
          Variables.checked(cell.value);
          cell.value = null;
        }
        case Op.LOAD_GLOBAL -> {
          Global global = (Global) sites[at];
          stack[++top] = Variables.global(global.cell(), global.name());
        }
        case Op.LOAD_NAME -> stack[++top] = Names.load(frame, (Global) sites[at]);
        case Op.STORE_NAME -> Names.store(frame, (Global) sites[at], stack[top--]);
        case Op.STORE_GLOBAL -> Names.storeGlobal(code, (Global) sites[at], stack[top--]);
        case Op.DELETE_NAME -> Names.delete(frame, (Global) sites[at]);
        case Op.DELETE_GLOBAL -> Names.deleteGlobal((Global) sites[at]);
        case Op.LOAD_ATTR -> stack[top] = ((AttributeSite) sites[at]).get(stack[top]);
        case Op.STORE_ATTR -> {
          Names.storeAttribute((Attribute) sites[at], stack[top], stack[top - 1]);
          top -= 2;
        }
        case Op.LOAD_METHOD -> {
          Object self = stack[top];
          stack[top] = ((MethodSite) sites[at]).find(self);
          stack[++top] = self;
        }
        case Op.CALL_METHOD -> {
          top -= Calling.places(operand) + 1;
          stack[top] = Calling.method(stack, top, operand);
        }
        case Op.CALL_FUNCTION -> {
          top -= Calling.places(operand);
          if (code.asksForNames) {
            note(frame);
          }
          stack[top] =
              Calling.call(
                  Calls.callable(stack[top]),
                  stack,
                  top + 1,
                  Calling.positional(operand),
                  Calling.named(operand));
        }
        case Op.LOAD_SUBSCR -> {
          top--;
          stack[top] = Items.get(stack[top], stack[top + 1]);
        }
        case Op.STORE_SUBSCR -> {
          Names.storeItem(stack[top - 1], stack[top], stack[top - 2]);
          top -= 3;
        }
        case Op.DUP_TOP -> {
          stack[top + 1] = stack[top];
          top++;
        }
        case Op.DUP_TOP_TWO -> {
          stack[top + 1] = stack[top - 1];
          stack[top + 2] = stack[top];
          top += 2;
        }
        case Op.POP_TOP -> top--;
        case Op.ROT_TWO -> {
          Object last = stack[top];
          stack[top] = stack[top - 1];
          stack[top - 1] = last;
        }
        case Op.ROT_THREE -> {
          Object last = stack[top];
          stack[top] = stack[top - 1];
          stack[top - 1] = stack[top - 2];
          stack[top - 2] = last;
        }
        case Op.UNARY -> stack[top] = Operators.unary(operand, stack[top]);
        case Op.BINARY -> {
          top--;
          stack[top] = Operators.binary(operand, stack[top], stack[top + 1]);
        }
        case Op.JUMP -> {
          at = jump(at, operand);
          continue;
        }
        case Op.POP_JUMP_IF_TRUE -> {
          if (Truth.of(stack[top--])) {
            at = jump(at, operand);
            continue;
          }
        }
        case Op.POP_JUMP_IF_FALSE -> {
          if (!Truth.of(stack[top--])) {
            at = jump(at, operand);
            continue;
          }
        }
        case Op.JUMP_IF_TRUE_OR_POP -> {
          if (Truth.of(stack[top])) {
            at = operand;
            continue;
          }
          top--;
        }
        case Op.JUMP_IF_FALSE_OR_POP -> {
          if (!Truth.of(stack[top])) {
            at = operand;
            continue;
          }
          top--;
        }
        case Op.GET_ITER -> stack[top] = Iteration.iter(stack[top]);
        case Op.GET_ITER_STACK -> {
          stack[top + 1] = Iteration.iter(stack[top]);
          stack[top] = Mark.ABSENT;
          stack[top + 2] = Mark.ABSENT;
          top += ITERATOR_PLACES - 1;
          stack[top] = Mark.ABSENT;
        }
        case Op.FOR_ITER -> {
          Object value = ((PyIterator) stack[top - ITERATOR_PLACES + 2]).next();
          if (value == null) {
            top -= ITERATOR_PLACES;
            at = operand;
            continue;
          }
          stack[++top] = value;
        }
        case Op.RETURN_VALUE -> {
          frame.top = top;
          int next = Leaving.returning(frame);
          if (next < 0) {
            Object value = stack[frame.top];
            return generator == null ? value : generator.finish(value);
          }
          at = next;
          top = frame.top;
          continue;
        }
        case Op.YIELD_VALUE -> {
          expectGenerator(generator);
          frame.at = at + 1;
          frame.top = top;
          return stack[top];
        }
        case Op.YIELD_FROM -> {
          expectGenerator(generator);
          Object value = generator.delegate(Iteration.iter(stack[top - 1]), stack[top]);
          if (value != null) {
            stack[top] = value;
            frame.top = top;
            return value;
          }
          stack[--top] = generator.takeResult();
        }
        case Op.SETUP_EXCEPT, Op.SETUP_FINALLY -> {
          frame.top = top;
          frame.enter(operand, ops[at] == Op.SETUP_FINALLY);
        }
        case Op.POP_EXCEPT_JUMP -> {
          frame.leave();
          Raising.handled();
          at = operand;
          continue;
        }
        case Op.UNWIND_JUMP, Op.END_FINALLY -> {
          frame.top = top;
          at =
              ops[at] == Op.END_FINALLY
                  ? Leaving.endFinally(frame)
                  : Leaving.jump(frame, operand, ((Mark) sites[at]).number);
          top = frame.top;
          if (at < 0) {
            Object value = stack[top];
            return generator == null ? value : generator.finish(value);
          }
          if (at <= frame.at) {
            Interrupts.poll();
          }
          continue;
        }
        default -> {
          frame.top = top;
          Builders.step(frame, ops[at], operand, sites[at]);
          top = frame.top;
        }
      }
      at++;
    }
  }

  private static int jump(int from, int to) {
    if (to <= from) {
      Interrupts.poll();
    }
    return to;
  }

  private static void expectGenerator(PyGenerator generator) {
    if (generator == null) {
      throw FileBytes.incompatible();
    }
  }

  /** Tells built-in functions whose names they are called with. */
  static void note(Frame frame) {
    Namespace globals = frame.code.globals;
    Frames.note(globals, frame.classNames == null ? globals : frame.classNames);
  }
}
