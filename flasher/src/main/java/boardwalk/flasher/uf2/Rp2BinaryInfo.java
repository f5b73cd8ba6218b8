package boardwalk.flasher.uf2;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.image.IntelHex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program for RP2040 or RP2350 says of itself (pico-sdk, pico_binary_info: defs.h,
 * structure.h): near its start a marker, the start and end of a table of pointers, and a second
 * marker; each pointer leads to a type, a tag, and what the type has.
 *
 * @param version as the program gives it; empty when it does not
 * @param fileSystems where it keeps files in flash
 */
record Rp2BinaryInfo(Optional<String> version, List<AddressRange> fileSystems) {

  private static final long MARKER_START = 0x7188ebf2L;
  private static final long MARKER_END = 0xe71aa390L;
  private static final long FLASH = 0x10000000L;

  /** The marker is in the first 256 bytes behind RP2040's second stage, or of RP2350's program. */
  private static final int SEARCHED = 4096;

  private static final int MOST_ENTRIES = 1024;
  private static final int ID_AND_STRING = 6;
  private static final int BLOCK_DEVICE = 7;

  /** Flag of a block device; one without it is a part of the program. */
  private static final int WRITABLE = 2;

  private static final long PROGRAM_VERSION = 0x11a9bc3aL;
  private static final int LONGEST_TEXT = 200;

  /** Flash of any chip so far; what lies beyond is nonsense. */
  private static final AddressRange ALL_FLASH = new AddressRange(FLASH, 0x2000000);

  static Rp2BinaryInfo of(IntelHex image) {
    for (long at = FLASH; at < FLASH + SEARCHED; at += 4) {
      if (image.word(at) == MARKER_START && image.word(at + 16) == MARKER_END) {
        return table(image, image.word(at + 4), image.word(at + 8));
      }
    }
    return new Rp2BinaryInfo(Optional.empty(), List.of());
  }

  private static Rp2BinaryInfo table(IntelHex image, long start, long end) {
    Optional<String> version = Optional.empty();
    List<AddressRange> fileSystems = new ArrayList<>();
    long last = Math.min(end, start + 4L * MOST_ENTRIES);
    for (long at = start; at < last; at += 4) {
      long entry = image.word(at);
      int type = (int) (image.word(entry) & 0xffff);
      if (type == ID_AND_STRING && image.word(entry + 4) == PROGRAM_VERSION) {
        version = text(image, image.word(entry + 8));
      } else if (type == BLOCK_DEVICE) {
        long address = image.word(entry + 8);
        long length = image.word(entry + 12);
        boolean plausible = address + length <= ALL_FLASH.end() && address >= FLASH && length > 0;
        plausible &= (image.word(entry + 20) & WRITABLE) != 0;
        if (plausible) {
          fileSystems.add(new AddressRange(address, length));
        }
      }
    }
    return new Rp2BinaryInfo(version, fileSystems);
  }

  private static Optional<String> text(IntelHex image, long address) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LONGEST_TEXT; i++) {
      int b = image.at(address + i);
      if (b <= 0) {
        break;
      }
      text.append(new String(new byte[] {(byte) b}, StandardCharsets.ISO_8859_1));
    }
    return Optional.of(text.toString()).filter(found -> !found.isBlank());
  }
}
