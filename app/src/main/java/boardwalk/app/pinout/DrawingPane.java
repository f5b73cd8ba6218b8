package boardwalk.app.pinout;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.pinout.Drawing;
import boardwalk.boards.pinout.Mark;
import boardwalk.boards.pinout.PinPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** A drawing as nodes; each pin can be pointed at, focused and chosen. */
final class DrawingPane extends Pane {

  private static final double FADED = 0.16;
  private static final Color USED = Color.web("#e11d48");
  private static final Color CHOSEN = Color.web("#2563eb");

  private record Shown(PinPlace place, Group group, Rectangle ring) {}

  private final PinoutModel model;
  private final List<Shown> pins = new ArrayList<>();
  private final Map<String, Font> fonts = new HashMap<>();

  DrawingPane(PinoutModel model, Drawing drawing) {
    this.model = model;
    setId("pinout-drawing");
    setStyle("-fx-background-color: white;");
    setPrefSize(drawing.width(), drawing.height());
    setMinSize(drawing.width(), drawing.height());
    setMaxSize(drawing.width(), drawing.height());
    drawing.below().forEach(mark -> getChildren().add(node(mark)));
    drawing.pins().forEach(this::add);
    drawing.above().forEach(mark -> getChildren().add(node(mark)));
    update();
  }

  private void add(PinPlace place) {
    Group group = new Group();
    Mark.Box hole = place.hole();
    Rectangle ring = new Rectangle(hole.x() - 4, hole.y() - 4, hole.width() + 8, hole.height() + 8);
    ring.setArcWidth(22);
    ring.setArcHeight(22);
    ring.setFill(Color.TRANSPARENT);
    ring.setStrokeWidth(3);
    place.marks().stream()
        .filter(Mark.Path.class::isInstance)
        .forEach(mark -> group.getChildren().add(node(mark)));
    group.getChildren().add(node(hole));
    place.marks().stream()
        .filter(mark -> !(mark instanceof Mark.Path))
        .forEach(mark -> group.getChildren().add(node(mark)));
    group.getChildren().add(ring);
    place
        .pin()
        .ifPresent(
            pin -> {
              group.setFocusTraversable(true);
              group.setAccessibleRole(AccessibleRole.BUTTON);
              group.setAccessibleText(place.label() + ". " + model.words(pin));
              group.setOnMouseEntered(event -> model.selectedProperty().set(pin));
              group.setOnMouseClicked(event -> group.requestFocus());
              group
                  .focusedProperty()
                  .subscribe(
                      focused -> {
                        if (focused) {
                          model.selectedProperty().set(pin);
                        }
                      });
            });
    pins.add(new Shown(place, group, ring));
    getChildren().add(group);
  }

  /** Shows search, selection and the program's pins as they are now. */
  void update() {
    boolean filtered = model.isFiltered();
    for (Shown shown : pins) {
      Pin pin = shown.place().pin().orElse(null);
      boolean matches = pin == null ? !filtered : model.matches(pin);
      shown.group().setOpacity(matches ? 1 : FADED);
      boolean chosen = pin != null && pin.equals(model.selectedProperty().get());
      boolean used = pin != null && !model.usesOf(pin).isEmpty();
      shown.ring().setStroke(chosen ? CHOSEN : used ? USED : Color.TRANSPARENT);
    }
  }

  private Node node(Mark mark) {
    return switch (mark) {
      case Mark.Box b -> {
        Rectangle box = new Rectangle(b.x(), b.y(), b.width(), b.height());
        box.setArcWidth(b.radius() * 2);
        box.setArcHeight(b.radius() * 2);
        box.setFill(colour(b.fill()));
        box.setStroke(colour(b.line()));
        yield box;
      }
      case Mark.Disc d -> {
        Circle disc = new Circle(d.x(), d.y(), d.radius(), colour(d.fill()));
        disc.setStroke(colour(d.line()));
        yield disc;
      }
      case Mark.Path p -> {
        Polyline path = new Polyline();
        path.getPoints().addAll(p.points());
        path.setStroke(colour(p.colour()));
        path.setStrokeWidth(p.width());
        path.setFill(null);
        yield path;
      }
      case Mark.Words w -> words(w);
    };
  }

  private Text words(Mark.Words words) {
    Text text = new Text(words.text());
    text.setFont(
        fonts.computeIfAbsent(
            words.size() + (words.bold() ? "b" : ""),
            key ->
                Font.font(
                    "DejaVu Sans",
                    words.bold() ? FontWeight.BOLD : FontWeight.NORMAL,
                    words.size())));
    text.setFill(colour(words.colour()));
    text.setTextOrigin(VPos.BASELINE);
    double width = text.getLayoutBounds().getWidth();
    text.setX(
        switch (words.anchor()) {
          case "middle" -> words.x() - width / 2;
          case "end" -> words.x() - width;
          default -> words.x();
        });
    text.setY(words.y());
    return text;
  }

  private static Color colour(String text) {
    return text.isEmpty() ? Color.TRANSPARENT : Color.web(text);
  }
}
