package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What a board feels by itself: which way it is held, warmth, light, sound, north. Only what its
 * programs can ask for is there.
 */
final class SensesPane extends VBox {

  /** Gravity, in thousandths of g. */
  private static final int G = 1024;

  /** Ports whose chip measures its own warmth: {@code ADC(4)}, {@code esp32.mcu_temperature}. */
  private static final Set<String> WARM = Set.of("rp2", "esp32");

  private final BoardViewModel model;
  private final boolean moves;
  private final boolean feelsWarmth;
  private final boolean seesLight;
  private int x;
  private int y;

  SensesPane(BoardViewModel model, BoardProfile board) {
    super(6);
    this.model = model;
    setId("senses");
    moves = has(board, Part.Kind.ACCELEROMETER);
    feelsWarmth =
        has(board, Part.Kind.TEMPERATURE_ON_CHIP) || WARM.contains(board.runtime().port());
    seesLight = has(board, Part.Kind.LED_MATRIX);
    Label title = new Label(String.join(", ", words()));
    title.getStyleClass().add("panel-title");
    getChildren().add(title);
    if (moves) {
      movement(board.hasModule("microbit"));
    }
    if (feelsWarmth) {
      knob("Temperature", -10, 50, "\u00b0C", 22, value -> one("temperature", "celsius", value));
    }
    if (seesLight) {
      knob("Light", 0, 255, "", 100, value -> one("light", "level", value));
    }
    if (has(board, Part.Kind.MICROPHONE)) {
      knob("Sound", 0, 255, "", 0, value -> one("sound", "level", value));
    }
    if (has(board, Part.Kind.MAGNETOMETER)) {
      knob("North", 0, 359, "\u00b0", 0, value -> one("heading", "degrees", value));
    }
  }

  /** Whether there is anything to do. */
  boolean isNeeded() {
    return moves || feelsWarmth || seesLight;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    if (moves) {
      words.add("MOVE IT");
    }
    if (feelsWarmth) {
      words.add("WARM IT");
    }
    if (seesLight) {
      words.add("LIGHT IT");
    }
    return words;
  }

  private static boolean has(BoardProfile board, Part.Kind kind) {
    return !board.parts(kind).isEmpty();
  }

  private void movement(boolean knowsGestures) {
    Knob sideways = new Knob("Tilt sideways", -G, G, "mg", 0, value -> tilt((int) value, y));
    Knob forwards = new Knob("Tilt forwards", -G, G, "mg", 0, value -> tilt(x, (int) value));
    Button flat = new Button("Lay flat");
    flat.setOnAction(
        event -> {
          sideways.turn(0);
          forwards.turn(0);
        });
    FlowPane buttons = new FlowPane(8, 6);
    if (knowsGestures) {
      Button shake = new Button("Shake");
      shake.setId("shake");
      shake.setOnAction(event -> model.send(HardwareMessage.of("set", "gesture", "name", "shake")));
      buttons.getChildren().add(shake);
    }
    buttons.getChildren().add(flat);
    getChildren().addAll(sideways, forwards, buttons);
  }

  private void knob(
      String name,
      double least,
      double most,
      String unit,
      double value,
      java.util.function.DoubleConsumer turned) {
    getChildren().add(new Knob(name, least, most, unit, value, turned));
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
