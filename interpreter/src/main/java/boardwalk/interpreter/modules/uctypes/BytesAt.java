package boardwalk.interpreter.modules.uctypes;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** A bytearray that is a part of other memory; it can be changed but not grow. */
final class BytesAt extends PyObject implements Buffers.Buffer, Memory.Addressed {

  private final long address;
  private final int length;

  BytesAt(long address, int length) {
    this.address = address;
    this.length = length;
  }

  @Override
  public long address() {
    return address;
  }

  @Override
  public Buffers.Span span() {
    Memory.Place place = Memory.find(address, length);
    return new Buffers.Span(place.storage(), place.at(), length, 'B', true);
  }

  private PyBytes copy() {
    return PyBytes.array(span().copy());
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean truth() {
    return length > 0;
  }

  @Override
  public Object item(Object key) {
    return copy().item(key);
  }

  @Override
  public void setItem(Object key, Object value) {
    PyBytes now = copy();
    Items.set(now, key, value);
    if (now.length() == length) {
      Buffers.write(this, now.toArray(), length);
    }
  }

  @Override
  public PyIterator iterator() {
    return copy().iterator();
  }

  @Override
  public Boolean contains(Object value) {
    return copy().contains(value);
  }

  @Override
  public Boolean isEqual(Object other) {
    return copy().isEqual(other);
  }

  /** Methods that only look work on what is there now. */
  @Override
  public Object attribute(String name) {
    return Attributes.getOrNull(copy(), name);
  }

  @Override
  public PyType type() {
    return PyBytes.ARRAY;
  }

  @Override
  public String repr() {
    return copy().repr();
  }
}
