package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code rp2.Flash}: blocks of flash memory (ports/rp2/rp2_flash.c). Here it is memory of its own,
 * which lasts over resets: the board's files are not in it.
 */
final class Rp2Flash extends PyObject {

  private static final int BLOCK = 4096;
  private static final int BLOCKS = 352;

  private final PyType type;
  private final byte[] memory;

  private Rp2Flash(PyType type, VirtualBoard board, int size) {
    this.type = type;
    this.memory = board.memory().flash("flash of " + size, size);
  }

  static PyType make(VirtualBoard board) {
    PyType type = new PyType("Flash");
    type.constructor(
        (called, a) ->
            new Rp2Flash(
                type, board, (int) Numbers.toLong(a.get(99, "len", (long) BLOCK * BLOCKS))));
    new Members<>(type, Rp2Flash.class)
        .many("readblocks", 2, 3, Rp2Flash::read)
        .many("writeblocks", 2, 3, Rp2Flash::write)
        .many("ioctl", 2, 2, Rp2Flash::control);
    return type;
  }

  private int place(Object[] a, int length) {
    long at = Numbers.toLong(a[1]) * BLOCK + (a.length > 3 ? Numbers.toLong(a[3]) : 0);
    if (at < 0 || at + length > memory.length) {
      throw Errors.osError(Errno.EIO);
    }
    return (int) at;
  }

  private Object read(Object[] a) {
    Buffers.Span into = Buffers.writable(a[2]);
    int at = place(a, into.length());
    System.arraycopy(memory, at, into.storage(), into.offset(), into.length());
    return 0L;
  }

  private Object write(Object[] a) {
    Buffers.Span from = Buffers.span(a[2]);
    int at = place(a, from.length());
    if (a.length <= 3) {
      java.util.Arrays.fill(memory, at, at + from.length(), (byte) 0xff);
    }
    // Without erasing, flash can only turn ones into zeros.
    for (int i = 0; i < from.length(); i++) {
      memory[at + i] &= from.storage()[from.offset() + i];
    }
    return 0L;
  }

  private Object control(Object[] a) {
    return switch ((int) Numbers.toLong(a[1])) {
      case 1, 2, 3 -> 0L;
      case 4 -> (long) memory.length / BLOCK;
      case 5 -> (long) BLOCK;
      case 6 -> {
        int at = place(new Object[] {a[0], a[2]}, BLOCK);
        java.util.Arrays.fill(memory, at, at + BLOCK, (byte) 0xff);
        yield 0L;
      }
      default -> None.NONE;
    };
  }

  @Override
  public PyType type() {
    return type;
  }
}
