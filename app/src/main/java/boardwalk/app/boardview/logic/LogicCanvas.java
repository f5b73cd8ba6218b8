package boardwalk.app.boardview.logic;

import boardwalk.app.boardview.PixelLayer;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The traces: drawn again only when they are in sight and have moved by a pixel. */
final class LogicCanvas extends Region {

  static final double ROW = 30;
  private static final double NAMES = 52;
  private static final double FOOT = 18;

  /** Nanoseconds between two drawings at the least: about thirty a second. */
  private static final long FRAME = 32_000_000;

  /** A long time is drawn less often: it moves by less than a pixel or two anyway. */
  private static final long SLOW_FRAME = 65_000_000;

  /** So long nothing must move before no more is looked. */
  private static final long REST = 300_000_000L;

  private static final long LONG_SPAN = 1_500_000_000L;

  private static final double ZOOM = 1.5;

  private static final Color TEXT = Color.web("#7a8694");
  private static final Color FAST = Color.web("#f59e0b");
  private static final Font FONT = Font.font(10.5);
  private static final Font SMALL = Font.font(8.5);

  private final LogicModel model;
  private final Canvas names = new Canvas();
  private final Canvas letters = new Canvas();
  private final Canvas foot = new Canvas();
  private PixelLayer layer;
  private String named = "";
  private long drawn;
  private long drawnEnd = -1;
  private boolean stale = true;
  private boolean running;
  private long seen;
  private long seenEnd = -1;
  private double pressedAt;
  private boolean dragged;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (stale || model.end() != seenEnd) {
            seenEnd = model.end();
            seen = now;
          } else if (now - seen > REST) {
            // A timer makes the whole window look at itself sixty times a second.
            running = false;
            stop();
          }
          long pixel = Math.max(1, (long) (model.span() / Math.max(1, getWidth() - NAMES)));
          boolean moved = model.end() - drawnEnd >= pixel || model.end() < drawnEnd;
          long frame = stale || model.span() < LONG_SPAN ? FRAME : SLOW_FRAME;
          if (now - drawn > frame && (stale || moved)) {
            drawn = now;
            if (isInSight()) {
              draw();
            }
          }
        }
      };

  LogicCanvas(LogicModel model) {
    this.model = model;
    setId("logic-canvas");
    getStyleClass().add("logic-canvas");
    setFocusTraversable(true);
    setAccessibleText(
        "Levels of pins over time. Space pauses, plus and minus zoom, arrow keys go in time.");
    getChildren().addAll(names, letters, foot);
    letters.setMouseTransparent(true);
    model.onChange(
        () -> {
          stale = true;
          wake();
        });
    model.onTime(this::wake);
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

  /** Something is new: looks whether to draw, until nothing has moved for a while. */
  void wake() {
    if (!running && getScene() != null) {
      running = true;
      seen = System.nanoTime();
      timer.start();
    }
  }

  private void run(javafx.scene.Scene scene) {
    if (scene == null) {
      running = false;
      timer.stop();
    } else {
      wake();
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

  /** Whether any of it is in the part of the scroll pane around it that is shown. */
  private boolean isInSight() {
    Bounds here = localToScene(getBoundsInLocal());
    for (Node above = getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane) {
        return above.localToScene(above.getBoundsInLocal()).intersects(here);
      }
    }
    return true;
  }

  @Override
  protected void layoutChildren() {
    double wide = Math.floor(getWidth() - NAMES);
    double high = Math.floor(getHeight() - FOOT);
    if (wide < 20 || high < 10) {
      return;
    }
    if (layer == null || layer.width() != (int) wide || layer.height() != (int) high) {
      getChildren().remove(layer);
      layer = new PixelLayer(wide, high, 1);
      getChildren().addFirst(layer);
      layer.relocate(NAMES, 0);
      letters.setWidth(wide);
      letters.setHeight(high);
      letters.relocate(NAMES, 0);
      names.setWidth(NAMES);
      names.setHeight(high);
      foot.setWidth(wide);
      foot.setHeight(FOOT);
      foot.relocate(NAMES, high);
      named = "";
      stale = true;
    }
  }

  private void draw() {
    stale = false;
    drawnEnd = model.end();
    if (layer == null) {
      return;
    }
    List<Lane> lanes = model.lanes();
    long start = model.end() - model.span();
    new TracePainter(layer, start, perPixel()).draw(lanes, model);
    GraphicsContext g = letters.getGraphicsContext2D();
    if (letters.isVisible()) {
      g.clearRect(0, 0, letters.getWidth(), letters.getHeight());
    }
    // A canvas that is not shown costs nothing; most of the time there is no room for letters.
    letters.setVisible(WordPainter.draw(g, lanes, start, perPixel()));
    names(lanes, start);
    times();
  }

  /** The pins, drawn again only when they are others. */
  private void names(List<Lane> lanes, long start) {
    StringBuilder now = new StringBuilder();
    for (Lane lane : lanes) {
      boolean lost = lane.track().lost() > 0 && lane.track().lostAt() > start;
      now.append(lane.pin()).append('/').append(lost ? "too fast" : lane.mode()).append(' ');
    }
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
      boolean lost = lane.track().lost() > 0 && lane.track().lostAt() > start;
      g.setFill(TEXT);
      g.setFont(FONT);
      g.fillText(lane.pin(), 2, i * ROW + ROW - 8, NAMES - 6);
      g.setFill(lost ? FAST : TEXT);
      g.setFont(SMALL);
      g.fillText(lost ? "too fast" : lane.mode(), 2, i * ROW + 8, NAMES - 6);
    }
  }

  private void times() {
    long step = TimeWords.step(model.span());
    GraphicsContext g = foot.getGraphicsContext2D();
    g.clearRect(0, 0, foot.getWidth(), foot.getHeight());
    g.setFill(TEXT);
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    long first = (model.end() - model.span()) / step * step;
    for (long time = Math.max(0, first); time <= model.end(); time += step) {
      double at = x(time);
      if (at > NAMES + 24 && at < getWidth() - 24) {
        g.fillText(TimeWords.of(time, step), at - NAMES, FOOT / 2);
      }
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
