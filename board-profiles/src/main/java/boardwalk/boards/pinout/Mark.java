package boardwalk.boards.pinout;

/**
 * A simple shape of a drawing. Lengths are in pixels of a drawing at its natural size, y goes down,
 * colours are {@code #rrggbb}.
 */
public sealed interface Mark {

  /** A rectangle with rounded corners; an empty colour is no fill or no line. */
  record Box(
      double x, double y, double width, double height, double radius, String fill, String line)
      implements Mark {}

  /** A circle. */
  record Disc(double x, double y, double radius, String fill, String line) implements Mark {}

  /** A line through points, two numbers each. */
  record Path(java.util.List<Double> points, String colour, double width) implements Mark {}

  /**
   * A text on one line.
   *
   * @param x of its start, middle or end
   * @param y of its baseline
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  record Words(
      double x, double y, String text, double size, String anchor, boolean bold, String colour)
      implements Mark {

    /** About how wide it is; sans-serif letters are near 0.6 of their size. */
    public double about() {
      return text.length() * size * (bold ? 0.62 : 0.58);
    }
  }
}
