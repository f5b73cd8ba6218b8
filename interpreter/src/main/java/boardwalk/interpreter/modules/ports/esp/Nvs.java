package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import java.util.Map;

/**
 * {@code esp32.NVS} (ports/esp32/esp32_nvs.c): values by name; they last, also when the board is
 * switched off.
 */
final class Nvs extends PyObject {

  /** ESP_ERR_NVS_NOT_FOUND. */
  private static final long NOT_FOUND = -0x1102;

  private final PyType type;
  private final Map<String, Object> values;

  private Nvs(PyType type, VirtualBoard board, String space) {
    this.type = type;
    this.values = board.memory().values(space);
  }

  static PyType make(VirtualBoard board) {
    PyType type = new PyType("NVS");
    type.constructor((called, a) -> new Nvs(type, board, Text.expectStr(a.expect(1, 1).get(0))));
    new Members<>(type, Nvs.class)
        .one("get_i32", (self, key) -> self.get(key, Long.class))
        .many("set_i32", 2, 2, (self, a) -> self.set(a[1], (long) (int) Numbers.toLong(a[2])))
        .many("set_blob", 2, 2, (self, a) -> self.set(a[1], Buffers.bytes(a[2])))
        .many("get_blob", 2, 2, Nvs::blob)
        .one(
            "erase_key",
            (self, key) -> {
              if (self.values.remove(Text.expectStr(key)) == null) {
                throw notFound();
              }
              return None.NONE;
            })
        .act("commit", self -> {});
    return type;
  }

  private static RuntimeException notFound() {
    return Errors.of(Errors.OS_ERROR, NOT_FOUND, "ESP_ERR_NVS_NOT_FOUND");
  }

  private Object get(Object key, Class<?> kind) {
    Object value = values.get(Text.expectStr(key));
    if (!kind.isInstance(value)) {
      throw notFound();
    }
    return value;
  }

  private Object set(Object key, Object value) {
    values.put(Text.expectStr(key), value);
    return None.NONE;
  }

  private Object blob(Object[] a) {
    byte[] data = (byte[]) get(a[1], byte[].class);
    return (long) Buffers.write(a[2], data, data.length);
  }

  @Override
  public PyType type() {
    return type;
  }
}
