package boardwalk.interpreter.hardware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The board's end of the hardware channel. What changes often is sent at most {@link #PER_SECOND}
 * times a second for each pin, the newest state always.
 */
public final class HardwareChannel {

  static final int PER_SECOND = 60;
  static final int VERSION = 1;

  private final VirtualBoard board;
  private final Map<String, HardwareMessage> waiting = new LinkedHashMap<>();

  private HardwareChannel(VirtualBoard board) {
    this.board = board;
  }

  /**
   * Connects the board to whoever listens at a loopback port.
   *
   * @param token what the listener told the process by its environment
   */
  public static void connect(VirtualBoard board, int port, String token) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    HardwareChannel channel = new HardwareChannel(board);
    board.listen(channel::note);
    channel.put("hello", HardwareMessage.of("event", "hello", "board", board.profile().id()));
    Writer out = writer(socket);
    out.write(HardwareMessage.of("token", token, "version", VERSION).line() + "\n");
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
                  channel.obey(HardwareMessage.parse(line));
                }
              } catch (IOException gone) {
                // Nobody looks any more; the board runs on.
              }
            });
  }

  private static Writer writer(Socket socket) throws IOException {
    return new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
  }

  private void note(VirtualBoard.Event event) {
    switch (event) {
      case VirtualBoard.PinEvent pin ->
          put(
              "pin " + pin.pin(),
              HardwareMessage.of(
                  "event", "pin",
                  "pin", pin.pin(),
                  "mode", pin.mode().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                  "value", pin.value(),
                  "brightness", Math.round(pin.brightness() * 255)));
      case VirtualBoard.DisplayEvent display -> {
        StringBuilder digits = new StringBuilder();
        for (int pixel : display.pixels()) {
          digits.append(pixel);
        }
        put("display", HardwareMessage.of("event", "display", "pixels", digits.toString()));
      }
      case VirtualBoard.ResetEvent reset -> put("reset", HardwareMessage.of("event", "reset"));
    }
  }

  private synchronized void put(String key, HardwareMessage message) {
    waiting.remove(key);
    waiting.put(key, message);
    notifyAll();
  }

  private void send(Writer out) {
    try {
      while (true) {
        StringBuilder lines = new StringBuilder();
        synchronized (this) {
          while (waiting.isEmpty()) {
            wait();
          }
          waiting.values().forEach(message -> lines.append(message.line()).append('\n'));
          waiting.clear();
        }
        out.write(lines.toString());
        out.flush();
        Thread.sleep(1000 / PER_SECOND);
      }
    } catch (IOException | InterruptedException gone) {
      // Nobody looks any more; the board runs on.
      Thread.currentThread().interrupt();
    }
  }

  private void obey(HardwareMessage message) {
    switch (message.text("set")) {
      case "button" -> board.press(message.text("id"), message.flag("pressed"));
      case "pin" ->
          board.pin(message.text("pin")).ifPresent(p -> p.hold((int) message.number("value")));
      case "analog" ->
          board.pin(message.text("pin")).ifPresent(p -> p.analog((int) message.number("value")));
      case "accelerometer" ->
          board.acceleration(
              (int) message.number("x"), (int) message.number("y"), (int) message.number("z"));
      case "temperature" -> board.temperature((int) message.number("celsius"));
      case "light" -> board.light((int) message.number("level"));
      case "gesture" -> board.gesture(message.text("name"));
      default -> {
        // A newer window may know more than this board; that is no fault.
      }
    }
  }
}
