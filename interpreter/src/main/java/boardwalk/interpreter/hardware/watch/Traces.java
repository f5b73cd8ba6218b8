package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** The edges of the pins somebody wants to see, with the time of the board. */
public final class Traces {

  /**
   * Waves of PWM faster than this are told by their period only: ten thousand edges a second and
   * more would hold the program up and show nothing.
   */
  private static final long SHORTEST_WAVE = 100_000;

  /** While no edges come, the time is told at every so many looks. */
  private static final int TIME_ONLY = 4;

  private final List<BoardPin> pins;
  private final Executor program;

  /** By the place of the pin among the pins of the board. */
  private final Map<Integer, EdgeTrace> traces = new TreeMap<>();

  private final ByteArrayOutputStream steps = new ByteArrayOutputStream();
  private volatile Set<String> wanted = Set.of();
  private int quiet;

  /**
   * @param program runs what it is given between the steps of the program
   */
  public Traces(VirtualBoard board, Executor program) {
    this.pins = List.copyOf(board.pins());
    this.program = program;
  }

  /** Follows these pins from now on, and no others. From any thread. */
  public void follow(Set<String> labels) {
    wanted = Set.copyOf(labels);
  }

  /** Adds what came since the last call, and the time it is; nothing while no pin is followed. */
  public void look(List<HardwareMessage> news) {
    Set<String> labels = wanted;
    if (labels.isEmpty() && traces.isEmpty()) {
      return;
    }
    for (int i = 0; i < pins.size(); i++) {
      BoardPin pin = pins.get(i);
      Terminal wave = pin.net().wave();
      boolean now =
          labels.contains(pin.label()) && (wave == null || wave.period() >= SHORTEST_WAVE);
      EdgeTrace trace = now ? traces.computeIfAbsent(i, at -> new EdgeTrace(pin)) : traces.get(i);
      if (trace != null && trace.want(now) != now) {
        program.execute(() -> trace.listen(now));
      }
    }
    // The time first: no edge that comes meanwhile is later than what is told here.
    long time = Clock.now();
    boolean any = false;
    for (Map.Entry<Integer, EdgeTrace> trace : traces.entrySet()) {
      any |= trace.getValue().take(trace.getKey(), steps);
    }
    traces.values().removeIf(EdgeTrace::isOver);
    if (any) {
      news.add(
          HardwareMessage.of(
              "event", "edges", "steps", Base64.getEncoder().encodeToString(steps.toByteArray())));
      steps.reset();
    }
    if (any || ++quiet % TIME_ONLY == 0) {
      news.add(HardwareMessage.of("event", "now", "time", time));
    }
  }
}
