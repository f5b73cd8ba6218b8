package boardwalk.flasher.dfu;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.image.IntelHex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a file wants written.
 *
 * @param pieces what goes where, ascending
 * @param alternate the alternate setting it names; empty when it names none
 * @param file the DFU file it was, for whom it is checked; null for other kinds
 * @param placed whether the file itself, or the user, told the address
 */
record DfuImage(List<DfuPlan.Piece> pieces, OptionalInt alternate, DfuFile file, boolean placed) {

  /** STM32L4, G4 and U5 write double words; what is missing stays erased (their manuals). */
  private static final int UNIT = 8;

  /**
   * @param fallback where a raw binary goes that nobody gave an address
   */
  static DfuImage of(ImagePart part, long fallback) {
    return switch (part.format()) {
      case DFUSE, DFU -> of(part, DfuFile.parse(part.bytes()), fallback);
      case INTEL_HEX ->
          new DfuImage(
              pieces(IntelHex.parse(new String(part.bytes(), StandardCharsets.ISO_8859_1))),
              OptionalInt.empty(),
              null,
              true);
      case BINARY, ESP_IMAGE -> raw(part.bytes(), part, null, fallback);
      default ->
          throw new FlashError(
              FlashError.Kind.BAD_IMAGE,
              part.name() + " is " + part.format().words() + ", which cannot go over DFU.",
              part.format() == ImageFormat.UF2
                  ? "Choose the .dfu file of this board, or start the bootloader that has a drive."
                  : "Choose a file that ends in .dfu, .bin or .hex.");
    };
  }

  private static DfuImage of(ImagePart part, DfuFile file, long fallback) {
    if (file.targets().isEmpty()) {
      return raw(file.data(), part, file, fallback);
    }
    IntelHex.Builder all = new IntelHex.Builder();
    for (DfuFile.Target target : file.targets()) {
      for (IntelHex.Segment segment : target.image().segments()) {
        all.add(segment.address(), segment.bytes(), segment.bytes().length);
      }
    }
    boolean one =
        file.targets().stream().mapToInt(DfuFile.Target::alternate).distinct().count() == 1;
    OptionalInt alternate =
        one ? OptionalInt.of(file.targets().getFirst().alternate()) : OptionalInt.empty();
    return new DfuImage(pieces(all.build()), alternate, file, true);
  }

  private static DfuImage raw(byte[] bytes, ImagePart part, DfuFile file, long fallback) {
    if (bytes.length == 0) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE, part.name() + " is empty.", "Get the file again.");
    }
    long address = part.address().orElse(fallback);
    return new DfuImage(
        pieces(IntelHex.empty().with(address, bytes)),
        OptionalInt.empty(),
        file,
        part.address().isPresent());
  }

  /** Rounded to what can be written at once; what then touches is one piece. */
  static List<DfuPlan.Piece> pieces(IntelHex image) {
    byte[] erased = new byte[UNIT];
    Arrays.fill(erased, (byte) 0xff);
    IntelHex.Builder rounded = new IntelHex.Builder();
    for (IntelHex.Segment segment : image.segments()) {
      long from = segment.address() - segment.address() % UNIT;
      long to = Math.min(1L << 32, (segment.end() + UNIT - 1) / UNIT * UNIT);
      rounded.add(from, erased, (int) (segment.address() - from));
      rounded.add(segment.end(), erased, (int) (to - segment.end()));
    }
    // After all of the filling, because two segments may share a unit.
    for (IntelHex.Segment segment : image.segments()) {
      rounded.add(segment.address(), segment.bytes(), segment.bytes().length);
    }
    List<DfuPlan.Piece> pieces = new ArrayList<>();
    for (IntelHex.Segment segment : rounded.build().segments()) {
      pieces.add(new DfuPlan.Piece(segment.address(), segment.bytes()));
    }
    return pieces;
  }
}
