package boardwalk.interpreter.hardware.registers;

import boardwalk.interpreter.runtime.Memory;
import java.util.Map;
import java.util.TreeMap;

/** Where the registers of a board's peripherals are. Belongs to the program's threads. */
public final class RegisterSpace implements Memory.Device {

  /** RP2040 data sheet, 2.1.2: the same registers again, to flip, set and clear single bits. */
  private static final int FLIP = 0x1000;

  private static final int SET = 0x2000;
  private static final int CLEAR = 0x3000;
  private static final int ALIASES = 0x3000;

  private record Place(int size, Peripheral peripheral) {}

  private final TreeMap<Long, Place> places = new TreeMap<>();

  /**
   * @param size bytes, the aliases included where there are any
   */
  public void add(long base, int size, Peripheral peripheral) {
    places.put(base, new Place(size, peripheral));
  }

  private Map.Entry<Long, Place> at(long address) {
    Map.Entry<Long, Place> place = places.floorEntry(address);
    return place == null || address >= place.getKey() + place.getValue().size() ? null : place;
  }

  /** Whether there is a register at an address. */
  @Override
  public boolean has(long address) {
    return at(address) != null;
  }

  /** The register at an address, which must be there; a multiple of four. */
  public int read(long address) {
    Map.Entry<Long, Place> place = at(address);
    int offset = (int) (address - place.getKey());
    return place.getValue().peripheral().read(offset & ~ALIASES);
  }

  @Override
  public int load(long address, int bytes) {
    int word = read(address & ~3L) >>> 8 * (int) (address & 3);
    return bytes == 1 ? word & 0xff : bytes == 2 ? word & 0xffff : word;
  }

  /** Narrow writes put the same in every part of the word (RP2040 data sheet, 2.1.4). */
  @Override
  public void store(long address, int bytes, int value) {
    int word =
        bytes == 1
            ? (value & 0xff) * 0x0101_0101
            : bytes == 2 ? (value & 0xffff) * 0x0001_0001 : value;
    write(address & ~3L, word);
  }

  /** Writes a register, which must be there; the aliases change single bits of it. */
  public void write(long address, int value) {
    Map.Entry<Long, Place> place = at(address);
    int offset = (int) (address - place.getKey());
    Peripheral peripheral = place.getValue().peripheral();
    int plain = offset & ~ALIASES;
    switch (offset & ALIASES) {
      case FLIP -> peripheral.write(plain, peripheral.read(plain) ^ value);
      case SET -> peripheral.write(plain, peripheral.read(plain) | value);
      case CLEAR -> peripheral.write(plain, peripheral.read(plain) & ~value);
      default -> peripheral.write(plain, value);
    }
  }
}
