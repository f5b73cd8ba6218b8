package boardwalk.device.rescue;

import boardwalk.device.BoardError;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Timing;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Gets a board back whose own program locks its user out: resets it and sends Ctrl-C from its first
 * millisecond on, so that the program is stopped while it starts; then sets the program aside.
 */
public final class Rescue {

  /** How a board is reset. */
  public enum Reset {
    /** By the control line RTS, as on boards with a USB-serial chip (EN follows RTS). */
    LINES,
    /** By Ctrl-D, which restarts a prompt that still answers. */
    SOFT,
    /**
     * By Ctrl-F, which boards of Pycom obey whatever their program does: they start without any
     * (pycom-micropython-sigfox, esp32/mods/machuart.c, UARTRxCallback). To others it is a key like
     * any other.
     */
    SAFE_BOOT,
    /** It has been switched on this moment, as a simulated board is that was just started. */
    STARTED,
    /** By the user, who presses the button when told to. */
    BUTTON
  }

  /** What became of it. */
  public record Outcome(List<String> setAside) {}

  private static final byte SAFE_BOOT = 6;

  /** What a MicroPython says last when it has started, before its prompt. */
  private static final Pattern BANNER = Pattern.compile("for more information\\.\\s+>>> $");

  private static final int PULSE_MILLIS = 100;
  private static final int STORM_MILLIS = 4;
  private static final int CATCH_MILLIS = 6000;
  private static final int BUTTON_MILLIS = 30_000;

  /** Renames the programs that start by themselves; the newest set aside has the plain name. */
  private static final String SET_ASIDE =
      """
      import os
      for n in('main.py','code.py','boot.py'):
       if n=='boot.py'and not %1$s:continue
       try:os.stat(n)
       except OSError:continue
       t=n[:-3]+'.rescued.py'
       try:os.remove(t)
       except OSError:pass
       os.rename(n,t)
       print(n,t)
      """;

  private final Transport transport;
  private final Timing timing;

  public Rescue(Transport transport, Timing timing) {
    this.transport = transport;
    this.timing = timing;
  }

  /**
   * Rescues the board. Blocking; up to half a minute when the user has to press a button. After a
   * safe boot nothing runs, but what would is set aside all the same.
   *
   * @param bootToo whether {@code boot.py} is set aside too
   * @param tell gets sentences for the user
   */
  public Outcome rescue(Reset reset, boolean bootToo, Consumer<String> tell) throws IOException {
    if (reset == Reset.BUTTON) {
      tell.accept("Press the board's reset button now.");
    }
    reset(reset);
    RawRepl repl = new RawRepl(transport, timing);
    if (!captured(reset)) {
      // What no Ctrl-C catches may be a board of Pycom, which has a way of its own.
      Reset other = reset == Reset.SAFE_BOOT ? Reset.LINES : Reset.SAFE_BOOT;
      tell.accept(
          other == Reset.LINES
              ? "It does not start safely. Restarting it …"
              : "It is not caught yet. Trying a safe boot, which boards of Pycom know …");
      reset(other);
      if (!captured(other)) {
        throw notCaught();
      }
    }
    repl.enter();
    tell.accept("The board is caught.");
    List<String> moved =
        repl.must(SET_ASIDE.formatted(bootToo ? "True" : "False"))
            .lines()
            .map(line -> line.replace(" ", " is now "))
            .toList();
    repl.leave();
    return new Outcome(moved);
  }

  private void reset(Reset reset) throws IOException {
    switch (reset) {
      case LINES -> {
        transport.controlLines(false, true);
        pause(PULSE_MILLIS);
        transport.controlLines(false, false);
      }
      case SOFT -> transport.write(new byte[] {3, 3, 2, 4});
      case SAFE_BOOT -> transport.write(new byte[] {SAFE_BOOT});
      case STARTED, BUTTON -> {
        // It starts by itself, or the user does it while Ctrl-C is sent already.
      }
    }
  }

  private boolean captured(Reset reset) throws IOException {
    return switch (reset) {
      // Another reset on the way would be taken for a wish to start as usual.
      case SAFE_BOOT -> startsSafely();
      case BUTTON -> capture(BUTTON_MILLIS);
      default -> capture(CATCH_MILLIS);
    };
  }

  /** Waits for the prompt after the banner; nothing is sent that could be in the way. */
  private boolean startsSafely() throws IOException {
    StringBuilder heard = new StringBuilder();
    byte[] buffer = new byte[1024];
    long deadline = System.nanoTime() + CATCH_MILLIS * 1_000_000L;
    while (System.nanoTime() < deadline) {
      int count = transport.read(buffer, 50);
      heard.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      if (BANNER.matcher(heard).find()) {
        return true;
      }
      heard.delete(0, Math.max(0, heard.length() - 4096));
    }
    return false;
  }

  /** Sends Ctrl-C every few milliseconds until the board shows a prompt. */
  private boolean capture(int millis) throws IOException {
    AtomicBoolean caught = new AtomicBoolean();
    Thread storm = Thread.ofVirtual().start(() -> storm(caught));
    try {
      StringBuilder heard = new StringBuilder();
      byte[] buffer = new byte[1024];
      long deadline = System.nanoTime() + millis * 1_000_000L;
      int prompts = 0;
      while (System.nanoTime() < deadline) {
        int count = transport.read(buffer, 50);
        for (int i = 0; i < count; i++) {
          heard.append((char) (buffer[i] & 0xff));
        }
        // A prompt that comes again for each Ctrl-C is no longer followed by a program.
        prompts = heard.toString().split("\r\n>>> ", -1).length - 1;
        if (prompts >= 5) {
          return true;
        }
        heard.delete(0, Math.max(0, heard.length() - 4096));
      }
      return false;
    } finally {
      caught.set(true);
      join(storm);
    }
  }

  private static BoardError notCaught() {
    return new BoardError(
        BoardError.Kind.NO_ANSWER,
        "The board could not be caught.",
        "Save its files if another program can still reach them, then flash MicroPython anew and"
            + " erase all of the flash.");
  }

  private void storm(AtomicBoolean caught) {
    try {
      while (!caught.get()) {
        transport.write(new byte[] {3});
        pause(STORM_MILLIS);
      }
    } catch (IOException gone) {
      // The reader finds out too.
      caught.set(true);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
