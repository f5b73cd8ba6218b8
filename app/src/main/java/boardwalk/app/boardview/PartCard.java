package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.Setting;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.effect.DropShadow;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** One part: its name, lamps for what shines, text for what it says, knobs and buttons. */
final class PartCard extends VBox {

  private static final Color DARK = Color.web("#3b4754");
  private static final int MOST_LAMPS = 64;

  private final String kind;
  private final FlowPane lamps = new FlowPane(5, 5);
  private final Label says = new Label();
  private final Set<String> offered = new HashSet<>();

  PartCard(String id, String kind) {
    super(6);
    this.kind = kind;
    setId("part-" + id);
    setStyle(
        "-fx-background-color: -bw-editor-background; -fx-border-color: -bw-line;"
            + " -fx-border-radius: 6; -fx-background-radius: 6; -fx-padding: 8 10 8 10;");
    Label name = new Label(id);
    name.getStyleClass().add("board-name");
    Label what = new Label(Catalogue.find(kind).map(PartKind::name).orElse(kind));
    what.getStyleClass().add("board-note");
    HBox head = new HBox(8, name, what);
    head.setAlignment(Pos.BASELINE_LEFT);
    says.setWrapText(true);
    getChildren().addAll(head, lamps, says);
    lamps.setManaged(false);
  }

  /** Lets the user set something, once. */
  void offer(Setting setting, DoubleConsumer set) {
    if (!offered.add(setting.name())) {
      return;
    }
    String name = setting.name().replace('_', ' ');
    if (setting.least() == 0 && setting.most() == 1) {
      getChildren().add(hold(name, set));
    } else {
      String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      getChildren()
          .add(
              new Knob(
                  shown, setting.least(), setting.most(), setting.unit(), setting.value(), set));
    }
  }

  /** A button as long as the mouse holds it; a switch stays where it is put. */
  private Button hold(String name, DoubleConsumer set) {
    boolean momentary = !name.equals("on") && !name.equals("motion");
    Button button = new Button(momentary ? (name.equals("pressed") ? "Press" : name) : "Switch on");
    if (momentary) {
      button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> set.accept(1));
      button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> set.accept(0));
    } else {
      boolean[] on = new boolean[1];
      button.setOnAction(
          event -> {
            on[0] = !on[0];
            button.setText(on[0] ? "Switch off" : "Switch on");
            set.accept(on[0] ? 1 : 0);
          });
    }
    return button;
  }

  /** Shows what it shows now. */
  void show(Map<String, Object> shown) {
    if (kind.equals("led")) {
      double brightness = shown.get("brightness") instanceof Double b ? b : 0;
      light(new String[] {colour(shown.get("colour"))}, brightness);
    } else if (kind.equals("rgb_led") && shown.get("colour") instanceof String colour) {
      light(new String[] {colour}, 1);
    } else if (shown.get("pixels") instanceof String pixels) {
      light(pixels.split(" "), 1);
    }
    StringBuilder text = new StringBuilder();
    shown.forEach(
        (name, value) -> {
          boolean lamp = name.startsWith("pixel") || kind.endsWith("led");
          if (!lamp && !offered.contains(name)) {
            text.append(text.isEmpty() ? "" : "\n").append(name.replace('_', ' ')).append(": ");
            text.append(plain(value));
          }
        });
    says.setText(text.toString());
    says.setManaged(!text.isEmpty());
  }

  private static String plain(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? Long.toString(number.longValue())
        : String.valueOf(value);
  }

  private static String colour(Object named) {
    return named instanceof String text ? text : "red";
  }

  private void light(String[] colours, double brightness) {
    lamps.setManaged(true);
    int count = Math.min(colours.length, MOST_LAMPS);
    while (lamps.getChildren().size() < count) {
      lamps.getChildren().add(new Circle(count == 1 ? 10 : 7, DARK));
    }
    for (int i = 0; i < count; i++) {
      Circle lamp = (Circle) lamps.getChildren().get(i);
      Color lit;
      try {
        lit = Color.web(colours[i]);
      } catch (IllegalArgumentException unknown) {
        lit = Color.RED;
      }
      double strength = colours.length == 1 && brightness < 1 ? brightness : brightness(lit);
      lamp.setFill(DARK.interpolate(lit, Math.min(1, strength * 1.6)));
      lamp.setEffect(strength > 0.05 ? new DropShadow(14, lit) : null);
    }
  }

  private static double brightness(Color colour) {
    return Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
  }
}
