package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.boards.Layout.Edge;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a board's sketch, and rings around its pins. */
final class BoardPainter {

  private static final Color GREEN = Color.web("#17453b");
  private static final Color BLACK = Color.web("#171b20");

  private BoardPainter() {}

  static Color body(boolean microbit) {
    return microbit ? BLACK : GREEN;
  }

  /** Draws what stays as it is: body, socket, labels. */
  static void draw(Canvas canvas, BoardSketch sketch, boolean microbit) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.save();
    g.translate(BoardPane.EDGE, BoardPane.EDGE);
    PinPainter painter = new PinPainter(g);
    g.setFill(body(microbit));
    g.fillRoundRect(0, 0, sketch.width(), sketch.height(), 16, 16);
    g.setStroke(microbit ? Color.web("#46515e") : body(microbit).brighter());
    g.setLineWidth(1);
    g.strokeRoundRect(0.5, 0.5, sketch.width() - 1, sketch.height() - 1, 16, 16);
    usb(g, sketch);
    sketch.spots().forEach(painter::label);
    g.restore();
  }

  /** Draws rings around pins; a canvas without any is not shown, and is no work. */
  static void rings(Canvas marks, Map<Spot, Color> rings) {
    GraphicsContext g = marks.getGraphicsContext2D();
    if (marks.isVisible()) {
      g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
    }
    marks.setVisible(!rings.isEmpty());
    g.save();
    g.translate(BoardPane.EDGE, BoardPane.EDGE);
    PinPainter painter = new PinPainter(g);
    rings.forEach(painter::halo);
    g.restore();
  }

  private static void usb(GraphicsContext g, BoardSketch sketch) {
    if (sketch.usb() == null) {
      return;
    }
    double y = sketch.usb() == Edge.BOTTOM ? sketch.height() - 10 : -4;
    g.setFill(Color.web("#b8c0ca"));
    g.fillRoundRect(sketch.width() / 2 - 17, y, 34, 14, 4, 4);
    g.setFill(Color.web("#7d8894"));
    g.fillRoundRect(sketch.width() / 2 - 11, y + 4, 22, 6, 3, 3);
  }
}
