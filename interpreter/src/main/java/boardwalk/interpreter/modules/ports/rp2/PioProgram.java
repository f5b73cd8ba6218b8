package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyArray;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.Types;

/**
 * An assembled PIO program as programs hold it: a list of the instructions, where each PIO has it,
 * two registers and how the pins start (ports/rp2/modules/rp2.py).
 */
final class PioProgram {

  static final int DATA = 0;
  static final int OFFSET = 1;
  static final int EXECCTRL = 4;
  static final int SHIFTCTRL = 5;
  static final int OUT = 6;
  static final int SET = 7;
  static final int SIDESET = 8;

  private final PyList fields;

  PioProgram(Object list) {
    if (!(Types.unwrap(list) instanceof PyList known) || known.length() <= SIDESET) {
      throw Errors.typeError("a PIO program is needed, as asm_pio makes it");
    }
    fields = known;
  }

  static PyList list(
      Object instructions, long execctrl, long shiftctrl, Object out, Object set, Object side) {
    return PyList.of(instructions, -1L, -1L, -1L, execctrl, shiftctrl, out, set, side);
  }

  int[] instructions() {
    Object[] words = Iteration.toArray((PyArray) fields.get(DATA));
    int[] all = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      all[i] = (int) Numbers.toLong(words[i]);
    }
    return all;
  }

  /** Where it is in a PIO's memory; below 0 for not at all. */
  int offset(int pio) {
    return (int) Numbers.toLong(fields.get(OFFSET + pio));
  }

  void offset(int pio, int at) {
    fields.setItem((long) (OFFSET + pio), (long) at);
  }

  long number(int field) {
    return Numbers.wide(fields.get(field));
  }

  /** How the pins of a group start: none, or a number each of IN_LOW to OUT_HIGH. */
  long[] pins(int field) {
    Object value = fields.get(field);
    if (value == boardwalk.interpreter.runtime.None.NONE) {
      return new long[0];
    }
    if (Types.isInt(value)) {
      return new long[] {Numbers.toLong(value)};
    }
    Object[] all = Iteration.toArray(value);
    long[] starts = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      starts[i] = Numbers.toLong(all[i]);
    }
    return starts;
  }
}
