package boardwalk.app.boardview.logic;

import java.util.ArrayList;
import java.util.List;

/** Reads a serial line of eight bits without parity; finds its speed from its shortest pulse. */
final class UartDecoder {

  private static final int[] SPEEDS = {
    300, 1200, 2400, 4800, 9600, 19200, 31250, 38400, 57600, 115200, 230400, 460800, 921600
  };

  private UartDecoder() {}

  /** Bits a second, as usual speeds are; 0 when there is too little to tell. */
  static int speed(Track line) {
    long shortest = Long.MAX_VALUE;
    for (int i = Math.max(1, line.size() - 2000); i < line.size(); i++) {
      long kept = line.time(i) - line.time(i - 1);
      if (kept > 0) {
        shortest = Math.min(shortest, kept);
      }
    }
    if (shortest == Long.MAX_VALUE) {
      return 0;
    }
    double wanted = 1e9 / shortest;
    int best = SPEEDS[0];
    for (int speed : SPEEDS) {
      if (Math.abs(Math.log(speed / wanted)) < Math.abs(Math.log(best / wanted))) {
        best = speed;
      }
    }
    return best;
  }

  /** The characters on the line between two times. */
  static List<Word> decode(Track line, long from, long to) {
    List<Word> words = new ArrayList<>();
    int speed = speed(line);
    if (speed == 0) {
      return words;
    }
    double bit = 1e9 / speed;
    long free = Long.MIN_VALUE;
    for (int i = line.from(from); i < line.size() && line.time(i) <= to; i++) {
      long start = line.time(i);
      if (line.level(i) || start < free) {
        continue;
      }
      int value = 0;
      for (int n = 0; n < 8; n++) {
        value |= line.at((long) (start + bit * (n + 1.5))) ? 1 << n : 0;
      }
      long end = (long) (start + bit * 10);
      boolean stopped = line.at((long) (start + bit * 9.5));
      words.add(new Word(start, end, text(value), stopped ? Word.Kind.DATA : Word.Kind.FAULT));
      free = (long) (start + bit * 9.3);
    }
    return words;
  }

  private static String text(int value) {
    return value > ' ' && value < 127 ? "'" + (char) value + "'" : "%02X".formatted(value);
  }
}
