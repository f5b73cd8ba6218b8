package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import java.util.List;
import java.util.Locale;

/** Writes a drawing as SVG 1.1, every pin a group with a title for those who cannot see it. */
public final class SvgWriter {

  private static final String FONT = "DejaVu Sans, Verdana, Arial, sans-serif";

  private SvgWriter() {}

  /** The drawing of a board. */
  public static String write(BoardProfile profile) {
    return write(profile, DrawingMaker.draw(profile));
  }

  static String write(BoardProfile profile, Drawing drawing) {
    StringBuilder out = new StringBuilder(1 << 16);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(number(drawing.width()))
        .append("\" height=\"")
        .append(number(drawing.height()))
        .append("\" viewBox=\"0 0 ")
        .append(number(drawing.width()))
        .append(' ')
        .append(number(drawing.height()))
        .append("\" font-family=\"")
        .append(FONT)
        .append("\" role=\"img\">\n<title>")
        .append(escaped("Pins of the " + drawing.title()))
        .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    marks(out, drawing.below());
    for (PinPlace place : drawing.pins()) {
      out.append("<g class=\"pin\"><title>")
          .append(escaped(title(profile, place)))
          .append("</title>\n");
      mark(out, place.hole());
      marks(out, place.marks());
      out.append("</g>\n");
    }
    marks(out, drawing.above());
    return out.append("</svg>\n").toString();
  }

  private static String title(BoardProfile profile, PinPlace place) {
    if (place.pin().isEmpty()) {
      String role = place.role().map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("");
      return place.label() + (role.isEmpty() ? "" : ": " + role);
    }
    Pin pin = place.pin().get();
    StringBuilder text =
        new StringBuilder(place.label()).append(" (").append(pin.cpu()).append(")");
    List<String> code = PinText.inCode(profile, pin);
    if (!code.isEmpty()) {
      text.append(", in programs ").append(String.join(" or ", code));
    }
    PinText.functions(profile, pin).forEach(f -> text.append(", ").append(f.name()));
    PinText.cautions(profile, pin).forEach(c -> text.append(". ").append(c));
    return text.toString();
  }

  private static void marks(StringBuilder out, List<Mark> marks) {
    marks.forEach(mark -> mark(out, mark));
  }

  private static void mark(StringBuilder out, Mark mark) {
    switch (mark) {
      case Mark.Box b -> {
        out.append("<rect");
        attribute(out, "x", b.x());
        attribute(out, "y", b.y());
        attribute(out, "width", b.width());
        attribute(out, "height", b.height());
        attribute(out, "rx", b.radius());
        paint(out, b.fill(), b.line());
      }
      case Mark.Disc d -> {
        out.append("<circle");
        attribute(out, "cx", d.x());
        attribute(out, "cy", d.y());
        attribute(out, "r", d.radius());
        paint(out, d.fill(), d.line());
      }
      case Mark.Path p -> {
        out.append("<polyline fill=\"none\" stroke=\"").append(p.colour()).append('"');
        attribute(out, "stroke-width", p.width());
        out.append(" points=\"");
        for (int i = 0; i < p.points().size(); i += 2) {
          out.append(number(p.points().get(i)))
              .append(',')
              .append(number(p.points().get(i + 1)))
              .append(' ');
        }
        out.append("\"/>\n");
      }
      case Mark.Words w -> {
        out.append("<text");
        attribute(out, "x", w.x());
        attribute(out, "y", w.y());
        attribute(out, "font-size", w.size());
        out.append(" text-anchor=\"").append(w.anchor());
        out.append(w.bold() ? "\" font-weight=\"bold\" fill=\"" : "\" fill=\"");
        out.append(w.colour()).append("\">").append(escaped(w.text())).append("</text>\n");
      }
    }
  }

  private static void attribute(StringBuilder out, String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  private static void paint(StringBuilder out, String fill, String line) {
    out.append(" fill=\"").append(fill.isEmpty() ? "none" : fill).append('"');
    if (!line.isEmpty()) {
      out.append(" stroke=\"").append(line).append('"');
    }
    out.append("/>\n");
  }

  /** With a point, whatever the language of the computer, and no more digits than it takes. */
  private static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
