package boardwalk.app.boardview.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the buses among the pins by what they are used as, and reads them. */
public final class Buses {

  private Buses() {}

  /**
   * The pins with what they carried between two times.
   *
   * @param modes what each pin is used as, by label
   */
  public static List<Lane> read(
      Map<String, Track> tracks, Map<String, String> modes, long from, long to) {
    Map<String, List<Word>> words = new HashMap<>();
    i2c(used(tracks, modes, "I2C"), tracks, from, to, words);
    spi(used(tracks, modes, "SPI"), tracks, from, to, words);
    for (String pin : used(tracks, modes, "UART")) {
      words.put(pin, UartDecoder.decode(tracks.get(pin), from, to));
    }
    List<Lane> lanes = new ArrayList<>();
    tracks.forEach(
        (pin, track) ->
            lanes.add(
                new Lane(
                    pin, modes.getOrDefault(pin, ""), track, words.getOrDefault(pin, List.of()))));
    return lanes;
  }

  private static List<String> used(
      Map<String, Track> tracks, Map<String, String> modes, String by) {
    return tracks.keySet().stream()
        .filter(pin -> modes.getOrDefault(pin, "").startsWith(by))
        .filter(pin -> tracks.get(pin).size() > 0)
        .toList();
  }

  /** Of two wires the clock is the one by which the other makes sense. */
  private static void i2c(
      List<String> pins,
      Map<String, Track> tracks,
      long from,
      long to,
      Map<String, List<Word>> words) {
    for (String data : pins) {
      List<Word> best = List.of();
      for (String clock : pins) {
        if (!clock.equals(data)) {
          List<Word> read = I2cDecoder.decode(tracks.get(clock), tracks.get(data), from, to);
          best = sense(read) > sense(best) ? read : best;
        }
      }
      if (sense(best) > 0) {
        words.put(data, best);
      }
    }
    keepBetter(pins, words);
  }

  /** Bytes count for it, marks without bytes against it: the wrong wire shows many marks. */
  private static int sense(List<Word> words) {
    int score = 0;
    for (Word word : words) {
      score += word.kind() == Word.Kind.MARK ? -1 : 3;
    }
    return score;
  }

  /** The wire that makes less sense as data is the clock, and says nothing. */
  private static void keepBetter(List<String> pins, Map<String, List<Word>> words) {
    if (pins.size() == 2 && words.containsKey(pins.get(0)) && words.containsKey(pins.get(1))) {
      boolean firstBetter = sense(words.get(pins.get(0))) >= sense(words.get(pins.get(1)));
      words.remove(pins.get(firstBetter ? 1 : 0));
    }
  }

  /** The clock is the wire that changes most. */
  private static void spi(
      List<String> pins,
      Map<String, Track> tracks,
      long from,
      long to,
      Map<String, List<Word>> words) {
    String clock = null;
    int most = 0;
    for (String pin : pins) {
      int edges = tracks.get(pin).from(to) - tracks.get(pin).from(from);
      if (edges > most) {
        most = edges;
        clock = pin;
      }
    }
    for (String pin : pins) {
      if (clock != null && !pin.equals(clock)) {
        words.put(pin, SpiDecoder.decode(tracks.get(clock), tracks.get(pin), from, to));
      }
    }
  }
}
