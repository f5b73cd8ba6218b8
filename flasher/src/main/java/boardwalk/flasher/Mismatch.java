package boardwalk.flasher;

/**
 * Why an image must not go to a device as things are. Found while planning, before anything is
 * touched.
 *
 * @param kind {@link FlashError.Kind#MISMATCH}, {@link FlashError.Kind#PROTECTED} or {@link
 *     FlashError.Kind#BAD_IMAGE}
 * @param what what does not fit, a whole sentence
 * @param advice what to do instead
 * @param overridable whether a user who knows better may have it done all the same ({@link
 *     FlashRequest#anyway})
 */
public record Mismatch(FlashError.Kind kind, String what, String advice, boolean overridable) {

  public static Mismatch overridable(String what, String advice) {
    return new Mismatch(FlashError.Kind.MISMATCH, what, advice, true);
  }

  public static Mismatch absolute(FlashError.Kind kind, String what, String advice) {
    return new Mismatch(kind, what, advice, false);
  }

  public FlashError toError() {
    return new FlashError(kind, what, advice);
  }
}
