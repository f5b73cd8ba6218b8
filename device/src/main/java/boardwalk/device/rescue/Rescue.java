package boardwalk.device.rescue;

import boardwalk.device.BoardError;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Timing;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

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
    /** It has been switched on this moment, as a simulated board is that was just started. */
    STARTED,
    /** By the user, who presses the button when told to. */
    BUTTON
  }

  /** What became of it. */
  public record Outcome(List<String> setAside) {}

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
   * Rescues the board. Blocking; up to half a minute when the user has to press a button.
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
    capture(reset == Reset.BUTTON ? BUTTON_MILLIS : CATCH_MILLIS);
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
      case STARTED, BUTTON -> {
        // It starts by itself, or the user does it while Ctrl-C is sent already.
      }
    }
  }

  /** Sends Ctrl-C every few milliseconds until the board shows a prompt. */
  private void capture(int millis) throws IOException {
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
          return;
        }
        heard.delete(0, Math.max(0, heard.length() - 4096));
      }
    } finally {
      caught.set(true);
      join(storm);
    }
    throw new BoardError(
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
