package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.PinState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;
import javafx.collections.MapChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The levels of the pins in use over the last seconds, as the board reported them: at most sixty
 * looks a second, so what is faster shows as what it was at those looks.
 */
final class LogicStrip extends Pane {

  private static final double SECONDS = 6;
  private static final double ROW = 20;
  private static final double NAMES = 44;
  private static final int MOST_ROWS = 10;
  private static final int KEPT = 800;

  /** Nanoseconds between two drawings: thirty a second. */
  private static final long FRAME = 30_000_000;

  private static final Color LINE = Color.web("#1f8a4c");
  private static final Color TEXT = Color.web("#6b7480");

  /** A level from a time on, in nanoseconds of the computer. */
  private record Change(long time, double level) {}

  private final Map<String, Deque<Change>> rows = new TreeMap<>();
  private final Canvas canvas = new Canvas();
  private long drawn;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (now - drawn > FRAME) {
            drawn = now;
            draw(System.nanoTime());
          }
        }
      };

  LogicStrip(BoardViewModel model) {
    setId("logic-strip");
    getChildren().add(canvas);
    canvas.widthProperty().bind(widthProperty());
    model.pins().forEach(this::note);
    model
        .pins()
        .addListener(
            (MapChangeListener<String, PinState>)
                change -> {
                  if (change.getValueAdded() == null) {
                    rows.remove(change.getKey());
                    resize();
                  } else {
                    note(change.getKey(), change.getValueAdded());
                  }
                });
    sceneProperty().addListener((property, before, now) -> run());
  }

  private void note(String pin, PinState state) {
    boolean wave = state.brightness() > 0.01 && state.brightness() < 0.99;
    Deque<Change> changes = rows.computeIfAbsent(pin, p -> new ArrayDeque<>());
    changes.add(new Change(System.nanoTime(), wave ? state.brightness() : state.value()));
    if (changes.size() > KEPT) {
      changes.poll();
    }
    resize();
  }

  /** Only what is seen and has something to show is drawn again and again. */
  private void run() {
    if (getScene() == null || rows.isEmpty()) {
      timer.stop();
    } else {
      timer.start();
    }
  }

  private void resize() {
    run();
    double height = Math.min(rows.size(), MOST_ROWS) * ROW;
    canvas.setHeight(height);
    setMinHeight(height);
    setPrefHeight(height);
  }

  private void draw(long now) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(Font.font(11));
    double scale = (canvas.getWidth() - NAMES) / SECONDS / 1e9;
    int row = 0;
    for (Map.Entry<String, Deque<Change>> entry : rows.entrySet()) {
      if (row == MOST_ROWS) {
        break;
      }
      double bottom = ++row * ROW - 5;
      g.setFill(TEXT);
      g.fillText(entry.getKey(), 0, bottom);
      g.setStroke(LINE);
      g.setLineWidth(1.4);
      double x = NAMES;
      double y = -1;
      for (Change change : entry.getValue()) {
        double at = Math.max(NAMES, canvas.getWidth() - (now - change.time()) * scale);
        double level = bottom - change.level() * (ROW - 9);
        if (y >= 0 && at > x) {
          g.strokeLine(x, y, at, y);
          g.strokeLine(at, y, at, level);
        }
        x = at;
        y = level;
      }
      if (y >= 0) {
        g.strokeLine(x, y, canvas.getWidth(), y);
      }
    }
  }
}
