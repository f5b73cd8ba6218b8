package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code machine.mem8}, {@code mem16} and {@code mem32}: memory by its address, lowest byte first.
 * A simulated board has the memory of the program's buffers and no registers.
 */
final class MachineMemory extends PyObject {

  private static final PyType TYPE = new PyType("mem");

  private final int width;

  /**
   * @param width bytes of an element
   */
  MachineMemory(int width) {
    this.width = width;
  }

  private Memory.Place place(Object key) {
    long address = Numbers.toBig(key).longValue();
    if (address % width != 0) {
      throw Errors.valueError(
          "address " + Long.toHexString(address) + " is not aligned to " + width + " bytes");
    }
    return Memory.find(address, width);
  }

  @Override
  public Object item(Object key) {
    Memory.Place place = place(key);
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | place.storage()[place.at() + i] & 0xff;
    }
    return value;
  }

  @Override
  public void setItem(Object key, Object value) {
    Memory.Place place = place(key);
    long rest = Numbers.toBig(value).longValue();
    for (int i = 0; i < width; i++) {
      place.storage()[place.at() + i] = (byte) rest;
      rest >>= 8;
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "<" + 8 * width + "-bit memory>";
  }
}
