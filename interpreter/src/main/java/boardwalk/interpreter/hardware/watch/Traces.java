package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final VirtualBoard board;
  private final Executor program;
  private final Map<String, EdgeTrace> traces = new LinkedHashMap<>();
  private volatile Set<String> wanted = Set.of();
  private int quiet;

  /**
   * @param program runs what it is given between the steps of the program
   */
  public Traces(VirtualBoard board, Executor program) {
    this.board = board;
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
    for (BoardPin pin : board.pins()) {
      Terminal wave = pin.net().wave();
      boolean now =
          labels.contains(pin.label()) && (wave == null || wave.period() >= SHORTEST_WAVE);
      EdgeTrace trace = traces.get(pin.label());
      if (now && trace == null) {
        EdgeTrace fresh = new EdgeTrace(pin);
        traces.put(pin.label(), fresh);
        program.execute(() -> fresh.listen(true));
      } else if (!now && trace != null) {
        traces.remove(pin.label());
        program.execute(() -> trace.listen(false));
      }
    }
    // The time first: no edge that comes meanwhile is later than what is told here.
    long time = Clock.now();
    int before = news.size();
    traces.values().forEach(trace -> trace.take().ifPresent(news::add));
    if (news.size() > before || ++quiet % TIME_ONLY == 0) {
      news.add(HardwareMessage.of("event", "now", "time", time));
    }
  }
}
