package boardwalk.app.boardview;

import boardwalk.interpreter.hardware.HardwareMessage;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a micro:bit feels: which way it is held, warmth, light, sound. */
final class SensesPane extends VBox {

  /** Gravity, in thousandths of g. */
  private static final int G = 1024;

  private final BoardViewModel model;
  private int x;
  private int y;

  SensesPane(BoardViewModel model) {
    super(6);
    this.model = model;
    setId("senses");
    Label title = new Label("MOVE IT, WARM IT, LIGHT IT");
    title.getStyleClass().add("panel-title");
    Knob sideways = new Knob("Tilt sideways", -G, G, "mg", 0, value -> tilt((int) value, y));
    Knob forwards = new Knob("Tilt forwards", -G, G, "mg", 0, value -> tilt(x, (int) value));
    Button shake = new Button("Shake");
    shake.setId("shake");
    shake.setOnAction(event -> model.send(HardwareMessage.of("set", "gesture", "name", "shake")));
    Button flat = new Button("Lay flat");
    flat.setOnAction(
        event -> {
          sideways.turn(0);
          forwards.turn(0);
        });
    getChildren()
        .addAll(
            title,
            sideways,
            forwards,
            new FlowPane(8, 6, shake, flat),
            new Knob(
                "Temperature",
                -10,
                50,
                "\u00b0C",
                22,
                value -> one("temperature", "celsius", value)),
            new Knob("Light", 0, 255, "", 100, value -> one("light", "level", value)),
            new Knob("Sound", 0, 255, "", 0, value -> one("sound", "level", value)),
            new Knob("North", 0, 359, "\u00b0", 0, value -> one("heading", "degrees", value)));
  }

  private void one(String what, String field, double value) {
    model.send(HardwareMessage.of("set", what, field, Math.round(value)));
  }

  /** What is left of gravity goes through the board. */
  private void tilt(int nowX, int nowY) {
    x = nowX;
    y = nowY;
    double rest = Math.max(0, (double) G * G - (double) x * x - (double) y * y);
    long z = -Math.round(Math.sqrt(rest));
    model.send(HardwareMessage.of("set", "accelerometer", "x", x, "y", y, "z", z));
  }
}
