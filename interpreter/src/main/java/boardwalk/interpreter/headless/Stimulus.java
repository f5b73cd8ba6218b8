package boardwalk.interpreter.headless;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.Clock;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What happens to a board while its program runs, a line each: a time and what somebody does then
 * (docs/simulator.md).
 */
final class Stimulus {

  private static final int FULL = 65535;
  private static final byte[] RADIO_TEXT = {1, 0, 1};

  private final VirtualBoard board;
  private final Consumer<String> typed;

  private Stimulus(VirtualBoard board, Consumer<String> typed) {
    this.board = board;
    this.typed = typed;
  }

  /**
   * Plans everything a file says.
   *
   * @param typed gets what somebody types
   * @throws Words.Unclear for a line that cannot be used
   */
  static void plan(String text, String file, VirtualBoard board, Consumer<String> typed) {
    Stimulus stimulus = new Stimulus(board, typed);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        Words words = new Words(line);
        if (!words.isEmpty()) {
          words.take("at");
          long time = words.time();
          Runnable action = stimulus.action(words);
          words.end();
          Clock.at(time, action);
        }
      } catch (Words.Unclear e) {
        throw new Words.Unclear(file + ", line " + number + ": " + e.getMessage() + ".");
      }
    }
  }

  private Runnable action(Words words) {
    String what = words.next("what happens, such as press button_a");
    return switch (what) {
      case "press" -> press(words, true);
      case "release" -> press(words, false);
      case "set" -> set(words);
      case "pin" -> pin(words);
      case "analog" -> analog(words);
      case "touch" -> {
        BoardPin pin = find(words);
        yield () -> pin.hold(1);
      }
      case "tilt" -> {
        int x = (int) words.number("x in thousandths of g");
        int y = (int) words.number("y in thousandths of g");
        int z = words.hasNext() ? (int) words.number("z in thousandths of g") : -1024;
        yield () -> board.senses().acceleration(x, y, z);
      }
      case "shake" -> () -> board.senses().gesture("shake");
      case "gesture" -> {
        String name = words.next("a gesture");
        yield () -> board.senses().gesture(name);
      }
      case "temperature" -> {
        int degrees = (int) words.number("degrees Celsius");
        yield () -> board.senses().temperature(degrees);
      }
      case "light" -> {
        int level = (int) words.number("0 to 255");
        yield () -> board.senses().light(level);
      }
      case "sound" -> {
        int level = (int) words.number("0 to 255");
        yield () -> board.senses().sound(level);
      }
      case "heading" -> {
        int degrees = (int) words.number("degrees");
        yield () -> board.senses().heading(degrees);
      }
      case "type" -> {
        String text = words.next("text in quotation marks");
        yield () -> typed.accept(text);
      }
      case "radio" -> {
        byte[] text = words.next("a text").getBytes(StandardCharsets.UTF_8);
        byte[] message = java.util.Arrays.copyOf(RADIO_TEXT, RADIO_TEXT.length + text.length);
        System.arraycopy(text, 0, message, RADIO_TEXT.length, text.length);
        yield () -> board.radio().arrives(message);
      }
      default ->
          throw new Words.Unclear(
              "\""
                  + what
                  + "\" is nothing that can happen; there are press, release, set, pin, "
                  + "analog, touch, tilt, shake, gesture, temperature, light, sound, heading, type "
                  + "and radio");
    };
  }

  private Runnable press(Words words, boolean down) {
    String id = words.next("a button");
    if (board.hasButton(id)) {
      return () -> board.press(id, down);
    }
    Part part = board.parts().get(id);
    for (String name : new String[] {"pressed", "on"}) {
      if (part != null && part.settings().containsKey(name)) {
        return () -> part.settings().get(name).set().accept(down ? 1 : 0);
      }
    }
    Part.Setting setting = setting(id);
    if (setting != null) {
      return () -> setting.set().accept(down ? 1 : 0);
    }
    if (board.pin(id).isPresent()) {
      BoardPin pin = board.pin(id).orElseThrow();
      return () -> pin.hold(down ? 1 : 0);
    }
    throw new Words.Unclear("there is no button \"" + id + "\"");
  }

  /** The setting called part.name, or null. */
  private Part.Setting setting(String path) {
    int dot = path.indexOf('.');
    Part part = dot < 0 ? null : board.parts().get(path.substring(0, dot));
    return part == null ? null : part.settings().get(path.substring(dot + 1));
  }

  private Runnable set(Words words) {
    String path = words.next("what to set, such as sensor.temperature");
    Part.Setting setting = setting(path);
    if (setting == null) {
      throw new Words.Unclear("nothing in the circuit is called \"" + path + "\" and can be set");
    }
    double value = words.number("a number");
    return () -> setting.set().accept(value);
  }

  private BoardPin find(Words words) {
    String name = words.next("a pin");
    return board
        .pin(name)
        .orElseThrow(() -> new Words.Unclear("the board has no pin \"" + name + "\""));
  }

  private Runnable pin(Words words) {
    BoardPin pin = find(words);
    words.take("=");
    if (words.take("release")) {
      return () -> pin.hold(null);
    }
    int level = (int) words.number("0, 1 or release");
    return () -> pin.hold(level);
  }

  private Runnable analog(Words words) {
    BoardPin pin = find(words);
    double percent = words.number("percent of 3.3 V");
    return () -> pin.analog((int) Math.round(percent * FULL / 100));
  }
}
