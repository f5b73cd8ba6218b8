package boardwalk.interpreter.vfs.lfs;

import boardwalk.interpreter.vfs.BlockDevice;

/** Whole blocks of a device, and the numbers and checksums in them. */
final class LfsDisk {

  /** What MicroPython reads and writes at a time unless told otherwise. */
  private static final int UNIT = 32;

  private final int version;
  private final BlockDevice device;
  private final int blockSize;
  private final long blockCount;

  /**
   * @param version of the format: 1 or 2
   */
  LfsDisk(BlockDevice device, int version) {
    this.version = version;
    this.device = device;
    this.blockSize = device.blockSize();
    this.blockCount = device.blockCount();
  }

  boolean isOld() {
    return version == 1;
  }

  int blockSize() {
    return blockSize;
  }

  long blockCount() {
    return blockCount;
  }

  BlockDevice device() {
    return device;
  }

  byte[] read(long block) {
    byte[] bytes = new byte[blockSize];
    device.read(block, 0, bytes);
    return bytes;
  }

  void write(long block, byte[] bytes) {
    device.write(block, 0, bytes);
  }

  void erase(long block) {
    device.erase(block);
  }

  static int alignUp(int size) {
    return (size + UNIT - 1) / UNIT * UNIT;
  }

  /** Four bytes, the lowest first. */
  static long number(byte[] bytes, int at) {
    return bytes[at] & 0xffL
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }

  static void setNumber(byte[] bytes, int at, long value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> 8 * i);
    }
  }

  /** CRC-32 with the polynomial 04c11db7, neither start nor end inverted. */
  static int crc(int start, byte[] bytes, int from, int to) {
    int crc = start;
    for (int i = from; i < to; i++) {
      crc ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320 : crc >>> 1;
      }
    }
    return crc;
  }
}
