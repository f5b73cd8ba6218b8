package boardwalk.app.boardview;

import boardwalk.app.boardview.logic.Recording;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.PinBits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the simulated board shows, and what is done to it. Changes on the JavaFX thread, all that
 * the board tells at one look together.
 */
public final class BoardViewModel {

  private static final String DARK = "0".repeat(25);

  /**
   * A pin a program uses.
   *
   * @param value its level
   * @param brightness how bright a LED there would be, 0 to 1
   * @param mode what it is used as
   * @param period of its PWM in nanoseconds; 0 for none
   */
  public record PinState(int value, double brightness, String mode, long period) {}

  /**
   * Something of a part that can be set.
   *
   * @param unit for people; empty for none
   */
  public record Setting(String name, double least, double most, String unit, double value) {}

  /**
   * What a look of the board brought.
   *
   * @param pins labels of the pins that changed
   * @param uses labels of those of them that are used as something else now, or have another wave
   * @param parts names of the parts that changed
   * @param display whether the LED matrix changed
   * @param circuit whether there are other parts now
   * @param reset whether the board was reset, or is another one
   */
  public record News(
      Set<String> pins,
      Set<String> uses,
      Set<String> parts,
      boolean display,
      boolean circuit,
      boolean reset) {}

  private final ReadOnlyObjectWrapper<BoardProfile> profile = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Map<String, PinState> pins = new HashMap<>();
  private final Map<String, LivePart> parts = new LinkedHashMap<>();
  private final Recording recording = new Recording();
  private final List<Consumer<News>> listeners = new ArrayList<>();
  private final List<Consumer<HardwareMessage>> heard = new CopyOnWriteArrayList<>();
  private final List<Runnable> greeted = new ArrayList<>();
  private final Intake intake = new Intake(this::take, this::tell);

  /** What the board calls its pins, in the order of its numbers for them. */
  private List<String> names = List.of();

  private String pixels = DARK;
  private HardwareLink link;

  /** What the look that is taken in changed so far. */
  private Set<String> newPins = new HashSet<>();

  private Set<String> newUses = new HashSet<>();
  private Set<String> newParts = new HashSet<>();
  private boolean newDisplay;
  private boolean newCircuit;
  private boolean reset;

  /** One after the other: a button that is let go must not overtake that it was pressed. */
  private static final Executor WISHES =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("wishes").factory());

  /** The simulated board shown; null when a real one is chosen. */
  public ReadOnlyObjectProperty<BoardProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  /** Whether the board is held still. */
  public ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** Why the board cannot have the circuit, for people; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Brightness digits of the display, row by row. */
  public String pixels() {
    return pixels;
  }

  /** The pins a program has used since the last reset, by label. */
  public Map<String, PinState> pins() {
    return pins;
  }

  /** The parts of the running board, by their names. */
  public Map<String, LivePart> parts() {
    return parts;
  }

  /** The edges of the pins that are followed. */
  public Recording recording() {
    return recording;
  }

  /** Told after each look of the board that brought something. */
  public void onNews(Consumer<News> listener) {
    listeners.add(listener);
  }

  /** Told of each message at once, on the thread of the board's link. */
  void onMessage(Consumer<HardwareMessage> listener) {
    heard.add(listener);
  }

  public void forget(Consumer<News> listener) {
    listeners.remove(listener);
  }

  /** Told when a board has started; twice when it was slow to, and not heard before that. */
  public void onGreeting(Runnable listener) {
    greeted.add(listener);
  }

  /** Shows another board, with nothing lit. */
  public void show(Optional<BoardProfile> now) {
    forget();
    parts.clear();
    newCircuit = true;
    held.set(false);
    recording.clear();
    profile.set(now.orElse(null));
    tell();
  }

  /** What the user does goes to this link from now on; null for nowhere. */
  public void touchedBy(HardwareLink now) {
    link = now;
    greeted.forEach(Runnable::run);
  }

  private void forget() {
    pins.clear();
    pixels = DARK;
    newDisplay = true;
    reset = true;
  }

  /** Takes a message of the board; from the one thread of its link. */
  public void receive(HardwareMessage message) {
    heard.forEach(listener -> listener.accept(message));
    intake.receive(message);
  }

  private void tell() {
    News news = new News(newPins, newUses, newParts, newDisplay, newCircuit, reset);
    newPins = new HashSet<>();
    newUses = new HashSet<>();
    newParts = new HashSet<>();
    newDisplay = false;
    newCircuit = false;
    reset = false;
    List.copyOf(listeners).forEach(listener -> listener.accept(news));
  }

  private void take(HardwareMessage message) {
    switch (message.text("event")) {
      case "hello" -> {
        names = List.of(message.text("pins").split("\\|"));
        recording.pins(names);
        greeted.forEach(Runnable::run);
      }
      case "levels" -> levels(message.text("changed"), message.text("high"));
      case "pin" -> pin(message.text("pin"), message);
      case "display" -> {
        pixels = message.text("pixels");
        newDisplay = true;
      }
      case "reset" -> forget();
      case "circuit" -> {
        parts.clear();
        newCircuit = true;
      }
      case "added" -> parts.put(message.text("part"), new LivePart(message.text("kind")));
      case "setting" ->
          change(
              message,
              part ->
                  part.settings()
                      .add(
                          new Setting(
                              message.text("name"),
                              message.number("least"),
                              message.number("most"),
                              message.text("unit"),
                              message.number("value"))));
      case "part" ->
          change(
              message,
              part -> part.shown().put(message.text("name"), message.fields().get("value")));
      case "picture" ->
          change(
              message,
              part ->
                  part.draw(
                      (int) message.number("width"),
                      (int) message.number("height"),
                      (int) message.number("row"),
                      message.text("data")));
      case "edges" -> recording.edges(message);
      case "now" -> recording.now((long) message.number("time"));
      case "held" -> held.set(message.flag("held"));
      case "problem" -> problem.set(message.text("words"));
      default -> {
        // A greeting needs no answer; a newer board may tell more than this window knows.
      }
    }
  }

  private void levels(String changed, String high) {
    for (int i = 0; i < names.size(); i++) {
      String label = names.get(i);
      PinState before = PinBits.get(changed, i) ? pins.get(label) : null;
      if (before != null) {
        int level = PinBits.get(high, i) ? 1 : 0;
        pins.put(label, new PinState(level, level, before.mode(), before.period()));
        newPins.add(label);
      }
    }
  }

  private void pin(String label, HardwareMessage message) {
    newPins.add(label);
    newUses.add(label);
    if (message.text("mode").equals("unused")) {
      pins.remove(label);
    } else {
      pins.put(
          label,
          new PinState(
              (int) message.number("value"),
              message.number("brightness") / 255,
              message.text("mode"),
              (long) message.number("period")));
    }
  }

  private void change(HardwareMessage message, Consumer<LivePart> how) {
    LivePart part = parts.get(message.text("part"));
    if (part != null) {
      how.accept(part);
      newParts.add(message.text("part"));
    }
  }

  public void press(String button, boolean down) {
    send(HardwareMessage.of("set", "button", "id", button, "pressed", down));
  }

  /** Sets something of a part. */
  public void set(String part, String name, double value) {
    send(HardwareMessage.of("set", "part", "part", part, "name", name, "value", value));
  }

  /** Does something to the world of the board, in the words of docs/simulator.md. */
  public void send(HardwareMessage wish) {
    HardwareLink to = link;
    if (to != null) {
      WISHES.execute(() -> to.send(wish));
    }
  }
}
