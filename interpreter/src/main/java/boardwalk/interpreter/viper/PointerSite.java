package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Elements;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Site;
import boardwalk.interpreter.runtime.Types;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A place in a program that uses a pointer. It remembers the block of memory it met last, so that a
 * loop over a buffer looks its address up once. Little-endian, as the boards are.
 */
public final class PointerSite implements Site {

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

  private static final Block NONE = new Block(new byte[0], 0);

  private Block block = NONE;

  @Override
  public void forget() {
    block = NONE;
  }

  /**
   * What an object is as a pointer: where its bytes are, or the address it is itself.
   *
   * @throws boardwalk.interpreter.runtime.PyException TypeError for what has no bytes and is no int
   */
  public long address(Object value) {
    if (value instanceof Long address) {
      return MachineWord.fit(address);
    }
    if (Types.unwrap(value) instanceof Memory.Addressed addressed) {
      return MachineWord.fit(addressed.address());
    }
    Buffers.Span span = Buffers.spanOrNull(value);
    if (span == null) {
      return MachineWord.fit(Elements.bits(value));
    }
    Block known = block;
    if (known.storage != span.storage()) {
      known = new Block(span.storage(), Memory.addressOf(span) - span.offset());
      block = known;
    }
    return known.start + span.offset();
  }

  /** The block with {@code size} bytes at an address; null where no buffer is. */
  private Block at(long address, int size) {
    Block known = block;
    if (known.holds(address, size)) {
      return known;
    }
    Memory.Place place = Memory.findOrNull(address, size);
    if (place == null) {
      return null;
    }
    Block found = new Block(place.storage(), address - place.at());
    block = found;
    return found;
  }

  public long load8(long pointer, long index) {
    long address = MachineWord.unsigned(pointer + index);
    Block found = at(address, 1);
    return found == null
        ? Memory.device(address).load(address, 1) & 0xff
        : found.storage[(int) (address - found.start)] & 0xff;
  }

  public long load16(long pointer, long index) {
    long address = MachineWord.unsigned(pointer + 2 * index);
    Block found = at(address, 2);
    return found == null
        ? Memory.device(address).load(address, 2) & 0xffff
        : (short) SHORT.get(found.storage, (int) (address - found.start)) & 0xffff;
  }

  public long load32(long pointer, long index) {
    long address = MachineWord.unsigned(pointer + 4 * index);
    Block found = at(address, 4);
    int value =
        found == null
            ? Memory.device(address).load(address, 4)
            : (int) INT.get(found.storage, (int) (address - found.start));
    return MachineWord.fit(value & 0xffffffffL);
  }

  public void store8(long pointer, long index, long value) {
    long address = MachineWord.unsigned(pointer + index);
    Block found = at(address, 1);
    if (found == null) {
      Memory.device(address).store(address, 1, (int) value);
    } else {
      found.storage[(int) (address - found.start)] = (byte) value;
    }
  }

  public void store16(long pointer, long index, long value) {
    long address = MachineWord.unsigned(pointer + 2 * index);
    Block found = at(address, 2);
    if (found == null) {
      Memory.device(address).store(address, 2, (int) value);
    } else {
      SHORT.set(found.storage, (int) (address - found.start), (short) value);
    }
  }

  public void store32(long pointer, long index, long value) {
    long address = MachineWord.unsigned(pointer + 4 * index);
    Block found = at(address, 4);
    if (found == null) {
      Memory.device(address).store(address, 4, (int) value);
    } else {
      INT.set(found.storage, (int) (address - found.start), (int) value);
    }
  }
}
