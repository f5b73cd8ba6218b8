package boardwalk.flasher.esp;

import boardwalk.device.BoardError;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Has a chip leave a program that uses its USB itself, and start its bootloader. First by the
 * control lines, which MicroPython obeys as an adapter would (shared/tinyusb/mp_usbd_cdc.c: RTS
 * alone, then DTR alone), then by {@code machine.bootloader()}. The board then comes back as
 * another USB device.
 */
final class ProgramUsb {

  private static final long LOADER_MILLIS = 4_000;
  private static final long POLL_MILLIS = 100;

  /** MicroPython waits so long before it obeys the lines (mp_usbd_cdc.c). */
  private static final int OBEYS_MILLIS = 500;

  /** Interrupt what runs, enter the raw prompt, run it (MicroPython docs, REPL). */
  private static final byte[] ASK =
      "\r\u0003\u0003\u0001import machine\nmachine.bootloader()\n\u0004"
          .getBytes(StandardCharsets.US_ASCII);

  /** Ports of bootloaders that were found already: of several boards at once, each has its own. */
  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  private final Supplier<List<SerialPorts.Port>> ports;
  private final Function<String, Transport> opener;
  private final FlashClock clock;

  ProgramUsb(
      Supplier<List<SerialPorts.Port>> ports,
      Function<String, Transport> opener,
      FlashClock clock) {
    this.ports = ports;
    this.opener = opener;
    this.clock = clock;
  }

  /**
   * Starts the bootloader. Blocking, for some seconds.
   *
   * @param program the port of the running program
   * @return the port of the bootloader
   * @throws FlashError NOT_RESPONDING, with what to press, when none came
   */
  SerialPorts.Port startLoader(SerialPorts.Port program, FlashProgress progress)
      throws InterruptedException {
    progress.at("Starting the bootloader", 0, 0);
    Set<String> before = loaders().stream().map(ProgramUsb::key).collect(Collectors.toSet());
    TAKEN.retainAll(before);
    if (!byLines(program, progress)) {
      progress.log("The program does not obey the control lines; asking MicroPython.");
    }
    Optional<SerialPorts.Port> loader = await(program, before);
    if (loader.isEmpty()) {
      byMicroPython(program, progress);
      loader = await(program, before);
    }
    return loader.orElseThrow(
        () ->
            new FlashError(
                FlashError.Kind.NOT_RESPONDING,
                "The board at " + program.name() + " did not start its bootloader by itself.",
                "Hold down BOOT on the board, press RESET once, let go of BOOT. The board then has"
                    + " another port: choose that, and try again."));
  }

  private boolean byLines(SerialPorts.Port program, FlashProgress progress)
      throws InterruptedException {
    EspLink link = new EspLink(open(program), clock);
    try {
      boolean obeyed = ResetSequence.TIGHT.on(link);
      clock.sleep(OBEYS_MILLIS);
      return obeyed;
    } catch (FlashError gone) {
      progress.log("The program's port went away.");
      return true;
    } finally {
      link.close();
    }
  }

  private void byMicroPython(SerialPorts.Port program, FlashProgress progress) {
    try (Transport transport = open(program)) {
      transport.write(ASK);
      transport.read(new byte[256], OBEYS_MILLIS);
    } catch (IOException | BoardError gone) {
      progress.log("The program's port went away.");
    }
  }

  private Transport open(SerialPorts.Port port) {
    return opener.apply(port.name());
  }

  private Optional<SerialPorts.Port> await(SerialPorts.Port program, Set<String> before)
      throws InterruptedException {
    for (long waited = 0; waited < LOADER_MILLIS; waited += POLL_MILLIS) {
      List<SerialPorts.Port> fresh =
          loaders().stream().filter(port -> !before.contains(key(port))).toList();
      Optional<SerialPorts.Port> same =
          fresh.stream().filter(port -> sameBoard(port, program)).findFirst();
      Optional<SerialPorts.Port> found =
          same.or(
              () ->
                  fresh.stream()
                      .filter(port -> !tellsItsBoard(port))
                      .filter(port -> TAKEN.add(key(port)))
                      .findFirst());
      if (found.isPresent()) {
        return found;
      }
      clock.sleep(POLL_MILLIS);
    }
    return Optional.empty();
  }

  private List<SerialPorts.Port> loaders() {
    return ports.get().stream().filter(port -> UsbRole.of(port).isLoader()).toList();
  }

  private static String key(SerialPorts.Port port) {
    return port.name() + ' ' + port.product() + ' ' + port.serial();
  }

  /**
   * The MAC address is the serial number of programs and of the JTAG port; the ROM's OTG says 0.
   */
  private static boolean sameBoard(SerialPorts.Port loader, SerialPorts.Port program) {
    return tellsItsBoard(loader) && plain(loader).equals(plain(program));
  }

  private static boolean tellsItsBoard(SerialPorts.Port loader) {
    return plain(loader).length() == 12;
  }

  private static String plain(SerialPorts.Port port) {
    return port.serial().replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
  }
}
