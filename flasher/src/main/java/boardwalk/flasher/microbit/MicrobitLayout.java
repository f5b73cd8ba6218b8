package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where MicroPython for the micro:bit keeps its files, as the firmware itself tells: V1 in a row of
 * words in UICR at 0x100010C0 (microbit-micropython.readthedocs.io, devguide/hexformat), V2 in a
 * table of regions at the end of a 4 KB page (micropython-microbit-v2, src/addlayouttable.py).
 *
 * @param page bytes that are erased together
 * @param start address of the first byte of the file system
 * @param end address after its last page, which it swaps with
 * @param python what MicroPython says of itself; empty when it does not
 */
record MicrobitLayout(
    DriveDetails.Version version, int page, long start, long end, Optional<String> python) {

  /** Also the appended program of V1 starts here (bbcmicrobit mpconfigboard, uflash). */
  static final long SCRIPT = 0x3E000;

  private static final int CHUNK = MicrobitFileSystem.CHUNK;
  private static final long UICR = 0x100010C0L;
  private static final long V1_MAGIC = 0x17EEB07CL;

  /** Test releases of MicroPython for V2 (microbit-fs, uicr.ts). */
  private static final long EARLY_V2_MAGIC = 0x47EEB07CL;

  private static final long V1_END = 0x40000;
  private static final int V1_PAGE = 0x400;
  private static final int V2_PAGE = 0x1000;
  private static final long V2_FLASH = 0x80000;
  private static final long EARLY_V2_END = 0x73000;
  private static final long TABLE_END_MAGIC = 0xC1B1D79DL;
  private static final long TABLE_START_MAGIC = 0x597F30FEL;
  private static final int PYTHON_REGION = 2;
  private static final int FILE_REGION = 3;
  private static final int HASH_IS_POINTER = 2;
  private static final int LONGEST_VERSION = 200;

  /**
   * Finds it.
   *
   * @return empty when the hex holds no MicroPython
   * @throws FlashError when what the firmware tells cannot be
   */
  static Optional<MicrobitLayout> of(IntelHex hex) {
    if (hex.word(UICR) == V1_MAGIC) {
      return Optional.of(v1(hex));
    }
    if (hex.word(UICR) == EARLY_V2_MAGIC) {
      long start = (hex.word(UICR + 12) >> 16) * V2_PAGE;
      return Optional.of(
          checked(DriveDetails.Version.V2, V2_PAGE, start, EARLY_V2_END, uicrVersion(hex)));
    }
    for (long pageEnd = V2_PAGE; pageEnd <= V2_FLASH; pageEnd += V2_PAGE) {
      boolean table =
          hex.has(pageEnd - 4)
              && hex.word(pageEnd - 4) == TABLE_END_MAGIC
              && hex.word(pageEnd - 16) == TABLE_START_MAGIC;
      if (table) {
        return Optional.of(v2(hex, pageEnd));
      }
    }
    return Optional.empty();
  }

  private static MicrobitLayout v1(IntelHex hex) {
    long runtimeEnd = (hex.word(UICR + 12) >> 16) * V1_PAGE;
    // The last page before the end keeps the compass calibration.
    long last = (hasScript(hex) ? SCRIPT : V1_END) - V1_PAGE;
    long first = Math.max(runtimeEnd, V1_END - (long) MicrobitFileSystem.MOST_CHUNKS * CHUNK);
    if (hex.word(UICR + 8) != Integer.numberOfTrailingZeros(V1_PAGE)) {
      throw nonsense();
    }
    return checked(DriveDetails.Version.V1, V1_PAGE, first, last, uicrVersion(hex));
  }

  static boolean hasScript(IntelHex hex) {
    return hex.at(SCRIPT) == 'M' && hex.at(SCRIPT + 1) == 'P';
  }

  private static MicrobitLayout v2(IntelHex hex, long tableEnd) {
    int regions = (int) (hex.word(tableEnd - 8) & 0xffff);
    boolean pagesFit = hex.word(tableEnd - 8) >> 16 == Integer.numberOfTrailingZeros(V2_PAGE);
    Optional<MicrobitLayout> found = Optional.empty();
    Optional<String> python = Optional.empty();
    for (int i = 1; i <= Math.min(regions, V2_PAGE / 16 - 1); i++) {
      long row = tableEnd - 16 - 16L * i;
      if (hex.at(row) == FILE_REGION) {
        long first = (hex.word(row) >> 16 & 0xffff) * V2_PAGE;
        long end = first + hex.word(row + 4);
        if (!pagesFit || end > V2_FLASH) {
          throw nonsense();
        }
        found = Optional.of(checked(DriveDetails.Version.V2, V2_PAGE, first, end, python));
      } else if (hex.at(row) == PYTHON_REGION && hex.at(row + 1) == HASH_IS_POINTER) {
        python = text(hex, hex.word(row + 8));
      }
    }
    Optional<String> said = python;
    return found
        .map(l -> new MicrobitLayout(l.version, l.page, l.start, l.end, said))
        .orElseThrow(
            () ->
                new FlashError(
                    FlashError.Kind.BAD_IMAGE,
                    "This MicroPython has no room for files.",
                    "Use another release of MicroPython."));
  }

  private static MicrobitLayout checked(
      DriveDetails.Version version, int page, long start, long end, Optional<String> python) {
    if (start > end - page - CHUNK) {
      throw nonsense();
    }
    return new MicrobitLayout(version, page, start, end, python);
  }

  private static FlashError nonsense() {
    return new FlashError(
        FlashError.Kind.BAD_IMAGE,
        "This MicroPython for the micro:bit says nonsense about its memory.",
        "The hex file is damaged; get it again.");
  }

  private static Optional<String> uicrVersion(IntelHex hex) {
    return text(hex, hex.word(UICR + 20));
  }

  private static Optional<String> text(IntelHex hex, long address) {
    byte[] text = new byte[LONGEST_VERSION];
    for (int i = 0; i < text.length; i++) {
      int b = hex.at(address + i);
      if (b == 0) {
        return Optional.of(new String(text, 0, i, StandardCharsets.UTF_8))
            .filter(s -> !s.isEmpty());
      }
      if (b < ' ' || b > '~') {
        return Optional.empty();
      }
      text[i] = (byte) b;
    }
    return Optional.empty();
  }
}
