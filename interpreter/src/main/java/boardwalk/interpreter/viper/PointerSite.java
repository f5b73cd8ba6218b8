package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Elements;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Types;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A place in a program that uses a pointer. It remembers the block of memory it met last, so that a
 * loop over a buffer looks its address up once. Little-endian, as the boards are.
 */
public final class PointerSite {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private record Block(byte[] storage, long start) {

    boolean holds(long address, int size) {
      long offset = address - start;
      return offset >= 0 && offset <= storage.length - size;
    }
  }

  private Block block = new Block(new byte[0], 0);

  /**
   * What an object is as a pointer: where its bytes are, or the address it is itself.
   *
   * @throws boardwalk.interpreter.runtime.PyException TypeError for what has no bytes and is no int
   */
  public long address(Object value) {
    if (value instanceof Long address) {
      return address;
    }
    if (Types.unwrap(value) instanceof Memory.Addressed addressed) {
      return addressed.address();
    }
    Buffers.Span span = Buffers.spanOrNull(value);
    if (span == null) {
      return Elements.bits(value);
    }
    Block known = block;
    if (known.storage != span.storage()) {
      known = new Block(span.storage(), Memory.addressOf(span) - span.offset());
      block = known;
    }
    return known.start + span.offset();
  }

  /** The block with {@code size} bytes at an address; ValueError when no buffer is there. */
  private Block at(long address, int size) {
    Block known = block;
    if (known.holds(address, size)) {
      return known;
    }
    Memory.Place place = Memory.find(address, size);
    Block found = new Block(place.storage(), address - place.at());
    block = found;
    return found;
  }

  public long load8(long pointer, long index) {
    long address = pointer + index;
    Block found = at(address, 1);
    return found.storage[(int) (address - found.start)] & 0xff;
  }

  public long load16(long pointer, long index) {
    long address = pointer + 2 * index;
    Block found = at(address, 2);
    return (short) SHORT.get(found.storage, (int) (address - found.start)) & 0xffff;
  }

  public long load32(long pointer, long index) {
    long address = pointer + 4 * index;
    Block found = at(address, 4);
    return (int) INT.get(found.storage, (int) (address - found.start)) & 0xffffffffL;
  }

  public void store8(long pointer, long index, long value) {
    long address = pointer + index;
    Block found = at(address, 1);
    found.storage[(int) (address - found.start)] = (byte) value;
  }

  public void store16(long pointer, long index, long value) {
    long address = pointer + 2 * index;
    Block found = at(address, 2);
    SHORT.set(found.storage, (int) (address - found.start), (short) value);
  }

  public void store32(long pointer, long index, long value) {
    long address = pointer + 4 * index;
    Block found = at(address, 4);
    INT.set(found.storage, (int) (address - found.start), (int) value);
  }
}
