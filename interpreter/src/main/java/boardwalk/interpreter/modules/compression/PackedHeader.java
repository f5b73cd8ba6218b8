package boardwalk.interpreter.modules.compression;

/** What stands around packed bytes: zlib (RFC 1950) or gzip (RFC 1952). */
record PackedHeader(boolean gzip, int windowBits) {

  private static final int DEFLATE = 8;

  // Flags of gzip, RFC 1952, 2.3.1.
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  /** gzip does not tell its window; packers use the largest. */
  private static final int GZIP_WINDOW_BITS = 15;

  /** Reads either; OSError EINVAL for anything else. */
  static PackedHeader read(BitReader bits) {
    int first = bits.readByte();
    int second = bits.readByte();
    if (first == 0x1f && second == 0x8b) {
      return readGzip(bits);
    }
    boolean good =
        (first << 8 | second) % 31 == 0
            && (first & 15) == DEFLATE
            && first >> 4 <= 7
            && (second & 0x20) == 0;
    if (!good) {
      throw BitReader.wrong();
    }
    return new PackedHeader(false, (first >> 4) + 8);
  }

  private static PackedHeader readGzip(BitReader bits) {
    if (bits.readByte() != DEFLATE) {
      throw BitReader.wrong();
    }
    int flags = bits.readByte();
    if ((flags & RESERVED) != 0) {
      throw BitReader.wrong();
    }
    skip(bits, 6);
    if ((flags & EXTRA) != 0) {
      skip(bits, bits.readByte() | bits.readByte() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText(bits);
    }
    if ((flags & COMMENT) != 0) {
      skipText(bits);
    }
    if ((flags & HEADER_SUM) != 0) {
      skip(bits, 2);
    }
    return new PackedHeader(true, GZIP_WINDOW_BITS);
  }

  private static void skip(BitReader bits, int count) {
    for (int i = 0; i < count; i++) {
      bits.readByte();
    }
  }

  private static void skipText(BitReader bits) {
    int c;
    do {
      c = bits.readByte();
    } while (c != 0);
  }

  static byte[] zlibStart(int windowBits) {
    int first = DEFLATE | Math.max(windowBits - 8, 1) << 4;
    // Default level, no dictionary; the two bytes as a number are a multiple of 31.
    int second = 0x80;
    second |= 31 - (first << 8 | second) % 31;
    return new byte[] {(byte) first, (byte) second};
  }

  /** No time, packed fast, on Unix, as extmod/moddeflate.c writes it. */
  static byte[] gzipStart() {
    return new byte[] {0x1f, (byte) 0x8b, DEFLATE, 0, 0, 0, 0, 0, 4, 3};
  }

  static byte[] bigEndian(long sum) {
    return new byte[] {(byte) (sum >> 24), (byte) (sum >> 16), (byte) (sum >> 8), (byte) sum};
  }

  static byte[] littleEndian(long sum, long length) {
    byte[] out = new byte[8];
    for (int i = 0; i < 4; i++) {
      out[i] = (byte) (sum >> 8 * i);
      out[4 + i] = (byte) (length >> 8 * i);
    }
    return out;
  }
}
