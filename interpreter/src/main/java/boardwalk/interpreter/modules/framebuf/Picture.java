package boardwalk.interpreter.modules.framebuf;

/**
 * Pixels in an array. Nothing outside the picture is written.
 *
 * @param origin index of its first byte
 * @param stride pixels from one row to the next
 */
record Picture(byte[] bytes, int origin, int width, int height, int stride, PixelFormat format) {

  int get(int x, int y) {
    return format.get(bytes, origin, stride, x, y);
  }

  void set(int x, int y, int color) {
    format.set(bytes, origin, stride, x, y, color);
  }

  boolean contains(long x, long y) {
    return x >= 0 && x < width && y >= 0 && y < height;
  }

  void setInside(long x, long y, int color) {
    if (contains(x, y)) {
      set((int) x, (int) y, color);
    }
  }

  /** Fills the part of a rectangle that is in the picture. */
  void fill(long x, long y, long w, long h, int color) {
    int left = (int) Math.clamp(x, 0L, width);
    int top = (int) Math.clamp(y, 0L, height);
    int right = (int) Math.clamp(x + w, 0L, width);
    int bottom = (int) Math.clamp(y + h, 0L, height);
    for (int row = top; left < right && row < bottom; row++) {
      format.fillRow(bytes, origin, stride, left, row, right - left, color);
    }
  }
}
