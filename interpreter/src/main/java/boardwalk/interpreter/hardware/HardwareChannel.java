package boardwalk.interpreter.hardware;

import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.pins.BoardPin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The board's end of the hardware channel. It looks at the board {@link #PER_SECOND} times a second
 * and sends what is new, so that a program that changes a pin millions of times is not held up.
 */
public final class HardwareChannel {

  static final int PER_SECOND = 60;
  static final int VERSION = 2;

  private final VirtualBoard board;
  private final Map<String, String> sent = new HashMap<>();
  private int resets;

  private HardwareChannel(VirtualBoard board) {
    this.board = board;
    this.resets = board.resetCount();
  }

  /**
   * Connects the board to whoever listens at a loopback port.
   *
   * @param token what the listener told the process by its environment
   * @param program runs what the listener wishes between the steps of the program
   */
  public static void connect(VirtualBoard board, int port, String token, Executor program)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    HardwareChannel channel = new HardwareChannel(board);
    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    out.write(HardwareMessage.of("token", token, "version", VERSION).line() + "\n");
    out.write(HardwareMessage.of("event", "hello", "board", board.profile().id()).line() + "\n");
    out.flush();
    for (Part part : board.parts().values()) {
      out.write(
          HardwareMessage.of("event", "added", "part", part.id(), "kind", part.kind()).line()
              + "\n");
      for (Map.Entry<String, Part.Setting> entry : part.settings().entrySet()) {
        Part.Setting setting = entry.getValue();
        out.write(
            HardwareMessage.of(
                        "event", "setting",
                        "part", part.id(),
                        "name", entry.getKey(),
                        "least", setting.least(),
                        "most", setting.most(),
                        "unit", setting.unit(),
                        "value", setting.value().getAsDouble())
                    .line()
                + "\n");
      }
    }
    out.flush();
    Thread.ofPlatform().daemon().name("hardware-out").start(() -> channel.send(out));
    Thread.ofPlatform()
        .daemon()
        .name("hardware-in")
        .start(
            () -> {
              try (BufferedReader in =
                  new BufferedReader(
                      new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  HardwareMessage message = HardwareMessage.parse(line);
                  program.execute(() -> channel.obey(message));
                }
              } catch (IOException gone) {
                // Nobody looks any more; the board runs on.
              }
            });
  }

  private void send(Writer out) {
    try {
      while (true) {
        List<String> lines = changes();
        for (String line : lines) {
          out.write(line + "\n");
        }
        if (!lines.isEmpty()) {
          out.flush();
        }
        Thread.sleep(1000 / PER_SECOND);
      }
    } catch (IOException | InterruptedException gone) {
      // Nobody looks any more; the board runs on.
      Thread.currentThread().interrupt();
    }
  }

  /** What is new since the last look. */
  private List<String> changes() {
    List<String> lines = new ArrayList<>();
    if (resets != board.resetCount()) {
      resets = board.resetCount();
      sent.clear();
      lines.add(HardwareMessage.of("event", "reset").line());
    }
    for (BoardPin pin : board.pins()) {
      if (pin.mode() != BoardPin.Mode.UNUSED || sent.containsKey("pin " + pin.label())) {
        note("pin " + pin.label(), state(pin), lines);
      }
    }
    note(
        "display",
        HardwareMessage.of("event", "display", "pixels", board.matrix().digits()),
        lines);
    for (Part part : board.parts().values()) {
      for (Map.Entry<String, Supplier<Object>> shown : part.shown().entrySet()) {
        note(
            part.id() + "." + shown.getKey(),
            HardwareMessage.of(
                "event", "part",
                "part", part.id(),
                "name", shown.getKey(),
                "value", shown.getValue().get()),
            lines);
      }
    }
    return lines;
  }

  private static HardwareMessage state(BoardPin pin) {
    return HardwareMessage.of(
        "event", "pin",
        "pin", pin.label(),
        "mode", mode(pin),
        "value", pin.level(),
        "brightness", Math.round(pin.brightness() * 255));
  }

  private static String mode(BoardPin pin) {
    return pin.mode() == BoardPin.Mode.FUNCTION
        ? pin.user().equals("PWM") ? "output" : pin.user()
        : pin.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void note(String key, HardwareMessage message, List<String> lines) {
    String line = message.line();
    if (!line.equals(sent.put(key, line))) {
      lines.add(line);
    }
  }

  /** Does what the window wishes, on the program's thread. */
  private void obey(HardwareMessage message) {
    switch (message.text("set")) {
      case "button" -> board.press(message.text("id"), message.flag("pressed"));
      case "pin" ->
          board.pin(message.text("pin")).ifPresent(p -> p.hold((int) message.number("value")));
      case "release" -> board.pin(message.text("pin")).ifPresent(p -> p.hold(null));
      case "analog" ->
          board.pin(message.text("pin")).ifPresent(p -> p.analog((int) message.number("value")));
      case "accelerometer" ->
          board
              .senses()
              .acceleration(
                  (int) message.number("x"), (int) message.number("y"), (int) message.number("z"));
      case "temperature" -> board.senses().temperature((int) message.number("celsius"));
      case "light" -> board.senses().light((int) message.number("level"));
      case "sound" -> board.senses().sound((int) message.number("level"));
      case "heading" -> board.senses().heading((int) message.number("degrees"));
      case "gesture" -> board.senses().gesture(message.text("name"));
      case "part" -> {
        Part part = board.parts().get(message.text("part"));
        Part.Setting setting = part == null ? null : part.settings().get(message.text("name"));
        if (setting != null) {
          setting.set().accept(message.number("value"));
        }
      }
      default -> {
        // A newer window may know more than this board; that is no fault.
      }
    }
  }
}
