package boardwalk.interpreter.hardware;

import boardwalk.interpreter.hardware.circuit.LiveCircuit;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.watch.BoardWatch;
import boardwalk.interpreter.hardware.watch.Hold;
import boardwalk.interpreter.hardware.watch.Traces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * The board's end of the hardware channel. It looks at the board {@link #PER_SECOND} times a second
 * and sends what is new, so that a program that changes a pin millions of times is not held up.
 */
public final class HardwareChannel {

  static final int PER_SECOND = 60;
  static final int VERSION = 5;

  /** After so many looks a wish that still waits is brought up again. */
  private static final int PATIENCE = 6;

  private final VirtualBoard board;
  private final LiveCircuit circuit;
  private final Traces traces;
  private final Hold hold;
  private final ConcurrentLinkedQueue<HardwareMessage> wishes = new ConcurrentLinkedQueue<>();
  private final Executor program;
  private volatile String problem = "";

  /** Looks at which wishes were waiting, one after another; of the thread that looks. */
  private int waited;

  private HardwareChannel(VirtualBoard board, LiveCircuit circuit, Executor program) {
    this.board = board;
    this.circuit = circuit;
    this.program = program;
    this.traces = new Traces(board, program);
    this.hold = new Hold(board, program, this::obeyAll);
  }

  /** As the longer one, for a board whose circuit stays as it is. */
  public static void connect(VirtualBoard board, int port, String token, Executor program)
      throws IOException {
    connect(board, port, token, program, null);
  }

  /**
   * Connects the board to whoever listens at a loopback port.
   *
   * @param token what the listener told the process by its environment
   * @param program runs what the listener wishes between the steps of the program
   * @param circuit what is built anew when the listener says that it has changed; may be null
   */
  public static void connect(
      VirtualBoard board, int port, String token, Executor program, LiveCircuit circuit)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    HardwareChannel channel = new HardwareChannel(board, circuit, program);
    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    out.write(HardwareMessage.of("token", token, "version", VERSION).line() + "\n");
    String pins = board.pins().stream().map(BoardPin::label).collect(Collectors.joining("|"));
    out.write(
        HardwareMessage.of("event", "hello", "board", board.profile().id(), "pins", pins).line()
            + "\n");
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
                  channel.wish(HardwareMessage.parse(line), program);
                }
              } catch (IOException gone) {
                // Nobody looks any more; the board runs on.
              }
              channel.hold.goOn();
            });
  }

  private void send(Writer out) {
    BoardWatch watch = new BoardWatch(board);
    boolean wasHeld = false;
    String said = "";
    try {
      while (true) {
        List<HardwareMessage> news = new ArrayList<>(watch.look());
        traces.look(news);
        if (hold.isHeld() != wasHeld) {
          wasHeld = hold.isHeld();
          news.add(HardwareMessage.of("event", "held", "held", wasHeld));
        }
        if (!problem.equals(said)) {
          said = problem;
          news.add(HardwareMessage.of("event", "problem", "words", said));
        }
        remind();
        if (!news.isEmpty()) {
          for (HardwareMessage message : news) {
            out.write(message.line());
            out.write('\n');
          }
          out.write("{\"event\":\"frame\"}\n");
          out.flush();
        }
        Thread.sleep(1000 / PER_SECOND);
      }
    } catch (IOException | InterruptedException gone) {
      // Nobody looks any more; the board runs on.
      Thread.currentThread().interrupt();
    }
  }

  /** A reset of the board forgets all that was to come, but not what people wish. */
  private void remind() {
    waited = wishes.isEmpty() ? 0 : waited + 1;
    if (waited > PATIENCE) {
      waited = 0;
      program.execute(this::obeyAll);
    }
  }

  /** Holding and following are done at once; the rest comes between two steps of the program. */
  private void wish(HardwareMessage message, Executor program) {
    switch (message.text("set")) {
      case "trace" -> {
        String pins = message.text("pins");
        traces.follow(pins.isEmpty() ? Set.of() : Set.of(pins.split("\\|")));
      }
      case "hold" -> hold.hold();
      case "go" -> hold.goOn();
      case "step" -> hold.step();
      default -> {
        wishes.add(message);
        program.execute(this::obeyAll);
      }
    }
  }

  private void obeyAll() {
    for (HardwareMessage next = wishes.poll(); next != null; next = wishes.poll()) {
      obey(next);
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
      case "circuit" -> {
        if (circuit != null) {
          problem = circuit.build(Path.of(message.text("file"))).orElse("");
        }
      }
      default -> {
        // A newer window may know more than this board; that is no fault.
      }
    }
  }
}
