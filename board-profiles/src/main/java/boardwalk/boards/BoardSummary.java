package boardwalk.boards;

import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.BoardProfile.UsbId;
import java.util.List;
import java.util.Locale;

/**
 * What is known of a board without reading its whole profile: enough to list, search and recognise
 * it.
 *
 * @param chipId id of its chip's layer: {@code rp2040}
 * @param port MicroPython's port
 * @param upstream MicroPython's board id, in MicroPython's spelling; empty for none
 * @param circuitPython CircuitPython's board id; empty for none
 * @param volume name of the drive that takes firmware; may be empty
 * @param drawn whether there is a drawing, not only a list of pins
 */
public record BoardSummary(
    String id,
    String name,
    String vendor,
    List<String> aliases,
    Origin origin,
    boolean legacy,
    boolean drawn,
    String chipId,
    String port,
    String upstream,
    String circuitPython,
    String volume,
    List<String> features,
    Identity identity,
    List<UsbId> usb) {

  /** The summary of a whole profile. */
  public static BoardSummary of(BoardProfile profile) {
    return new BoardSummary(
        profile.id(),
        profile.name(),
        profile.vendor(),
        profile.aliases(),
        profile.origin(),
        profile.legacy(),
        profile.layout().isDrawn(),
        profile.chip().id(),
        profile.runtime().port(),
        board(profile, "micropython"),
        board(profile, "circuitpython"),
        profile.flashing().volume(),
        profile.features(),
        profile.identity(),
        profile.usb());
  }

  private static String board(BoardProfile profile, String family) {
    return profile.firmware().stream()
        .filter(f -> f.family().equals(family))
        .map(Firmware::board)
        .findFirst()
        .orElse("");
  }

  /** Whether every word is somewhere in what is known of the board. */
  boolean matches(String[] words) {
    String all =
        String.join(
                " ",
                id,
                name,
                vendor,
                chipId,
                port,
                upstream,
                String.join(" ", aliases),
                String.join(" ", features))
            .toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
