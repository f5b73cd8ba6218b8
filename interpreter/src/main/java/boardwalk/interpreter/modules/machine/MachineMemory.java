package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.registers.RegisterSpace;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code machine.mem8}, {@code mem16} and {@code mem32}: memory by its address, lowest byte first:
 * the program's buffers and those registers the simulated board has.
 */
final class MachineMemory extends PyObject {

  private static final PyType TYPE = new PyType("mem");

  private final RegisterSpace registers;
  private final int width;

  /**
   * @param width bytes of an element
   */
  MachineMemory(RegisterSpace registers, int width) {
    this.registers = registers;
    this.width = width;
  }

  private long address(Object key) {
    long address = Numbers.address(key);
    if (address % width != 0) {
      throw Errors.valueError(
          String.format("address %08x is not aligned to %d bytes", address, width));
    }
    return address;
  }

  @Override
  public Object item(Object key) {
    long address = address(key);
    if (registers.has(address)) {
      return word(registers.load(address, width));
    }
    Memory.Place place = Memory.find(address, width);
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | place.storage()[place.at() + i] & 0xff;
    }
    return word(value);
  }

  /** Firmware makes an int of its word's size, so a word's highest bit is the sign. */
  private static long word(long value) {
    return MachineWord.isNarrow() ? (int) value : value & 0xffff_ffffL;
  }

  @Override
  public void setItem(Object key, Object value) {
    long address = address(key);
    long rest = Numbers.toBig(value).longValue();
    if (registers.has(address)) {
      registers.store(address, width, (int) rest);
      return;
    }
    Memory.Place place = Memory.find(address, width);
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
