package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.hardware.dma.DmaController;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PySlice;
import boardwalk.interpreter.runtime.PyType;

/** {@code DMA.registers}: the sixteen words of a channel, or some of them, as they are now. */
final class DmaRegisters extends PyObject implements Buffers.Buffer, Memory.Addressed {

  private static final PyType TYPE = new PyType("memoryview");

  private final DmaController controller;
  private final int channel;
  private final int first;
  private final int count;

  DmaRegisters(DmaController controller, int channel, int first, int count) {
    this.controller = controller;
    this.channel = channel;
    this.first = first;
    this.count = count;
  }

  private int offset(int index) {
    return channel * DmaController.CHANNEL_BYTES + 4 * (first + index);
  }

  @Override
  public long address() {
    return DmaController.BASE + offset(0);
  }

  @Override
  public Buffers.Span span() {
    byte[] now = new byte[4 * count];
    for (int i = 0; i < now.length; i++) {
      now[i] = (byte) (controller.read(offset(i / 4)) >> 8 * (i % 4));
    }
    return new Buffers.Span(now, 0, now.length, 'I', false);
  }

  @Override
  public int length() {
    return count;
  }

  private int index(Object key) {
    long index = Numbers.toLong(key);
    long from = index < 0 ? index + count : index;
    if (from < 0 || from >= count) {
      throw Errors.indexError("memoryview index out of range");
    }
    return (int) from;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(count);
      return new DmaRegisters(controller, channel, first + range.start(), range.length());
    }
    return controller.read(offset(index(key))) & 0xffff_ffffL;
  }

  @Override
  public void setItem(Object key, Object value) {
    controller.write(offset(index(key)), Numbers.toBig(value).intValue());
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
