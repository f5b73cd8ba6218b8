package boardwalk.app.boardview.logic;

import boardwalk.app.boardview.PixelLayer;
import java.util.List;

/** Draws traces pixel by pixel: thousands of edges are no more work than a few. */
final class TracePainter {

  private static final int LINE = 0xff22a35a;
  private static final int DENSE = premultiplied(0x22a35a, 0x80);
  private static final int GRID = premultiplied(0x8a96a4, 0x38);
  private static final int DASHES = premultiplied(0x8a96a4, 0x90);
  private static final int DASH = 3;
  private static final int DASH_STEP = 7;
  private static final int MARGIN_TOP = 14;
  private static final int MARGIN_BOTTOM = 3;
  private static final int CURSOR = 0xfff59e0b;
  private static final int MARK = 0xffa855f7;

  private final PixelLayer layer;
  private final long start;
  private final double perPixel;

  /**
   * @param start time at the left edge, in nanoseconds of the board
   * @param perPixel nanoseconds of a pixel
   */
  TracePainter(PixelLayer layer, long start, double perPixel) {
    this.layer = layer;
    this.start = start;
    this.perPixel = perPixel;
  }

  private static int premultiplied(int rgb, int alpha) {
    int mixed = alpha << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
      mixed |= (rgb >> shift & 255) * alpha / 255 << shift;
    }
    return mixed;
  }

  private int x(long time) {
    return (int) Math.floor((time - start) / perPixel);
  }

  /** Draws all lanes; what was there before goes. */
  void draw(List<Lane> lanes, LogicModel model) {
    layer.fill(0, 0, layer.width(), layer.height(), 0);
    long step = TimeWords.step(model.span());
    for (long time = start / step * step; time <= model.end(); time += step) {
      layer.fill(x(time), 0, 1, layer.height(), GRID);
    }
    for (int i = 0; i < lanes.size(); i++) {
      int top = (int) (i * LogicCanvas.ROW);
      trace(lanes.get(i).track(), top);
      bars(lanes.get(i).words(), top);
    }
    moment(model.mark(), MARK);
    moment(model.cursor(), CURSOR);
    layer.flush();
  }

  private void moment(long time, int colour) {
    if (time >= 0) {
      layer.fill(x(time), 0, 1, layer.height(), colour);
    }
  }

  /** Spell by spell: where nothing drives the pin, or nobody looked, no level is shown. */
  private void trace(Track track, int top) {
    Spells spells = track.spells();
    int spell = spells.at(start);
    int from = 0;
    while (from < layer.width()) {
      int to = (int) Math.min(layer.width(), Math.max(from, column(spells.start(spell + 1))));
      if (to > from) {
        if (spells.state(spell).isKnown()) {
          edges(track, top, from, to, spells.start(spell));
        } else {
          dashes(top, from, to);
        }
        from = to;
        spell++;
      } else {
        // Of the spells within one column only the last one can be seen.
        spell = Math.max(spell + 1, spells.at(time(from + 1) - 1));
      }
    }
  }

  private double column(long time) {
    return time == Long.MAX_VALUE ? layer.width() : x(time);
  }

  private long time(int column) {
    return (long) (start + column * perPixel);
  }

  private void dashes(int top, int from, int to) {
    int middle = top + (MARGIN_TOP + (int) LogicCanvas.ROW - MARGIN_BOTTOM) / 2;
    for (int x = from - from % DASH_STEP; x < to; x += DASH_STEP) {
      int begin = Math.max(from, x);
      layer.fill(begin, middle, Math.min(to, x + DASH) - begin, 1, DASHES);
    }
  }

  private void edges(Track track, int top, int firstColumn, int endColumn, long since) {
    int low = top + (int) LogicCanvas.ROW - MARGIN_BOTTOM;
    int high = top + MARGIN_TOP;
    long begin = Math.max(start, since);
    int edge = track.from(begin);
    boolean level = track.at(begin - (since < start ? 1 : 0));
    int from = firstColumn;
    while (edge < track.size()) {
      int column = x(track.time(edge));
      if (column >= endColumn) {
        break;
      }
      long until = time(column + 1);
      int next = edge + 1;
      // A column with more edges than these is full of them; the rest is skipped at once.
      while (next < track.size() && track.time(next) < until && next - edge < 3) {
        next++;
      }
      boolean dense = next - edge > 2;
      if (dense) {
        next = Math.max(next, track.from(until));
      }
      layer.fill(from, level ? high : low, column - from, 1, LINE);
      layer.fill(column, high, 1, low - high + 1, dense ? DENSE : LINE);
      level = track.level(next - 1);
      edge = next;
      from = column + 1;
    }
    layer.fill(from, level ? high : low, endColumn - from, 1, LINE);
  }

  /** A bar for each word that has no room for its letters. */
  private void bars(List<Word> words, int top) {
    int free = -1;
    for (Word word : words) {
      int from = Math.max(0, x(word.from()));
      int to = Math.max(from + 1, x(word.to()));
      boolean letters = WordPainter.fits(word, perPixel);
      if (!letters && word.kind() != Word.Kind.MARK && from >= free) {
        layer.fill(from, top + 5, to - from, 4, WordPainter.colour(word.kind()));
        free = to;
      }
    }
  }
}
