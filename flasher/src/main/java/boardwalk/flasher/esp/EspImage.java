package boardwalk.flasher.esp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The header of an image that a ROM boots (esptool documentation, "Firmware Image Format").
 *
 * @param mode 0 QIO, 1 QOUT, 2 DIO, 3 DOUT
 * @param sizeAndFrequency size in the upper half, frequency in the lower
 * @param entry where it starts
 * @param chipId whose it is; empty in images of the ESP8266, which do not say
 * @param length of the image with its checksum and hash; what follows is something else
 * @param hashed whether a SHA-256 follows the checksum
 * @param whole whether all of it is there and its checksum, and hash if any, are right
 */
record EspImage(
    int mode,
    int sizeAndFrequency,
    int entry,
    OptionalInt chipId,
    int length,
    boolean hashed,
    boolean whole) {

  static final int MAGIC = 0xE9;
  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 24;
  private static final int MOST_SEGMENTS = 16;
  private static final int CHECKSUM_SEED = 0xEF;
  private static final int HASH = 32;

  /** The ESP8266 runs code from here; no other chip has anything there (its memory map). */
  private static final int ESP8266_CODE = 0x40100000;

  /** Reads the image that begins at {@code offset}; empty when none does. */
  static Optional<EspImage> at(byte[] file, int offset) {
    if (offset < 0
        || file.length - offset < SHORT_HEADER
        || (file[offset] & 0xFF) != MAGIC
        || (file[offset + 1] & 0xFF) > MOST_SEGMENTS) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int entry = bytes.getInt(offset + 4);
    boolean esp8266 = (entry & 0xFFF00000) == ESP8266_CODE;
    if (!esp8266 && file.length - offset < LONG_HEADER) {
      return Optional.empty();
    }
    boolean hashed = !esp8266 && file[offset + 23] == 1;
    int end = offset + (esp8266 ? SHORT_HEADER : LONG_HEADER);
    int sum = CHECKSUM_SEED;
    boolean whole = true;
    for (int segment = 0; segment < (file[offset + 1] & 0xFF) && whole; segment++) {
      long length = end + 8 <= file.length ? bytes.getInt(end + 4) & 0xFFFFFFFFL : -1;
      whole = length >= 0 && end + 8 + length <= file.length;
      if (whole) {
        for (int i = end + 8; i < end + 8 + length; i++) {
          sum ^= file[i] & 0xFF;
        }
        end += 8 + (int) length;
      }
    }
    // The checksum is the last byte of a row of sixteen.
    end = offset + ((end - offset) / 16 + 1) * 16;
    whole = whole && end <= file.length && (file[end - 1] & 0xFF) == sum;
    if (hashed) {
      whole = whole && end + HASH <= file.length && hashIsRight(file, offset, end);
      end += HASH;
    }
    return Optional.of(
        new EspImage(
            file[offset + 2] & 0xFF,
            file[offset + 3] & 0xFF,
            entry,
            esp8266 ? OptionalInt.empty() : OptionalInt.of(bytes.getShort(offset + 12) & 0xFFFF),
            end - offset,
            hashed,
            whole));
  }

  private static boolean hashIsRight(byte[] file, int start, int end) {
    return Arrays.equals(hash(file, start, end), Arrays.copyOfRange(file, end, end + HASH));
  }

  private static byte[] hash(byte[] file, int start, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(file, start, end - start);
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * The file with another mode, size or frequency in the header at {@code offset}; its hash, if it
   * has one, follows.
   *
   * @param newMode as {@link #mode}
   * @param newSizeAndFrequency as {@link #sizeAndFrequency}
   */
  byte[] patched(byte[] file, int offset, int newMode, int newSizeAndFrequency) {
    byte[] out = file.clone();
    out[offset + 2] = (byte) newMode;
    out[offset + 3] = (byte) newSizeAndFrequency;
    if (hashed && whole) {
      int end = offset + length - HASH;
      System.arraycopy(hash(out, offset, end), 0, out, end, HASH);
    }
    return out;
  }
}
