package boardwalk.app.boardview.logic;

import java.util.ArrayList;
import java.util.List;

/** Reads one data wire of an SPI bus by its clock, eight bits a word, the highest first. */
final class SpiDecoder {

  private static final int BITS = 8;

  /** A pause of so many bits ends a word that is not full. */
  private static final int PAUSE = 6;

  private SpiDecoder() {}

  /** The bytes on the data wire between two times: bits count at the first edge of each clock. */
  static List<Word> decode(Track clock, Track data, long from, long to) {
    List<Word> words = new ArrayList<>();
    boolean idle = idle(clock);
    long bit = bit(clock, idle);
    int bits = 0;
    int value = 0;
    long began = 0;
    long before = 0;
    for (int i = clock.from(from); i < clock.size() && clock.time(i) <= to; i++) {
      if (clock.level(i) == idle) {
        continue;
      }
      long time = clock.time(i);
      if (time - before > PAUSE * bit) {
        bits = 0;
        value = 0;
      }
      before = time;
      began = bits == 0 ? time : began;
      value = value << 1 | (data.at(time) ? 1 : 0);
      if (++bits == BITS) {
        words.add(new Word(began, time + bit / 2, "%02X".formatted(value), Word.Kind.DATA));
        bits = 0;
        value = 0;
      }
    }
    return words;
  }

  /** The shortest time between two bits lately. */
  private static long bit(Track clock, boolean idle) {
    long shortest = Long.MAX_VALUE / PAUSE;
    long before = -1;
    for (int i = Math.max(0, clock.size() - 4000); i < clock.size(); i++) {
      if (clock.level(i) != idle) {
        if (before >= 0 && clock.time(i) > before) {
          shortest = Math.min(shortest, clock.time(i) - before);
        }
        before = clock.time(i);
      }
    }
    return shortest;
  }

  /** The level of the clock between words: the one it keeps longest. */
  private static boolean idle(Track clock) {
    long longest = -1;
    boolean level = clock.size() > 0 && !clock.level(0);
    for (int i = Math.max(1, clock.size() - 4000); i < clock.size(); i++) {
      long kept = clock.time(i) - clock.time(i - 1);
      if (kept > longest) {
        longest = kept;
        level = clock.level(i - 1);
      }
    }
    // The last level goes on: between programs it is the one between words.
    return clock.size() == 0
        ? level
        : clock.size() % 2 == 0 ? clock.level(clock.size() - 1) : level;
  }
}
