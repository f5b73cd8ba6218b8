package boardwalk.flasher.uf2;

import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.drive.DriveLook;
import boardwalk.flasher.drive.Mounts;
import boardwalk.flasher.start.NewProgram;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Flashing by copying onto the UF2 drive of a board's bootloader. */
public final class Uf2Method implements FlashMethod {

  /** USB vendors whose boards' running programs start a UF2 drive when asked. */
  private static final Set<Integer> VENDORS = Set.of(0x2E8A, 0x239A);

  private final Supplier<List<Path>> mounts;
  private final Supplier<List<SerialPorts.Port>> ports;
  private final Function<String, Transport> opener;
  private final Uf2Flasher flasher;
  private final NewProgram started;
  private final BootloaderEntry entry;
  private final Map<String, Path> entered = new ConcurrentHashMap<>();

  public Uf2Method() {
    this(
        Mounts::ofThisComputer,
        SerialPorts::list,
        SerialTransport::open,
        new Uf2Flasher(),
        new NewProgram(),
        FlashClock.system());
  }

  /**
   * @param mounts where drives may be
   * @param ports serial ports of running boards
   * @param opener opens one of them
   * @param started looks for the board when it runs
   */
  public Uf2Method(
      Supplier<List<Path>> mounts,
      Supplier<List<SerialPorts.Port>> ports,
      Function<String, Transport> opener,
      Uf2Flasher flasher,
      NewProgram started,
      FlashClock clock) {
    this.mounts = mounts;
    this.ports = ports;
    this.opener = opener;
    this.flasher = flasher;
    this.started = started;
    this.entry = new BootloaderEntry(mounts, clock);
  }

  @Override
  public String id() {
    return "uf2";
  }

  @Override
  public String name() {
    return "UF2 drive (Pico and others)";
  }

  @Override
  public List<FlashTarget> targets() {
    return Mounts.look(mounts.get(), Uf2Drive::at).stream()
        .map(
            drive ->
                new FlashTarget(
                    id(), drive.folder().toString(), drive.model() + " at " + drive.folder(), true))
        .toList();
  }

  @Override
  public boolean serves(String place) {
    return drive(place).isPresent() || isPort(place) || entered(place).isPresent();
  }

  private boolean isPort(String place) {
    return ports.get().stream()
        .anyMatch(port -> port.name().equals(place) && VENDORS.contains(port.vendor()));
  }

  private static Optional<Uf2Drive> drive(String place) {
    try {
      return Uf2Drive.at(Path.of(place));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  @Override
  public boolean writes(ImageFormat format) {
    return format == ImageFormat.UF2
        || format == ImageFormat.INTEL_HEX
        || format == ImageFormat.BINARY;
  }

  @Override
  public Flash prepare(FlashRequest request, FlashProgress progress) throws InterruptedException {
    if (request.images().isEmpty()) {
      Uf2Drive drive = find(request.place(), progress);
      return new DriveLook(
          drive.model() + " at " + drive.folder(),
          Uf2Plan.facts(drive),
          suggestion(drive),
          "board",
          "Choose a file that ends in .uf2.");
    }
    if (request.images().size() != 1) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          "A UF2 drive takes exactly one file.",
          "Choose one file that ends in .uf2.");
    }
    if (!request.files().isEmpty()) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          "Files cannot be put into firmware for this board.",
          "Flash MicroPython first, then copy the files onto the running board.");
    }
    if (!request.settings().isEmpty()) {
      throw new FlashError(
          "A UF2 drive knows no setting " + request.settings().keySet().iterator().next() + ".",
          "Leave it out.");
    }
    Uf2Plan plan =
        Uf2Plan.of(
            find(request.place(), progress), request.images().getFirst(), request.eraseAll());
    return new DriveFlash(plan, request.anyway());
  }

  /** The drive of a board that was started from this port, which it has no more. */
  private Optional<Uf2Drive> entered(String place) {
    return Optional.ofNullable(entered.get(place)).flatMap(Uf2Drive::at);
  }

  private Uf2Drive find(String place, FlashProgress progress) throws InterruptedException {
    if (isPort(place)) {
      Uf2Drive drive = entry.enter(() -> opener.apply(place), progress);
      entered.put(place, drive.folder());
      return drive;
    }
    return drive(place)
        .or(() -> entered(place))
        .orElseThrow(
            () ->
                new FlashError(
                    FlashError.Kind.NO_DEVICE,
                    place + " is not the drive of a board's bootloader.",
                    "Start the bootloader: hold BOOTSEL while plugging the board in, or press"
                        + " reset twice."));
  }

  /**
   * The firmware list's id of the board that a drive suggests. RP2040 and RP2350 do not tell on
   * which board they are; the plain Picos' firmware runs on all of them.
   */
  private static Optional<String> suggestion(Uf2Drive drive) {
    if (drive.families().contains(Uf2Family.RP2040)) {
      return Optional.of("RPI_PICO");
    }
    return drive.families().contains(Uf2Family.RP2350_ARM_S)
        ? Optional.of("RPI_PICO2")
        : Optional.empty();
  }

  private final class DriveFlash implements Flash {

    private final Uf2Plan plan;
    private final boolean anyway;

    DriveFlash(Uf2Plan plan, boolean anyway) {
      this.plan = plan;
      this.anyway = anyway;
    }

    @Override
    public FlashPlan plan() {
      return plan.plan();
    }

    @Override
    public FlashResult run(FlashProgress progress, Cancellation cancel)
        throws InterruptedException {
      Set<String> ports = started.before();
      String done = flasher.flash(plan, anyway, progress, cancel);
      // The drive vanishes only when the board has every block; nothing can be read back.
      return new FlashResult(done, false, started.notes(ports, progress));
    }

    @Override
    public void close() {
      // A drive is nobody's; nothing is held open.
    }
  }
}
