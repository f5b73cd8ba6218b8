package boardwalk.app.boardview.logic;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Writes what buses carried above their traces, where there is room. */
final class WordPainter {

  private static final double LETTER = 6.2;

  /** Starts and stops are shown where a pixel is not longer than this, in nanoseconds. */
  private static final double MARKS_FROM = 20_000;

  private static final Font FONT = Font.font("Monospaced", 10);

  private WordPainter() {}

  /** Whether a word's letters have room over its time. */
  static boolean fits(Word word, double perPixel) {
    if (word.kind() == Word.Kind.MARK) {
      return perPixel < MARKS_FROM;
    }
    return (word.to() - word.from()) / perPixel >= word.text().length() * LETTER - 5;
  }

  /** 0xAARRGGBB. */
  static int colour(Word.Kind kind) {
    return switch (kind) {
      case MARK -> 0xff7a8694;
      case ADDRESS -> 0xffa855f7;
      case DATA -> 0xff2f80ed;
      case FAULT -> 0xffe0443e;
    };
  }

  /**
   * Writes the words of all lanes.
   *
   * @return whether there were any
   */
  static boolean draw(GraphicsContext g, List<Lane> lanes, long start, double perPixel) {
    boolean any = false;
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < lanes.size(); i++) {
      double free = 0;
      for (Word word : lanes.get(i).words()) {
        double x = (word.from() - start) / perPixel - (word.kind() == Word.Kind.MARK ? 4 : 0);
        if (fits(word, perPixel) && x >= free) {
          g.setFill(Color.rgb(red(word), green(word), blue(word)));
          g.fillText(word.text(), x, i * LogicCanvas.ROW + 7);
          free = x + word.text().length() * LETTER;
          any = true;
        }
      }
    }
    return any;
  }

  private static int red(Word word) {
    return colour(word.kind()) >> 16 & 255;
  }

  private static int green(Word word) {
    return colour(word.kind()) >> 8 & 255;
  }

  private static int blue(Word word) {
    return colour(word.kind()) & 255;
  }
}
