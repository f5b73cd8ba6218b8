package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.Layout.Edge;
import java.util.ArrayList;
import java.util.List;

/** What is on the board: LEDs, buttons, the matrix, the chip. */
final class PartMarks {

  private static final int SIDE = 5;
  private static final double STEP = 40;

  private final BoardProfile profile;
  private final List<Mark> marks;

  PartMarks(BoardProfile profile, List<Mark> marks) {
    this.profile = profile;
    this.marks = marks;
  }

  void draw(double left, double top, double width, double height, int rows) {
    double middle = left + width / 2;
    if (!profile.parts(Part.Kind.LED_MATRIX).isEmpty()) {
      matrixBoard(left, top, width);
      return;
    }
    double y = top + (profile.layout().usbEdge() == Edge.TOP ? 56 : 34);
    chip(middle, y);
    y += 64;
    List<Part> shown = shown(profile);
    double room = top + height - y - (profile.layout().usbEdge() == Edge.BOTTOM ? 40 : 14);
    int columns = shown.size() * STEP > room || width > 420 ? 2 : 1;
    for (int i = 0; i < shown.size(); i++) {
      double x = columns == 1 ? middle : middle + (i % 2 == 0 ? -30 : 30);
      part(shown.get(i), x, y + (i / columns) * STEP);
    }
  }

  private static List<Part> shown(BoardProfile profile) {
    List<Part> shown = new ArrayList<>();
    for (Part part : profile.parts()) {
      switch (part.kind()) {
        case LED, RGB_LED, NEOPIXEL, DOTSTAR, BUTTON, RESET_BUTTON, BOOT_BUTTON, POWER_LED ->
            shown.add(part);
        default -> {
          // Sensors and radios are in the list; they have no place one could touch or see.
        }
      }
    }
    return shown;
  }

  /** The least height of a board on which all of its parts find room in two columns. */
  static double least(BoardProfile profile) {
    return 150 + (shown(profile).size() + 1) / 2 * STEP;
  }

  private void chip(double x, double y) {
    String name = profile.chip().name();
    double width = Math.max(64, name.length() * 6.2 + 14);
    marks.add(new Mark.Box(x - width / 2, y, width, 40, 4, "#111827", "#374151"));
    marks.add(new Mark.Words(x, y + 24, name, 9, "middle", false, "#e5e7eb"));
  }

  private void part(Part part, double x, double y) {
    switch (part.kind()) {
      case BUTTON, RESET_BUTTON, BOOT_BUTTON -> {
        marks.add(new Mark.Box(x - 10, y - 10, 20, 20, 3, Palette.METAL, Palette.FAINT));
        marks.add(new Mark.Disc(x, y, 6, "#1f2933", ""));
      }
      case NEOPIXEL, DOTSTAR, RGB_LED -> {
        marks.add(new Mark.Box(x - 9, y - 9, 18, 18, 2, Palette.WHITE, Palette.FAINT));
        marks.add(new Mark.Disc(x - 3, y + 2, 3, "#ef4444", ""));
        marks.add(new Mark.Disc(x + 3, y + 2, 3, "#3b82f6", ""));
        marks.add(new Mark.Disc(x, y - 3, 3, "#22c55e", ""));
      }
      default -> {
        String colour = part.colour().isEmpty() ? "#ef4444" : part.colour();
        marks.add(new Mark.Disc(x, y, 7, colour, Palette.WHITE));
      }
    }
    marks.add(new Mark.Words(x, y + 21, part.name(), 9, "middle", false, Palette.WHITE));
  }

  /** The micro:bits: display between two buttons, the logo above. */
  private void matrixBoard(double left, double top, double width) {
    double middle = left + width / 2;
    double y = top + 96;
    Part matrix = profile.parts(Part.Kind.LED_MATRIX).getFirst();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        marks.add(
            new Mark.Box(middle - 72 + column * 32, y + row * 32, 8, 16, 2, "#7f1d1d", "#ef4444"));
      }
    }
    marks.add(new Mark.Words(middle, y + 172, matrix.name(), FONT, "middle", false, Palette.WHITE));
    List<Part> buttons = profile.parts(Part.Kind.BUTTON);
    for (int i = 0; i < buttons.size(); i++) {
      double x = i == 0 ? left + 74 : left + width - 74;
      marks.add(new Mark.Box(x - 26, y + 46, 52, 52, 6, Palette.METAL, Palette.FAINT));
      marks.add(new Mark.Disc(x, y + 72, 17, "#1f2933", ""));
      marks.add(
          new Mark.Words(x, y + 120, buttons.get(i).name(), 14, "middle", true, Palette.WHITE));
    }
    profile
        .parts(Part.Kind.TOUCH_PAD)
        .forEach(
            logo -> {
              marks.add(new Mark.Box(middle - 26, top + 40, 52, 26, 13, Palette.GOLD, ""));
              marks.add(
                  new Mark.Words(middle, top + 57, logo.name(), FONT, "middle", true, Palette.INK));
            });
  }

  private static final double FONT = 11;
}
