package boardwalk.app.boardview;

import boardwalk.app.boardview.face.Face;
import boardwalk.app.boardview.face.Look;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A part as it looks now; what one presses and turns can be pressed and turned on it. */
final class FaceView extends Canvas {

  private static final Set<String> TOUCHABLE =
      Set.of("button", "switch", "potentiometer", "joystick", "keypad", "rotary_encoder");

  private static final String FOUR_COLUMNS = "123A456B789C*0#D";
  private static final String THREE_COLUMNS = "123456789*0#";
  private static final double KEY = 24;

  /** Sets something of the part. */
  @FunctionalInterface
  interface Setter {
    void set(String name, double value);
  }

  private final Setter setter;
  private final Pressing button;
  private Look look;
  private double room = 200;
  private double turned;
  private long drawn;
  private String pressed = "";
  private final Map<String, Pressing> keypad = new HashMap<>();

  FaceView(String kind, Map<String, Object> options, Setter setter) {
    this.setter = setter;
    this.button = new Pressing(down -> setter.set("pressed", down ? 1 : 0));
    this.look = Look.of(kind, options, Map.of());
    if (TOUCHABLE.contains(kind)) {
      setCursor(javafx.scene.Cursor.HAND);
      addEventHandler(MouseEvent.MOUSE_PRESSED, event -> touch(event, true));
      addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> touch(event, true));
      addEventHandler(MouseEvent.MOUSE_RELEASED, event -> touch(event, false));
    }
    if (kind.equals("keypad")) {
      setFocusTraversable(true);
      addEventHandler(KeyEvent.KEY_TYPED, this::type);
      addEventHandler(KeyEvent.KEY_RELEASED, event -> press(""));
    }
    fit();
  }

  boolean isWide() {
    return Face.isWide(look);
  }

  /** Takes this room from left to right. */
  void room(double width) {
    if (Math.abs(width - room) > 1 && width > 40) {
      room = width;
      fit();
    }
  }

  void options(Map<String, Object> options) {
    if (!options.equals(look.options())) {
      look =
          new Look(look.kind(), options, look.shown(), look.width(), look.height(), look.picture());
      fit();
    }
  }

  /** Shows the part as it is now. */
  void show(LivePart part) {
    boolean grew = part.width() != look.width() || part.height() != look.height();
    boolean first = look.shown().isEmpty();
    look =
        new Look(
            look.kind(), look.options(), part.shown(), part.width(), part.height(), part.picture());
    if (grew || first) {
      fit();
    } else {
      draw();
    }
  }

  /** Whether it moves by itself and wants to be drawn again. */
  boolean isMoving() {
    return look.kind().equals("dc_motor")
        && look.shown().get("speed") instanceof Double speed
        && speed != 0;
  }

  /** Lets a motor turn on. */
  void turn(long nanos) {
    if (drawn != 0 && look.shown().get("speed") instanceof Double speed) {
      turned = (turned + speed / 100 * 540 * (nanos - drawn) / 1e9) % 360;
    }
    drawn = nanos;
    draw();
  }

  private void fit() {
    Dimension2D size = Face.size(look, room);
    setWidth(Math.ceil(size.getWidth()));
    setHeight(Math.ceil(size.getHeight()));
    draw();
  }

  private void draw() {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Face.draw(g, look, room, turned);
  }

  private void touch(MouseEvent event, boolean down) {
    boolean began = event.getEventType() == MouseEvent.MOUSE_PRESSED;
    double x = (event.getX() - 32) / 24;
    double y = (event.getY() - 30) / 24;
    switch (look.kind()) {
      case "button" -> button.press(down);
      case "switch" -> {
        if (began) {
          boolean on = look.shown().get("on") instanceof Double value && value >= 0.5;
          setter.set("on", on ? 0 : 1);
        }
      }
      case "potentiometer" -> {
        double angle = Math.toDegrees(Math.atan2(y, x)) - 135;
        double turn = angle < -45 ? angle + 360 : angle;
        setter.set("turn", Math.clamp(turn / 270 * 100, 0, 100));
      }
      case "joystick" -> {
        setter.set("x", down ? Math.clamp(x * 100, -100, 100) : 0);
        setter.set("y", down ? Math.clamp(-y * 100, -100, 100) : 0);
      }
      case "rotary_encoder" -> {
        if (began) {
          double now = look.shown().get("position") instanceof Double at ? at : 0;
          setter.set("position", now + (x >= 0 ? 1 : -1));
        }
      }
      default -> press(down ? key(event.getX(), event.getY()) : "");
    }
  }

  private Pressing keypad(String key) {
    return keypad.computeIfAbsent(
        key, name -> new Pressing(down -> setter.set("key_" + name, down ? 1 : 0)));
  }

  private String keys() {
    return look.shown().containsKey("key_A") ? FOUR_COLUMNS : THREE_COLUMNS;
  }

  private String key(double x, double y) {
    int columns = keys().length() / 4;
    int column = (int) ((x - 4) / KEY);
    int row = (int) ((y - 4) / KEY);
    boolean there = column >= 0 && column < columns && row >= 0 && row < 4;
    return there ? keys().substring(row * columns + column, row * columns + column + 1) : "";
  }

  private void type(KeyEvent event) {
    String key = event.getCharacter().toUpperCase(java.util.Locale.ROOT);
    if (!key.isBlank() && keys().contains(key)) {
      press(key);
      event.consume();
    }
  }

  private void press(String key) {
    if (!key.equals(pressed)) {
      if (!pressed.isEmpty()) {
        keypad(pressed).press(false);
      }
      if (!key.isEmpty()) {
        keypad(key).press(true);
      }
      pressed = key;
    }
  }
}
