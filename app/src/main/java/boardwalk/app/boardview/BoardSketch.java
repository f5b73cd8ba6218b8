package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Layout;
import boardwalk.boards.Layout.Edge;
import boardwalk.boards.Layout.Header;
import boardwalk.boards.Layout.Role;
import boardwalk.boards.Layout.Strip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small drawing of a board: where its body and its pins are. In pixels, y down, the body's top
 * left corner at (0, 0). No nodes.
 *
 * @param width of the body
 * @param height of the body
 * @param spots the pins, in the order of their places
 * @param middle left and right end of the room between the rows of pins
 * @param top where the room for parts begins
 * @param bottom where the room for parts ends
 * @param usb edge with the USB socket; null for none
 */
record BoardSketch(
    double width,
    double height,
    List<Spot> spots,
    double[] middle,
    double top,
    double bottom,
    Edge usb) {

  private static final double STEP = 16.5;
  private static final double INSET = 11;

  /** Room for a hole and its label. */
  private static final double ROW = 47;

  private static final double LEAST_MIDDLE = 76;
  private static final double USB_ROOM = 16;

  /**
   * A pin, or a place for power or ground.
   *
   * @param label as printed
   * @param to how a circuit names it; empty where nothing can be wired
   * @param pin the pin; empty for power and ground
   * @param x middle of its hole
   * @param y middle of its hole
   * @param edge at which edge of the board it is
   * @param size across the hole
   * @param pad whether it is a large golden contact
   */
  record Spot(
      String label,
      String to,
      Optional<Pin> pin,
      double x,
      double y,
      Edge edge,
      double size,
      boolean pad) {}

  /** The sketch of a board for a panel of this width; boards may need a little more. */
  static BoardSketch of(BoardProfile profile, double room) {
    Layout layout = profile.layout();
    if (!layout.strips().isEmpty()) {
      return strips(profile, Math.clamp(room, 236, 330));
    }
    List<Header> headers = layout.isDrawn() ? layout.headers() : madeUp(profile);
    int leftRows = rows(headers, Edge.LEFT);
    int rightRows = rows(headers, Edge.RIGHT);
    int wide = Math.max(length(headers, Edge.TOP), length(headers, Edge.BOTTOM));
    double width = Math.max((leftRows + rightRows) * ROW + LEAST_MIDDLE, wide * STEP + 2 * INSET);
    width = Math.max(width, Math.min(room, 190));
    double topRoom =
        (layout.usbEdge() == Edge.TOP ? USB_ROOM : 6) + (length(headers, Edge.TOP) > 0 ? 46 : 0);
    double bottomRoom =
        (layout.usbEdge() == Edge.BOTTOM ? USB_ROOM : 6)
            + (length(headers, Edge.BOTTOM) > 0 ? 46 : 0);
    int tall = Math.max(length(headers, Edge.LEFT), length(headers, Edge.RIGHT));
    double height = Math.max(topRoom + bottomRoom + tall * STEP + 8, parts(profile) * 40 + 110);
    List<Spot> spots = new ArrayList<>();
    Map<String, Integer> next = new HashMap<>();
    for (Header header : headers) {
      int at = next.getOrDefault(header.edge() + " " + header.row(), 0) + header.gap();
      for (String label : header.labels()) {
        double along = at * STEP + STEP / 2;
        double inset = INSET + header.row() * ROW;
        double start = (width - length(headers, header.edge()) * STEP) / 2;
        double flat = start + along;
        double flatInset = INSET + header.row() * STEP;
        double fallen =
            switch (header.edge()) {
              case LEFT, RIGHT -> topRoom + 4 + along;
              case TOP -> (layout.usbEdge() == Edge.TOP ? USB_ROOM : 2) + flatInset;
              case BOTTOM -> height - flatInset - (layout.usbEdge() == Edge.BOTTOM ? USB_ROOM : 2);
            };
        double across =
            switch (header.edge()) {
              case LEFT -> inset;
              case RIGHT -> width - inset;
              default -> flat;
            };
        spots.add(spot(profile, label, across, fallen, header.edge(), 11, false));
        at++;
      }
      next.put(header.edge() + " " + header.row(), at);
    }
    return new BoardSketch(
        width,
        height,
        List.copyOf(spots),
        new double[] {leftRows * ROW + 4, width - rightRows * ROW - 4},
        topRoom + 8,
        height - bottomRoom - 8,
        layout.usbEdge());
  }

  private static int parts(BoardProfile profile) {
    return (int)
        profile.parts().stream()
            .filter(
                part ->
                    switch (part.kind()) {
                      case LED, BUTTON, RGB_LED, NEOPIXEL, DOTSTAR -> true;
                      default -> false;
                    })
            .count();
  }

  /** The micro:bits: golden contacts along the lower edge, some of them wide. */
  private static BoardSketch strips(BoardProfile profile, double width) {
    List<Strip> strips = profile.layout().strips();
    long rings = strips.stream().filter(strip -> !strip.ring().isEmpty()).count();
    double height = width * 0.80;
    double room = width - 12;
    double narrow = room / (strips.size() + rings * 2.0);
    List<Spot> spots = new ArrayList<>();
    double x = 6;
    for (Strip strip : strips) {
      boolean pad = !strip.ring().isEmpty();
      double wide = narrow * (pad ? 3 : 1);
      String label = pad ? strip.ring() : strip.label();
      spots.add(
          spot(
              profile,
              strip.label(),
              label,
              x + wide / 2,
              height - (pad ? 15 : 12),
              Edge.BOTTOM,
              wide - 2,
              pad));
      x += wide;
    }
    return new BoardSketch(
        width, height, List.copyOf(spots), new double[] {8, width - 8}, 20, height - 52, Edge.TOP);
  }

  private static Spot spot(
      BoardProfile profile, String label, double x, double y, Edge edge, double size, boolean pad) {
    return spot(profile, label, label, x, y, edge, size, pad);
  }

  private static Spot spot(
      BoardProfile profile,
      String name,
      String label,
      double x,
      double y,
      Edge edge,
      double size,
      boolean pad) {
    Role role = profile.layout().roles().get(name);
    Optional<Pin> pin =
        role != null ? Optional.empty() : profile.printedPin(name).or(() -> profile.pin(name));
    String to =
        pin.map(p -> profile.pin(name).filter(p::equals).isPresent() ? name : p.label())
            .orElseGet(() -> supply(name, role));
    return new Spot(label, to, pin, x, y, edge, size, pad);
  }

  /** How circuits name a place that is no pin. */
  private static String supply(String label, Role role) {
    String upper = label.toUpperCase(java.util.Locale.ROOT);
    if (role == Role.GROUND || upper.contains("GND")) {
      return "GND";
    }
    if (upper.startsWith("3V3") && !upper.contains("EN")
        || upper.equals("3V")
        || upper.equals("VCC")) {
      return "3V3";
    }
    return upper.matches("5V|VBUS|VIN|USB|VUSB") ? "5V" : "";
  }

  private static int rows(List<Header> headers, Edge edge) {
    return 1
        + headers.stream()
            .filter(header -> header.edge() == edge)
            .mapToInt(Header::row)
            .max()
            .orElse(-1);
  }

  private static int length(List<Header> headers, Edge edge) {
    Map<Integer, Integer> lengths = new HashMap<>();
    headers.stream()
        .filter(header -> header.edge() == edge)
        .forEach(h -> lengths.merge(h.row(), h.gap() + h.labels().size(), Integer::sum));
    return lengths.values().stream().mapToInt(i -> i).max().orElse(0);
  }

  /** Two rows with all pins, for boards of which nobody knows where the pins are. */
  private static List<Header> madeUp(BoardProfile profile) {
    List<String> labels = new ArrayList<>();
    profile
        .pins()
        .forEach(
            pin -> labels.add(pin.printed().isEmpty() ? pin.label() : pin.printed().getFirst()));
    int half = (labels.size() + 1) / 2;
    List<String> left = new ArrayList<>(labels.subList(0, half));
    List<String> right = new ArrayList<>(labels.subList(half, labels.size()));
    left.add("GND");
    right.add("3V3");
    return List.of(
        new Header("left", Edge.LEFT, 0, 0, 2.54, List.copyOf(left)),
        new Header("right", Edge.RIGHT, 0, 0, 2.54, List.copyOf(right)));
  }
}
