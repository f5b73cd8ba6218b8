package boardwalk.app.boardview.logic;

import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The traces: one canvas, drawn again only when something has moved by a pixel. */
final class LogicCanvas extends Region {

  static final double ROW = 30;
  private static final double NAMES = 52;
  private static final double FOOT = 18;

  /** Nanoseconds between two drawings at the least: about thirty a second. */
  private static final long FRAME = 32_000_000;

  private static final double ZOOM = 1.5;

  /** Starts and stops are shown where a pixel is not longer than this, in nanoseconds. */
  private static final double MARKS_FROM = 20_000;

  private static final Color LINE = Color.web("#22a35a");
  private static final Color DENSE = Color.web("#22a35a", 0.5);
  private static final Color TEXT = Color.web("#7a8694");
  private static final Color GRID = Color.web("#8a96a4", 0.22);
  private static final Color CURSOR = Color.web("#f59e0b");
  private static final Color MARK = Color.web("#a855f7");
  private static final Font FONT = Font.font(10.5);
  private static final Font WORD = Font.font("Monospaced", 10);

  private final LogicModel model;
  private final Canvas canvas = new Canvas();
  private long drawn;
  private long drawnEnd = -1;
  private boolean stale = true;
  private double pressedAt;
  private boolean dragged;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          long pixel = Math.max(1, (long) (model.span() / Math.max(1, getWidth() - NAMES)));
          boolean moved = model.end() - drawnEnd >= pixel || model.end() < drawnEnd;
          if (now - drawn > FRAME && (stale || moved)) {
            drawn = now;
            draw();
          }
        }
      };

  LogicCanvas(LogicModel model) {
    this.model = model;
    setId("logic-canvas");
    setFocusTraversable(true);
    setAccessibleText(
        "Levels of pins over time. Space pauses, plus and minus zoom, arrow keys go in time.");
    getChildren().add(canvas);
    model.onChange(() -> stale = true);
    sceneProperty().subscribe(this::run);
    setOnMouseMoved(event -> model.cursor(time(event.getX())));
    setOnMouseExited(event -> model.cursor(-1));
    setOnMousePressed(
        event -> {
          requestFocus();
          pressedAt = event.getX();
          dragged = false;
          // A scroll pane around it would take the focus.
          event.consume();
        });
    setOnMouseDragged(
        event -> {
          double by = event.getX() - pressedAt;
          if (dragged || Math.abs(by) > 3) {
            dragged = true;
            pressedAt = event.getX();
            model.move((long) (-by * perPixel()));
          }
        });
    setOnMouseClicked(
        event -> {
          if (!dragged && event.getX() > NAMES) {
            model.mark(time(event.getX()));
          }
        });
    setOnScroll(
        event -> {
          if (event.isShortcutDown() || model.pausedProperty().get()) {
            model.zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, time(event.getX()));
            event.consume();
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void run(javafx.scene.Scene scene) {
    if (scene == null) {
      timer.stop();
    } else {
      timer.start();
    }
  }

  private void key(KeyEvent event) {
    long middle = model.end() - model.span() / 2;
    boolean known = true;
    switch (event.getCode()) {
      case SPACE -> model.pausedProperty().set(!model.pausedProperty().get());
      case PLUS, ADD, EQUALS -> model.zoom(1 / ZOOM, middle);
      case MINUS, SUBTRACT -> model.zoom(ZOOM, middle);
      case LEFT -> model.move(-model.span() / 8);
      case RIGHT -> model.move(model.span() / 8);
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private double perPixel() {
    return model.span() / Math.max(1, getWidth() - NAMES);
  }

  private long time(double x) {
    return (long) (model.end() - (getWidth() - x) * perPixel());
  }

  private double x(long time) {
    return getWidth() - (model.end() - time) / perPixel();
  }

  /** So high that all traces are seen. */
  static double height(int traces) {
    return Math.max(1, traces) * ROW + FOOT;
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      stale = true;
    }
  }

  private void draw() {
    stale = false;
    drawnEnd = model.end();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (getWidth() < NAMES + 20) {
      return;
    }
    grid(g);
    List<Lane> lanes = model.lanes();
    for (int i = 0; i < lanes.size(); i++) {
      lane(g, lanes.get(i), i * ROW);
    }
    moment(g, model.mark(), MARK);
    moment(g, model.cursor(), CURSOR);
  }

  private void grid(GraphicsContext g) {
    long step = TimeWords.step(model.span());
    g.setFont(FONT);
    g.setTextBaseline(VPos.BOTTOM);
    g.setTextAlign(TextAlignment.CENTER);
    long first = (model.end() - model.span()) / step * step;
    for (long time = first; time <= model.end(); time += step) {
      double at = x(time);
      if (time >= 0 && at > NAMES) {
        g.setFill(GRID);
        g.fillRect(at, 0, 1, getHeight() - FOOT);
        if (at > NAMES + 18 && at < getWidth() - 18) {
          g.setFill(TEXT);
          g.fillText(TimeWords.of(time, step), at, getHeight() - 1);
        }
      }
    }
  }

  private void lane(GraphicsContext g, Lane lane, double top) {
    double low = top + ROW - 3;
    double high = top + 14;
    g.setFill(TEXT);
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(lane.pin(), 2, top + ROW - 8, NAMES - 6);
    if (!lane.mode().isEmpty()) {
      g.setFont(Font.font(8.5));
      g.fillText(lane.mode(), 2, top + 8, NAMES - 6);
    }
    Track track = lane.track();
    long start = model.end() - model.span();
    double perPixel = perPixel();
    int edge = track.from(start);
    boolean level = track.at(start - 1);
    g.setFill(LINE);
    double from = NAMES;
    double width = getWidth();
    if (track.size() == 0) {
      g.setFill(GRID);
      g.fillRect(NAMES, low, width - NAMES, 1);
      return;
    }
    for (int column = (int) NAMES; column < width; column++) {
      long until = (long) (start + (column + 1 - NAMES) * perPixel);
      int next = edge;
      while (next < track.size() && track.time(next) < until && next - edge < 4) {
        next++;
      }
      if (next == edge) {
        continue;
      }
      if (next - edge >= 4) {
        next = track.from(until);
      }
      flat(g, from, column, level ? high : low);
      g.setFill(next - edge > 2 ? DENSE : LINE);
      g.fillRect(column, high, 1, low - high + 1.4);
      g.setFill(LINE);
      level = track.level(next - 1);
      edge = next;
      from = column;
    }
    flat(g, from, width, level ? high : low);
    words(g, lane.words(), top);
    if (track.lost() > 0 && track.lostAt() > start) {
      g.setFill(CURSOR);
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFont(Font.font(8.5));
      g.fillText("faster than can be drawn", width - 2, top + 8);
    }
  }

  private static void flat(GraphicsContext g, double from, double to, double y) {
    if (to > from) {
      g.fillRect(from, y, to - from, 1.4);
    }
  }

  /** Letters above the trace where there is room for them, else a line that something is there. */
  private void words(GraphicsContext g, List<Word> words, double top) {
    g.setFont(WORD);
    g.setTextAlign(TextAlignment.LEFT);
    double free = NAMES;
    boolean far = perPixel() > MARKS_FROM;
    for (Word word : words) {
      if (far && word.kind() == Word.Kind.MARK) {
        continue;
      }
      double from = Math.max(NAMES, x(word.from()));
      double to = Math.max(from + 1.5, x(word.to()));
      g.setFill(colour(word.kind()));
      double room = word.text().length() * 6.2;
      if (from >= free
          && (to - from >= room - 4 || word.kind() == Word.Kind.MARK && to - from < 3)) {
        g.fillText(word.text(), word.kind() == Word.Kind.MARK ? from - 3 : from, top + 7);
        free = from + room;
      } else if (from >= free - 1) {
        g.fillRect(from, top + 5, to - from, 4);
      }
    }
  }

  private static Color colour(Word.Kind kind) {
    return switch (kind) {
      case MARK -> TEXT;
      case ADDRESS -> Color.web("#a855f7");
      case DATA -> Color.web("#2f80ed");
      case FAULT -> Color.web("#e0443e");
    };
  }

  private void moment(GraphicsContext g, long time, Color colour) {
    double at = x(time);
    if (time >= 0 && at >= NAMES && at <= getWidth()) {
      g.setFill(colour);
      g.fillRect(at, 0, 1, getHeight() - FOOT);
    }
  }

  /** What cursor and mark say, in words. */
  static String words(LogicModel model) {
    if (model.cursor() < 0) {
      return "";
    }
    String at = TimeWords.exact(model.cursor());
    long apart = Math.abs(model.cursor() - model.mark());
    return model.mark() < 0
        ? at
        : String.format(
            Locale.ROOT,
            "%s, %s from the mark (%s)",
            at,
            TimeWords.exact(apart),
            TimeWords.hertz(apart));
  }
}
