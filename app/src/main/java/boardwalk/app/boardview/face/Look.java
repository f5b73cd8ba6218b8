package boardwalk.app.boardview.face;

import java.util.Map;

/**
 * What a part looks like now.
 *
 * @param kind as in the catalogue
 * @param options what the circuit says of it
 * @param shown what the running part shows, by name; empty while no board runs
 * @param width pixels of a row of its screen; 0 for none
 * @param height rows of its screen
 * @param picture its screen's pixels as 0xAARRGGBB, row by row
 */
public record Look(
    String kind,
    Map<String, Object> options,
    Map<String, Object> shown,
    int width,
    int height,
    int[] picture) {

  /** A part that does nothing, without a screen. */
  public static Look of(String kind, Map<String, Object> options, Map<String, Object> shown) {
    return new Look(kind, options, shown, 0, 0, new int[0]);
  }

  double number(String name, double otherwise) {
    Object value = shown.containsKey(name) ? shown.get(name) : options.get(name);
    return value instanceof Number number ? number.doubleValue() : otherwise;
  }

  boolean flag(String name) {
    Object value = shown.get(name);
    return Boolean.TRUE.equals(value) || value instanceof Number n && n.doubleValue() >= 0.5;
  }

  String text(String name, String otherwise) {
    Object value = shown.containsKey(name) ? shown.get(name) : options.get(name);
    return value instanceof String text ? text : otherwise;
  }

  int whole(String name, int otherwise) {
    return options.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  boolean isOption(String name, String value) {
    return value.equals(options.get(name));
  }
}
