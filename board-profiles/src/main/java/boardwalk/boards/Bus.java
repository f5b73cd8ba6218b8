package boardwalk.boards;

import java.util.Map;

/**
 * A bus of the chip.
 *
 * @param id as programs number it: {@code I2C0} is {@code I2C(0)}
 * @param kind {@code i2c}, {@code spi}, {@code uart}, {@code can} or {@code i2s}
 * @param defaults signal (lower case: scl, sda, sck, mosi, miso, tx, rx) to the chip's name of the
 *     pin it is on when a program names none
 * @param role {@code repl}, {@code internal}, {@code external} or empty
 * @param pitfall id of the pitfall of its default pins; empty for none
 * @param note what else to know; may be empty
 */
public record Bus(
    String id,
    String kind,
    Map<String, String> defaults,
    String role,
    String pitfall,
    String note) {

  /** The number programs give; -1 where it has none. */
  public int number() {
    int start = id.length();
    while (start > 0 && Character.isDigit(id.charAt(start - 1))) {
      start--;
    }
    return start == id.length() ? -1 : Integer.parseInt(id.substring(start));
  }
}
