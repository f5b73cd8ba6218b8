package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MicroPython for the micro:bit as a hex file, with files in its file system.
 *
 * <p>Where the file system is comes from the firmware itself: V1 has a row of words in UICR at
 * 0x100010C0, V2 a table of regions at the end of a 4 KB page (microbit-fs: uicr.ts,
 * flash-regions.ts). Its format is that of bbcmicrobit/micropython source/microbit/filesystem.c:
 * chunks of 128 bytes, numbered from 1; the first chunk of a file starts FE, end offset, name
 * length, name, data; others with the number of the chunk before; the last byte is the next chunk,
 * FF for none.
 */
public final class MicrobitFirmware {

  private static final int CHUNK = 128;
  private static final int DATA = CHUNK - 2;
  private static final int FREE = 0xff;
  private static final int FILE_START = 0xfe;
  private static final int PERSISTENT = 0xfd;
  private static final int MOST_CHUNKS = 252;
  private static final int LONGEST_NAME = 120;
  private static final long UICR = 0x100010C0L;
  private static final long UICR_MAGIC = 0x17EEB07CL;
  private static final long V1_END = 0x40000;
  private static final int V1_PAGE = 0x400;
  private static final int V1_PAGE_LOG2 = 10;

  /** {@code MP}, length as 16 bits, LF-ended text: V1 only (bbcmicrobit mpconfigboard, uflash). */
  private static final long SCRIPT = 0x3E000;

  private static final int SCRIPT_ROOM = 8192;
  private static final int V2_PAGE = 0x1000;
  private static final long V2_FLASH = 0x80000;
  private static final long TABLE_END_MAGIC = 0xC1B1D79DL;
  private static final long TABLE_START_MAGIC = 0x597F30FEL;
  private static final int FILE_REGION = 3;

  private final IntelHex hex;
  private final DriveDetails.Version version;
  private final long start;
  private final long end;

  private MicrobitFirmware(IntelHex hex, DriveDetails.Version version, long start, long end) {
    this.hex = hex;
    this.version = version;
    this.start = start;
    this.end = end;
  }

  /**
   * Reads a hex file of MicroPython.
   *
   * @throws FlashError when it is none
   */
  public static MicrobitFirmware parse(String text) {
    return parse(IntelHex.parse(text));
  }

  private static MicrobitFirmware parse(IntelHex hex) {
    if (hex.word(UICR) == UICR_MAGIC) {
      return v1(hex);
    }
    for (long pageEnd = V2_PAGE; pageEnd <= V2_FLASH; pageEnd += V2_PAGE) {
      boolean table =
          hex.has(pageEnd - 4)
              && hex.word(pageEnd - 4) == TABLE_END_MAGIC
              && hex.word(pageEnd - 16) == TABLE_START_MAGIC;
      if (table) {
        return v2(hex, pageEnd);
      }
    }
    throw new FlashError(
        "This hex file holds no MicroPython for the micro:bit.",
        "Choose a MicroPython hex: a program can only be put into one of those.");
  }

  private static MicrobitFirmware v1(IntelHex hex) {
    long runtimeEnd = (hex.word(UICR + 12) >> 16) << (hex.word(UICR + 8) & 31);
    // The last page before the end keeps the compass calibration.
    long last = (hasScript(hex) ? SCRIPT : V1_END) - V1_PAGE;
    long first = Math.max(runtimeEnd, V1_END - MOST_CHUNKS * CHUNK);
    if (hex.word(UICR + 8) != V1_PAGE_LOG2 || first > last - V1_PAGE - CHUNK) {
      throw new FlashError(
          "This MicroPython for the micro:bit says nonsense about its memory.",
          "The hex file is damaged; get it again.");
    }
    return new MicrobitFirmware(hex, DriveDetails.Version.V1, first, last);
  }

  private static boolean hasScript(IntelHex hex) {
    return hex.at(SCRIPT) == 'M' && hex.at(SCRIPT + 1) == 'P';
  }

  /** The program appended behind MicroPython for V1, which runs instead of main.py (uflash). */
  public Optional<byte[]> appendedScript() {
    if (version != DriveDetails.Version.V1 || !hasScript(hex)) {
      return Optional.empty();
    }
    int length = (int) (hex.word(SCRIPT) >> 16);
    byte[] script = new byte[Math.min(length, SCRIPT_ROOM - 4)];
    for (int i = 0; i < script.length; i++) {
      script[i] = (byte) hex.at(SCRIPT + 4 + i);
    }
    return Optional.of(script);
  }

  private static MicrobitFirmware v2(IntelHex hex, long tableEnd) {
    int regions = (int) (hex.word(tableEnd - 8) & 0xffff);
    long page = 1L << (hex.word(tableEnd - 8) >> 16);
    for (int i = 1; i <= regions; i++) {
      long row = tableEnd - 16 - 16L * i;
      if (hex.at(row) == FILE_REGION) {
        long first = (hex.word(row) >> 16 & 0xffff) * page;
        long length = hex.word(row + 4);
        if (page != V2_PAGE || length < 2 * V2_PAGE || first + length > V2_FLASH) {
          throw new FlashError(
              "This MicroPython for the micro:bit says nonsense about its memory.",
              "The hex file is damaged; get it again.");
        }
        return new MicrobitFirmware(hex, DriveDetails.Version.V2, first, first + length);
      }
    }
    throw new FlashError(
        "This MicroPython has no room for files.", "Use another release of MicroPython.");
  }

  public DriveDetails.Version version() {
    return version;
  }

  public IntelHex hex() {
    return hex;
  }

  /** Bytes of files that fit, without their names. */
  public int capacity() {
    return (chunks() - 1) * DATA;
  }

  private int chunks() {
    int page = version == DriveDetails.Version.V1 ? V1_PAGE : V2_PAGE;
    // The last page of the file system is the one it swaps with.
    return (int) Math.min(MOST_CHUNKS, (end - start - page) / CHUNK);
  }

  /**
   * The firmware with exactly these files in it.
   *
   * @throws FlashError when one is empty, has too long a name, or they do not fit
   */
  public MicrobitFirmware with(Map<String, byte[]> files) {
    if (appendedScript().isPresent()) {
      // It would run instead of main.py, and lies where the file system could grow.
      return parse(hex.without(SCRIPT, SCRIPT + SCRIPT_ROOM)).with(files);
    }
    List<byte[]> chunks = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      append(chunks, file.getKey(), file.getValue());
    }
    if (chunks.size() > chunks()) {
      throw new FlashError(
          "The files need "
              + chunks.size() * CHUNK
              + " bytes, but the micro:bit has room for "
              + chunks() * CHUNK
              + ".",
          "Make the program shorter or leave files out.");
    }
    int page = version == DriveDetails.Version.V1 ? V1_PAGE : V2_PAGE;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(all::writeBytes);
    IntelHex written =
        hex.without(start, end)
            .with(start, all.toByteArray())
            .with(end - page, new byte[] {(byte) PERSISTENT});
    return new MicrobitFirmware(written, version, start, end);
  }

  private static void append(List<byte[]> chunks, String name, byte[] content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    if (nameBytes.length == 0 || nameBytes.length > LONGEST_NAME) {
      throw new FlashError(
          nameBytes.length == 0 ? "A file has no name." : "The file name " + name + " is too long.",
          "The micro:bit keeps files with names of 1 to 120 bytes.");
    }
    if (content.length == 0) {
      throw new FlashError(
          "The file " + name + " is empty.",
          "The micro:bit keeps no empty files: write something into it or leave it out.");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write((nameBytes.length + 2 + content.length) % DATA);
    all.write(nameBytes.length);
    all.writeBytes(nameBytes);
    all.writeBytes(content);
    if (all.size() % DATA == 0) {
      // A file that ends with its chunk still needs another one after it.
      all.write(FREE);
    }
    byte[] stream = all.toByteArray();
    int first = chunks.size();
    for (int at = 0; at < stream.length; at += DATA) {
      byte[] chunk = new byte[CHUNK];
      Arrays.fill(chunk, (byte) FREE);
      int number = chunks.size() + 1;
      chunk[0] = (byte) (chunks.size() == first ? FILE_START : number - 1);
      int count = Math.min(DATA, stream.length - at);
      System.arraycopy(stream, at, chunk, 1, count);
      chunk[CHUNK - 1] = (byte) (at + DATA < stream.length ? number + 1 : FREE);
      chunks.add(chunk);
    }
  }

  /** The files in the firmware. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int chunk = 1; chunk <= chunks(); chunk++) {
      if (byteAt(chunk, 0) == FILE_START) {
        read(chunk, files);
      }
    }
    return files;
  }

  private int byteAt(int chunk, int offset) {
    return hex.at(start + (chunk - 1L) * CHUNK + offset);
  }

  private void read(int first, Map<String, byte[]> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int endOffset = byteAt(first, 1);
    int chunk = first;
    for (int seen = 0; seen < MOST_CHUNKS; seen++) {
      int next = byteAt(chunk, CHUNK - 1);
      boolean last = next == FREE || next < 1 || next > chunks();
      int count = last ? endOffset : DATA;
      for (int i = 0; i < count; i++) {
        all.write(byteAt(chunk, 1 + i));
      }
      if (last) {
        break;
      }
      chunk = next;
    }
    byte[] stream = all.toByteArray();
    int nameLength = stream.length > 1 ? stream[1] & 0xff : 0;
    if (nameLength > 0 && stream.length >= 2 + nameLength) {
      files.put(
          new String(stream, 2, nameLength, StandardCharsets.UTF_8),
          Arrays.copyOfRange(stream, 2 + nameLength, stream.length));
    }
  }
}
