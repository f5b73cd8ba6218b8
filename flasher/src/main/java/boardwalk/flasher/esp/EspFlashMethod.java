package boardwalk.flasher.esp;

import boardwalk.device.BoardError;
import boardwalk.device.transport.PortAddress;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.start.NewProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Espressif's chips by serial port. Settings: {@code baud}, {@code flash-mode}, {@code flash-freq},
 * {@code flash-size}, {@code stub} ({@code auto}, {@code no}, or a folder with stubs).
 */
public final class EspFlashMethod implements FlashMethod {

  private static final Set<String> SETTINGS =
      Set.of("baud", "flash-mode", "flash-freq", "flash-size", "stub");

  /** Fast, and taken by every usual adapter. */
  private static final int BAUD = 460_800;

  private static final int ESPRESSIF = 0x303A;

  /** USB ids of the adapter chips on Espressif boards: CP210x, CH340 and its family, FTDI. */
  private static final Set<Integer> ADAPTERS = Set.of(0x10C4, 0x1A86, 0x0403);

  private static final long PATIENCE_MILLIS = 30_000;
  private static final long BANNER_MILLIS = 8_000;

  private final FlashClock clock;
  private final long patienceMillis;
  private final long bannerMillis;
  private final Supplier<List<SerialPorts.Port>> ports;
  private final Function<String, Transport> opener;

  public EspFlashMethod() {
    this(FlashClock.system(), PATIENCE_MILLIS, BANNER_MILLIS);
  }

  /**
   * @param patienceMillis how long the user may take to press BOOT and RESET when the board does
   *     not go into its bootloader by itself
   * @param bannerMillis how long the new program may take to show its prompt
   */
  public EspFlashMethod(FlashClock clock, long patienceMillis, long bannerMillis) {
    this(clock, patienceMillis, bannerMillis, SerialPorts::list, EspFlashMethod::open);
  }

  /**
   * @param ports the serial ports there are now
   * @param opener opens one by its name
   */
  public EspFlashMethod(
      FlashClock clock,
      long patienceMillis,
      long bannerMillis,
      Supplier<List<SerialPorts.Port>> ports,
      Function<String, Transport> opener) {
    this.clock = clock;
    this.patienceMillis = patienceMillis;
    this.bannerMillis = bannerMillis;
    this.ports = ports;
    this.opener = opener;
  }

  @Override
  public String id() {
    return "esp";
  }

  @Override
  public String name() {
    return "ESP32 and ESP8266, by serial port";
  }

  @Override
  public List<FlashTarget> targets() {
    return ports.get().stream()
        .filter(port -> port.vendor() == ESPRESSIF || ADAPTERS.contains(port.vendor()))
        .map(
            port ->
                new FlashTarget(
                    id(),
                    port.name(),
                    (port.vendor() == ESPRESSIF ? "Espressif board" : "Serial adapter")
                        + " at "
                        + port.name(),
                    port.vendor() == ESPRESSIF))
        .toList();
  }

  @Override
  public boolean serves(String place) {
    return place.matches("(?i)(tcp:|rfc2217:).+|COM\\d+|/dev/.+") && !place.startsWith("usb");
  }

  @Override
  public boolean writes(ImageFormat format) {
    return switch (format) {
      case ESP_IMAGE, ESP_MERGED, BINARY -> true;
      default -> false;
    };
  }

  @Override
  public boolean stopsProgram(FlashTarget target) {
    return true;
  }

  @Override
  public boolean keepsPort() {
    return true;
  }

  @Override
  public Flash prepare(FlashRequest request, FlashProgress progress) throws InterruptedException {
    checkSettings(request.settings());
    Loader loader = loader(request.place(), progress);
    EspFlash.Manner manner = manner(request, loader.wiring());
    return EspFlash.prepare(opener.apply(loader.place()), request, manner, progress);
  }

  /**
   * As {@link #prepare(FlashRequest, FlashProgress)}, over a transport that is open; it is closed
   * with the flash, or at once when this fails.
   */
  public Flash prepare(Transport transport, FlashRequest request, FlashProgress progress)
      throws InterruptedException {
    return EspFlash.prepare(
        transport, request, manner(request, EspSession.Wiring.ADAPTER), progress);
  }

  @Override
  public void read(
      FlashRequest request, OutputStream out, FlashProgress progress, Cancellation cancel)
      throws IOException, InterruptedException {
    Loader loader = loader(request.place(), progress);
    read(opener.apply(loader.place()), loader.wiring(), request, out, progress, cancel);
  }

  /** As the other, over a transport that is open; it is closed at the end. */
  public void read(
      Transport transport,
      FlashRequest request,
      OutputStream out,
      FlashProgress progress,
      Cancellation cancel)
      throws IOException, InterruptedException {
    read(transport, EspSession.Wiring.ADAPTER, request, out, progress, cancel);
  }

  private void read(
      Transport transport,
      EspSession.Wiring wiring,
      FlashRequest request,
      OutputStream out,
      FlashProgress progress,
      Cancellation cancel)
      throws IOException, InterruptedException {
    EspFlash.Manner manner = manner(request, wiring);
    try (EspFlash flash = EspFlash.prepare(transport, request, manner, progress)) {
      flash.read(out, progress, cancel);
    }
  }

  private EspFlash.Manner manner(FlashRequest request, EspSession.Wiring wiring) {
    checkSettings(request.settings());
    return new EspFlash.Manner(
        wiring,
        baud(request.settings()),
        patienceMillis,
        bannerMillis,
        clock,
        chip -> stub(request.settings(), chip),
        new NewProgram(ports, opener, clock));
  }

  private static Transport open(String place) {
    try {
      return PortAddress.parse(place).open();
    } catch (BoardError e) {
      throw new FlashError(kind(e), e.getMessage(), e.advice(), e);
    } catch (IOException e) {
      throw new FlashError(
          FlashError.Kind.NO_DEVICE,
          "Nothing can be reached at " + place + " (" + e.getMessage() + ").",
          "Check the name of the port, and that the board is plugged in.",
          e);
    }
  }

  private static FlashError.Kind kind(BoardError e) {
    return switch (e.kind()) {
      case NO_PORT -> FlashError.Kind.NO_DEVICE;
      case NO_PERMISSION -> FlashError.Kind.NO_PERMISSION;
      case BUSY -> FlashError.Kind.BUSY;
      default -> FlashError.Kind.OTHER;
    };
  }

  /** Where a bootloader listens, or can be started by control lines. */
  private record Loader(String place, EspSession.Wiring wiring) {}

  private Loader loader(String place, FlashProgress progress) throws InterruptedException {
    Optional<SerialPorts.Port> port =
        ports.get().stream().filter(p -> p.name().equals(place)).findFirst();
    if (port.isEmpty()) {
      return new Loader(place, EspSession.Wiring.ADAPTER);
    }
    SerialPorts.Port at = port.get();
    if (UsbRole.of(at) == UsbRole.PROGRAM) {
      at = new ProgramUsb(ports, opener, clock).startLoader(at, progress);
      progress.log("The bootloader is at " + at.name() + ".");
    }
    return new Loader(at.name(), UsbRole.of(at).wiring());
  }

  private static void checkSettings(Map<String, String> settings) {
    for (String name : settings.keySet()) {
      if (!SETTINGS.contains(name)) {
        throw new FlashError(
            "Flashing a chip of Espressif has no setting '" + name + "'.",
            "It has " + String.join(", ", new TreeSet<>(SETTINGS)) + ".");
      }
    }
  }

  private static int baud(Map<String, String> settings) {
    String text = settings.getOrDefault("baud", Integer.toString(BAUD));
    if (!text.matches("\\d{4,7}")) {
      throw new FlashError(
          "'" + text + "' is no speed.", "Speeds are 115200, 230400, 460800 and 921600.");
    }
    return Integer.parseInt(text);
  }

  private static Optional<StubImage> stub(Map<String, String> settings, EspChip chip) {
    String wanted = settings.getOrDefault("stub", "auto");
    if (wanted.toLowerCase(Locale.ROOT).equals("no")) {
      return Optional.empty();
    }
    if (!wanted.equals("auto")) {
      Path folder = Path.of(wanted);
      Path inside = folder.resolve("esptool/targets/stub_flasher");
      return Optional.of(
          StubFiles.find(Files.isDirectory(inside) ? inside : folder, chip)
              .orElseThrow(
                  () ->
                      new FlashError(
                          "There is no stub for the " + chip.name() + " in " + wanted + ".",
                          "Give the folder of an esptool, or --set stub=no.")));
    }
    return StubFiles.folders(Path.of(System.getProperty("user.home")), Path.of("/")).stream()
        .flatMap(folder -> StubFiles.find(folder, chip).stream())
        .findFirst();
  }
}
