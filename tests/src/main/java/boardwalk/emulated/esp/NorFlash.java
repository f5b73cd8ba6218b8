package boardwalk.emulated.esp;

import java.util.Arrays;

/** Flash memory as it is: erasing sets whole sectors to ones, programming only clears bits. */
public final class NorFlash {

  private static final int SECTOR = 4096;

  private final byte[] memory;
  private final int jedec;
  private int violations;
  private long erasedSectors;

  /**
   * @param bytes size, a power of two
   */
  public NorFlash(int bytes) {
    memory = new byte[bytes];
    Arrays.fill(memory, (byte) 0xFF);
    jedec = Integer.numberOfTrailingZeros(bytes) << 16 | 0x40EF;
  }

  public int size() {
    return memory.length;
  }

  int jedec() {
    return jedec;
  }

  /** Bits that should have become one again without erasing: a flasher's mistake. */
  public int violations() {
    return violations;
  }

  public long erasedSectors() {
    return erasedSectors;
  }

  /** Erases the sectors that hold the range. */
  void erase(long start, long length) {
    int from = (int) Math.min(memory.length, start / SECTOR * SECTOR);
    int to = (int) Math.min(memory.length, (start + length + SECTOR - 1) / SECTOR * SECTOR);
    Arrays.fill(memory, from, to, (byte) 0xFF);
    erasedSectors += (to - from) / SECTOR;
  }

  /** False when it goes beyond the end. */
  boolean program(long address, byte[] bytes, int length) {
    if (address + length > memory.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int at = (int) address + i;
      if ((memory[at] & bytes[i]) != bytes[i]) {
        violations++;
      }
      memory[at] &= bytes[i];
    }
    return true;
  }

  /** As if it had been there from the start. */
  public void write(long address, byte[] bytes) {
    System.arraycopy(bytes, 0, memory, (int) address, bytes.length);
  }

  /** Flips a bit: a worn-out cell. */
  void corrupt(long address) {
    memory[(int) address] ^= 1;
  }

  public byte[] read(long start, int length) {
    int from = (int) Math.min(start & 0xFFFFFFFFL, memory.length);
    int most = Math.clamp(length, 0, memory.length);
    return Arrays.copyOfRange(memory, from, from + most);
  }

  /** Whether an image begins there: a byte E9. */
  boolean boots(int offset) {
    return (memory[offset] & 0xFF) == 0xE9;
  }
}
