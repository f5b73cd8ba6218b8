package boardwalk.flasher;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What a firmware file is, by its content; its name says nothing. */
public enum ImageFormat {
  /** An Espressif image, to be written where the chip boots (first byte E9). */
  ESP_IMAGE("Espressif firmware"),
  /** A whole Espressif flash from address 0, empty (FF) up to the image at 0x1000 or 0x2000. */
  ESP_MERGED("complete Espressif flash"),
  /** UF2 blocks (microsoft/uf2). */
  UF2("UF2"),
  /** STMicroelectronics' DfuSe container (UM0391). */
  DFUSE("DfuSe"),
  /** Anything with the suffix of USB DFU 1.1, appendix B. */
  DFU("DFU"),
  /** Intel HEX for one board. */
  INTEL_HEX("Intel HEX"),
  /** micro:bit's Universal Hex: sections for several boards. */
  UNIVERSAL_HEX("Universal Hex"),
  /** A ZIP archive, not firmware itself. */
  ZIP("ZIP archive"),
  /** A gzip archive, not firmware itself. */
  GZIP("gzip archive"),
  /** A program's text, or a web page saved instead of a file. */
  TEXT("text"),
  /** No known header: a raw binary, which goes wherever the user says. */
  BINARY("raw binary");

  private static final int ESP_MAGIC = 0xE9;

  /** UF2 specification, "Overview": the two words a block starts with. */
  private static final int UF2_MAGIC_0 = 0x0A324655;

  private static final int UF2_MAGIC_1 = 0x9E5D5157;
  private static final int DFU_SUFFIX = 16;

  private final String words;

  ImageFormat(String words) {
    this.words = words;
  }

  /** Short, for people: {@code UF2}. */
  public String words() {
    return words;
  }

  /** Recognises a whole file. Linear in its size; never fails. */
  public static ImageFormat of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length >= 8 && bytes.getInt(0) == UF2_MAGIC_0 && bytes.getInt(4) == UF2_MAGIC_1) {
      return UF2;
    }
    if (starts(file, "DfuSe")) {
      return DFUSE;
    }
    if (hasDfuSuffix(file)) {
      return DFU;
    }
    if (file.length >= 2 && file[0] == 'P' && file[1] == 'K') {
      return ZIP;
    }
    if (file.length >= 2 && (file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    if (file.length >= 8 && (file[0] & 0xFF) == ESP_MAGIC) {
      return ESP_IMAGE;
    }
    if (isMergedAt(file, 0x1000) || isMergedAt(file, 0x2000)) {
      return ESP_MERGED;
    }
    if (isHexRecord(file)) {
      return isUniversal(file) ? UNIVERSAL_HEX : INTEL_HEX;
    }
    return isText(file) ? TEXT : BINARY;
  }

  private static boolean starts(byte[] file, String text) {
    return file.length >= text.length()
        && new String(file, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  /** USB DFU 1.1, appendix B: the letters UFD eight bytes from the end, length at least 16. */
  private static boolean hasDfuSuffix(byte[] file) {
    int end = file.length;
    return end >= DFU_SUFFIX
        && file[end - 8] == 'U'
        && file[end - 7] == 'F'
        && file[end - 6] == 'D'
        && (file[end - 5] & 0xFF) >= DFU_SUFFIX;
  }

  private static boolean isMergedAt(byte[] file, int offset) {
    if (file.length < offset + 8 || (file[offset] & 0xFF) != ESP_MAGIC) {
      return false;
    }
    for (int i = 0; i < offset; i++) {
      if (file[i] != -1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexRecord(byte[] file) {
    int at = hexStart(file);
    if (at < 0 || at + 11 > file.length) {
      return false;
    }
    for (int i = at + 1; i < at + 11; i++) {
      if (Character.digit(file[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int hexStart(byte[] file) {
    for (int i = 0; i < Math.min(file.length, 64); i++) {
      if (file[i] == ':') {
        return i;
      }
      if (!Character.isWhitespace(file[i])) {
        return -1;
      }
    }
    return -1;
  }

  /** A Universal Hex has a block start record, type 0A, as its second record. */
  private static boolean isUniversal(byte[] file) {
    String head =
        new String(file, 0, Math.min(file.length, 256), StandardCharsets.ISO_8859_1).strip();
    String[] records = head.split("\\s+");
    return records.length > 1
        && records[0].startsWith("04", 7)
        && records[1].length() > 9
        && records[1].startsWith("0A", 7);
  }

  private static boolean isText(byte[] file) {
    int looked = Math.min(file.length, 512);
    for (int i = 0; i < looked; i++) {
      int b = file[i] & 0xFF;
      if (b < 9 || b > 13 && b < 32 || b == 127) {
        return false;
      }
    }
    return looked > 0;
  }
}
