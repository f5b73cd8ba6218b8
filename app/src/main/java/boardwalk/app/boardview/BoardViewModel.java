package boardwalk.app.boardview;

import boardwalk.app.FxThread;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What the simulated board shows, and what is done to it. Changes on the JavaFX thread. */
public final class BoardViewModel {

  /** A pin a program uses: its level, how bright a LED there would be, and what it is used as. */
  public record PinState(int value, double brightness, String mode) {}

  /**
   * Something of a part that can be set.
   *
   * @param unit for people; empty for none
   */
  public record Setting(String name, double least, double most, String unit, double value) {}

  /** A part wired to the board: what it is, what can be set, and what it shows by name. */
  public record PartState(String kind, List<Setting> settings, Map<String, Object> shown) {

    PartState with(Setting setting) {
      List<Setting> more = new ArrayList<>(settings);
      more.add(setting);
      return new PartState(kind, more, shown);
    }

    PartState with(String name, Object value) {
      Map<String, Object> more = new LinkedHashMap<>(shown);
      more.put(name, value);
      return new PartState(kind, settings, more);
    }
  }

  private final ReadOnlyObjectWrapper<BoardProfile> profile = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<String> pixels = new SimpleObjectProperty<>("0".repeat(25));
  private final ObservableMap<String, PinState> pins = FXCollections.observableHashMap();
  private final ObservableMap<String, PartState> parts =
      FXCollections.observableMap(new LinkedHashMap<>());
  private HardwareLink link;

  /** One after the other: a button that is let go must not overtake that it was pressed. */
  private static final Executor WISHES =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("wishes").factory());

  /** The simulated board shown; null when a real one is chosen. */
  public ReadOnlyObjectProperty<BoardProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  /** Brightness digits of the display, row by row. */
  public ObjectProperty<String> pixelsProperty() {
    return pixels;
  }

  /** The pins a program has used since the last reset, by label. */
  public ObservableMap<String, PinState> pins() {
    return pins;
  }

  /** The parts wired to the board, by their names. */
  public ObservableMap<String, PartState> parts() {
    return parts;
  }

  /** Shows another board, with nothing lit. */
  public void show(Optional<BoardProfile> now) {
    forget();
    parts.clear();
    profile.set(now.orElse(null));
  }

  /** What the user does goes to this link from now on; null for nowhere. */
  public void touchedBy(HardwareLink now) {
    link = now;
  }

  private void forget() {
    pins.clear();
    pixels.set("0".repeat(25));
  }

  /** Takes a message of the board; from any thread. */
  public void receive(HardwareMessage message) {
    FxThread.run(
        () -> {
          switch (message.text("event")) {
            case "pin" -> {
              if (message.text("mode").equals("unused")) {
                pins.remove(message.text("pin"));
              } else {
                pins.put(
                    message.text("pin"),
                    new PinState(
                        (int) message.number("value"),
                        message.number("brightness") / 255,
                        message.text("mode")));
              }
            }
            case "display" -> pixels.set(message.text("pixels"));
            case "reset" -> forget();
            case "added" ->
                parts.put(
                    message.text("part"), new PartState(message.text("kind"), List.of(), Map.of()));
            case "setting" ->
                parts.computeIfPresent(
                    message.text("part"),
                    (id, part) ->
                        part.with(
                            new Setting(
                                message.text("name"),
                                message.number("least"),
                                message.number("most"),
                                message.text("unit"),
                                message.number("value"))));
            case "part" -> {
              PartState part = parts.get(message.text("part"));
              if (part != null) {
                parts.put(
                    message.text("part"),
                    part.with(message.text("name"), message.fields().get("value")));
              }
            }
            default -> {
              // A greeting needs no answer.
            }
          }
        });
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

  /** How bright the LED of a part is, 0 to 1. */
  public double brightness(BoardProfile.Part led) {
    return profile.get() == null
        ? 0
        : profile
            .get()
            .pin(led.pin())
            .map(pin -> pins.get(pin.label()))
            .filter(pin -> pin.mode().equals("output"))
            .map(pin -> led.activeLow() ? 1 - pin.brightness() : pin.brightness())
            .orElse(0.0);
  }
}
