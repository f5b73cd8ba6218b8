package boardwalk.flasher.uf2;

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
import boardwalk.flasher.drive.Mounts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Flashing by copying onto the UF2 drive of a board's bootloader. */
public final class Uf2Method implements FlashMethod {

  private final Supplier<List<Path>> mounts;
  private final Uf2Flasher flasher;

  public Uf2Method() {
    this(Mounts::ofThisComputer, new Uf2Flasher());
  }

  /**
   * @param mounts where drives may be
   */
  public Uf2Method(Supplier<List<Path>> mounts, Uf2Flasher flasher) {
    this.mounts = mounts;
    this.flasher = flasher;
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
    return drive(place).isPresent();
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
  public Flash prepare(FlashRequest request, FlashProgress progress) {
    Uf2Drive drive =
        drive(request.place())
            .orElseThrow(
                () ->
                    new FlashError(
                        FlashError.Kind.NO_DEVICE,
                        request.place() + " is not the drive of a board's bootloader.",
                        "Start the bootloader: hold BOOTSEL while plugging the board in, or press"
                            + " reset twice."));
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
    Uf2Plan plan = Uf2Plan.of(drive, request.images().getFirst(), request.eraseAll());
    return new DriveFlash(plan, request.anyway());
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
      // The drive vanishes only when the board has every block; nothing can be read back.
      return new FlashResult(flasher.flash(plan, anyway, progress, cancel), false, List.of());
    }

    @Override
    public void close() {
      // A drive is nobody's; nothing is held open.
    }
  }
}
