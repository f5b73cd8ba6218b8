package boardwalk.flasher;

/** Flashing cannot go on, in words for people: what happened, why, and what to do. */
public final class FlashError extends RuntimeException {

  /** What sort of failure; callers decide by it, people read the words. */
  public enum Kind {
    /** Nothing to flash was found where it was looked for. */
    NO_DEVICE,
    /** The device is there, but this user may not open it. */
    NO_PERMISSION,
    /** The device is there, but the system lacks a driver or library for it. */
    NO_DRIVER,
    /** Another program has the device. */
    BUSY,
    /** The device is there and open, but does not answer as a bootloader. */
    NOT_RESPONDING,
    /** The image is not for this device; see {@link Mismatch}. */
    MISMATCH,
    /** The device is protected against what was asked (secure boot, read protection). */
    PROTECTED,
    /** The image is damaged or of a kind that cannot be flashed. */
    BAD_IMAGE,
    /** The device refused or failed to erase or write. */
    WRITE_FAILED,
    /** What is on the device is not what was written. */
    VERIFY_FAILED,
    /** The device went away while it was worked on. */
    GONE,
    /** Somebody cancelled. */
    CANCELLED,
    /** Firmware could not be downloaded, or is not what it was before. */
    DOWNLOAD,
    /** Something else. */
    OTHER
  }

  private final Kind kind;
  private final String advice;

  public FlashError(String message, String advice) {
    this(Kind.OTHER, message, advice);
  }

  /**
   * @param message what happened and, as far as it is known, why: whole sentences
   * @param advice the one thing to do now; whole sentences
   */
  public FlashError(Kind kind, String message, String advice) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }

  public FlashError(Kind kind, String message, String advice, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.advice = advice;
  }

  public Kind kind() {
    return kind;
  }

  public String advice() {
    return advice;
  }
}
