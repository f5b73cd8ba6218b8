package boardwalk.flasher.dfu;

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
import boardwalk.flasher.start.NewProgram;
import boardwalk.flasher.usb.SystemUsb;
import boardwalk.flasher.usb.Usb;
import boardwalk.flasher.usb.UsbDevice;
import boardwalk.flasher.usb.UsbException;
import boardwalk.flasher.usb.UsbInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Flashing boards in USB DFU mode: STM32 and others. */
public final class DfuMethod implements FlashMethod {

  private static final String PLACE = "usb";

  private final Supplier<Usb> usb;
  private final NewProgram started;
  private final FlashClock clock;

  public DfuMethod() {
    this(SystemUsb::load, new NewProgram(), FlashClock.system());
  }

  /**
   * @param usb loads what reaches the devices; a failure to is told when flashing is wanted
   * @param started looks for the board when it runs
   */
  public DfuMethod(Supplier<Usb> usb, NewProgram started, FlashClock clock) {
    this.usb = usb;
    this.started = started;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "dfu";
  }

  @Override
  public String name() {
    return "DFU by USB (STM32 and others)";
  }

  @Override
  public List<FlashTarget> targets() {
    Usb system;
    try {
      system = usb.get();
    } catch (FlashError noLibrary) {
      // Told when somebody wants to flash by DFU; others need no libusb.
      return List.of();
    }
    List<FlashTarget> targets = new ArrayList<>();
    DfuDevices.places(system)
        .forEach(
            (device, places) -> {
              try {
                DfuDevice read = DfuDevices.read(system, places);
                targets.add(new FlashTarget(id(), read.place(), read.words(), true));
              } catch (FlashError notUsable) {
                // Still offered: preparing tells why it cannot be used, and what to do.
                targets.add(new FlashTarget(id(), PLACE, "Board in DFU mode " + device.id(), true));
              }
            });
    for (DfuRuntime program : DfuRuntime.all(system)) {
      targets.add(
          new FlashTarget(id(), program.target(), program.name() + ", running its program", true));
    }
    return targets;
  }

  @Override
  public boolean stopsProgram(FlashTarget target) {
    return target.place().startsWith(DfuRuntime.PLACE);
  }

  /**
   * What keeps boards in DFU mode from being flashed now: a missing library, or what is the matter
   * with each board that is plugged in. Empty when nothing does.
   */
  public List<FlashError> troubles() {
    List<FlashError> troubles = new ArrayList<>();
    try {
      Usb system = usb.get();
      for (List<UsbInterface> places : DfuDevices.places(system).values()) {
        try {
          DfuDevices.read(system, places);
        } catch (FlashError e) {
          troubles.add(e);
        }
      }
    } catch (FlashError e) {
      troubles.add(e);
    }
    return troubles;
  }

  @Override
  public boolean serves(String place) {
    return place.equals(PLACE)
        || place.startsWith(PLACE + ":")
        || place.startsWith(DfuRuntime.PLACE);
  }

  @Override
  public boolean writes(ImageFormat format) {
    return switch (format) {
      case DFUSE, DFU, INTEL_HEX, BINARY -> true;
      default -> false;
    };
  }

  @Override
  public Flash prepare(FlashRequest request, FlashProgress progress) throws InterruptedException {
    Usb system = usb.get();
    Optional<DfuRuntime> program = program(system, request.place());
    DfuDevice device =
        program.isPresent()
            ? program.get().detach(system, clock, progress)
            : find(system, request.place());
    DfuPlan plan = DfuPlanner.plan(device, request, false);
    DfuSession session = open(system, plan.memory());
    boolean prepared = false;
    try {
      if (plan.addressed() && isLocked(session, plan)) {
        plan = DfuPlanner.plan(device, request, true);
      }
      prepared = true;
      return new UsbFlash(session, plan, started, request.anyway());
    } finally {
      if (!prepared) {
        session.close();
      }
    }
  }

  /** The device whose program is to be ended first; none when one in DFU mode will do. */
  private static Optional<DfuRuntime> program(Usb usb, String place) {
    boolean any = place.equals(PLACE) || place.equals(DfuRuntime.PLACE);
    if (place.equals(PLACE) && !DfuDevices.places(usb).isEmpty()) {
      return Optional.empty();
    }
    String serial = place.substring(place.indexOf(':') + 1);
    List<DfuRuntime> fitting =
        DfuRuntime.all(usb).stream()
            .filter(program -> any || program.words().serial().equals(serial))
            .toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    if (fitting.size() > 1) {
      throw new FlashError(
          FlashError.Kind.NO_DEVICE,
          "There are several boards that could start their DFU mode.",
          "Choose one with --to: "
              + String.join(", ", fitting.stream().map(DfuRuntime::target).toList())
              + ".");
    }
    return Optional.empty();
  }

  private static DfuDevice find(Usb usb, String place) {
    Map<UsbDevice, List<UsbInterface>> places = DfuDevices.places(usb);
    if (places.isEmpty()) {
      throw new FlashError(
          FlashError.Kind.NO_DEVICE,
          "No board in DFU mode was found.",
          "Start its DFU mode: unplug it, hold BOOT0 (or connect BOOT0 to 3.3 V) while plugging it"
              + " in.");
    }
    int colon = place.indexOf(':');
    String serial = colon < 0 ? "" : place.substring(colon + 1);
    if (serial.isEmpty() && places.size() == 1) {
      return DfuDevices.read(usb, places.values().iterator().next());
    }
    List<String> others = new ArrayList<>();
    FlashError notUsable = null;
    for (List<UsbInterface> own : places.values()) {
      try {
        DfuDevice device = DfuDevices.read(usb, own);
        if (!serial.isEmpty() && device.serial().equals(serial)) {
          return device;
        }
        others.add(device.place());
      } catch (FlashError e) {
        notUsable = e;
      }
    }
    if (notUsable != null && others.isEmpty()) {
      throw notUsable;
    }
    throw new FlashError(
        FlashError.Kind.NO_DEVICE,
        serial.isEmpty()
            ? "There are several boards in DFU mode."
            : "There is no board in DFU mode with the serial number " + serial + ".",
        "Choose one with --to: " + String.join(", ", others) + ".");
  }

  private DfuSession open(Usb usb, DfuDevice.Memory memory) {
    try {
      return new DfuSession(usb.open(memory.place()), clock);
    } catch (UsbException e) {
      throw DfuTrouble.cannotOpen(memory.place().device(), e);
    }
  }

  /** A protected chip refuses even to be told an address (AN3156, "read protection"). */
  private static boolean isLocked(DfuSession session, DfuPlan plan) throws InterruptedException {
    session.toIdle();
    try {
      session.setAddress(plan.start(), "looking at the board");
      session.abort("looking at the board");
      return false;
    } catch (FlashError e) {
      if (e.kind() == FlashError.Kind.PROTECTED) {
        return true;
      }
      if (plan.plan().refusal(false).isPresent()) {
        // An address that the plan refuses anyway may well be refused by the board.
        return false;
      }
      throw e;
    }
  }

  private static final class UsbFlash implements Flash {

    private final DfuSession session;
    private final DfuPlan plan;
    private final NewProgram started;
    private final boolean anyway;

    UsbFlash(DfuSession session, DfuPlan plan, NewProgram started, boolean anyway) {
      this.started = started;
      this.session = session;
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
      plan.plan().check(anyway);
      Set<String> ports = started.before();
      FlashResult result = new DfuFlasher(session, plan, progress, cancel).run();
      // The program starts only when the bootloader is let go of.
      session.close();
      return result.notes().isEmpty()
          ? new FlashResult(result.message(), result.verified(), started.notes(ports, progress))
          : result;
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
