package boardwalk.device.repl;

import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.util.Arrays;

/**
 * Raw-paste mode (docs/reference/repl.rst): the board says how much it takes, and compiles a
 * program as it comes.
 */
final class RawPaste {

  private static final byte[] REQUEST = {5, 'A', 1};
  private static final byte[] CTRL_D = {4};
  private static final int END = 4;
  private static final int WINDOW_FREE = 1;
  private static final int USUAL_WINDOW = 64;

  /** What is known of it on this board. */
  private enum Known {
    NOTHING,
    WORKS,
    ABSENT
  }

  private final Transport transport;
  private final Timing timing;
  private final ReplInput input;
  private final RawMode mode;
  private Known known = Known.NOTHING;
  private int window = USUAL_WINDOW;

  RawPaste(Transport transport, Timing timing, ReplInput input, RawMode mode) {
    this.transport = transport;
    this.timing = timing;
    this.input = input;
    this.mode = mode;
  }

  boolean isUntried() {
    return known == Known.NOTHING;
  }

  boolean works() {
    return known == Known.WORKS;
  }

  /** From now on it is not tried. */
  void ruleOut() {
    known = Known.ABSENT;
  }

  /** Bytes the board takes at once. */
  int window() {
    return window;
  }

  /**
   * Sends a program; false when the board knows no raw-paste mode, or says so and cannot mean it.
   *
   * @param end what follows the program: Ctrl-D, and what leaves the raw REPL
   */
  boolean send(byte[] source, ProgramSender.End end) throws IOException {
    if (known == Known.ABSENT) {
      return false;
    }
    boolean ahead = mode.isUnderWay();
    if (!request()) {
      return send(source, end);
    }
    int first = input.next(timing.answer());
    if (first < 0 && ahead && !mode.dropsAhead()) {
      mode.hasDroppedAhead();
      return send(source, end);
    }
    int second = input.next(timing.answer());
    if (first != 'R' || second != 1) {
      known = Known.ABSENT;
      if (first != 'R') {
        // An older board has taken the letters for a program and shows its prompt anew.
        input.seen(">", timing.quiet() * 5);
      }
      return false;
    }
    window = input.next(timing.answer()) | input.next(timing.answer()) << 8;
    return window > 0 ? pieces(source, end) : giveUp();
  }

  /** False when the board had to be brought into the raw REPL first. */
  private boolean request() throws IOException {
    mode.haveLeft();
    if (!mode.isEntering() || mode.dropsAhead()) {
      mode.arrive();
      transport.write(REQUEST);
      return true;
    }
    transport.write(ProgramSender.join(RawMode.ENTRY, REQUEST));
    return mode.isIn();
  }

  private boolean pieces(byte[] source, ProgramSender.End end) throws IOException {
    int free = window;
    int at = 0;
    while (at < source.length) {
      while (free == 0 || input.hasBuffered()) {
        int answer = input.next(timing.answer());
        if (answer == WINDOW_FREE) {
          free += window;
        } else if (answer == END) {
          transport.write(CTRL_D);
          return true;
        } else {
          return giveUp();
        }
      }
      int count = Math.min(free, source.length - at);
      byte[] piece = Arrays.copyOfRange(source, at, at + count);
      at += count;
      free -= count;
      transport.write(at == source.length ? ProgramSender.join(piece, end.bytes()) : piece);
    }
    mode.sent(end == ProgramSender.End.LEAVES);
    int answer = input.next(timing.answer());
    while (answer == WINDOW_FREE) {
      answer = input.next(timing.answer());
    }
    if (answer != END) {
      return giveUp();
    }
    known = Known.WORKS;
    return true;
  }

  private boolean giveUp() throws IOException {
    if (known == Known.WORKS) {
      throw BoardError.noAnswer("it stopped in the middle of a program");
    }
    known = Known.ABSENT;
    mode.enter();
    return false;
  }
}
