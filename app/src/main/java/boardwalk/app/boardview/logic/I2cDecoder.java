package boardwalk.app.boardview.logic;

import java.util.ArrayList;
import java.util.List;

/** Reads an I2C bus (NXP UM10204) from the edges of its two wires. */
final class I2cDecoder {

  private static final int BITS = 9;

  private final List<Word> words = new ArrayList<>();
  private boolean open;
  private boolean first;
  private boolean reading;
  private int bits;
  private int value;
  private long began;

  private I2cDecoder() {}

  /**
   * What the bus carried between two times.
   *
   * @return words over the data wire; empty when nothing makes sense
   */
  static List<Word> decode(Track clock, Track data, long from, long to) {
    I2cDecoder decoder = new I2cDecoder();
    decoder.run(clock, data, from, to);
    return decoder.words;
  }

  private void run(Track clock, Track data, long from, long to) {
    int c = clock.from(from);
    int d = data.from(from);
    boolean scl = clock.at(from - 1);
    boolean sda = data.at(from - 1);
    while (c < clock.size() || d < data.size()) {
      long clockTime = c < clock.size() ? clock.time(c) : Long.MAX_VALUE;
      long dataTime = d < data.size() ? data.time(d) : Long.MAX_VALUE;
      if (Math.min(clockTime, dataTime) > to) {
        break;
      }
      // At the same time the clock falls before and rises after the data changes.
      boolean clockFirst = clockTime < dataTime || clockTime == dataTime && scl;
      if (clockFirst) {
        scl = clock.level(c++);
        if (scl) {
          bit(sda, clockTime);
        }
      } else {
        sda = data.level(d++);
        if (scl) {
          mark(sda, dataTime);
        }
      }
    }
  }

  /** The data wire changed while the clock was high: a start when it fell, else a stop. */
  private void mark(boolean rose, long time) {
    if (rose) {
      if (open) {
        words.add(new Word(time, time, "P", Word.Kind.MARK));
      }
      open = false;
    } else {
      words.add(new Word(time, time, open ? "Sr" : "S", Word.Kind.MARK));
      open = true;
      first = true;
    }
    bits = 0;
    value = 0;
  }

  private void bit(boolean high, long time) {
    if (!open) {
      return;
    }
    if (bits == 0) {
      began = time;
    }
    value = value << 1 | (high ? 1 : 0);
    if (++bits < BITS) {
      return;
    }
    boolean acknowledged = (value & 1) == 0;
    int octet = value >> 1;
    String end = acknowledged ? "" : " NACK";
    if (first) {
      reading = (octet & 1) == 1;
      words.add(
          new Word(
              began,
              time,
              "%02X %s".formatted(octet >> 1, reading ? "R" : "W") + end,
              acknowledged ? Word.Kind.ADDRESS : Word.Kind.FAULT));
    } else {
      // Who reads ends the reading by leaving the last byte unacknowledged.
      words.add(
          new Word(
              began,
              time,
              "%02X".formatted(octet) + (reading ? "" : end),
              acknowledged || reading ? Word.Kind.DATA : Word.Kind.FAULT));
    }
    first = false;
    bits = 0;
    value = 0;
  }
}
