package boardwalk.flasher.dfu;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashStep;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.Mismatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** From a device and a request to a plan; touches nothing. */
final class DfuPlanner {

  /** Bytes a second that an STM32F4 takes over full-speed USB, erasing included (AN3156 tables). */
  private static final int BYTES_A_SECOND = 25_000;

  private static final long USUAL_FLASH = 0x08000000L;
  private static final String ALTERNATE = "alt";

  private final DfuDevice device;
  private final FlashRequest request;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<FlashStep> steps = new ArrayList<>();

  private DfuPlanner(DfuDevice device, FlashRequest request) {
    this.device = device;
    this.request = request;
  }

  /**
   * @param locked whether the device was found to be read protected
   * @throws FlashError when no plan can be made
   */
  static DfuPlan plan(DfuDevice device, FlashRequest request, boolean locked) {
    DfuPlanner planner = new DfuPlanner(device, request);
    if (locked) {
      FlashError why = DfuTrouble.locked();
      planner.mismatches.add(Mismatch.absolute(why.kind(), why.getMessage(), why.advice()));
    }
    return device.isDfuSe() ? planner.addressed() : planner.plain();
  }

  private ImagePart part() {
    if (request.images().size() != 1) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          request.images().isEmpty()
              ? "There is nothing to put onto the board."
              : "A board in DFU mode takes one file at a time.",
          "Choose one file that ends in .dfu, .bin or .hex.");
    }
    if (!request.files().isEmpty()) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          "Files cannot be put into firmware for this board.",
          "Flash MicroPython first, then copy the files onto the running board.");
    }
    for (String name : request.settings().keySet()) {
      if (!name.equals(ALTERNATE)) {
        throw new FlashError("DFU knows no setting " + name + ".", "Leave it out.");
      }
    }
    return request.images().getFirst();
  }

  private OptionalInt chosenAlternate() {
    String text = request.settings().getOrDefault(ALTERNATE, "");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,3}")) {
      throw new FlashError("The setting alt must be a number.", "Give it like alt=0.");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private DfuPlan addressed() {
    ImagePart part = part();
    long fallback =
        device.memories().stream()
            .flatMap(memory -> memory.layout().stream())
            .flatMap(layout -> layout.flashStart().stream())
            .findFirst()
            .orElse(USUAL_FLASH);
    DfuImage image = DfuImage.of(part, fallback);
    if (image.pieces().isEmpty()) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE, part.name() + " is empty.", "Get the file again.");
    }
    DfuDevice.Memory memory = memory(image);
    MemoryLayout layout = memory.layout().orElseThrow();
    checkFile(image);
    checkPlace(image, layout, memory);
    if (!image.placed()) {
      warnings.add(
          "The file does not tell where it goes; it is written to where flash begins, 0x%08x."
              .formatted(fallback));
    }
    Set<AddressRange> erase = new LinkedHashSet<>();
    image.pieces().forEach(piece -> erase.addAll(layout.pages(piece.range())));
    describe(image, layout, memory, List.copyOf(erase));
    List<AddressRange> pages = request.eraseAll() ? List.of() : List.copyOf(erase);
    return new DfuPlan(
        device,
        memory,
        pages,
        request.eraseAll(),
        image.pieces(),
        true,
        request.verify() && device.function().canUpload(),
        image.pieces().getFirst().address(),
        flashPlan(part, image));
  }

  private DfuDevice.Memory memory(DfuImage image) {
    OptionalInt chosen = chosenAlternate();
    if (chosen.isPresent()) {
      return device.memories().stream()
          .filter(memory -> memory.place().alternate() == chosen.getAsInt())
          .filter(memory -> memory.layout().isPresent())
          .findFirst()
          .orElseThrow(
              () ->
                  new FlashError(
                      "The board has no memory with the number " + chosen.getAsInt() + ".",
                      "Leave the setting alt out."));
    }
    List<DfuDevice.Memory> flash =
        device.memories().stream().filter(DfuDevice.Memory::isFlash).toList();
    Optional<DfuDevice.Memory> named =
        flash.stream()
            .filter(memory -> image.alternate().equals(OptionalInt.of(memory.place().alternate())))
            .filter(memory -> fits(image, memory))
            .findFirst();
    return named
        .or(() -> flash.stream().filter(memory -> fits(image, memory)).findFirst())
        .or(() -> flash.stream().findFirst())
        .orElseThrow(
            () ->
                new FlashError(
                    FlashError.Kind.BAD_IMAGE,
                    "The board does not tell where its flash is, so nothing can be written safely.",
                    "Use the tool of the board's maker."));
  }

  private static boolean fits(DfuImage image, DfuDevice.Memory memory) {
    MemoryLayout layout = memory.layout().orElseThrow();
    return image.pieces().stream().allMatch(piece -> layout.isFlash(piece.range()));
  }

  private void checkFile(DfuImage image) {
    DfuFile file = image.file();
    boolean foreign =
        file != null && !file.isFor(device.device().vendor(), device.device().product());
    if (foreign) {
      mismatches.add(
          Mismatch.overridable(
              "This file is for devices with the USB id %04x:%04x, but the board has %s."
                  .formatted(file.vendor(), file.product(), device.device().id()),
              "Choose the firmware for this board."));
    }
  }

  private void checkPlace(DfuImage image, MemoryLayout layout, DfuDevice.Memory memory) {
    image.pieces().stream()
        .filter(piece -> !layout.isFlash(piece.range()))
        .findFirst()
        .ifPresent(
            piece ->
                mismatches.add(
                    Mismatch.absolute(
                        FlashError.Kind.MISMATCH,
                        "The file goes to "
                            + piece.range()
                            + ", but "
                            + memory.words()
                            + " of the board has no flash there.",
                        "Choose the firmware for this board.")));
  }

  private void describe(
      DfuImage image, MemoryLayout layout, DfuDevice.Memory memory, List<AddressRange> erase) {
    if (request.eraseAll()) {
      steps.add(
          new FlashStep(
              FlashStep.Kind.ERASE,
              "Erase all of " + memory.words() + ", with every file on the board.",
              Optional.empty(),
              layout.flashSize()));
    } else {
      for (AddressRange run : runs(erase)) {
        steps.add(FlashStep.erase("Erase " + run + " of " + memory.words() + ".", run));
      }
      steps.add(FlashStep.of(FlashStep.Kind.KEEP, "Everything else on the board stays."));
    }
    for (DfuPlan.Piece piece : image.pieces()) {
      steps.add(
          FlashStep.write(
              "Write "
                  + (piece.bytes().length + 1023) / 1024
                  + " KB to 0x%08x.".formatted(piece.address()),
              piece.range()));
    }
    last();
  }

  private void last() {
    if (request.verify() && device.function().canUpload()) {
      steps.add(FlashStep.of(FlashStep.Kind.VERIFY, "Read everything back and compare."));
    } else if (request.verify()) {
      warnings.add("The board gives nothing back, so what was written cannot be compared.");
    }
    steps.add(FlashStep.of(FlashStep.Kind.RESTART, "Start the new firmware."));
  }

  private static List<AddressRange> runs(List<AddressRange> pages) {
    List<AddressRange> runs = new ArrayList<>();
    for (AddressRange page : pages) {
      if (!runs.isEmpty() && runs.getLast().end() == page.start()) {
        AddressRange last = runs.removeLast();
        runs.add(new AddressRange(last.start(), last.length() + page.length()));
      } else {
        runs.add(page);
      }
    }
    return runs;
  }

  /** A device without addresses: it knows itself what to do with the file. */
  private DfuPlan plain() {
    ImagePart part = part();
    DfuImage image = DfuImage.of(part, 0);
    checkFile(image);
    if (image.pieces().size() != 1 || image.file() != null && !image.file().targets().isEmpty()) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          "This board takes plain data, but the file has parts for several addresses.",
          "Choose the firmware for this board.");
    }
    byte[] data = image.file() != null ? image.file().data() : part.bytes();
    OptionalInt chosen = chosenAlternate();
    DfuDevice.Memory memory =
        device.memories().stream()
            .filter(found -> chosen.isEmpty() || found.place().alternate() == chosen.getAsInt())
            .findFirst()
            .orElseThrow(
                () ->
                    new FlashError(
                        "The board has no memory with this number.", "Leave the setting alt out."));
    if (image.file() == null) {
      warnings.add(
          "The file does not tell which board it is for; be sure that it is for this one.");
    }
    steps.add(FlashStep.write("Hand over " + (data.length + 1023) / 1024 + " KB.", data.length));
    steps.add(FlashStep.of(FlashStep.Kind.RESTART, "The board starts the new firmware."));
    return new DfuPlan(
        device,
        memory,
        List.of(),
        false,
        List.of(new DfuPlan.Piece(0, data)),
        false,
        false,
        0,
        flashPlan(part, image));
  }

  private FlashPlan flashPlan(ImagePart part, DfuImage image) {
    List<String> facts = new ArrayList<>();
    facts.add("USB id: " + device.device().id());
    if (!device.serial().isEmpty()) {
      facts.add("Serial number: " + device.serial());
    }
    device
        .memories()
        .forEach(
            memory ->
                facts.add(
                    "Memory "
                        + memory.place().alternate()
                        + ": "
                        + memory.words()
                        + memory
                            .layout()
                            .filter(layout -> layout.flashSize() > 0)
                            .map(layout -> ", " + layout.flashSize() / 1024 + " KB")
                            .orElse("")));
    long bytes = image.pieces().stream().mapToLong(piece -> piece.bytes().length).sum();
    return new FlashPlan(
        device.words(),
        facts,
        part.name() + " (" + part.format().words() + ", " + (bytes + 1023) / 1024 + " KB)",
        steps,
        Optional.of(Duration.ofSeconds(2 + bytes / BYTES_A_SECOND)),
        warnings,
        mismatches);
  }
}
