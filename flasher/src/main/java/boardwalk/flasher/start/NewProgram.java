package boardwalk.flasher.start;

import boardwalk.device.BoardError;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks for the board after it was flashed in a bootloader that has no serial port: waits for the
 * port of its new program and has MicroPython show its banner. Never fails: firmware need not have
 * a port, and what was flashed is flashed.
 */
public final class NewProgram {

  private static final long PORT_MILLIS = 5_000;
  private static final long POLL_MILLIS = 100;
  private static final int BANNER_MILLIS = 2_000;
  private static final int READ_MILLIS = 100;

  /** Ctrl-B: at its prompt MicroPython shows its banner (MicroPython docs, REPL). */
  private static final byte[] SHOW_BANNER = {2};

  private static final String BANNER = "MicroPython ";

  /** Ports that a flashing found already: of several at once, each has its own. */
  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  private final Supplier<List<SerialPorts.Port>> ports;
  private final Function<String, Transport> opener;
  private final FlashClock clock;

  /** The real ports of this computer. */
  public NewProgram() {
    this(SerialPorts::list, SerialTransport::open, FlashClock.system());
  }

  /**
   * @param ports the serial ports there are now
   * @param opener opens one by its name
   */
  public NewProgram(
      Supplier<List<SerialPorts.Port>> ports,
      Function<String, Transport> opener,
      FlashClock clock) {
    this.ports = ports;
    this.opener = opener;
    this.clock = clock;
  }

  /** Finds nobody, at once. */
  public static NewProgram unwatched() {
    return new NewProgram(
        List::of,
        name -> {
          throw new BoardError(BoardError.Kind.NO_PORT, "There is no port " + name + ".", "");
        },
        new FlashClock() {
          @Override
          public long millis() {
            return 0;
          }

          @Override
          public void sleep(long millis) {
            // Nobody is waited for.
          }
        });
  }

  /** The ports that are there before the new program starts. */
  public Set<String> before() {
    Set<String> there = ports.get().stream().map(NewProgram::key).collect(Collectors.toSet());
    TAKEN.removeIf(port -> !there.contains(port));
    return there;
  }

  /** The name alone is not enough: the bootloader before may have had the same. */
  private static String key(SerialPorts.Port port) {
    return port.name() + ' ' + port.vendor() + ':' + port.product();
  }

  /**
   * Waits for the port of the new program. Blocking, 5 s at most for the port and 2 s for what it
   * says.
   *
   * @param before what {@link #before} gave
   * @return what to tell the user, whole sentences; empty when no port came
   */
  public List<String> notes(Set<String> before, FlashProgress progress)
      throws InterruptedException {
    progress.at("Waiting for the prompt", 0, 0);
    for (long waited = 0; waited <= PORT_MILLIS; waited += POLL_MILLIS) {
      Optional<SerialPorts.Port> port =
          ports.get().stream()
              .filter(found -> found.isUsb() && !before.contains(key(found)))
              .filter(found -> TAKEN.add(key(found)))
              .findFirst();
      if (port.isPresent()) {
        return said(port.get().name(), progress);
      }
      clock.sleep(POLL_MILLIS);
    }
    return List.of();
  }

  /** Whether a port of a device with this USB serial number is there now. */
  public boolean isThere(String serial) {
    return withSerial(serial).isPresent();
  }

  private Optional<SerialPorts.Port> withSerial(String serial) {
    return ports.get().stream()
        .filter(port -> !serial.isEmpty() && port.serial().equalsIgnoreCase(serial))
        .findFirst();
  }

  /**
   * As {@link #notes}, for a device that keeps its serial number, and had a port before.
   *
   * @param serial its USB serial number
   */
  public List<String> notesOf(String serial, FlashProgress progress) throws InterruptedException {
    progress.at("Waiting for the prompt", 0, 0);
    for (long waited = 0; waited <= PORT_MILLIS; waited += POLL_MILLIS) {
      Optional<SerialPorts.Port> port = withSerial(serial);
      if (port.isPresent()) {
        return said(port.get().name(), progress);
      }
      clock.sleep(POLL_MILLIS);
    }
    return List.of();
  }

  private List<String> said(String name, FlashProgress progress) throws InterruptedException {
    return banner(name, progress)
        .map(banner -> List.of(banner + ", at " + name + "."))
        .orElseGet(() -> List.of("Its port is " + name + "."));
  }

  private Optional<String> banner(String name, FlashProgress progress) throws InterruptedException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[256];
    try (Transport port = opener.apply(name)) {
      port.controlLines(true, true);
      port.write(SHOW_BANNER);
      for (int waited = 0; waited < BANNER_MILLIS; waited += READ_MILLIS) {
        int count = port.read(buffer, READ_MILLIS);
        text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        int start = text.indexOf(BANNER);
        int end = start < 0 ? -1 : text.indexOf("\n", start);
        if (end > 0) {
          return Optional.of(text.substring(start, end).strip());
        }
      }
    } catch (IOException | BoardError busy) {
      // The console may have taken the port already, which is what the user wants to see.
      progress.log(name + " could not be asked: " + busy.getMessage());
    }
    return Optional.empty();
  }
}
