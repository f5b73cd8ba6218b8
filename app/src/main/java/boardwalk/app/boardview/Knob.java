package boardwalk.app.boardview;

import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Something of the world that can be turned: name, slider, value. */
final class Knob extends HBox {

  private static final double NAME_WIDTH = 82;
  private static final double VALUE_WIDTH = 72;

  private final Slider slider;

  /** Whether the slider moves because of what is shown, not because somebody moves it. */
  private boolean showing;

  Knob(String name, double least, double most, String unit, double value, DoubleConsumer turned) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(name);
    label.setMinWidth(NAME_WIDTH);
    label.setPrefWidth(NAME_WIDTH);
    label.getStyleClass().add("board-note");
    slider = new Slider(least, most, value);
    slider.setId("knob-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    slider.setAccessibleText(name);
    slider.setMinWidth(50);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label shown = new Label(text(value, most - least, unit));
    shown.setMinWidth(VALUE_WIDTH);
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              shown.setText(text(now.doubleValue(), most - least, unit));
              if (!showing) {
                turned.accept(now.doubleValue());
              }
            });
    getChildren().addAll(label, slider, shown);
  }

  void turn(double value) {
    slider.setValue(value);
  }

  /** Shows a value that somebody else has set; not while the slider is being moved. */
  void show(double value) {
    if (!slider.isPressed() && Math.abs(slider.getValue() - value) > 1e-6) {
      showing = true;
      slider.setValue(value);
      showing = false;
    }
  }

  private static String text(double value, double range, String unit) {
    String number = range > 40 ? Long.toString(Math.round(value)) : String.format("%.2f", value);
    String words = unit.equals("C") ? "\u00b0C" : unit.equals("deg/s") ? "\u00b0/s" : unit;
    return words.isEmpty() ? number : number + " " + words;
  }
}
