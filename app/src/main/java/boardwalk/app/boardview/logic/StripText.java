package boardwalk.app.boardview.logic;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What is written around the traces: the pins before them, the times below them. */
final class StripText {

  /** From left to right, of the pins' names. */
  static final double NAMES = 52;

  /** From top to bottom, of the times. */
  static final double FOOT = 18;

  /** So near to an edge a time is not written: it would be cut off. */
  private static final double HALF_A_TIME = 24;

  private static final Color TEXT = Color.web("#7a8694");
  private static final Color FAST = Color.web("#f59e0b");
  private static final Font FONT = Font.font(10.5);
  private static final Font SMALL = Font.font(8.5);

  private final Canvas names = new Canvas();
  private final Canvas foot = new Canvas();
  private String named = "";

  Canvas names() {
    return names;
  }

  Canvas foot() {
    return foot;
  }

  /** Takes its place around traces of this size. */
  void lay(double wide, double high) {
    names.setWidth(NAMES);
    names.setHeight(high);
    foot.setWidth(wide);
    foot.setHeight(FOOT);
    foot.relocate(NAMES, high);
    named = "";
  }

  /**
   * Writes the pins again when they are others.
   *
   * @param start time at the left edge
   */
  void pins(List<Lane> lanes, long start) {
    StringBuilder now = new StringBuilder();
    lanes.forEach(lane -> now.append(lane.pin()).append('/').append(mode(lane, start)).append(' '));
    if (now.toString().equals(named)) {
      return;
    }
    named = now.toString();
    GraphicsContext g = names.getGraphicsContext2D();
    g.clearRect(0, 0, names.getWidth(), names.getHeight());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      double top = i * LogicCanvas.ROW;
      g.setFill(TEXT);
      g.setFont(FONT);
      g.fillText(lane.pin(), 2, top + LogicCanvas.ROW - 8, NAMES - 6);
      g.setFill(isTooFast(lane, start) ? FAST : TEXT);
      g.setFont(SMALL);
      g.fillText(mode(lane, start), 2, top + 8, NAMES - 6);
    }
  }

  private static String mode(Lane lane, long start) {
    return isTooFast(lane, start) ? "too fast" : lane.mode();
  }

  private static boolean isTooFast(Lane lane, long start) {
    return lane.track().lost() > 0 && lane.track().lostAt() > start;
  }

  /** Writes the times below the traces: round ones, with room between them. */
  void times(long end, long span) {
    double wide = foot.getWidth();
    double perPixel = span / Math.max(1, wide);
    long step = TimeWords.step(span);
    GraphicsContext g = foot.getGraphicsContext2D();
    g.clearRect(0, 0, wide, FOOT);
    g.setFill(TEXT);
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    long first = (end - span) / step * step;
    for (long time = Math.max(0, first); time <= end; time += step) {
      double at = wide - (end - time) / perPixel;
      if (at > HALF_A_TIME && at < wide - HALF_A_TIME) {
        g.fillText(TimeWords.of(time, step), at, FOOT / 2);
      }
    }
  }
}
