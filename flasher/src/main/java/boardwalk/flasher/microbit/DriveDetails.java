package boardwalk.flasher.microbit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What DETAILS.TXT on a micro:bit's drive says (DAPLink, vfs_user.c): {@code Key: value} lines.
 *
 * @param values all of them
 */
public record DriveDetails(Map<String, String> values) {

  /** The comment in the first line, kept under a name that no line can have. */
  private static final String TITLE = "#";

  /** Which micro:bit. */
  public enum Version {
    V1,
    V2,
    UNKNOWN;

    /** By a board id of a drive or a Universal Hex (DAPLink board_id.h). */
    public static Version of(int boardId) {
      return switch (boardId) {
        case 0x9900, 0x9901 -> V1;
        case 0x9903, 0x9904, 0x9905, 0x9906 -> V2;
        default -> UNKNOWN;
      };
    }
  }

  public static DriveDetails parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : text.split("\r?\n")) {
      if (line.startsWith("# DAPLink")) {
        values.put(TITLE, line.substring(2));
      }
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return new DriveDetails(values);
  }

  public String uniqueId() {
    return values.getOrDefault("Unique ID", "");
  }

  /** By the board id, the first four characters of the unique id (DAPLink board_id.h). */
  public Version version() {
    try {
      return Version.of(Integer.parseInt(uniqueId().substring(0, 4), 16));
    } catch (NumberFormatException | StringIndexOutOfBoundsException none) {
      return Version.UNKNOWN;
    }
  }

  /** Whether it is DAPLink's, of whatever board. */
  public boolean isDaplink() {
    return values.containsKey(TITLE)
        || values.containsKey("Daplink Mode")
        || values.containsKey("Interface Version");
  }

  /** Whether the drive is the one for updating the interface chip: no program may go there. */
  public boolean isMaintenance() {
    return values.getOrDefault("Daplink Mode", "").equalsIgnoreCase("Bootloader");
  }

  /** Grows each time the drive comes back; -1 when it is not told. */
  public int remounts() {
    try {
      return Integer.parseInt(values.getOrDefault("Remount count", "-1"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
