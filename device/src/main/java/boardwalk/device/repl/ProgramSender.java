package boardwalk.device.repl;

import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends programs to the raw REPL in the way the board takes best. */
final class ProgramSender {

  /** What a program ends with. */
  enum End {
    /** Ctrl-D: it runs, and the raw REPL stays. */
    STAYS(4),
    /** Ctrl-D and Ctrl-B: the board leaves the raw REPL after it. */
    LEAVES(4, 2);

    private final byte[] keys;

    End(int... keys) {
      this.keys = new byte[keys.length];
      for (int i = 0; i < keys.length; i++) {
        this.keys[i] = (byte) keys[i];
      }
    }

    byte[] bytes() {
      return keys;
    }
  }

  /** Finds out how programs on the board read. */
  interface InputTrial {
    StandardInput run() throws IOException;
  }

  /** Code up to this size fits into every board's input buffer and needs no flow control. */
  private static final int SHORT = 240;

  /** Bytes sent at once where nothing tells how much the board takes. */
  private static final int CHUNK = 48;

  private static final int SLOWER_MILLIS = 10;

  /** A program from this size on can be what a small board has no memory for. */
  private static final int LARGE = 2000;

  private final Transport transport;
  private final Timing timing;
  private final ReplInput input;
  private final RawMode mode;
  private final RawPaste paste;
  private final InputTrial trial;
  private StandardInput standardInput;
  private int slower;

  ProgramSender(
      Transport transport, Timing timing, ReplInput input, RawMode mode, InputTrial trial) {
    this.transport = transport;
    this.timing = timing;
    this.input = input;
    this.mode = mode;
    this.paste = new RawPaste(transport, timing, input, mode);
    this.trial = trial;
  }

  /** How a program on the board can read from this computer; tried once. */
  StandardInput standardInput() throws IOException {
    if (standardInput == null) {
      standardInput = StandardInput.UNREADABLE;
      standardInput = trial.run();
    }
    return standardInput;
  }

  /** Bytes the board takes at once while a program reads them. */
  int window() {
    return paste.window();
  }

  /** Whether nothing controls the flow of what is sent, so that it may arrive damaged. */
  boolean mayDamage() {
    return !paste.works();
  }

  /**
   * Whether what ends a program may have been lost, rather than that it is too long for the board.
   */
  boolean mayLose(String source) {
    return mayDamage() && source.length() < LARGE;
  }

  /** From now on it is sent more slowly. */
  void slowDown() {
    slower += SLOWER_MILLIS;
  }

  /**
   * Sends a program, which runs then.
   *
   * @param twice whether it may run twice: then what enters the raw REPL may go with it
   */
  void send(String source, End end, boolean twice) throws IOException {
    // Nothing at all would restart the board (shared/runtime/pyexec.c: "exit for a soft reset").
    byte[] bytes = (source.isEmpty() ? "\n" : source).getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= SHORT || !sendByPaste(bytes, end)) {
      sendPlain(bytes, end, twice);
    }
  }

  /**
   * A port whose programs cannot wait for input cannot take a paste either, and may hang for ever
   * if asked; so that is found out first, by a short program.
   */
  private boolean sendByPaste(byte[] source, End end) throws IOException {
    if (paste.isUntried() && standardInput() == StandardInput.UNREADABLE) {
      paste.ruleOut();
    }
    return paste.send(source, end);
  }

  private void sendPlain(byte[] source, End end, boolean twice) throws IOException {
    mode.haveLeft();
    boolean entering = twice && mode.isEntering();
    if (!entering) {
      mode.arrive();
    }
    sendPieces(entering ? join(RawMode.ENTRY, source) : source, end);
    if (entering && !mode.isIn()) {
      sendPlain(source, end, twice);
      return;
    }
    mode.sent(end == End.LEAVES);
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

  static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Sends a program as it is, without waiting for anything. */
  void sendPieces(byte[] source, End end) throws IOException {
    boolean buffers = standardInput != null && standardInput != StandardInput.UNREADABLE;
    if (source.length <= SHORT + RawMode.ENTRY.length && buffers) {
      transport.write(join(source, end.bytes()));
      return;
    }
    for (int at = 0; at < source.length; at += CHUNK) {
      transport.write(Arrays.copyOfRange(source, at, Math.min(source.length, at + CHUNK)));
      pause();
    }
    transport.write(end.bytes());
  }

  private void pause() {
    try {
      Thread.sleep(timing.pace() + slower);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
