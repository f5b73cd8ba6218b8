package boardwalk.app.boardview.logic;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes recorded pins as a value change dump (IEEE 1364-2001, chapter 18), for GTKWave, PulseView
 * and the like. Times are in nanoseconds of the board.
 */
public final class VcdText {

  private static final char FIRST_CODE = '!';

  private VcdText() {}

  private record Cursor(char code, Track track, int[] next) {
    long time() {
      return next[0] < track.size() ? track.time(next[0]) : Long.MAX_VALUE;
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
      cursors.add(new Cursor(code, entry.getValue(), new int[] {entry.getValue().from(start)}));
      out.write("$var wire 1 " + code + " " + entry.getKey().replace(' ', '_') + " $end\n");
    }
    out.write("$upscope $end\n$enddefinitions $end\n#" + start + "\n$dumpvars\n");
    for (Cursor cursor : cursors) {
      out.write((cursor.track().at(start - 1) ? "1" : "0") + cursor.code() + "\n");
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
      if (next.time() != written) {
        written = next.time();
        out.write("#" + written + "\n");
      }
      out.write((next.track().level(next.next()[0]++) ? "1" : "0") + next.code() + "\n");
    }
    if (end > written) {
      out.write("#" + end + "\n");
    }
  }
}
