package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.UniversalHex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hex file for the micro:bit holds: a program for one board, or for each of several
 * (Universal Hex).
 *
 * @param parts one a board, in the order of the file; at least one
 * @param universal whether the file is a Universal Hex
 */
public record MicrobitImage(List<Part> parts, boolean universal) {

  private static final int V1_ID = 0x9900;
  private static final int V2_ID = 0x9903;

  /**
   * The program for one board.
   *
   * @param version which micro:bit; unknown when the file does not tell
   * @param boardId as in a Universal Hex; 0 when the file does not tell
   */
  public record Part(DriveDetails.Version version, int boardId, IntelHex hex) {

    /**
     * The MicroPython it is; empty when it is another program.
     *
     * @throws FlashError when it is damaged
     */
    public Optional<MicrobitFirmware> micropython() {
      return MicrobitFirmware.of(hex);
    }
  }

  public MicrobitImage {
    parts = List.copyOf(parts);
  }

  /**
   * Reads either kind of hex file.
   *
   * @throws FlashError when it is damaged
   */
  public static MicrobitImage parse(String text) {
    if (!UniversalHex.isUniversal(text)) {
      return of(IntelHex.parse(text));
    }
    List<Part> parts = new ArrayList<>();
    for (UniversalHex.Target target : UniversalHex.parse(text).targets()) {
      parts.add(
          new Part(DriveDetails.Version.of(target.boardId()), target.boardId(), target.hex()));
    }
    return new MicrobitImage(parts, true);
  }

  /** The hex of one board, which must tell itself which. */
  public static MicrobitImage of(IntelHex hex) {
    DriveDetails.Version version =
        MicrobitFirmware.of(hex)
            .map(MicrobitFirmware::version)
            .orElse(DriveDetails.Version.UNKNOWN);
    int id =
        switch (version) {
          case V1 -> V1_ID;
          case V2 -> V2_ID;
          case UNKNOWN -> 0;
        };
    return new MicrobitImage(List.of(new Part(version, id, hex)), false);
  }

  /**
   * Several files in one, which each board takes its own of: V1 comes first, because its older
   * interface firmware knows no Universal Hex.
   *
   * @throws FlashError when one does not tell which board it is for, or two are for the same
   */
  public static MicrobitImage together(List<MicrobitImage> images) {
    Map<Integer, Part> parts = new LinkedHashMap<>();
    for (MicrobitImage image : images) {
      for (Part part : image.parts()) {
        if (part.boardId() == 0) {
          throw new FlashError(
              FlashError.Kind.BAD_IMAGE,
              "One of the hex files does not tell which micro:bit it is for.",
              "Only MicroPython tells: leave the other one out.");
        }
        if (parts.put(part.boardId(), part) != null) {
          throw new FlashError(
              FlashError.Kind.BAD_IMAGE,
              "Two of the hex files are for the same micro:bit.",
              "Give one MicroPython for V1 and one for V2.");
        }
      }
    }
    List<Part> ordered =
        parts.values().stream()
            .sorted((a, b) -> Integer.compare(a.version().ordinal(), b.version().ordinal()))
            .toList();
    return new MicrobitImage(ordered, ordered.size() > 1);
  }

  /** The part for a board; empty when there is none, or the board is not known. */
  public Optional<Part> forBoard(DriveDetails.Version board) {
    return parts.stream()
        .filter(part -> part.version() == board && board != DriveDetails.Version.UNKNOWN)
        .findFirst();
  }

  /**
   * The same with exactly these files in the MicroPython of every part.
   *
   * @throws FlashError when a part is no MicroPython, or the files do not fit
   */
  public MicrobitImage with(Map<String, byte[]> files) {
    List<Part> filled = new ArrayList<>();
    for (Part part : parts) {
      MicrobitFirmware firmware =
          part.micropython()
              .orElseThrow(
                  () ->
                      new FlashError(
                          FlashError.Kind.BAD_IMAGE,
                          "This hex file holds no MicroPython for the micro:bit.",
                          "Choose a MicroPython hex: a program can only be put into one of"
                              + " those."));
      filled.add(new Part(part.version(), part.boardId(), firmware.with(files).hex()));
    }
    return new MicrobitImage(filled, universal);
  }

  /** The file. */
  public String write() {
    if (!universal) {
      return parts.getFirst().hex().write();
    }
    return new UniversalHex(
            parts.stream()
                .map(part -> new UniversalHex.Target(part.boardId(), part.hex()))
                .toList())
        .write();
  }
}
