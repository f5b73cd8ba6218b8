package boardwalk.app.boardview;

import java.util.Map;
import java.util.StringJoiner;

/** What a part shows, in words. */
final class PartWords {

  private PartWords() {}

  /** What its picture leaves open; empty for nothing. */
  static String of(String kind, LivePart part) {
    return switch (kind) {
      case "servo" -> plain(part.number("angle")) + "\u00b0";
      case "stepper" ->
          plain(part.number("steps")) + " steps, " + plain(part.number("angle")) + "\u00b0";
      case "buzzer" -> part.flag("sounding") ? plain(part.number("frequency")) + " Hz" : "";
      case "relay" -> part.flag("on") ? "switched on" : "switched off";
      case "pcf8574" -> bits("P", part.number("port"));
      case "mcp23017" -> bits("A", part.number("port_a")) + ", " + bits("B", part.number("port_b"));
      case "at24c32" -> plain(part.number("used")) + " bytes written";
      case "sd_card" -> plain(part.number("blocks")) + " blocks written";
      case "logic_probe" ->
          "rises "
              + plain(part.number("rises"))
              + ", frequency "
              + plain(part.number("frequency"))
              + " Hz, high for "
              + plain(part.number("high"))
              + " \u00b5s";
      case "rotary_encoder" -> plain(part.number("position")) + " clicks";
      default -> "";
    };
  }

  /** Everything it shows, for those who cannot see it. */
  static String all(Map<String, Object> shown) {
    StringJoiner words = new StringJoiner(", ");
    shown.forEach(
        (name, value) ->
            words.add(
                name.replace('_', ' ')
                    + " "
                    + (value instanceof Double number ? plain(number) : value)));
    return words.toString();
  }

  /** The levels of eight pins as the data sheets write them: the highest number first. */
  private static String bits(String port, double levels) {
    String digits = Integer.toBinaryString(0x100 | (int) levels & 0xff).substring(1);
    return port + " " + digits;
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : String.format(java.util.Locale.ROOT, "%.1f", number);
  }
}
