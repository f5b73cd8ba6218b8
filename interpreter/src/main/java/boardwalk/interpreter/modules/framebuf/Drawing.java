package boardwalk.interpreter.modules.framebuf;

import boardwalk.interpreter.runtime.Interrupts;
import java.util.Arrays;

/** Lines, ellipses and polygons, pixel for pixel as extmod/modframebuf.c draws them. */
final class Drawing {

  // Quarters of an ellipse, counted against the clock from the upper right.
  private static final int QUARTER_1 = 1;
  private static final int QUARTER_2 = 2;
  private static final int QUARTER_3 = 4;
  private static final int QUARTER_4 = 8;
  static final int ALL_QUARTERS = 15;

  private final Picture picture;
  private final int color;

  Drawing(Picture picture, int color) {
    this.picture = picture;
    this.color = color;
  }

  /** Bresenham's line, both ends included. */
  void line(long x1, long y1, long x2, long y2) {
    long width = Math.abs(x2 - x1);
    long height = Math.abs(y2 - y1);
    long stepX = x2 > x1 ? 1 : -1;
    long stepY = y2 > y1 ? 1 : -1;
    boolean steep = height > width;
    long along = steep ? height : width;
    long across = steep ? width : height;
    long error = 2 * across - along;
    long x = x1;
    long y = y1;
    for (long i = 0; i < along; i++) {
      Interrupts.poll();
      picture.setInside(x, y, color);
      while (error >= 0) {
        if (steep) {
          x += stepX;
        } else {
          y += stepY;
        }
        error -= 2 * along;
      }
      if (steep) {
        y += stepY;
      } else {
        x += stepX;
      }
      error += 2 * across;
    }
    picture.setInside(x2, y2, color);
  }

  /** An ellipse, of which {@code quarters} are drawn. */
  void ellipse(long centerX, long centerY, long a, long b, boolean fill, int quarters) {
    if (a == 0 && b == 0) {
      if (quarters != 0) {
        picture.setInside(centerX, centerY, color);
      }
      return;
    }
    // From the sides inwards while the curve is steep, then from top and bottom outwards.
    half(a, b, (x, y) -> points(centerX, centerY, x, y, fill, quarters));
    half(b, a, (y, x) -> points(centerX, centerY, x, y, fill, quarters));
  }

  @FunctionalInterface
  private interface Points {
    void at(long far, long near);
  }

  /** Steps along one axis from 0; the other starts at its radius and shrinks as it must. */
  private static void half(long farRadius, long nearRadius, Points points) {
    long farSquare = farRadius * farRadius;
    long nearSquare = nearRadius * nearRadius;
    long far = farRadius;
    long near = 0;
    long farChange = nearSquare * (1 - 2 * farRadius);
    long nearChange = farSquare;
    long error = 0;
    long stopFar = 2 * nearSquare * farRadius;
    long stopNear = 0;
    while (stopFar >= stopNear) {
      Interrupts.poll();
      points.at(far, near);
      near++;
      stopNear += 2 * farSquare;
      error += nearChange;
      nearChange += 2 * farSquare;
      if (2 * error + farChange > 0) {
        far--;
        stopFar -= 2 * nearSquare;
        error += farChange;
        farChange += 2 * nearSquare;
      }
    }
  }

  private void points(long cx, long cy, long x, long y, boolean fill, int quarters) {
    if ((quarters & QUARTER_1) != 0) {
      point(cx, cx + x, cy - y, fill);
    }
    if ((quarters & QUARTER_2) != 0) {
      point(cx, cx - x, cy - y, fill);
    }
    if ((quarters & QUARTER_3) != 0) {
      point(cx, cx - x, cy + y, fill);
    }
    if ((quarters & QUARTER_4) != 0) {
      point(cx, cx + x, cy + y, fill);
    }
  }

  private void point(long centerX, long x, long y, boolean fill) {
    if (fill) {
      picture.fill(Math.min(centerX, x), y, Math.abs(x - centerX) + 1, 1, color);
    } else {
      picture.setInside(x, y, color);
    }
  }

  /** A closed polygon; x and y of its corners in turn, moved by {@code x} and {@code y}. */
  void polygon(long x, long y, long[] corners, boolean fill) {
    if (fill) {
      fillPolygon(x, y, corners);
      return;
    }
    long fromX = corners[0];
    long fromY = corners[1];
    for (int i = corners.length - 2; i >= 0; i -= 2) {
      line(x + fromX, y + fromY, x + corners[i], y + corners[i + 1]);
      fromX = corners[i];
      fromY = corners[i + 1];
    }
  }

  private void fillPolygon(long x, long y, long[] corners) {
    long top = Long.MAX_VALUE;
    long bottom = Long.MIN_VALUE;
    for (int i = 1; i < corners.length; i += 2) {
      top = Math.min(top, corners[i]);
      bottom = Math.max(bottom, corners[i]);
    }
    for (long row = top; row <= bottom; row++) {
      Interrupts.poll();
      long[] crossings = crossings(x, y, corners, row);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        picture.fill(x + crossings[i], y + row, crossings[i + 1] - crossings[i] + 1, 1, color);
      }
    }
  }

  /**
   * Where edges cross a row, from left to right. The lower end of an edge is left out so that a
   * corner is not counted twice; pixels that get lost by that are set at once.
   */
  private long[] crossings(long x, long y, long[] corners, long row) {
    long[] found = new long[corners.length / 2];
    int count = 0;
    long x1 = corners[0];
    long y1 = corners[1];
    for (int i = corners.length - 2; i >= 0; i -= 2) {
      long x2 = corners[i];
      long y2 = corners[i + 1];
      if ((y1 > row) != (y2 > row)) {
        found[count++] = (32 * x1 + 32 * (x2 - x1) * (row - y1) / (y2 - y1) + 16) / 32;
      } else if (row == Math.max(y1, y2)) {
        if (y1 < y2) {
          picture.setInside(x + x2, y + y2, color);
        } else if (y2 < y1) {
          picture.setInside(x + x1, y + y1, color);
        } else {
          line(x + x1, y + y1, x + x2, y + y2);
        }
      }
      x1 = x2;
      y1 = y2;
    }
    long[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
