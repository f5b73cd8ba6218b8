package boardwalk.flasher.microbit;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.drive.DriveLook;
import boardwalk.flasher.start.NewProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Flashing by dragging a hex file onto the drive of a micro:bit, or of another DAPLink board. */
public final class MicrobitMethod implements FlashMethod {

  private final Drives drives;
  private final MicrobitFlasher flasher;
  private final NewProgram started;

  public MicrobitMethod() {
    this(Drives.ofThisComputer(), new MicrobitFlasher(), new NewProgram());
  }

  /**
   * @param started looks for the board when it runs
   */
  public MicrobitMethod(Drives drives, MicrobitFlasher flasher, NewProgram started) {
    this.drives = drives;
    this.flasher = flasher;
    this.started = started;
  }

  @Override
  public String id() {
    return "microbit";
  }

  @Override
  public String name() {
    return "micro:bit by its drive";
  }

  @Override
  public List<FlashTarget> targets() {
    return drives.findAll().stream()
        .map(
            drive ->
                new FlashTarget(
                    id(),
                    drive.folder().toString(),
                    MicrobitPlan.target(drive),
                    drive.isMicrobit()))
        .toList();
  }

  @Override
  public boolean serves(String place) {
    return drive(place).isPresent();
  }

  private static Optional<Drives.Drive> drive(String place) {
    try {
      return Drives.daplinkAt(Path.of(place));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  @Override
  public boolean writes(ImageFormat format) {
    return format == ImageFormat.INTEL_HEX || format == ImageFormat.UNIVERSAL_HEX;
  }

  @Override
  public Flash prepare(FlashRequest request, FlashProgress progress) {
    Drives.Drive drive =
        drive(request.place())
            .orElseThrow(
                () ->
                    new FlashError(
                        FlashError.Kind.NO_DEVICE,
                        request.place() + " is not the drive of a micro:bit.",
                        "Its drive is called MICROBIT and has a DETAILS.TXT."));
    if (!request.settings().isEmpty()) {
      throw new FlashError(
          "A micro:bit's drive knows no setting "
              + request.settings().keySet().iterator().next()
              + ".",
          "Leave it out.");
    }
    if (request.images().isEmpty()) {
      return new DriveLook(
          MicrobitPlan.target(drive),
          MicrobitPlan.facts(drive),
          suggestion(drive),
          drive.board(),
          "Choose a MicroPython hex file from microbit.org or micropython.org.");
    }
    MicrobitPlan plan = MicrobitPlan.of(drive, image(request.images()), request.files());
    return new DriveFlash(plan, request.anyway());
  }

  private static MicrobitImage image(List<ImagePart> parts) {
    List<MicrobitImage> images = parts.stream().map(MicrobitMethod::image).toList();
    return images.size() == 1 ? images.getFirst() : MicrobitImage.together(images);
  }

  private static MicrobitImage image(ImagePart part) {
    ImageFormat format = part.format();
    if (format != ImageFormat.INTEL_HEX && format != ImageFormat.UNIVERSAL_HEX) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          part.name() + " is " + format.words() + ", but a micro:bit takes hex files.",
          "Choose a MicroPython hex file from microbit.org or micropython.org.");
    }
    return MicrobitImage.parse(new String(part.bytes(), StandardCharsets.ISO_8859_1));
  }

  /** The firmware list's id of a board; each version has its own MicroPython. */
  private static Optional<String> suggestion(Drives.Drive drive) {
    return switch (drive.details().version()) {
      case V1 -> Optional.of("microbit-v1");
      case V2 -> Optional.of("microbit-v2");
      case UNKNOWN -> Optional.empty();
    };
  }

  private final class DriveFlash implements Flash {

    private final MicrobitPlan plan;
    private final boolean anyway;

    DriveFlash(MicrobitPlan plan, boolean anyway) {
      this.plan = plan;
      this.anyway = anyway;
    }

    @Override
    public FlashPlan plan() {
      return plan.plan();
    }

    @Override
    public Optional<String> suggestedBoard() {
      return suggestion(plan.drive());
    }

    @Override
    public FlashResult run(FlashProgress progress, Cancellation cancel)
        throws InterruptedException {
      String serial = plan.drive().details().uniqueId();
      boolean hasPort = started.isThere(serial);
      String done = flasher.flash(plan, anyway, progress, cancel);
      // DAPLink checks what it took and says so, but nothing can be read back to compare.
      return new FlashResult(done, false, hasPort ? started.notesOf(serial, progress) : List.of());
    }

    @Override
    public void close() {
      // A drive is nobody's; nothing is held open.
    }
  }
}
