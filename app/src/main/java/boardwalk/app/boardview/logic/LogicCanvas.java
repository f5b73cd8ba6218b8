package boardwalk.app.boardview.logic;

import boardwalk.app.FrameWork;
import boardwalk.app.boardview.PixelLayer;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The traces: drawn again only when they are in sight and have moved by a pixel. */
final class LogicCanvas extends Region {

  static final double ROW = 30;

  /** Nanoseconds between two drawings at the least: about thirty a second. */
  private static final long FRAME = 32_000_000;

  /** A long time is drawn less often: it moves by less than a pixel or two anyway. */
  private static final long SLOW_FRAME = 65_000_000;

  private static final long LONG_SPAN = 1_500_000_000L;

  private static final double ZOOM = 1.5;

  private final LogicModel model;
  private final StripText text = new StripText();
  private final Canvas letters = new Canvas();
  private PixelLayer layer;
  private long drawn;
  private long drawnEnd = -1;
  private boolean stale = true;

  /** Whether it was out of sight when it should have been drawn. */
  private boolean hidden;

  private long seenEnd = -1;
  private double pressedAt;
  private boolean dragged;
  private final FrameWork frames = new FrameWork(this::look);

  LogicCanvas(LogicModel model) {
    this.model = model;
    setId("logic-canvas");
    getStyleClass().add("logic-canvas");
    setFocusTraversable(true);
    setAccessibleText(
        "Levels of pins over time. Space pauses, plus and minus zoom, arrow keys go in time.");
    getChildren().addAll(text.names(), letters, text.foot());
    letters.setMouseTransparent(true);
    model.onChange(
        () -> {
          stale = true;
          wake();
        });
    model.onTime(this::wake);
    sceneProperty().subscribe(scene -> frames.run(scene != null));
    localToSceneTransformProperty().subscribe(this::wake);
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
          if (!dragged && event.getX() > StripText.NAMES) {
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
    frames.wake();
  }

  /** Draws when it is time to; whether anything moves. */
  private boolean look() {
    boolean moves = model.end() != seenEnd || stale && !hidden;
    seenEnd = model.end();
    long now = System.nanoTime();
    long pixel = Math.max(1, (long) (model.span() / Math.max(1, getWidth() - StripText.NAMES)));
    boolean moved = model.end() - drawnEnd >= pixel || model.end() < drawnEnd;
    long frame = stale || model.span() < LONG_SPAN ? FRAME : SLOW_FRAME;
    if (now - drawn > frame && (stale || moved)) {
      drawn = now;
      hidden = !isInSight();
      if (!hidden) {
        draw();
      }
    }
    return moves;
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
    return model.span() / Math.max(1, getWidth() - StripText.NAMES);
  }

  private long time(double x) {
    return (long) (model.end() - (getWidth() - x) * perPixel());
  }

  /** So high that all traces are seen. */
  static double height(int traces) {
    return Math.max(1, traces) * ROW + StripText.FOOT;
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
    double wide = Math.floor(getWidth() - StripText.NAMES);
    double high = Math.floor(getHeight() - StripText.FOOT);
    if (wide < 20 || high < 10) {
      return;
    }
    if (layer == null || layer.width() != (int) wide || layer.height() != (int) high) {
      getChildren().remove(layer);
      layer = new PixelLayer(wide, high, 1);
      getChildren().addFirst(layer);
      layer.relocate(StripText.NAMES, 0);
      letters.setWidth(wide);
      letters.setHeight(high);
      letters.relocate(StripText.NAMES, 0);
      text.lay(wide, high);
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
    text.pins(lanes, start);
    text.times(model.end(), model.span());
  }

  /** What cursor and mark say, in words. */
  static String words(LogicModel model) {
    if (model.cursor() < 0) {
      return "";
    }
    String at = TimeWords.moment(model.cursor(), model.span());
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
