package boardwalk.device.repl;

import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Runs code on a board through its raw REPL (docs/reference/repl.rst, shared/runtime/pyexec.c).
 * Used by one thread, which owns the transport meanwhile; others may write Ctrl-C or a program's
 * input to the transport.
 */
public final class RawRepl {

  private static final byte[] CTRL_B = {2};
  private static final byte[] CTRL_C = {3};
  private static final byte[] CTRL_D = {4};
  private static final byte[] RAW_PASTE = {5, 'A', 1};
  private static final String PROMPT = "raw REPL; CTRL-B to exit\r\n>";
  private static final int END = 4;
  private static final int WINDOW_FREE = 1;
  private static final int ENTER_ATTEMPTS = 8;

  /** Code up to this size fits into every board's input buffer and needs no flow control. */
  private static final int SHORT = 240;

  /** Bytes sent at once where nothing tells how much the board takes. */
  private static final int CHUNK = 48;

  /** How often code that arrives damaged is sent, and how much slower each time. */
  private static final int SENDINGS = 4;

  private static final int SLOWER_MILLIS = 10;

  /** A program from this size on can be what a small board has no memory for. */
  private static final int LARGE = 2000;

  /** What is known of raw-paste mode on this board. */
  private enum Paste {
    UNKNOWN,
    WORKS,
    ABSENT
  }

  private final Transport transport;
  private final Timing timing;
  private final ReplInput input;
  private Paste paste = Paste.UNKNOWN;
  private StandardInput standardInput;
  private BoardFacts facts;
  private int window = 64;
  private int slower;

  public RawRepl(Transport transport) {
    this(transport, Timing.STANDARD);
  }

  public RawRepl(Transport transport, Timing timing) {
    this.transport = transport;
    this.timing = timing;
    this.input = new ReplInput(transport);
  }

  /**
   * Interrupts what runs and enters the raw REPL; reads through whatever the board says meanwhile.
   */
  public void enter() throws IOException {
    transport.write(new byte[] {'\r', 3, '\r', 1});
    if (input.seen(PROMPT, timing.prompt())) {
      return;
    }
    for (int attempt = 1; attempt < ENTER_ATTEMPTS; attempt++) {
      transport.write(CTRL_C);
      input.drain(timing.quiet());
      transport.write(CTRL_C);
      input.drain(timing.quiet());
      transport.write(new byte[] {'\r', 1});
      if (input.seen(PROMPT, Math.min(timing.answer(), timing.prompt() * (attempt + 1)))) {
        // A slow board answers the earlier tries as well.
        input.drain(timing.quiet());
        if (caughtUp(attempt)) {
          return;
        }
      }
    }
    throw BoardError.noAnswer("it does not enter the raw REPL");
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

  /** Goes back to the friendly prompt; its banner is read and dropped. */
  public void leave() throws IOException {
    transport.write(CTRL_B);
    input.seen(">>> ", timing.answer());
  }

  /** Restarts the board's MicroPython: no variables, no {@code main.py}. Stays in the raw REPL. */
  public void softReset() throws IOException {
    transport.write(CTRL_D);
    if (!input.seen("OK", timing.answer())) {
      throw BoardError.noAnswer("it does not restart");
    }
    if (!input.seen(PROMPT, timing.answer() * 2)) {
      enter();
    }
  }

  /**
   * Runs code of ours and gives what it printed; fails when the board falls silent. Where nothing
   * controls the flow, code that arrives damaged is sent again, more slowly: a board that finds a
   * syntax error has run none of it.
   */
  public ExecResult exec(String source) throws IOException {
    for (int attempt = 1; ; attempt++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      send(source);
      stream(out::writeBytes, timing.silence());
      ExecResult result = new ExecResult(text(out.toByteArray()), error());
      boolean damaged = result.exception().startsWith("SyntaxError") && paste != Paste.WORKS;
      if (!damaged || attempt == SENDINGS) {
        return result;
      }
      slower += SLOWER_MILLIS;
    }
  }

  /** Runs code for at most {@code limit}; then interrupts it and fails. */
  public ExecResult exec(String source, Duration limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    send(source);
    long deadline = System.nanoTime() + limit.toNanos();
    RestartWatch watch = new RestartWatch();
    while (true) {
      long left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
      if (!input.fill((int) Math.min(left, ReplInput.FOREVER))) {
        enter();
        throw BoardError.tooLong(limit);
      }
      byte[] piece = input.upTo(END);
      out.writeBytes(piece);
      if (input.hasBuffered()) {
        input.next(0);
        return new ExecResult(text(out.toByteArray()), error());
      }
      if (watch.sees(piece)) {
        throw BoardError.restarted();
      }
    }
  }

  /** Like {@link #exec(String)}, and an exception on the board is a refusal in words. */
  public String must(String source) throws IOException {
    ExecResult result = exec(source);
    if (!result.ok()) {
      throw Refusal.of(result);
    }
    return result.output();
  }

  /**
   * Runs code; takes as long as it runs.
   *
   * @param started called when the board has taken the code and runs it
   * @param output gets what it prints, in pieces, as it comes
   * @return text of the exception it did not catch, or empty
   */
  public String exec(String source, Runnable started, Consumer<byte[]> output) throws IOException {
    send(source);
    started.run();
    stream(output, ReplInput.FOREVER);
    return error();
  }

  /**
   * Runs a program of ours that talks with this computer.
   *
   * @return how it ended; its output is what was not read in the dialogue
   */
  public ExecResult converse(String source, Dialogue dialogue) throws IOException {
    send(source);
    ProgramLine line = new ProgramLine();
    dialogue.talk(line);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!line.ended) {
      stream(out::writeBytes, timing.silence());
    }
    return new ExecResult(text(out.toByteArray()), error());
  }

  /** Stops a program of ours that hangs, and comes back to the raw REPL's prompt. */
  public void abandon() throws IOException {
    enter();
  }

  /** What this board can do; asked once. */
  public BoardFacts facts() throws IOException {
    if (facts == null) {
      facts = BoardFacts.ask(this);
    }
    return facts;
  }

  /** Bytes the board takes at once while a program reads them. */
  public int window() {
    return window;
  }

  /** Whether the way to the board carries every byte value unchanged. */
  public boolean eightBitClean() {
    return transport.eightBitClean();
  }

  /** How a program on the board can read from this computer; tried once. */
  public StandardInput standardInput() throws IOException {
    if (standardInput == null) {
      standardInput = StandardInput.UNREADABLE;
      standardInput = StandardInput.ask(this);
    }
    return standardInput;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void send(String source) throws IOException {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= SHORT || !sendByPaste(bytes)) {
      sendPlain(bytes);
    }
  }

  private String error() throws IOException {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    stream(error::writeBytes, timing.silence());
    if (!input.seen(">", timing.answer())) {
      throw BoardError.noAnswer("its prompt is missing after a program");
    }
    return text(error.toByteArray()).replace("\r\n", "\n");
  }

  private void sendPlain(byte[] source) throws IOException {
    boolean buffers = standardInput != null && standardInput != StandardInput.UNREADABLE;
    if (source.length <= SHORT && buffers) {
      byte[] all = Arrays.copyOf(source, source.length + 1);
      all[source.length] = END;
      transport.write(all);
    } else {
      for (int at = 0; at < source.length; at += CHUNK) {
        transport.write(Arrays.copyOfRange(source, at, Math.min(source.length, at + CHUNK)));
        pause();
      }
      transport.write(CTRL_D);
    }
    if (!input.seen("OK", timing.answer())) {
      throw source.length < LARGE
          ? BoardError.noAnswer("it did not take the program")
          : new BoardError(
              BoardError.Kind.NO_ANSWER,
              "The board did not take a program of " + source.length + " bytes.",
              "It may have too little memory for it. Restart the board, then save the program on"
                  + " it as a file, or make it shorter.");
    }
  }

  /** False when the board knows no raw-paste mode, or says so and cannot mean it. */
  private boolean sendByPaste(byte[] source) throws IOException {
    // A port whose programs cannot wait for input cannot take a paste either, and may hang for ever
    // if asked; so that is found out first, by a short program.
    if (paste == Paste.UNKNOWN && standardInput() == StandardInput.UNREADABLE) {
      paste = Paste.ABSENT;
    }
    if (paste == Paste.ABSENT) {
      return false;
    }
    transport.write(RAW_PASTE);
    int first = input.next(timing.answer());
    int second = input.next(timing.answer());
    if (first != 'R' || second != 1) {
      paste = Paste.ABSENT;
      if (first != 'R') {
        // An older board has taken the letters for a program and shows its prompt anew.
        input.seen(">", timing.quiet() * 5);
      }
      return false;
    }
    window = input.next(timing.answer()) | input.next(timing.answer()) << 8;
    if (window <= 0) {
      return giveUpPaste();
    }
    return paste(source);
  }

  private boolean paste(byte[] source) throws IOException {
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
          return giveUpPaste();
        }
      }
      int count = Math.min(free, source.length - at);
      transport.write(Arrays.copyOfRange(source, at, at + count));
      at += count;
      free -= count;
    }
    transport.write(CTRL_D);
    int answer = input.next(timing.answer());
    while (answer == WINDOW_FREE) {
      answer = input.next(timing.answer());
    }
    if (answer != END) {
      return giveUpPaste();
    }
    paste = Paste.WORKS;
    return true;
  }

  private boolean giveUpPaste() throws IOException {
    if (paste == Paste.WORKS) {
      throw BoardError.noAnswer("it stopped in the middle of a program");
    }
    paste = Paste.ABSENT;
    enter();
    return false;
  }

  /** Passes bytes on until the end mark. */
  private void stream(Consumer<byte[]> output, int silence) throws IOException {
    RestartWatch watch = new RestartWatch();
    while (true) {
      if (!input.fill(silence)) {
        throw BoardError.noAnswer("it fell silent in the middle of a command");
      }
      byte[] piece = input.upTo(END);
      if (piece.length > 0) {
        output.accept(piece);
      }
      if (input.hasBuffered()) {
        input.next(0);
        return;
      }
      if (watch.sees(piece)) {
        throw BoardError.restarted();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(timing.pace() + slower);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class ProgramLine implements Dialogue.Line {
    private boolean ended;

    @Override
    public int read(int millis) throws IOException {
      if (ended) {
        return Dialogue.ENDED;
      }
      int b = input.next(millis);
      ended = b == END;
      return ended ? Dialogue.ENDED : b;
    }

    @Override
    public int read() throws IOException {
      return read(timing.silence());
    }

    @Override
    public byte[] read(int count, int millis) throws IOException {
      byte[] bytes = new byte[count];
      return !ended && input.exactly(bytes, count, millis) ? bytes : null;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      transport.write(bytes);
    }
  }
}
