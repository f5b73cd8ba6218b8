package boardwalk.flasher;

import java.util.Optional;

/**
 * One thing a plan does or leaves alone.
 *
 * @param words the same for people, a whole sentence
 * @param where addresses it is about; empty where the device has none (a drive)
 * @param bytes how much; 0 where that says nothing
 */
public record FlashStep(Kind kind, String words, Optional<AddressRange> where, long bytes) {

  /** What a step does. */
  public enum Kind {
    ERASE,
    WRITE,
    KEEP,
    VERIFY,
    RESTART
  }

  public static FlashStep erase(String words, AddressRange where) {
    return new FlashStep(Kind.ERASE, words, Optional.of(where), where.length());
  }

  public static FlashStep write(String words, AddressRange where) {
    return new FlashStep(Kind.WRITE, words, Optional.of(where), where.length());
  }

  /** Writing a file to a drive. */
  public static FlashStep write(String words, long bytes) {
    return new FlashStep(Kind.WRITE, words, Optional.empty(), bytes);
  }

  public static FlashStep keep(String words, AddressRange where) {
    return new FlashStep(Kind.KEEP, words, Optional.of(where), where.length());
  }

  /** A step without addresses. */
  public static FlashStep of(Kind kind, String words) {
    return new FlashStep(kind, words, Optional.empty(), 0);
  }
}
