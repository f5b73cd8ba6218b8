package boardwalk.interpreter.hardware.registers;

import java.util.Map;
import java.util.TreeMap;

/** Where the registers of a board's peripherals are. Belongs to the program's threads. */
public final class RegisterSpace {

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
  public boolean has(long address) {
    return at(address) != null;
  }

  /** The register at an address, which must be there; a multiple of four. */
  public int read(long address) {
    Map.Entry<Long, Place> place = at(address);
    int offset = (int) (address - place.getKey());
    return place.getValue().peripheral().read(offset & ~ALIASES);
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
