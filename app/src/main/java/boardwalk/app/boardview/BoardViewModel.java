package boardwalk.app.boardview;

import boardwalk.app.FxThread;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.Optional;
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

  private final ReadOnlyObjectWrapper<BoardProfile> profile = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<String> pixels = new SimpleObjectProperty<>("0".repeat(25));
  private final ObservableMap<String, PinState> pins = FXCollections.observableHashMap();
  private HardwareLink link;

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

  /** Shows another board, with nothing lit. */
  public void show(Optional<BoardProfile> now) {
    forget();
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
            default -> {
              // A greeting needs no answer.
            }
          }
        });
  }

  public void press(String button, boolean down) {
    HardwareLink to = link;
    if (to != null) {
      Thread.ofVirtual().start(() -> to.press(button, down));
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
