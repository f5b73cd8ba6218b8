package boardwalk.flasher.microbit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What DETAILS.TXT on a micro:bit's drive says (DAPLink, vfs_user.c): {@code Key: value} lines.
 *
 * @param values all of them
 */
public record DriveDetails(Map<String, String> values) {

  /** Which micro:bit. */
  public enum Version {
    V1,
    V2,
    UNKNOWN
  }

  public static DriveDetails parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : text.split("\r?\n")) {
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
    String id = uniqueId().length() >= 4 ? uniqueId().substring(0, 4) : "";
    return switch (id) {
      case "9900", "9901" -> Version.V1;
      case "9903", "9904", "9905", "9906" -> Version.V2;
      default -> Version.UNKNOWN;
    };
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
