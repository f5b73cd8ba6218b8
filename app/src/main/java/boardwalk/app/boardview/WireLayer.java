package boardwalk.app.boardview;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;

/** The wires, drawn over board and cards; the mouse goes through them. */
final class WireLayer extends Pane {

  private static final double ROUND = 5;
  private static final double WIDTH = 2.2;

  WireLayer() {
    setId("wires");
    setMouseTransparent(true);
    setManaged(false);
  }

  /** Takes all wires away. */
  void clear() {
    getChildren().clear();
  }

  /** Draws a wire through corners, x and y of each, with rounded bends. */
  void add(List<double[]> corners, Color colour, boolean strong) {
    Path path = new Path();
    double[] before = corners.getFirst();
    path.getElements().add(new MoveTo(before[0], before[1]));
    for (int i = 1; i < corners.size(); i++) {
      double[] here = corners.get(i);
      if (i + 1 < corners.size()) {
        double[] after = corners.get(i + 1);
        double[] in = towards(here, before);
        double[] out = towards(here, after);
        path.getElements().add(new LineTo(in[0], in[1]));
        path.getElements().add(new QuadCurveTo(here[0], here[1], out[0], out[1]));
      } else {
        path.getElements().add(new LineTo(here[0], here[1]));
      }
      before = here;
    }
    path.setStroke(colour);
    path.setStrokeWidth(strong ? WIDTH + 1.4 : WIDTH);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setOpacity(strong ? 1 : 0.85);
    Circle end = new Circle(corners.getFirst()[0], corners.getFirst()[1], 3.2, colour);
    getChildren().addAll(path, end);
  }

  private static double[] towards(double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = Math.hypot(dx, dy);
    double step = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
    return new double[] {from[0] + dx * step, from[1] + dy * step};
  }
}
