package boardwalk.app.boardview.logic;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes recorded pins as a value change dump (IEEE 1364-2001, chapter 18), for GTKWave, PulseView
 * and the like. Times are in nanoseconds of the board; a wire that floats is z, one that was not
 * looked at x.
 */
public final class VcdText {

  private static final char FIRST_CODE = '!';

  private VcdText() {}

  /** Goes along one track from change to change. */
  private static final class Cursor {

    private final char code;
    private final Track track;
    private int edge;
    private int spell;
    private char said;

    Cursor(char code, Track track, long start) {
      this.code = code;
      this.track = track;
      this.edge = track.from(start);
      this.spell = track.spells().at(start - 1) + 1;
    }

    /** When something may change next. */
    long time() {
      long next = edge < track.size() ? track.time(edge) : Long.MAX_VALUE;
      return Math.min(next, track.spells().start(spell));
    }

    /** Takes all that happens at a time. */
    void pass(long time) {
      edge = track.from(time + 1);
      spell = track.spells().at(time) + 1;
    }

    /** The line for a time; empty when nothing is new. */
    String line(long time) {
      char now =
          switch (track.wire(time)) {
            case UNSEEN -> 'x';
            case FLOATING -> 'z';
            case LOW -> '0';
            case HIGH -> '1';
          };
      if (now == said) {
        return "";
      }
      said = now;
      return "" + now + code + "\n";
    }
  }

  /**
   * Writes all edges of some pins.
   *
   * @param start when the dump begins
   * @param end when it ends
   */
  public static void write(
      Writer out, String board, Map<String, Track> tracks, long start, long end)
      throws IOException {
    List<Cursor> cursors = new ArrayList<>();
    out.write("$version Boardwalk $end\n$timescale 1 ns $end\n$scope module ");
    out.write(board.replace(' ', '_') + " $end\n");
    for (Map.Entry<String, Track> entry : tracks.entrySet()) {
      char code = (char) (FIRST_CODE + cursors.size());
      cursors.add(new Cursor(code, entry.getValue(), start));
      out.write("$var wire 1 " + code + " " + entry.getKey().replace(' ', '_') + " $end\n");
    }
    out.write("$upscope $end\n$enddefinitions $end\n#" + start + "\n$dumpvars\n");
    for (Cursor cursor : cursors) {
      out.write(cursor.line(start - 1));
    }
    out.write("$end\n");
    long written = start;
    while (true) {
      Cursor next = null;
      for (Cursor cursor : cursors) {
        if (next == null || cursor.time() < next.time()) {
          next = cursor;
        }
      }
      if (next == null || next.time() > end) {
        break;
      }
      long time = next.time();
      next.pass(time);
      String line = next.line(time);
      if (!line.isEmpty()) {
        if (time != written) {
          written = time;
          out.write("#" + time + "\n");
        }
        out.write(line);
      }
    }
    if (end > written) {
      out.write("#" + end + "\n");
    }
  }
}
