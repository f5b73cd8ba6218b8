package boardwalk.interpreter.modules.framebuf;

import java.util.Arrays;

/** How pixels lie in bytes (extmod/modframebuf.c, {@code formats}). */
enum PixelFormat {
  /** A byte is a column of eight pixels, the lowest bit at the top. */
  MONO_VLSB(0, 1, 1, 8) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      return b[origin + (y >> 3) * stride + x] >> (y & 7) & 1;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      bit(b, origin + (y >> 3) * stride + x, y & 7, color);
    }
  },
  /** Two bytes a pixel, the lower one first as on all boards. */
  RGB565(1, 16, 1, 1) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      int at = origin + 2 * (x + y * stride);
      return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      int at = origin + 2 * (x + y * stride);
      b[at] = (byte) color;
      b[at + 1] = (byte) (color >> 8);
    }

    @Override
    void fillRow(byte[] b, int origin, int stride, int x, int y, int width, int color) {
      int end = origin + 2 * (x + width + y * stride);
      for (int at = end - 2 * width; at < end; at += 2) {
        b[at] = (byte) color;
        b[at + 1] = (byte) (color >> 8);
      }
    }
  },
  /** Two pixels a byte, the left one in the higher bits. */
  GS4_HMSB(2, 4, 2, 1) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      return b[origin + (x + y * stride >> 1)] >> ((x & 1) == 0 ? 4 : 0) & 0xf;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      bits(b, origin + (x + y * stride >> 1), (x & 1) == 0 ? 4 : 0, 0xf, color);
    }
  },
  /** A byte is a row of eight pixels, the highest bit on the left. */
  MONO_HLSB(3, 1, 8, 1) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      return b[origin + (x + y * stride >> 3)] >> (7 - (x & 7)) & 1;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      bit(b, origin + (x + y * stride >> 3), 7 - (x & 7), color);
    }
  },
  /** A byte is a row of eight pixels, the lowest bit on the left. */
  MONO_HMSB(4, 1, 8, 1) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      return b[origin + (x + y * stride >> 3)] >> (x & 7) & 1;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      bit(b, origin + (x + y * stride >> 3), x & 7, color);
    }
  },
  /** Four pixels a byte, the left one in the lowest bits. */
  GS2_HMSB(5, 2, 4, 1) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      return b[origin + (x + y * stride >> 2)] >> ((x & 3) << 1) & 3;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      bits(b, origin + (x + y * stride >> 2), (x & 3) << 1, 3, color);
    }
  },
  /** A byte a pixel. */
  GS8(6, 8, 1, 1) {
    @Override
    int get(byte[] b, int origin, int stride, int x, int y) {
      return b[origin + x + y * stride] & 0xff;
    }

    @Override
    void set(byte[] b, int origin, int stride, int x, int y, int color) {
      b[origin + x + y * stride] = (byte) color;
    }

    @Override
    void fillRow(byte[] b, int origin, int stride, int x, int y, int width, int color) {
      int at = origin + x + y * stride;
      Arrays.fill(b, at, at + width, (byte) color);
    }
  };

  /** Number programs know it by. */
  final int number;

  private final int bits;
  private final int rowUnit;
  private final int columnUnit;

  /**
   * @param bits of a pixel
   * @param rowUnit pixels side by side that share a byte
   * @param columnUnit pixels one below the other that share a byte
   */
  PixelFormat(int number, int bits, int rowUnit, int columnUnit) {
    this.number = number;
    this.bits = bits;
    this.rowUnit = rowUnit;
    this.columnUnit = columnUnit;
  }

  abstract int get(byte[] b, int origin, int stride, int x, int y);

  abstract void set(byte[] b, int origin, int stride, int x, int y, int color);

  /** Fills pixels of a row, which are in the picture. */
  void fillRow(byte[] b, int origin, int stride, int x, int y, int width, int color) {
    for (int i = 0; i < width; i++) {
      set(b, origin, stride, x + i, y, color);
    }
  }

  /** The format of that number, or null. */
  static PixelFormat of(long number) {
    for (PixelFormat format : values()) {
      if (format.number == number) {
        return format;
      }
    }
    return null;
  }

  private static int up(int value, int unit) {
    return (value + unit - 1) / unit * unit;
  }

  /** A row's pixels, so that each starts with a byte. */
  int stride(int wanted) {
    return up(wanted, rowUnit);
  }

  /** Bytes a picture takes; the last row may be shorter than the stride. */
  long size(int width, int height, int stride) {
    long rows = up(height, columnUnit);
    long full = columnUnit > 1 ? rows - columnUnit : height - 1L;
    return (full * stride + (rows - full) * up(width, rowUnit)) * bits / 8;
  }

  private static void bit(byte[] b, int at, int shift, int color) {
    bits(b, at, shift, 1, color != 0 ? 1 : 0);
  }

  private static void bits(byte[] b, int at, int shift, int mask, int color) {
    b[at] = (byte) (b[at] & ~(mask << shift) | (color & mask) << shift);
  }
}
