package boardwalk.interpreter.mpy;

/**
 * Says which line an instruction is of (py/bc.h, mp_bytecode_decode_lineinfo): steps of so many
 * bytes of instructions and lines, in one byte {@code 0LLBBBBB} or two {@code 1LLLBBBB LLLLLLLL}.
 */
public final class LineTable {

  private final byte[] steps;

  /** Of the table's bytes; what is cut off at the end is ignored. */
  LineTable(byte[] steps) {
    this.steps = steps.clone();
  }

  /** The lines, from 1, of the instructions that start at these offsets, which ascend. */
  int[] lines(int[] offsets) {
    int[] lines = new int[offsets.length];
    int line = 1;
    int start = 0;
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      while (isWhole(at) && offsets[i] - start >= bytes(at)) {
        start += bytes(at);
        line += linesOf(at);
        at += isLong(at) ? 2 : 1;
      }
      lines[i] = line;
    }
    return lines;
  }

  private boolean isWhole(int at) {
    return at < steps.length && (!isLong(at) || at + 1 < steps.length);
  }

  private boolean isLong(int at) {
    return (steps[at] & 0x80) != 0;
  }

  private int bytes(int at) {
    return steps[at] & (isLong(at) ? 0xf : 0x1f);
  }

  private int linesOf(int at) {
    return isLong(at) ? (steps[at] & 0x70) << 4 | steps[at + 1] & 0xff : (steps[at] & 0x60) >> 5;
  }
}
