package boardwalk.boards;

import java.util.ArrayList;
import java.util.List;

/** What can be said of a serial port from its USB identity alone, without opening it. */
public final class Recognition {

  /**
   * @param candidates boards it may be; empty when the id says nothing
   * @param sentence the same for people
   */
  public record Answer(List<BoardSummary> candidates, String sentence) {}

  private final Profiles profiles;

  public Recognition(Profiles profiles) {
    this.profiles = profiles;
  }

  /**
   * @param vendor USB vendor id, or -1 when the port has none
   * @param product USB product id
   * @param serial USB serial number; may be empty
   */
  public Answer recognize(int vendor, int product, String serial) {
    List<BoardSummary> exact = new ArrayList<>();
    List<BoardSummary> family = new ArrayList<>();
    boolean generic = false;
    for (BoardSummary profile : profiles.all()) {
      for (BoardProfile.UsbId id : profile.usb()) {
        boolean same = id.vendor() == vendor && id.product() == product;
        List<String> prefixes = id.serialPrefixes();
        if (!same || !prefixes.isEmpty() && prefixes.stream().noneMatch(serial::startsWith)) {
          continue;
        }
        switch (prefixes.isEmpty() ? id.certainty() : BoardProfile.UsbId.Certainty.EXACT) {
          case EXACT -> exact.add(profile);
          case FAMILY -> family.add(profile);
          case GENERIC -> generic = true;
        }
      }
    }
    List<BoardSummary> best = (exact.isEmpty() ? family : exact).stream().distinct().toList();
    if (best.size() == 1 && !exact.isEmpty()) {
      return new Answer(best, "This is a " + best.getFirst().name() + ".");
    }
    if (!best.isEmpty()) {
      String names = String.join(", ", best.stream().map(BoardSummary::name).toList());
      return new Answer(best, "One of these, which look the same over USB: " + names + ".");
    }
    return new Answer(
        List.of(),
        generic
            ? "A USB adapter chip, which does not say what board is behind it."
            : vendor < 0 ? "A serial port that is not on USB." : "A serial device not known here.");
  }
}
