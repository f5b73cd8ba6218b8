package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.StaticMethod;
import boardwalk.interpreter.runtime.Types;
import java.util.List;

/**
 * {@code esp32.Partition} (ports/esp32/esp32_partition.c), with the table of a 4 MiB board
 * (partitions-4MiB.csv). Its memory is its own, and lasts over resets; the board's files are not in
 * it.
 */
final class Partition extends PyObject {

  private static final long APP = 0;
  private static final long DATA = 1;
  private static final int BLOCK = 4096;

  private record Row(long type, long subtype, long address, long size, String label) {}

  private static final List<Row> TABLE =
      List.of(
          new Row(DATA, 2, 0x9000, 0x6000, "nvs"),
          new Row(DATA, 1, 0xf000, 0x1000, "phy_init"),
          new Row(APP, 0, 0x10000, 0x1f0000, "factory"),
          new Row(DATA, 0x81, 0x200000, 0x200000, "vfs"));

  private final PyType type;
  private final Row row;
  private final VirtualBoard board;
  private byte[] memory = {};

  private Partition(PyType type, VirtualBoard board, Row row) {
    this.type = type;
    this.board = board;
    this.row = row;
  }

  static PyType make(VirtualBoard board) {
    PyType type = new PyType("Partition");
    type.with("BOOT", 0L).with("RUNNING", 1L).with("TYPE_APP", APP).with("TYPE_DATA", DATA);
    type.constructor((called, a) -> new Partition(type, board, find(a.require(0, "id"))));
    type.with(
        "find",
        new StaticMethod(
            NativeFunction.withKeywords(
                "find",
                a -> {
                  long kind = Numbers.toLong(a.get(0, "type", APP));
                  long sub = Numbers.toLong(a.get(1, "subtype", 0xffL));
                  Object label = a.get(2, "label", None.NONE);
                  PyList found = new PyList();
                  for (Row row : TABLE) {
                    boolean fits = sub == 0xff || row.subtype() == sub;
                    if (row.type() == kind
                        && fits
                        && (label == None.NONE || row.label().equals(label))) {
                      found.add(new Partition(type, board, row));
                    }
                  }
                  return found;
                })));
    new Members<>(type, Partition.class)
        .get(
            "info",
            self -> {
              Row r = self.row;
              return PyTuple.of(r.type(), r.subtype(), r.address(), r.size(), r.label(), false);
            })
        .many("readblocks", 2, 3, Partition::read)
        .many("writeblocks", 2, 3, Partition::write)
        .many("ioctl", 2, 2, Partition::control)
        .act("set_boot", self -> {})
        .get("get_next_update", self -> new Partition(self.type, self.board, TABLE.get(2)));
    type.with(
        "mark_app_valid_cancel_rollback",
        new StaticMethod(NativeFunction.of0("mark_app_valid_cancel_rollback", () -> None.NONE)));
    return type;
  }

  private static Row find(Object id) {
    if (Types.isInt(id)) {
      return TABLE.get(2);
    }
    return TABLE.stream()
        .filter(row -> row.label().equals(id))
        .findFirst()
        .orElseThrow(() -> Errors.osError(Errno.ENOENT));
  }

  private int place(Object[] a, int length) {
    if (memory.length == 0) {
      memory = board.memory().flash("partition " + row.label(), (int) row.size());
    }
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
    return None.NONE;
  }

  private Object write(Object[] a) {
    Buffers.Span from = Buffers.span(a[2]);
    int at = place(a, from.length());
    System.arraycopy(from.storage(), from.offset(), memory, at, from.length());
    return None.NONE;
  }

  private Object control(Object[] a) {
    return switch ((int) Numbers.toLong(a[1])) {
      case 1, 2, 3, 6 -> 0L;
      case 4 -> row.size() / BLOCK;
      case 5 -> (long) BLOCK;
      default -> None.NONE;
    };
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "<Partition type="
        + row.type()
        + ", subtype="
        + row.subtype()
        + ", address="
        + row.address()
        + ", size="
        + row.size()
        + ", label="
        + row.label()
        + ", encrypted=0>";
  }
}
