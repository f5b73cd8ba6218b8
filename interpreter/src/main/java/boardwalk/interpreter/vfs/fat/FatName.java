package boardwalk.interpreter.vfs.fat;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A name as slots hold it.
 *
 * @param text as programs write it
 * @param shortName eleven bytes: eight and three
 * @param flags of {@link FatEntry#SMALL_BODY} and {@link FatEntry#SMALL_EXTENSION}
 * @param needsLong whether the short name alone does not tell it
 */
record FatName(String text, byte[] shortName, int flags, boolean needsLong) {

  private static final int LONGEST = 255;
  private static final int LETTERS_OF_SLOT = 13;
  private static final int LAST = 0x40;

  /** Where the letters of a slot of a long name stand. */
  private static final int[] PLACES = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};

  /** Makes the slots' name for a text; EINVAL for one that cannot be a name. */
  static FatName of(String text, Predicate<byte[]> taken) {
    boolean wrong =
        text.isEmpty()
            || text.length() > LONGEST
            || text.endsWith(".")
            || text.endsWith(" ")
            || text.chars().anyMatch(c -> c < ' ' || "\"*:<>?|\\/\u007f".indexOf(c) >= 0);
    if (wrong) {
      throw Errors.osError(Errno.EINVAL);
    }
    int dot = text.lastIndexOf('.');
    String body = dot > 0 ? text.substring(0, dot) : text;
    String extension = dot > 0 ? text.substring(dot + 1) : "";
    boolean fits =
        body.length() <= 8 && extension.length() <= 3 && isShort(body) && isShort(extension);
    fits = fits && !isMixed(body) && !isMixed(extension);
    if (fits) {
      int flags = hasSmall(body) ? FatEntry.SMALL_BODY : 0;
      flags |= hasSmall(extension) ? FatEntry.SMALL_EXTENSION : 0;
      return new FatName(text, pad(body, extension), flags, false);
    }
    return new FatName(text, numbered(body, extension, taken), 0, true);
  }

  private static boolean isShort(String part) {
    return part.chars().allMatch(c -> c > ' ' && c < 0x7f && "+,;=[].".indexOf(c) < 0);
  }

  private static boolean hasSmall(String part) {
    return part.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isMixed(String part) {
    return hasSmall(part) && part.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static byte[] pad(String body, String extension) {
    byte[] name = new byte[11];
    Arrays.fill(name, (byte) ' ');
    byte[] first = body.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
    byte[] second = extension.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(first, 0, name, 0, Math.min(8, first.length));
    System.arraycopy(second, 0, name, 8, Math.min(3, second.length));
    return name;
  }

  /** {@code LONGNA~1.TXT}, with the first number that is free. */
  private static byte[] numbered(String body, String extension, Predicate<byte[]> taken) {
    String plain = body.replaceAll("[^!-~]|[+,;=\\[\\]. ]", "_");
    String end = extension.replaceAll("[^!-~]|[+,;=\\[\\]. ]", "_");
    for (int i = 1; ; i++) {
      String number = "~" + i;
      String start = plain.substring(0, Math.min(plain.length(), 8 - number.length()));
      byte[] name = pad(start + number, end);
      if (!taken.test(name)) {
        return name;
      }
    }
  }

  /** Slots it takes, its own included. */
  int slots() {
    return needsLong ? (text.length() + LETTERS_OF_SLOT - 1) / LETTERS_OF_SLOT + 1 : 1;
  }

  private static int sum(byte[] shortName, int at) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum = ((sum & 1) << 7) + (sum >> 1) + (shortName[at + i] & 0xff) & 0xff;
    }
    return sum;
  }

  /** The slot number {@code index} of the long name; the last part comes first. */
  byte[] longSlot(int index) {
    int parts = slots() - 1;
    int part = parts - 1 - index;
    byte[] slot = new byte[FatEntry.SIZE];
    slot[0] = (byte) (part + 1 | (index == 0 ? LAST : 0));
    slot[11] = FatEntry.LONG_NAME;
    slot[13] = (byte) sum(shortName, 0);
    for (int i = 0; i < LETTERS_OF_SLOT; i++) {
      int at = part * LETTERS_OF_SLOT + i;
      int letter = at < text.length() ? text.charAt(at) : at == text.length() ? 0 : 0xffff;
      FatVolume.setWord(slot, PLACES[i], letter);
    }
    return slot;
  }

  /** The part of a long name in a slot, without what fills it up. */
  static String part(byte[] slot) {
    StringBuilder text = new StringBuilder();
    for (int place : PLACES) {
      int letter = FatVolume.word(slot, place);
      if (letter == 0 || letter == 0xffff) {
        break;
      }
      text.append((char) letter);
    }
    return text.toString();
  }

  /** Whether a slot of a long name starts one: it has the end of the name. */
  static boolean startsLong(byte[] slot) {
    return (slot[0] & LAST) != 0;
  }

  /** Whether a long name's slot belongs to this short name. */
  static boolean belongs(byte[] longSlot, byte[] entry) {
    return (longSlot[13] & 0xff) == sum(entry, 0);
  }

  /** The name in a slot that has no long one. */
  static String fromShort(byte[] slot) {
    String body = text(slot, 0, 8, (slot[12] & FatEntry.SMALL_BODY) != 0);
    String extension = text(slot, 8, 3, (slot[12] & FatEntry.SMALL_EXTENSION) != 0);
    return extension.isEmpty() ? body : body + "." + extension;
  }

  private static String text(byte[] slot, int from, int count, boolean small) {
    String text = new String(slot, from, count, StandardCharsets.ISO_8859_1).stripTrailing();
    return small ? text.toLowerCase(Locale.ROOT) : text;
  }
}
