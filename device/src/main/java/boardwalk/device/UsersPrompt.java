package boardwalk.device;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Whether the board is at its prompt and nothing of the user's is on its way to it: then, and only
 * then, may we do something with the board that nobody asked for. The owner's; what is said of keys
 * may be called from any thread.
 */
final class UsersPrompt {

  static final String TEXT = ">>> ";

  /** A board that has said nothing for so long has said all it had to. */
  private static final int QUIET_MILLIS = 60;

  /** Who has just typed goes on typing. */
  private static final int PAUSE_MILLIS = 300;

  /** What a board has not answered by then it has not noticed. */
  private static final int UNNOTICED_MILLIS = 3000;

  private final PromptLine line = new PromptLine();

  /** The end of what the board said. */
  private String tail = "";

  private volatile boolean shown;

  /** Whether the board has said something since keys were sent. */
  private volatile boolean answered = true;

  /** By {@link System#nanoTime}: when the board said something last. */
  private long saidAt = longAgo();

  /** When keys were sent last. */
  private volatile long typedAt = longAgo();

  /** When the board was told to restart, until it says that it does. */
  private volatile long restartAt = longAgo();

  private volatile boolean restarts;

  private static long longAgo() {
    return System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(UNNOTICED_MILLIS);
  }

  /** The user saw this. */
  void said(byte[] bytes) {
    line.follow(bytes);
    saidAt = System.nanoTime();
    answered = true;
    String all = tail + new String(bytes, StandardCharsets.ISO_8859_1);
    // Between the keys that restart it and its restart a board shows prompts.
    if (all.contains("reboot")) {
      restarts = false;
    }
    tail = all.substring(Math.max(0, all.length() - "reboot".length()));
    shown = all.endsWith(TEXT);
  }

  /** A command has read the prompt away that the board shows. */
  void comesUnseen() {
    line.follow(("\r\n" + TEXT).getBytes(StandardCharsets.US_ASCII));
    shown = true;
    answered = true;
    saidAt = longAgo();
  }

  /** Something runs that the prompt comes after. */
  void goes() {
    line.follow(new byte[] {'\n'});
    shown = false;
  }

  void typed() {
    answered = false;
    typedAt = System.nanoTime();
  }

  /** Keys are on their way. */
  void typing() {
    typedAt = System.nanoTime();
  }

  /** The prompt that shows next is the one that counts. */
  void awaited() {
    shown = false;
  }

  /** The board has been told to restart: what it shows until then does not count. */
  void restarts() {
    typed();
    restartAt = System.nanoTime();
    restarts = true;
    shown = false;
  }

  /** Whether the last thing the user saw of the board is its prompt. */
  boolean isShown() {
    return shown;
  }

  PromptLine.Unfinished unfinished() {
    return line.unfinished();
  }

  /** Milliseconds since keys were sent last. */
  long sinceTyped() {
    return since(typedAt);
  }

  private static long since(long then) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - then);
  }

  /**
   * Milliseconds until the board may be free, if nothing more happens; 0 when it is, and -1 while
   * something runs.
   */
  long freeIn() {
    if (!line.stands()) {
      return -1;
    }
    if (restarts && since(restartAt) < UNNOTICED_MILLIS) {
      return UNNOTICED_MILLIS - since(restartAt);
    }
    int pause = answered ? PAUSE_MILLIS : UNNOTICED_MILLIS;
    return Math.max(0, Math.max(QUIET_MILLIS - since(saidAt), pause - sinceTyped()));
  }
}
