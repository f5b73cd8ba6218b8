package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.util.Map;
import java.util.Optional;

/** MicroPython for one micro:bit as a hex file, with files in its file system. */
public final class MicrobitFirmware {

  /** {@code MP}, length as 16 bits, LF-ended text: V1 only (bbcmicrobit mpconfigboard, uflash). */
  private static final long SCRIPT = MicrobitLayout.SCRIPT;

  private static final int SCRIPT_ROOM = 8192;

  private final IntelHex hex;
  private final MicrobitLayout layout;

  private MicrobitFirmware(IntelHex hex, MicrobitLayout layout) {
    this.hex = hex;
    this.layout = layout;
  }

  /**
   * Reads a hex file of MicroPython.
   *
   * @throws FlashError when it is none
   */
  public static MicrobitFirmware parse(String text) {
    return of(IntelHex.parse(text))
        .orElseThrow(
            () ->
                new FlashError(
                    FlashError.Kind.BAD_IMAGE,
                    "This hex file holds no MicroPython for the micro:bit.",
                    "Choose a MicroPython hex: a program can only be put into one of those."));
  }

  /**
   * The MicroPython in a hex.
   *
   * @return empty when there is none
   * @throws FlashError when it is damaged
   */
  public static Optional<MicrobitFirmware> of(IntelHex hex) {
    return MicrobitLayout.of(hex).map(layout -> new MicrobitFirmware(hex, layout));
  }

  /** The program appended behind MicroPython for V1, which runs instead of main.py (uflash). */
  public Optional<byte[]> appendedScript() {
    if (layout.version() != DriveDetails.Version.V1 || !MicrobitLayout.hasScript(hex)) {
      return Optional.empty();
    }
    int length = (int) (hex.word(SCRIPT) >> 16);
    byte[] script = new byte[Math.min(length, SCRIPT_ROOM - 4)];
    for (int i = 0; i < script.length; i++) {
      script[i] = (byte) hex.at(SCRIPT + 4 + i);
    }
    return Optional.of(script);
  }

  public DriveDetails.Version version() {
    return layout.version();
  }

  /** What MicroPython says of itself; empty when it does not. */
  public Optional<String> python() {
    return layout.python();
  }

  public IntelHex hex() {
    return hex;
  }

  /** Bytes of files that fit, without their names. */
  public int capacity() {
    return fileSystem().capacity();
  }

  private MicrobitFileSystem fileSystem() {
    return new MicrobitFileSystem(hex, layout);
  }

  /**
   * The firmware with exactly these files in it.
   *
   * @throws FlashError when one is empty, has too long a name, or they do not fit
   */
  public MicrobitFirmware with(Map<String, byte[]> files) {
    if (appendedScript().isPresent()) {
      // It would run instead of main.py, and lies where the file system could grow.
      return of(hex.without(SCRIPT, SCRIPT + SCRIPT_ROOM)).orElseThrow().with(files);
    }
    return new MicrobitFirmware(fileSystem().with(files), layout);
  }

  /** The files in the firmware. */
  public Map<String, byte[]> files() {
    return fileSystem().files();
  }
}
