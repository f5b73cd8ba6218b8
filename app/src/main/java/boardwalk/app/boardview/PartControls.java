package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.Setting;
import boardwalk.app.boardview.FaceView.Setter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be set of a part: sliders, buttons to hold, switches. */
final class PartControls extends VBox {

  /** A remote control's key in NEC code: address 0, command 0x45, as on many small remotes. */
  private static final String USUAL_CODE = "69";

  private final String part;
  private final Setter setter;
  private final Set<String> offered = new HashSet<>();
  private final Map<String, DoubleConsumer> shown = new HashMap<>();

  PartControls(String part, Setter setter) {
    super(4);
    this.part = part;
    this.setter = setter;
  }

  /** Shows what is set now, whoever has set it. */
  void show(LivePart part) {
    shown.forEach(
        (name, show) -> {
          if (part.shown().get(name) instanceof Double value) {
            show.accept(value);
          }
        });
  }

  /** Lets the user set something, once. */
  void offer(Setting setting) {
    String name = setting.name();
    // A keypad's keys are pressed on its face or typed.
    if (name.startsWith("key_") || !offered.add(name)) {
      return;
    }
    switch (name) {
      case "pressed" -> getChildren().add(hold());
      case "on", "motion" -> getChildren().add(toggle(name));
      case "send" -> getChildren().add(remote());
      case "position" -> getChildren().add(clicks());
      default -> {
        String words = name.replace('_', ' ');
        String shown =
            name.equals("co2")
                ? "CO\u2082"
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        Knob knob =
            new Knob(
                shown,
                setting.least(),
                setting.most(),
                setting.unit(),
                setting.value(),
                value -> setter.set(name, value));
        this.shown.put(name, knob::show);
        getChildren().add(knob);
      }
    }
  }

  private Button hold() {
    Button button = new Button("Press");
    button.setId("press-" + part);
    Pressing pressing = new Pressing(down -> setter.set("pressed", down ? 1 : 0));
    button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressing.press(true));
    button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressing.press(false));
    button.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, pressing, true));
    button.addEventFilter(KeyEvent.KEY_RELEASED, event -> key(event, pressing, false));
    return button;
  }

  private static void key(KeyEvent event, Pressing pressing, boolean down) {
    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
      pressing.press(down);
    }
  }

  private ToggleButton toggle(String name) {
    boolean motion = name.equals("motion");
    ToggleButton button = new ToggleButton(motion ? "Somebody moves" : "On");
    button.setId("toggle-" + part);
    button.setOnAction(event -> setter.set(name, button.isSelected() ? 1 : 0));
    shown.put(name, value -> button.setSelected(value >= 0.5));
    return button;
  }

  private HBox clicks() {
    double[] at = {0};
    Button less = new Button("\u25c0");
    Button more = new Button("\u25b6");
    less.setAccessibleText("Turn left");
    more.setAccessibleText("Turn right");
    shown.put("position", value -> at[0] = value);
    less.setOnAction(event -> setter.set("position", --at[0]));
    more.setOnAction(event -> setter.set("position", ++at[0]));
    HBox row = new HBox(6, new Label("Turn"), less, more);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox remote() {
    TextField code = new TextField(USUAL_CODE);
    code.setPrefColumnCount(5);
    code.setAccessibleText("Code of the key");
    Button send = new Button("Send");
    send.setId("send-" + part);
    Runnable action =
        () -> {
          try {
            setter.set("send", Integer.decode(code.getText().strip()));
            code.setStyle(null);
          } catch (NumberFormatException wrong) {
            code.setStyle("-fx-border-color: -bw-error;");
          }
        };
    send.setOnAction(event -> action.run());
    code.setOnAction(event -> action.run());
    HBox row = new HBox(6, new Label("Key code"), code, send);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
