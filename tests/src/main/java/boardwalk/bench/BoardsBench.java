package boardwalk.bench;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.boards.pinout.SvgWriter;
import boardwalk.boards.recognition.Evidence;
import boardwalk.boards.recognition.Recognizer;
import boardwalk.boards.recognition.UsbSight;
import boardwalk.editor.pinhelp.PinHelp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Times of the board profiles in a fresh JVM: the list of all, one board, one drawing, one
 * recognition, pin help for 1000 lines. Run by {@code tests/bench/boards}, several times.
 */
public final class BoardsBench {

  private static final double NANOS = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LINES = 1000;
  private static final int WARM = 30;

  private BoardsBench() {}

  /** Processor time of this thread: other work on the computer counts less than by the clock. */
  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Argument: id of the board. */
  public static void main(String[] args) {
    long start = now();
    Profiles profiles = Profiles.builtIn();
    int count = profiles.all().size();
    long listed = now();
    BoardProfile board = profiles.find(args[0]).orElseThrow();
    long resolved = now();
    Recognizer recognizer = new Recognizer(profiles);
    recognizer.recognize(Evidence.of(new UsbSight(0x2e8a, 5, "e6614c311b", "")));
    long recognised = now();
    SvgWriter.write(board);
    long drawn = now();
    String program =
        "from machine import Pin\n" + "led = Pin(4, Pin.OUT)\nled.value(1)\n".repeat(LINES / 2);
    PinHelp.check(board, program);
    long helped = now();
    for (int i = 0; i < WARM; i++) {
      PinHelp.check(board, program);
    }
    long before = now();
    PinHelp.check(board, program);
    long warm = now();
    System.out.printf(
        "%d boards %.1f ms, %s %.1f ms, recognised %.1f ms, drawn %.1f ms, pin help %.1f ms the first"
            + " time, %.1f ms later%n",
        count,
        (listed - start) / NANOS,
        board.id(),
        (resolved - listed) / NANOS,
        (recognised - resolved) / NANOS,
        (drawn - recognised) / NANOS,
        (helped - drawn) / NANOS,
        (warm - before) / NANOS);
  }
}
