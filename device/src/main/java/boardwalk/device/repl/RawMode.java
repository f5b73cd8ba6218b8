package boardwalk.device.repl;

import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The way into the raw REPL and out of it (docs/reference/repl.rst, shared/runtime/pyexec.c). Used
 * by one thread but for {@link #giveUp}.
 */
final class RawMode {

  /** Interrupts what runs, and enters. */
  static final byte[] ENTRY = {3, '\r', 1};

  static final byte[] CTRL_B = {2};
  private static final byte[] CTRL_C = {3};
  private static final byte[] CTRL_D = {4};

  private static final String PROMPT = "raw REPL; CTRL-B to exit\r\n>";
  private static final int ENTER_ATTEMPTS = 8;

  /** Boards that are slow, or print a lot, are in by then. */
  private static final int ATTEMPTS_OF_SLOW_BOARDS = 2;

  /** Where the board is, as far as we have sent it. */
  private enum Place {
    /** At its friendly prompt, or in a program. */
    OUTSIDE,
    /** At its friendly prompt; the next thing sent takes it into the raw REPL first. */
    ENTERING,
    RAW,
    /** It goes back to its friendly prompt by itself, which has not been read yet. */
    LEAVING
  }

  /** Sends what leaves the raw REPL. */
  interface Farewell {
    /** Gives whether that was sent while a program runs. */
    boolean send() throws IOException;
  }

  private final Transport transport;
  private final Timing timing;
  private final ReplInput input;
  private final OwnNames names;
  private Place place = Place.OUTSIDE;

  /**
   * Whether the board drops what is sent ahead while a program runs, as MicroPython for Linux does
   * (ports/unix/unix_mphal.c: tcsetattr with TCSAFLUSH).
   */
  private boolean dropsAhead;

  private Runnable stuck = () -> {};
  private Runnable through = () -> {};

  /** Guarded by this. */
  private boolean struggling;

  RawMode(Transport transport, Timing timing, ReplInput input, OwnNames names) {
    this.transport = transport;
    this.timing = timing;
    this.input = input;
    this.names = names;
  }

  boolean dropsAhead() {
    return dropsAhead;
  }

  void hasDroppedAhead() {
    dropsAhead = true;
  }

  /** Whether the next thing sent has to enter. */
  boolean isEntering() {
    return place == Place.ENTERING;
  }

  /** Whether the next thing sent finds the board on its way in or out. */
  boolean isUnderWay() {
    return place == Place.ENTERING || place == Place.LEAVING;
  }

  /** A program has been sent, which the board leaves the raw REPL after, or not. */
  void sent(boolean leaving) {
    place = leaving ? Place.LEAVING : Place.RAW;
  }

  /** The board has been sent out of the raw REPL, or will be next. */
  void sentOut() {
    place = Place.OUTSIDE;
  }

  void enterFromPrompt() {
    place = Place.ENTERING;
  }

  /**
   * Interrupts what runs and enters the raw REPL; reads through whatever the board says meanwhile.
   */
  void enter() throws IOException {
    transport.write(ENTRY);
    place = Place.RAW;
    // It may have restarted.
    names.lost();
    if (!input.seen(PROMPT, timing.prompt())) {
      tryAgain();
    }
  }

  /** What comes next can go in again without waiting. */
  void haveLeft() throws IOException {
    if (place == Place.LEAVING && leave()) {
      enterFromPrompt();
    }
  }

  /** Is in the raw REPL when it returns. */
  void arrive() throws IOException {
    switch (place) {
      case OUTSIDE, ENTERING -> enter();
      case LEAVING -> {
        leave();
        enter();
      }
      case RAW -> {
        // It is there.
      }
    }
  }

  /**
   * Waits for the prompt after {@link #ENTRY} was sent with something behind it; false for none.
   */
  boolean isIn() throws IOException {
    place = Place.RAW;
    if (input.seen(PROMPT, timing.prompt())) {
      return true;
    }
    tryAgain();
    return false;
  }

  /**
   * @param stuck told when what runs on the board does not let us in, and {@link #giveUp} may help
   * @param through told when it did after all
   */
  void whenStuck(Runnable stuck, Runnable through) {
    this.stuck = stuck;
    this.through = through;
  }

  /** Ends, from another thread, the tries to get in that {@link #whenStuck} told of. */
  synchronized void giveUp() {
    if (struggling) {
      input.giveUp(true);
    }
  }

  private synchronized void struggle(boolean now) {
    struggling = now;
    if (!now) {
      input.giveUp(false);
    }
  }

  private void tryAgain() throws IOException {
    names.lost();
    try {
      for (int attempt = 1; attempt < ENTER_ATTEMPTS && !input.isGivenUp(); attempt++) {
        if (attempt == ATTEMPTS_OF_SLOW_BOARDS) {
          struggle(true);
          stuck.run();
        }
        if (letIn(attempt)) {
          if (attempt >= ATTEMPTS_OF_SLOW_BOARDS) {
            through.run();
          }
          return;
        }
      }
      place = Place.OUTSIDE;
      throw input.isGivenUp()
          ? new BoardError(
              BoardError.Kind.CANCELLED, "Nothing was done, because you pressed Stop.", "")
          : BoardError.noAnswer("it does not enter the raw REPL");
    } finally {
      struggle(false);
    }
  }

  private boolean letIn(int attempt) throws IOException {
    transport.write(CTRL_C);
    input.drain(timing.quiet());
    transport.write(CTRL_C);
    input.drain(timing.quiet());
    transport.write(new byte[] {'\r', 1});
    if (!input.seen(PROMPT, Math.min(timing.answer(), timing.prompt() * (attempt + 1)))) {
      return false;
    }
    // A slow board answers the earlier tries as well.
    input.drain(timing.quiet());
    return caughtUp(attempt);
  }

  /**
   * Whether the board has dealt with all that was sent to it: what it has not read yet of the tries
   * would be taken for a part of what comes next. It answers in the order it is asked.
   */
  private boolean caughtUp(int attempt) throws IOException {
    String word = "caught up " + attempt;
    byte[] question = ("print('" + word + "')\u0004").getBytes(StandardCharsets.US_ASCII);
    transport.write(question);
    return input.seen("OK" + word + "\r\n\u0004\u0004>", timing.answer());
  }

  /** See {@link RawRepl#leave}. */
  boolean leave(Farewell farewell) throws IOException {
    Place before = place;
    place = Place.OUTSIDE;
    if (before == Place.ENTERING) {
      return true;
    }
    names.lost();
    if (before == Place.OUTSIDE) {
      // One that did not let us in need not be waited for.
      transport.write(CTRL_B);
      return false;
    }
    boolean ahead = before == Place.LEAVING || farewell.send();
    if (ahead && input.seen(">>> ", timing.answer() / 2)) {
      return true;
    }
    if (ahead) {
      dropsAhead = true;
      transport.write(CTRL_B);
    }
    return input.seen(">>> ", timing.answer());
  }

  /** Reads the friendly prompt that is still to come. */
  private boolean leave() throws IOException {
    return leave(() -> false);
  }

  /** See {@link RawRepl#softReset}. */
  void softReset() throws IOException {
    arrive();
    transport.write(CTRL_D);
    if (!input.seen("OK", timing.answer())) {
      throw BoardError.noAnswer("it does not restart");
    }
    if (!input.seen(PROMPT, timing.answer() * 2)) {
      enter();
    }
  }
}
