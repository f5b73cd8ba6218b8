package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.News;
import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.app.boardview.BoardViewModel.Setting;
import boardwalk.app.boardview.logic.Recording;
import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.PinBits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A board as its messages tell it, and what of it is news. On the JavaFX thread. */
final class BoardState {

  private static final String DARK = "0".repeat(25);

  private final Map<String, PinState> pins = new HashMap<>();
  private final Map<String, LivePart> parts = new LinkedHashMap<>();
  private final Recording recording = new Recording();

  /** What the board calls its pins, in the order of its numbers for them. */
  private List<String> names = List.of();

  private String pixels = DARK;

  /** What changed since the news were told. */
  private Set<String> newPins = new HashSet<>();

  private Set<String> newUses = new HashSet<>();
  private Set<String> newParts = new HashSet<>();
  private boolean newDisplay;
  private boolean newCircuit;
  private boolean reset;

  Map<String, PinState> pins() {
    return pins;
  }

  Map<String, LivePart> parts() {
    return parts;
  }

  Recording recording() {
    return recording;
  }

  String pixels() {
    return pixels;
  }

  /** Another board, of which nothing is known yet. */
  void clear() {
    reset();
    dropParts();
    recording.clear();
  }

  /** What changed since this was asked last. */
  News news() {
    News news = new News(newPins, newUses, newParts, newDisplay, newCircuit, reset);
    newPins = new HashSet<>();
    newUses = new HashSet<>();
    newParts = new HashSet<>();
    newDisplay = false;
    newCircuit = false;
    reset = false;
    return news;
  }

  /** Takes in a message; those that tell nothing of pins, display and parts change nothing. */
  void take(HardwareMessage message) {
    switch (message.text("event")) {
      case "hello" -> {
        names = List.of(message.text("pins").split("\\|"));
        recording.pins(names);
      }
      case "levels" -> levels(message.text("changed"), message.text("high"));
      case "pin" -> pin(message.text("pin"), message);
      case "display" -> {
        pixels = message.text("pixels");
        newDisplay = true;
      }
      case "reset" -> reset();
      case "circuit" -> dropParts();
      case "added" -> parts.put(message.text("part"), new LivePart(message.text("kind")));
      case "setting" -> change(message, part -> part.settings().add(setting(message)));
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
      default -> {
        // A newer board may tell more than this window knows.
      }
    }
  }

  private void reset() {
    pins.clear();
    pixels = DARK;
    newDisplay = true;
    reset = true;
  }

  private void dropParts() {
    parts.clear();
    newCircuit = true;
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

  private static Setting setting(HardwareMessage message) {
    return new Setting(
        message.text("name"),
        message.number("least"),
        message.number("most"),
        message.text("unit"),
        message.number("value"));
  }

  private void change(HardwareMessage message, Consumer<LivePart> how) {
    LivePart part = parts.get(message.text("part"));
    if (part != null) {
      how.accept(part);
      newParts.add(message.text("part"));
    }
  }
}
