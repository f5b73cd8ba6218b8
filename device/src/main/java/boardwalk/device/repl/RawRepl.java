package boardwalk.device.repl;

import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Runs code on a board through its raw REPL. Used by one thread, which owns the transport
 * meanwhile; others may write Ctrl-C or a program's input to the transport.
 */
public final class RawRepl {

  private static final byte[] CTRL_B = {2};
  private static final byte[] CTRL_C = {3};
  private static final byte[] CTRL_D = {4};
  private static final byte[] RAW_PASTE = {5, 'A', 1};
  private static final String PROMPT = "raw REPL; CTRL-B to exit\r\n>";
  private static final int END = 4;
  private static final int WINDOW_FREE = 1;

  private static final int ENTER_ATTEMPTS = 4;
  private static final int ANSWER_MILLIS = 2000;
  private static final int PASTE_MILLIS = 1500;

  /** A quiet line for this long means the board has said all it had to. */
  private static final int QUIET_MILLIS = 60;

  /** Bytes sent at once where nothing tells how much the board takes. */
  private static final int CHUNK = 128;

  private static final int CHUNK_PAUSE_MILLIS = 4;

  /** What is known of raw-paste mode on this board. */
  private enum Paste {
    UNKNOWN,
    WORKS,
    ABSENT
  }

  private final Transport transport;
  private final byte[] buffer = new byte[4096];
  private int from;
  private int to;
  private Paste paste = Paste.UNKNOWN;

  public RawRepl(Transport transport) {
    this.transport = transport;
  }

  /**
   * Interrupts what runs and enters the raw REPL; reads through whatever the board says meanwhile.
   */
  public void enter() throws IOException {
    for (int attempt = 0; attempt < ENTER_ATTEMPTS; attempt++) {
      transport.write(new byte[] {'\r', 3});
      if (attempt > 0) {
        drain(QUIET_MILLIS);
        transport.write(CTRL_C);
      }
      drain(QUIET_MILLIS);
      transport.write(new byte[] {'\r', 1});
      if (seen(PROMPT, ANSWER_MILLIS)) {
        return;
      }
    }
    throw BoardError.noAnswer("it does not enter the raw REPL");
  }

  /** Goes back to the friendly prompt; its banner is read and dropped. */
  public void leave() throws IOException {
    transport.write(CTRL_B);
    seen(">>> ", ANSWER_MILLIS);
  }

  /** Restarts the board's MicroPython: no variables, no {@code main.py}. Stays in the raw REPL. */
  public void softReset() throws IOException {
    transport.write(CTRL_D);
    if (!seen("OK", ANSWER_MILLIS)) {
      throw BoardError.noAnswer("it does not restart");
    }
    if (!seen(PROMPT, ANSWER_MILLIS * 2)) {
      enter();
    }
  }

  /** Runs code and gives what it printed. */
  public ExecResult exec(String source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String error = exec(source, () -> {}, out::writeBytes);
    return new ExecResult(text(out.toByteArray()), error);
  }

  /**
   * Runs code; takes as long as it runs.
   *
   * @param started called when the board has taken the code and runs it
   * @param output gets what it prints, in pieces, as it comes
   * @return text of the exception it did not catch, or empty
   */
  public String exec(String source, Runnable started, Consumer<byte[]> output) throws IOException {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    if (paste == Paste.ABSENT || !sendByPaste(bytes)) {
      sendPlain(bytes);
    }
    started.run();
    stream(output);
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    stream(error::writeBytes);
    if (!seen(">", ANSWER_MILLIS)) {
      throw BoardError.noAnswer("its prompt is missing after a program");
    }
    return text(error.toByteArray()).replace("\r\n", "\n");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void sendPlain(byte[] source) throws IOException {
    for (int at = 0; at < source.length; at += CHUNK) {
      transport.write(Arrays.copyOfRange(source, at, Math.min(source.length, at + CHUNK)));
      pause(CHUNK_PAUSE_MILLIS);
    }
    transport.write(CTRL_D);
    if (!seen("OK", ANSWER_MILLIS)) {
      throw BoardError.noAnswer("it did not take the program");
    }
  }

  /** False when the board knows no raw-paste mode, or says so and does not mean it. */
  private boolean sendByPaste(byte[] source) throws IOException {
    transport.write(RAW_PASTE);
    int first = next(ANSWER_MILLIS);
    int second = next(ANSWER_MILLIS);
    if (first != 'R' || second != 1) {
      paste = Paste.ABSENT;
      if (first != 'R') {
        // An older board has taken the letters for a program and shows its prompt anew.
        seen(">", QUIET_MILLIS * 5);
      }
      return false;
    }
    int window = next(ANSWER_MILLIS) | next(ANSWER_MILLIS) << 8;
    int free = window;
    int at = 0;
    while (at < source.length) {
      while (free == 0 || to > from) {
        int answer = next(PASTE_MILLIS);
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
    int answer = next(PASTE_MILLIS);
    while (answer == WINDOW_FREE) {
      answer = next(PASTE_MILLIS);
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
    transport.write(CTRL_C);
    enter();
    return false;
  }

  /** Passes bytes on until the end mark. */
  private void stream(Consumer<byte[]> output) throws IOException {
    while (true) {
      fill(Integer.MAX_VALUE);
      for (int i = from; i < to; i++) {
        if (buffer[i] == END) {
          if (i > from) {
            output.accept(Arrays.copyOfRange(buffer, from, i));
          }
          from = i + 1;
          return;
        }
      }
      output.accept(Arrays.copyOfRange(buffer, from, to));
      from = to;
    }
  }

  /** Reads at least one byte into the buffer; false when none came in time. */
  private boolean fill(int millis) throws IOException {
    if (from < to) {
      return true;
    }
    long deadline = System.nanoTime() + millis * 1_000_000L;
    do {
      from = 0;
      to = transport.read(buffer, Math.min(millis, 50));
      if (to > 0) {
        return true;
      }
    } while (millis == Integer.MAX_VALUE || System.nanoTime() < deadline);
    return false;
  }

  private int next(int millis) throws IOException {
    return fill(millis) ? buffer[from++] & 0xff : -1;
  }

  /** Reads until {@code wanted} has come; false when it does not come in time. */
  private boolean seen(String wanted, int millis) throws IOException {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    StringBuilder last = new StringBuilder();
    while (true) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      int b = left > 0 || from < to ? next((int) Math.max(1, left)) : -1;
      if (b < 0) {
        return false;
      }
      last.append((char) b);
      if (last.length() > wanted.length()) {
        last.deleteCharAt(0);
      }
      if (last.toString().equals(wanted)) {
        return true;
      }
    }
  }

  /** Reads and drops until the board has been quiet for a while; at most a second. */
  private void drain(int quiet) throws IOException {
    long deadline = System.nanoTime() + 1_000_000_000L;
    while (System.nanoTime() < deadline && fill(quiet)) {
      from = to;
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
