package boardwalk.device.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells of ports that come and go, within {@link #INTERVAL} and the time one look takes. */
public final class PortWatch implements AutoCloseable {

  /** Time between two looks. */
  public static final Duration INTERVAL = Duration.ofMillis(500);

  /** What happened. */
  public sealed interface Event {
    record Plugged(SerialPorts.Port port) implements Event {}

    record Unplugged(SerialPorts.Port port) implements Event {}
  }

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("port watch").factory());

  private PortWatch() {}

  /**
   * Starts looking; ports there already are told first. The listener is called on a thread of the
   * watch.
   */
  public static PortWatch start(Consumer<Event> listener) {
    return start(SerialPorts::list, INTERVAL, listener);
  }

  /** Looks at {@code ports} instead of this computer's. */
  public static PortWatch start(
      Supplier<List<SerialPorts.Port>> ports, Duration interval, Consumer<Event> listener) {
    return looking(ports, interval, new Changes(listener));
  }

  /**
   * Gives every look to the listener, changed or not: a board that restarts can be away and back
   * between two looks, which only who uses it notices.
   *
   * @param listener called on a thread of the watch
   */
  public static PortWatch looking(
      Supplier<List<SerialPorts.Port>> ports,
      Duration interval,
      Consumer<List<SerialPorts.Port>> listener) {
    PortWatch watch = new PortWatch();
    watch.timer.scheduleWithFixedDelay(
        () -> listener.accept(ports.get()), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private static final class Changes implements Consumer<List<SerialPorts.Port>> {
    private final Consumer<Event> listener;
    private List<SerialPorts.Port> known = List.of();

    Changes(Consumer<Event> listener) {
      this.listener = listener;
    }

    @Override
    public void accept(List<SerialPorts.Port> now) {
      for (SerialPorts.Port port : known) {
        if (!now.contains(port)) {
          listener.accept(new Event.Unplugged(port));
        }
      }
      for (SerialPorts.Port port : now) {
        if (!known.contains(port)) {
          listener.accept(new Event.Plugged(port));
        }
      }
      known = now;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
