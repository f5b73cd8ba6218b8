package boardwalk.flasher.esp;

import boardwalk.flasher.AddressRange;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;

/**
 * What goes to one place in flash.
 *
 * @param name of the file, for people
 * @param start where, a multiple of 4096
 * @param bytes what, its length a multiple of 4
 */
record EspPart(String name, long start, byte[] bytes) {

  /** Pads to whole words, as the chips write no less. */
  static EspPart of(String name, long start, byte[] bytes) {
    int padded = (bytes.length + 3) / 4 * 4;
    byte[] whole = Arrays.copyOf(bytes, padded);
    Arrays.fill(whole, bytes.length, padded, (byte) 0xFF);
    return new EspPart(name, start, whole);
  }

  AddressRange where() {
    return new AddressRange(start, bytes.length);
  }

  /** What erasing for it takes away: whole sectors. */
  AddressRange erased() {
    long sectors = (bytes.length + EraseSize.SECTOR - 1L) / EraseSize.SECTOR;
    return new AddressRange(start, sectors * EraseSize.SECTOR);
  }

  /** The rest of it from a sector on. */
  EspPart from(int offset) {
    return offset == 0
        ? this
        : new EspPart(name, start + offset, Arrays.copyOfRange(bytes, offset, bytes.length));
  }

  /** As the chips take compressed data: zlib (RFC 1950), as small as it gets. */
  byte[] compressed() {
    return compressed(Deflater.BEST_COMPRESSION);
  }

  /** About how large it is compressed; far quicker to find out than by doing it well. */
  int compressedSize() {
    return compressed(Deflater.BEST_SPEED).length;
  }

  private byte[] compressed(int level) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] buffer = new byte[16 * 1024];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Hex digits, lower case. */
  String md5() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
