package boardwalk.interpreter.hardware.trace;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the levels of all pins of a board as a value change dump (IEEE 1364-2001, chapter 18), for
 * GTKWave, PulseView and the like. Times are in nanoseconds; a wire that nothing drives is z.
 */
public final class VcdRecorder implements AutoCloseable {

  private static final char FIRST_CODE = '!';
  private static final int CODES = 94;

  private final Path file;

  /** What is written to until the end: a dump that broke off does not look like a whole one. */
  private final Path part;

  private final BufferedWriter out;
  private long written = -1;

  /** What ended the recording early; the program it is made of goes on. */
  private IOException broken;

  /** Starts to record, from now on; the file is there after {@link #end}. */
  public VcdRecorder(Path file, VirtualBoard board) throws IOException {
    this.file = file;
    boolean device = Files.exists(file) && !Files.isRegularFile(file);
    part = device ? file : file.resolveSibling(file.getFileName() + ".part");
    out = Files.newBufferedWriter(part);
    out.write("$version Boardwalk $end\n$timescale 1 ns $end\n$scope module ");
    out.write(board.profile().id().replace(' ', '_') + " $end\n");
    int number = 0;
    for (BoardPin pin : board.pins()) {
      out.write("$var wire 1 " + code(number++) + " " + pin.label().replace(' ', '_') + " $end\n");
    }
    out.write("$upscope $end\n$enddefinitions $end\n#0\n$dumpvars\n");
    number = 0;
    for (BoardPin pin : board.pins()) {
      String code = code(number++);
      Wire wire = new Wire(pin.net(), code);
      out.write(wire.said + code + "\n");
      pin.net().listen(wire);
    }
    out.write("$end\n");
    written = 0;
  }

  private static String code(int number) {
    String last = Character.toString((char) (FIRST_CODE + number % CODES));
    return number < CODES ? last : code(number / CODES - 1) + last;
  }

  /** What was written last of one wire: its level, or z while it floats. */
  private final class Wire implements Net.Listener {

    private final Net net;
    private final String code;
    private char said;

    Wire(Net net, String code) {
      this.net = net;
      this.code = code;
      this.said = state();
    }

    private char state() {
      return !net.isDriven() ? 'z' : net.level() == 1 ? '1' : '0';
    }

    @Override
    public void changed(int level, long time) {
      char now = state();
      if (now != said) {
        said = now;
        change(code, now, time);
      }
    }

    @Override
    public void driven(boolean driven, long time) {
      changed(net.level(), time);
    }
  }

  private void change(String code, char level, long time) {
    if (broken != null) {
      return;
    }
    try {
      if (time != written) {
        out.write("#" + time + "\n");
        written = time;
      }
      out.write(level + code + "\n");
    } catch (IOException e) {
      broken = e;
    }
  }

  /**
   * Ends the file at a time.
   *
   * @throws IOException when not all of it could be written; then the file is what it was before
   */
  public void end(long time) throws IOException {
    try {
      if (broken != null) {
        throw broken;
      }
      if (time > written) {
        out.write("#" + time + "\n");
      }
      out.close();
      if (!part.equals(file)) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new IOException(
          "the signals could not be written to "
              + file
              + " ("
              + e.getMessage()
              + "). Is the disk full? What was in that file before is unchanged.",
          e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (!part.equals(file)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
