package boardwalk.flasher.esp;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.Mismatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What goes where, and what speaks against it; from the files' content, the chip, and what the user
 * says, in this order.
 *
 * @param parts in the order of their places
 */
record EspLayout(List<EspPart> parts, List<Mismatch> mismatches, List<String> warnings) {

  /** Where ESP-IDF puts the program in a file that begins with the bootloader (its default). */
  private static final int PROGRAM = 0x10000;

  /**
   * @param flashBytes size of the flash, if it is known
   * @throws FlashError when a file cannot be flashed at all
   */
  static EspLayout of(
      List<ImagePart> images, EspChip chip, OptionalLong flashBytes, HeaderPatch patch) {
    Builder builder = new Builder(chip, flashBytes, patch);
    images.forEach(builder::add);
    builder.checkTogether();
    return new EspLayout(
        List.copyOf(builder.parts), List.copyOf(builder.mismatches), List.copyOf(builder.warnings));
  }

  private static final class Builder {
    private final EspChip chip;
    private final OptionalLong flashBytes;
    private final HeaderPatch patch;
    private final List<EspPart> parts = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Builder(EspChip chip, OptionalLong flashBytes, HeaderPatch patch) {
      this.chip = chip;
      this.flashBytes = flashBytes;
      this.patch = patch;
    }

    void add(ImagePart image) {
      ImageFormat format = image.format();
      long start = image.address().orElseGet(() -> usualPlace(image, format));
      if (start % EraseSize.SECTOR != 0) {
        throw new FlashError(
            FlashError.Kind.BAD_IMAGE,
            "%s cannot go to 0x%x: that is inside a sector.".formatted(image.name(), start),
            "Flash is erased in sectors: give an address that is a multiple of 0x1000.");
      }
      byte[] bytes = image.bytes();
      if (format == ImageFormat.ESP_IMAGE) {
        checkImage(image.name(), bytes, 0);
        checkImage(image.name(), bytes, (int) Math.max(-1, PROGRAM - start));
        bytes = start == chip.bootOffset() ? patched(image, bytes) : bytes;
      } else if (format == ImageFormat.ESP_MERGED) {
        checkMerged(image, bytes);
      }
      if (bytes.length == 0) {
        throw new FlashError(
            FlashError.Kind.BAD_IMAGE,
            image.name() + " is empty.",
            "Download it again; something went wrong the first time.");
      }
      parts.add(EspPart.of(image.name(), start, bytes));
    }

    private long usualPlace(ImagePart image, ImageFormat format) {
      return switch (format) {
        case ESP_IMAGE -> chip.bootOffset();
        case ESP_MERGED -> 0;
        case UF2 ->
            throw unfit(
                image,
                "is a .uf2 file, which is copied to a board's drive.",
                "For the serial port, download the .bin file of the same firmware. Or press RESET"
                    + " twice, and copy this one to the drive that appears.");
        case INTEL_HEX, UNIVERSAL_HEX, DFU, DFUSE ->
            throw unfit(
                image,
                "is a " + format.words() + " file, which is for other boards.",
                "Download the .bin file for the " + chip.name() + ".");
        case ZIP, GZIP ->
            throw unfit(image, "is an archive.", "Unpack it, and flash the .bin file in it.");
        case TEXT ->
            throw unfit(
                image,
                "is text, not firmware.",
                "Choose a .bin file. A web page saved by mistake looks like this, too.");
        case BINARY ->
            throw unfit(
                image,
                "does not say where it belongs: it does not begin like firmware of Espressif.",
                "If you know its place, give it as ADDRESS:FILE, for example 0x8000:"
                    + image.name()
                    + ".");
      };
    }

    private static FlashError unfit(ImagePart image, String what, String advice) {
      return new FlashError(FlashError.Kind.BAD_IMAGE, image.name() + " " + what, advice);
    }

    private void checkImage(String name, byte[] bytes, int offset) {
      Optional<EspImage> found = EspImage.at(bytes, offset);
      if (found.isEmpty()) {
        return;
      }
      EspImage image = found.get();
      if (!image.whole()) {
        mismatches.add(
            new Mismatch(
                FlashError.Kind.BAD_IMAGE,
                name + " is damaged or cut short: its checksum is wrong.",
                "Download it again.",
                true));
      }
      boolean forEsp8266 = image.chipId().isEmpty();
      boolean fits = forEsp8266 ? chip.isEsp8266() : chip.id().equals(image.chipId());
      if (!fits) {
        String made =
            forEsp8266
                ? "ESP8266"
                : EspChips.byId(image.chipId().getAsInt())
                    .map(EspChip::name)
                    .orElse("chip with id " + image.chipId().getAsInt());
        mismatches.add(
            Mismatch.overridable(
                name + " is for the " + made + ", but this board has an " + chip.name() + ".",
                "Download the firmware for the " + chip.name() + "."));
      }
    }

    private byte[] patched(ImagePart image, byte[] bytes) {
      return patch.isEmpty()
          ? bytes
          : EspImage.at(bytes, 0)
              .map(header -> patch.on(bytes, header, chip, flashBytes))
              .orElseThrow(
                  () ->
                      unfit(image, "has no whole header to change.", "Leave the header as it is."));
    }

    private void checkMerged(ImagePart image, byte[] bytes) {
      checkImage(image.name(), bytes, chip.bootOffset());
      if ((bytes[chip.bootOffset()] & 0xFF) != EspImage.MAGIC) {
        mismatches.add(
            Mismatch.overridable(
                image.name()
                    + " has its bootloader where the %s does not look for it (0x%x)."
                        .formatted(chip.name(), chip.bootOffset()),
                "Download the firmware for the " + chip.name() + "."));
      }
    }

    void checkTogether() {
      parts.sort(Comparator.comparingLong(EspPart::start));
      for (int i = 1; i < parts.size(); i++) {
        EspPart before = parts.get(i - 1);
        if (before.erased().overlaps(parts.get(i).erased())) {
          throw new FlashError(
              FlashError.Kind.BAD_IMAGE,
              before.name()
                  + " ("
                  + before.where()
                  + ") reaches into the place of "
                  + parts.get(i).name()
                  + " ("
                  + parts.get(i).where()
                  + ").",
              "Give them places that do not overlap.");
        }
      }
      for (EspPart part : parts) {
        if (flashBytes.isPresent() && part.where().end() > flashBytes.getAsLong()) {
          mismatches.add(
              Mismatch.overridable(
                  part.name()
                      + " needs "
                      + FlashChip.words(part.where().end() + (1 << 20) - 1)
                      + " of flash, but this board has "
                      + FlashChip.words(flashBytes.getAsLong())
                      + ".",
                  "Download the variant of the firmware for less flash."));
        }
      }
      if (flashBytes.isEmpty()) {
        warnings.add("The size of the flash is not known, so it may be too small for this.");
      }
    }
  }
}
