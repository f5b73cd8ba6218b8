package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyExceptionObject;
import boardwalk.interpreter.runtime.Raising;

/**
 * Ways out of blocks: {@code return}, {@code break} and {@code continue} run every {@code finally}
 * on their way first (py/vm.c, unwind_jump and unwind_return). Meanwhile the stack holds where they
 * go, or what is returned, and a {@link Mark} of how many blocks are left.
 */
final class Leaving {

  /** In the number of blocks a jump leaves: it also leaves a {@code for}, whose iterator goes. */
  private static final int LEAVES_FOR = 0x80;

  private Leaving() {}

  /**
   * A jump out of blocks.
   *
   * @return index of the instruction to go on with
   */
  static int jump(Frame frame, int target, int count) {
    frame.stack[++frame.top] = new Mark(target);
    return jump(frame, count);
  }

  /** Goes on with a jump whose target is the stack's last value. */
  private static int jump(Frame frame, int count) {
    int left = count;
    while ((left & ~LEAVES_FOR) > 0) {
      left--;
      Frame.Block block = frame.expectBlock();
      if (block.always) {
        if (block.handler > frame.at) {
          frame.stack[++frame.top] = new Mark(left);
          return block.handler;
        }
        cancel(frame);
      }
      leave(frame);
    }
    Mark target = (Mark) frame.stack[frame.top--];
    if (left != 0) {
      frame.top -= Machine.ITERATOR_PLACES;
    }
    if (target.number < 0 || target.number >= frame.code.ops.length) {
      throw FileBytes.incompatible();
    }
    return target.number;
  }

  /**
   * A {@code return} of the stack's last value.
   *
   * @return index of the instruction to go on with; -1 when the function has ended
   */
  static int returning(Frame frame) {
    for (Frame.Block block = frame.block(); block != null; block = frame.block()) {
      if (block.always) {
        if (block.handler > frame.at) {
          // Iterators of loops inside the block may lie between it and the value.
          frame.stack[block.top + 1] = frame.stack[frame.top];
          frame.top = block.top + 2;
          frame.stack[frame.top] = Mark.RETURN;
          return block.handler;
        }
        cancel(frame);
      }
      leave(frame);
    }
    return -1;
  }

  /** A way out that begins in a {@code finally} takes the place of the one that led there. */
  private static void cancel(Frame frame) {
    Object[] stack = frame.stack;
    int places = stack[frame.top - 1] instanceof Mark ? 2 : 1;
    stack[frame.top - places] = stack[frame.top];
    frame.top -= places;
  }

  private static void leave(Frame frame) {
    frame.leave();
    Raising.handled();
  }

  /**
   * The end of a {@code finally}: goes on with what led there.
   *
   * @return index of the instruction to go on with; -1 when the function has ended
   */
  static int endFinally(Frame frame) {
    leave(frame);
    Object cause = frame.stack[frame.top];
    if (cause == None.NONE) {
      frame.top--;
      return frame.at + 1;
    }
    if (cause instanceof Mark mark) {
      frame.top--;
      return mark.number < 0 ? returning(frame) : jump(frame, mark.number);
    }
    if (PyExceptionObject.of(cause) == null) {
      throw FileBytes.incompatible();
    }
    throw new PyException(cause);
  }
}
