package boardwalk.boards.recognition;

import java.util.Map;

/**
 * A drive that a board shows.
 *
 * @param label name of the drive
 * @param texts small files in it that say what it is, by name: {@code INFO_UF2.TXT}, {@code
 *     DETAILS.TXT}, {@code boot_out.txt}
 */
public record Volume(String label, Map<String, String> texts) {

  /** The files worth reading; each is under a kilobyte. */
  public static final java.util.List<String> FILES =
      java.util.List.of("INFO_UF2.TXT", "DETAILS.TXT", "boot_out.txt");

  /** The value after {@code key:} in one of the files; empty where there is none. */
  String value(String file, String key) {
    for (String line : texts.getOrDefault(file, "").lines().toList()) {
      if (line.regionMatches(true, 0, key + ":", 0, key.length() + 1)) {
        return line.substring(key.length() + 1).strip();
      }
    }
    return "";
  }
}
