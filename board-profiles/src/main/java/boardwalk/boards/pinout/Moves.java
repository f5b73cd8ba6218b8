package boardwalk.boards.pinout;

import java.util.ArrayList;
import java.util.List;

/** Moves marks. */
final class Moves {

  private Moves() {}

  static Mark by(Mark mark, double dx, double dy) {
    return switch (mark) {
      case Mark.Box b ->
          new Mark.Box(
              b.x() + dx, b.y() + dy, b.width(), b.height(), b.radius(), b.fill(), b.line());
      case Mark.Disc d -> new Mark.Disc(d.x() + dx, d.y() + dy, d.radius(), d.fill(), d.line());
      case Mark.Words w ->
          new Mark.Words(
              w.x() + dx, w.y() + dy, w.text(), w.size(), w.anchor(), w.bold(), w.colour());
      case Mark.Path p -> {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < p.points().size(); i++) {
          points.add(p.points().get(i) + (i % 2 == 0 ? dx : dy));
        }
        yield new Mark.Path(List.copyOf(points), p.colour(), p.width());
      }
    };
  }
}
