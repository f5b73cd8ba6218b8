package boardwalk.cli;

import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.ProgressMeter;
import java.time.Clock;

/** Tells on stderr how far flashing is: one line that changes, and only on a terminal. */
final class FlashNarrator implements FlashProgress {

  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private final ProgressMeter meter = new ProgressMeter(Clock.systemUTC());
  private int width;
  private String phase = "";

  @Override
  public void at(String newPhase, long done, long total) {
    meter.at(newPhase, done, total);
    if (terminal) {
      String words = meter.words();
      System.err.print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
      width = words.length();
    } else if (newPhase.startsWith("Hold ") && !newPhase.equals(phase)) {
      // What a person has to do is said even where nobody watches a bar.
      System.err.println(newPhase + ".");
    }
    phase = newPhase;
  }

  @Override
  public void log(String line) {
    endLine();
    System.err.println(line);
  }

  /** Ends the line that changes, if there is one. */
  void endLine() {
    if (terminal && width > 0) {
      System.err.println();
      width = 0;
    }
  }
}
