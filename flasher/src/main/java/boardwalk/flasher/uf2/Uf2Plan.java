package boardwalk.flasher.uf2;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashStep;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.Mismatch;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What flashing will do; a value, made before anything is touched.
 *
 * @param drive where to
 * @param file the UF2 file to copy; not to be changed
 * @param neededUpTo how many bytes of it the board needs: it may leave when it has them
 * @param plan the same for people
 */
public record Uf2Plan(Uf2Drive drive, byte[] file, long neededUpTo, FlashPlan plan) {

  /** RP2040 and RP2350 take about 60 to 100 KB of a file each second; others are slower. */
  private static final int BYTES_A_SECOND = 60_000;

  /**
   * @param part UF2, or a binary or Intel HEX to be made into one
   * @param eraseFiles whether the files that a program keeps in flash go as well
   * @throws FlashError when no plan can be made
   */
  public static Uf2Plan of(Uf2Drive drive, ImagePart part, boolean eraseFiles) {
    byte[] file = uf2(drive, part);
    Uf2 uf2 = Uf2.parse(file);
    List<Mismatch> mismatches = new ArrayList<>(mismatches(drive, uf2));
    List<FlashStep> steps = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    OptionalInt family = familyFor(drive, uf2);
    IntelHex image = uf2.image(family);
    Rp2BinaryInfo said =
        drive.isRp2() ? Rp2BinaryInfo.of(image) : new Rp2BinaryInfo(Optional.empty(), List.of());
    if (eraseFiles) {
      file = withErasedFiles(drive, image, family, said);
      uf2 = Uf2.parse(file);
      for (AddressRange files : said.fileSystems()) {
        steps.add(FlashStep.erase("Erase the files on the board.", files));
      }
    }
    steps.add(
        FlashStep.write(
            "Copy " + (file.length + 1023) / 1024 + " KB to " + drive.folder() + ".", file.length));
    if (!eraseFiles) {
      steps.add(FlashStep.of(FlashStep.Kind.KEEP, "The files on the board stay."));
    }
    steps.add(
        FlashStep.of(
            FlashStep.Kind.RESTART,
            "The board starts the new program by itself: its drive vanishes."));
    if (drive.families().isEmpty()) {
      warnings.add(
          "Which chip the board has cannot be told from its drive; be sure that the file is for"
              + " it.");
    }
    FlashPlan plan =
        new FlashPlan(
            drive.model() + " at " + drive.folder(),
            facts(drive),
            words(part, uf2, said),
            steps,
            Optional.of(Duration.ofSeconds(3 + file.length / BYTES_A_SECOND)),
            warnings,
            mismatches);
    return new Uf2Plan(drive, file, uf2.neededUpTo(drive.familyIds()), plan);
  }

  private static byte[] uf2(Uf2Drive drive, ImagePart part) {
    ImageFormat format = part.format();
    if (format == ImageFormat.UF2) {
      return part.bytes();
    }
    IntelHex image =
        switch (format) {
          case INTEL_HEX -> IntelHex.parse(new String(part.bytes(), StandardCharsets.ISO_8859_1));
          case BINARY -> IntelHex.empty().with(address(drive, part), part.bytes());
          default ->
              throw new FlashError(
                  FlashError.Kind.BAD_IMAGE,
                  part.name() + " is " + format.words() + ", but this board takes UF2 files.",
                  "Choose a file that ends in .uf2.");
        };
    Uf2Family family =
        drive.families().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new FlashError(
                        FlashError.Kind.BAD_IMAGE,
                        "Which chip the board has cannot be told, so no UF2 file can be made of "
                            + part.name()
                            + ".",
                        "Choose a file that ends in .uf2."));
    boolean workaround = family == Uf2Family.RP2350_ARM_S;
    return Uf2.write(image, OptionalInt.of(family.id()), workaround);
  }

  private static long address(Uf2Drive drive, ImagePart part) {
    if (part.address().isPresent()) {
      return part.address().getAsLong();
    }
    return drive.families().stream()
        .findFirst()
        .flatMap(Uf2Family::start)
        .orElseThrow(
            () ->
                new FlashError(
                    FlashError.Kind.BAD_IMAGE,
                    part.name() + " does not tell where it goes in the board's memory.",
                    "Choose a file that ends in .uf2, or give the address."));
  }

  /** The family whose blocks count on this board; the only one when the board tells none. */
  private static OptionalInt familyFor(Uf2Drive drive, Uf2 uf2) {
    return uf2.families().keySet().stream()
        .filter(family -> family.isEmpty() || drive.familyIds().contains(family.getAsInt()))
        .findFirst()
        .or(() -> uf2.families().keySet().stream().findFirst())
        .orElse(OptionalInt.empty());
  }

  private static byte[] withErasedFiles(
      Uf2Drive drive, IntelHex image, OptionalInt family, Rp2BinaryInfo said) {
    if (said.fileSystems().isEmpty()) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          "Where this firmware keeps its files cannot be told, so they cannot be erased with it.",
          "Flash without erasing, and delete the files afterwards.");
    }
    IntelHex all = image;
    for (AddressRange files : said.fileSystems()) {
      byte[] erased = new byte[(int) files.length()];
      Arrays.fill(erased, (byte) 0xff);
      all = all.with(files.start(), erased);
    }
    return Uf2.write(all, family, drive.families().contains(Uf2Family.RP2350_ARM_S));
  }

  private static List<String> facts(Uf2Drive drive) {
    List<String> facts = new ArrayList<>();
    if (!drive.bootloader().isEmpty()) {
      facts.add("Bootloader: " + drive.bootloader());
    }
    if (!drive.boardId().isEmpty()) {
      facts.add("Board: " + drive.boardId());
    }
    drive.families().stream().findFirst().ifPresent(chip -> facts.add("Chip: " + chip.words()));
    return facts;
  }

  private static String words(ImagePart part, Uf2 uf2, Rp2BinaryInfo said) {
    List<String> chips =
        uf2.families().keySet().stream()
            .filter(OptionalInt::isPresent)
            .map(family -> Uf2Family.words(family.getAsInt()))
            .toList();
    return part.name()
        + said.version().map(version -> ", " + version).orElse("")
        + (chips.isEmpty() ? "" : ", for " + String.join(" and ", chips));
  }

  private static List<Mismatch> mismatches(Uf2Drive drive, Uf2 uf2) {
    if (uf2.families().isEmpty()) {
      return List.of(
          Mismatch.absolute(
              FlashError.Kind.BAD_IMAGE,
              "This UF2 file has nothing for a board's flash.",
              "Choose the firmware for this board."));
    }
    List<Uf2.Block> taken =
        uf2.families().entrySet().stream()
            .filter(
                own ->
                    own.getKey().isEmpty()
                        || drive.families().isEmpty()
                        || drive.familyIds().contains(own.getKey().getAsInt()))
            .flatMap(own -> own.getValue().stream())
            .toList();
    if (taken.isEmpty()) {
      int meant = uf2.families().keySet().iterator().next().getAsInt();
      return List.of(
          Mismatch.overridable(
              "This firmware is for "
                  + Uf2Family.words(meant)
                  + ", but the board has "
                  + drive.families().getFirst().words()
                  + ".",
              "Choose the firmware for this board: it would take nothing of this file."));
    }
    return taken.stream()
        .filter(block -> !drive.families().isEmpty() && !fits(drive, block))
        .findFirst()
        .map(
            block ->
                Mismatch.overridable(
                    "This firmware goes to 0x%08x, where %s has no memory for it."
                        .formatted(block.address(), drive.families().getFirst().words()),
                    "Choose the firmware for this board."))
        .stream()
        .toList();
  }

  private static boolean fits(Uf2Drive drive, Uf2.Block block) {
    AddressRange where = new AddressRange(block.address(), block.payload().length);
    return drive.families().stream().anyMatch(family -> family.takes(where));
  }
}
