package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Layout;
import boardwalk.boards.Layout.Edge;
import boardwalk.boards.Layout.Header;
import boardwalk.boards.Layout.Role;
import boardwalk.boards.PinFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws a board from its profile: headers with their printed labels, contacts, USB, parts. Every
 * place is computed; a profile holds no coordinates.
 */
public final class DrawingMaker {

  /** Height of a line of badges. */
  static final double LINE = 22;

  static final double FONT = 11;
  static final double COLUMN = 30;
  private static final double MARGIN = 24;
  private static final double HEAD = 74;
  private static final double GAP = 5;
  private static final double LEADER = 14;

  private final BoardProfile profile;
  private final Layout layout;
  private final List<Mark> below = new ArrayList<>();
  private final List<Mark> above = new ArrayList<>();
  private final List<PinPlace> places = new ArrayList<>();
  private double left;
  private double top;
  private double bodyWidth;
  private double bodyHeight;
  private double leftMost;
  private double rightMost;
  private double bottomMost;

  private DrawingMaker(BoardProfile profile) {
    this.profile = profile;
    this.layout = profile.layout();
  }

  /** The drawing of a board that has a layout with places. */
  public static Drawing draw(BoardProfile profile) {
    return new DrawingMaker(profile).drawing();
  }

  private int rows(Edge edge) {
    return 1
        + layout.headers().stream()
            .filter(h -> h.edge() == edge)
            .mapToInt(Header::row)
            .max()
            .orElse(-1);
  }

  /** How many pins long the longest row at an edge is. */
  private int length(Edge edge) {
    Map<Integer, Integer> lengths = new TreeMap<>();
    for (Header header : layout.headers()) {
      if (header.edge() == edge) {
        lengths.merge(header.row(), header.gap() + header.labels().size(), Integer::sum);
      }
    }
    return lengths.values().stream().mapToInt(i -> i).max().orElse(0);
  }

  private Drawing drawing() {
    int sideRows = Math.max(1, Math.max(rows(Edge.LEFT), rows(Edge.RIGHT)));
    double step = LINE * sideRows;
    int tall = Math.max(length(Edge.LEFT), length(Edge.RIGHT));
    double wide = 0;
    for (Header header : layout.headers()) {
      if (header.edge() == Edge.TOP || header.edge() == Edge.BOTTOM) {
        wide = Math.max(wide, header.labels().size() * flatStep(header.labels()));
      }
    }
    double columns = (rows(Edge.LEFT) + rows(Edge.RIGHT)) * COLUMN * 1.9;
    double aspect =
        layout.widthMm() > 0 && layout.heightMm() > 0 ? layout.widthMm() / layout.heightMm() : 0.5;
    bodyHeight = Math.max(tall > 0 ? tall * step + 70 : 300, PartMarks.least(profile));
    bodyWidth = Math.max(Math.max(columns + 150, wide + 60), Math.min(340, bodyHeight * aspect));
    if (!layout.strips().isEmpty()) {
      bodyWidth = 560;
      bodyHeight = 400;
    }
    left = 0;
    top = 0;
    leftMost = left;
    rightMost = left + bodyWidth;
    bottomMost = top + bodyHeight;
    body();
    new PartMarks(profile, below).draw(left, top, bodyWidth, bodyHeight, sideRows);
    double firstY = top + 35 + LINE / 2;
    side(Edge.LEFT, step, firstY);
    side(Edge.RIGHT, step, firstY);
    flat(Edge.BOTTOM);
    flat(Edge.TOP);
    strips();
    inner();
    legend();
    return shifted();
  }

  private void body() {
    below.add(new Mark.Box(left, top, bodyWidth, bodyHeight, 12, Palette.BODY, Palette.BODY_LINE));
    if (layout.usbEdge() != null) {
      usb(layout.usbEdge());
    }
  }

  private void usb(Edge edge) {
    double middle = left + bodyWidth / 2;
    double y = edge == Edge.TOP ? top - 8 : top + bodyHeight - 22;
    below.add(new Mark.Box(middle - 26, y, 52, 30, 4, Palette.METAL, Palette.FAINT));
    below.add(new Mark.Words(middle, y + 19, "USB", FONT, "middle", true, Palette.INK));
  }

  /** Pins at the left or right edge, with badges outside. */
  private void side(Edge edge, double step, double firstY) {
    boolean isLeft = edge == Edge.LEFT;
    Map<Integer, Integer> next = new TreeMap<>();
    int rows = rows(edge);
    for (Header header : layout.headers()) {
      if (header.edge() != edge) {
        continue;
      }
      int at = next.getOrDefault(header.row(), 0) + header.gap();
      for (String label : header.labels()) {
        double inset = 16 + header.row() * COLUMN * 1.9;
        double x = isLeft ? left + inset : left + bodyWidth - inset;
        double y = firstY + at * step + header.row() * LINE;
        double holeY = firstY + at * step;
        Mark.Box hole = new Mark.Box(x - 7, holeY - 7, 14, 14, 7, Palette.GOLD, Palette.INK);
        List<Mark> marks = new ArrayList<>();
        double badgeX = isLeft ? left - LEADER : left + bodyWidth + LEADER;
        marks.add(
            new Mark.Path(
                header.row() == 0
                    ? List.of(x, holeY, badgeX, y)
                    : List.of(x, holeY, x, y, badgeX, y),
                Palette.GOLD,
                1.2));
        marks.add(
            new Mark.Words(
                isLeft ? x + 11 : x - 11,
                holeY + 4,
                label,
                rows == 1 ? FONT : FONT - 2,
                isLeft ? "start" : "end",
                true,
                Palette.WHITE));
        add(label, hole, marks, badgeX, y, isLeft);
        at++;
      }
      next.put(header.row(), at);
    }
  }

  /** Pins at the top or bottom edge: lines lead to badges on both sides, as steps of a stair. */
  private void flat(Edge edge) {
    List<String> labels = new ArrayList<>();
    layout.headers().stream().filter(h -> h.edge() == edge).forEach(h -> labels.addAll(h.labels()));
    if (labels.isEmpty()) {
      return;
    }
    double step = flatStep(labels);
    double start = left + bodyWidth / 2 - (labels.size() - 1) * step / 2;
    boolean down = edge == Edge.BOTTOM;
    double y = down ? top + bodyHeight - 14 : top + 14;
    double usb = layout.usbEdge() == edge ? (down ? -34 : 34) : 0;
    List<double[]> centres = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      centres.add(new double[] {start + i * step, y + usb});
    }
    stair(labels, centres, down, false);
  }

  private static double flatStep(List<String> labels) {
    int longest = labels.stream().mapToInt(String::length).max().orElse(0);
    return Math.max(COLUMN, longest * (FONT - 2) * 0.62 + 7);
  }

  private void stair(List<String> labels, List<double[]> centres, boolean down, boolean pads) {
    int half = (labels.size() + 1) / 2;
    double base = down ? bottomMost + 26 : top - 26;
    double way = down ? LINE : -LINE;
    for (int i = 0; i < labels.size(); i++) {
      boolean isLeft = i < half;
      int level = isLeft ? i : labels.size() - 1 - i;
      double x = centres.get(i)[0];
      double y = base + level * way;
      double badgeX = isLeft ? left - LEADER : left + bodyWidth + LEADER;
      List<Mark> marks = new ArrayList<>();
      double holeY = centres.get(i)[1];
      marks.add(new Mark.Path(List.of(x, holeY, x, y, badgeX, y), Palette.GOLD, 1.2));
      Mark.Box hole =
          pads
              ? new Mark.Box(
                  x - centres.get(i)[2] / 2, holeY - 34, centres.get(i)[2], 62, 3, Palette.GOLD, "")
              : new Mark.Box(x - 7, holeY - 7, 14, 14, 7, Palette.GOLD, Palette.INK);
      boolean narrow = pads && centres.get(i)[2] < 20;
      if (!narrow) {
        marks.add(
            new Mark.Words(
                x,
                pads ? holeY + 4 : holeY - (down ? 12 : -20),
                labels.get(i),
                pads ? 14 : FONT - 2,
                "middle",
                true,
                pads ? Palette.INK : Palette.WHITE));
      }
      add(labels.get(i), hole, marks, badgeX, y, isLeft);
    }
    if (down) {
      bottomMost = base + (half - 1) * LINE + LINE / 2;
    }
  }

  /** Golden contacts at the bottom: wide ones with a ring, narrow ones between. */
  private void strips() {
    if (layout.strips().isEmpty()) {
      return;
    }
    double units = layout.strips().stream().mapToDouble(s -> s.ring().isEmpty() ? 1 : 3.2).sum();
    double unit = (bodyWidth - 24) / units;
    double x = left + 12;
    List<String> labels = new ArrayList<>();
    List<double[]> centres = new ArrayList<>();
    for (Layout.Strip strip : layout.strips()) {
      double width = unit * (strip.ring().isEmpty() ? 1 : 3.2);
      labels.add(strip.label());
      centres.add(new double[] {x + width / 2, top + bodyHeight - 30, width - 3});
      x += width;
    }
    stair(labels, centres, true, true);
  }

  private void add(
      String label, Mark.Box hole, List<Mark> marks, double badgeX, double y, boolean isLeft) {
    Role role = layout.roles().get(label);
    Optional<Pin> pin = role == null ? profile.printedPin(label) : Optional.empty();
    add(label, role, pin, hole, marks, badgeX, y, isLeft);
  }

  private void add(
      String label,
      Role role,
      Optional<Pin> pin,
      Mark.Box hole,
      List<Mark> marks,
      double badgeX,
      double y,
      boolean isLeft) {
    List<Badges.Badge> badges =
        role != null
            ? Badges.of(role, label)
            : pin.map(p -> Badges.of(profile, p, label)).orElse(List.of());
    double x = badgeX;
    boolean narrow = hole.height() > 30 && hole.width() < 20;
    if (narrow) {
      badges = new ArrayList<>(badges);
      badges.addFirst(new Badges.Badge(label, Palette.FAINT));
    }
    for (Badges.Badge badge : badges) {
      Mark.Words words =
          new Mark.Words(0, y + 4, badge.text(), FONT, "middle", false, Palette.WHITE);
      double width = words.about() + 12;
      double from = isLeft ? x - width : x;
      marks.add(new Mark.Box(from, y - 9, width, 18, 4, badge.colour(), ""));
      marks.add(
          new Mark.Words(
              from + width / 2, y + 4, badge.text(), FONT, "middle", false, Palette.WHITE));
      x = isLeft ? from - GAP : from + width + GAP;
    }
    leftMost = Math.min(leftMost, x);
    rightMost = Math.max(rightMost, x);
    places.add(new PinPlace(label, pin, Optional.ofNullable(role), hole, List.copyOf(marks)));
  }

  /** Pins that come out nowhere, as a list under the board. */
  private void inner() {
    double y = bottomMost + 34;
    boolean first = true;
    for (Pin pin : profile.pins()) {
      List<String> onBoard =
          PinText.parts(profile, pin).stream().map(BoardProfile.Part::name).toList();
      boolean outside = places.stream().anyMatch(p -> p.pin().filter(pin::equals).isPresent());
      String label = pin.printed().isEmpty() ? pin.label() : pin.printed().getFirst();
      boolean onlyMatrix =
          pin.names().isEmpty()
              && PinText.parts(profile, pin).stream()
                  .allMatch(p -> p.kind() == BoardProfile.Part.Kind.LED_MATRIX);
      if (outside || pin.printed().isEmpty() && (onlyMatrix || onBoard.isEmpty())) {
        continue;
      }
      if (first) {
        above.add(new Mark.Words(left, y, "On the board:", FONT + 1, "start", true, Palette.INK));
        y += LINE;
        first = false;
      }
      List<Mark> marks = new ArrayList<>();
      String what = label + (onBoard.isEmpty() ? "" : ": " + String.join(", ", onBoard));
      marks.add(new Mark.Words(left + 18, y + 4, what, FONT, "start", true, Palette.INK));
      Mark.Box hole = new Mark.Box(left, y - 6, 12, 12, 3, Palette.GOLD, Palette.INK);
      double from = left + Math.max(bodyWidth * 0.5, what.length() * FONT * 0.62 + 34);
      add(label, null, Optional.of(pin), hole, marks, from, y, false);
      y += LINE;
    }
    bottomMost = Math.max(bottomMost, y - LINE);
  }

  private void legend() {
    double y = bottomMost + 40;
    double x = leftMost;
    List<Badges.Badge> entries = new ArrayList<>();
    entries.add(new Badges.Badge("name in programs", Palette.CODE));
    for (PinFunction.Kind kind : PinFunction.Kind.values()) {
      boolean used =
          profile.pins().stream()
              .anyMatch(
                  p -> PinText.functions(profile, p).stream().anyMatch(f -> f.kind() == kind));
      if (used) {
        entries.add(new Badges.Badge(Palette.words(kind), Palette.of(kind)));
      }
    }
    entries.add(new Badges.Badge("! mind", Palette.CAUTION));
    entries.add(new Badges.Badge("power", Palette.of(Role.POWER)));
    entries.add(new Badges.Badge("ground", Palette.of(Role.GROUND)));
    double limit = Math.max(rightMost, leftMost + 620);
    for (Badges.Badge entry : entries) {
      double width = entry.text().length() * FONT * 0.58 + 12;
      if (x + width > limit) {
        x = leftMost;
        y += LINE + 3;
      }
      above.add(new Mark.Box(x, y - 9, width, 18, 4, entry.colour(), ""));
      above.add(
          new Mark.Words(x + width / 2, y + 4, entry.text(), FONT, "middle", false, Palette.WHITE));
      x += width + 8;
      rightMost = Math.max(rightMost, x);
    }
    bottomMost = y;
    if (profile.chip().matrix() && !profile.runtime().spellings().contains("object")) {
      bottomMost += LINE;
      above.add(
          new Mark.Words(
              leftMost,
              bottomMost + 4,
              "I2C, SPI, UART and PWM can be on any pin that drives; the badges show the defaults.",
              FONT,
              "start",
              false,
              Palette.FAINT));
    }
    String unverified = profile.sources().getOrDefault("unverified", "");
    if (unverified.matches(".*order (no|derived|of the pins).*")) {
      bottomMost += LINE;
      above.add(
          new Mark.Words(
              leftMost,
              bottomMost + 4,
              "The order of the pins was not compared with the maker's own drawing: "
                  + "go by what is printed on the board.",
              FONT,
              "start",
              true,
              Palette.CAUTION));
    }
  }

  private Drawing shifted() {
    double dx = MARGIN - leftMost;
    double dy = HEAD;
    List<Mark> heading = new ArrayList<>();
    heading.add(new Mark.Words(MARGIN, 30, profile.name(), 20, "start", true, Palette.INK));
    heading.add(new Mark.Words(MARGIN, 50, layout.view(), FONT, "start", false, Palette.FAINT));
    List<PinPlace> moved = new ArrayList<>();
    for (PinPlace place : places) {
      moved.add(
          new PinPlace(
              place.label(),
              place.pin(),
              place.role(),
              (Mark.Box) Moves.by(place.hole(), dx, dy),
              place.marks().stream().map(m -> Moves.by(m, dx, dy)).toList()));
    }
    List<Mark> over = new ArrayList<>(heading);
    above.forEach(m -> over.add(Moves.by(m, dx, dy)));
    double text =
        java.util.stream.Stream.concat(over.stream(), below.stream())
            .filter(Mark.Words.class::isInstance)
            .map(Mark.Words.class::cast)
            .filter(w -> w.anchor().equals("start"))
            .mapToDouble(w -> w.x() + w.about())
            .max()
            .orElse(0);
    return new Drawing(
        profile.name(),
        Math.max(rightMost + dx, text) + MARGIN,
        bottomMost + dy + MARGIN,
        below.stream().map(m -> Moves.by(m, dx, dy)).toList(),
        List.copyOf(moved),
        List.copyOf(over));
  }
}
