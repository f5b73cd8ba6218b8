package boardwalk.flasher;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Rate and remaining time of a phase, from what {@link FlashProgress} tells. One thread at a time.
 */
public final class ProgressMeter {

  /** Before this, a rate is a guess that jumps. */
  private static final long SETTLE_MILLIS = 1000;

  private final Clock clock;
  private String phase = "";
  private long started;
  private long first;
  private long now;
  private long done;
  private long total;

  public ProgressMeter(Clock clock) {
    this.clock = clock;
  }

  /** Takes one report; a new phase starts the measure anew. */
  public void at(String newPhase, long newDone, long newTotal) {
    now = clock.millis();
    if (!newPhase.equals(phase) || newDone < done) {
      phase = newPhase;
      started = now;
      first = newDone;
    }
    done = newDone;
    total = newTotal;
  }

  public String phase() {
    return phase;
  }

  /** 0 to 1; empty while the size of the phase is not known. */
  public Optional<Double> share() {
    return total <= 0 ? Optional.empty() : Optional.of(Math.min(1, (double) done / total));
  }

  /** Bytes a second over the whole phase; empty while there is too little to tell. */
  public Optional<Double> bytesPerSecond() {
    long millis = now - started;
    return millis < SETTLE_MILLIS || done <= first
        ? Optional.empty()
        : Optional.of((done - first) * 1000.0 / millis);
  }

  /** Until the end of this phase; empty while there is too little to tell. */
  public Optional<Duration> remaining() {
    return total <= 0
        ? Optional.empty()
        : bytesPerSecond().map(rate -> Duration.ofMillis((long) ((total - done) * 1000 / rate)));
  }

  /** For people: {@code Writing: 45 %, 31 KB/s, 12 s left}. */
  public String words() {
    StringBuilder words = new StringBuilder(phase);
    share().ifPresent(share -> words.append(": ").append((int) (share * 100)).append(" %"));
    bytesPerSecond()
        .ifPresent(rate -> words.append(", ").append(Math.round(rate / 1024)).append(" KB/s"));
    remaining().ifPresent(left -> words.append(", ").append(words(left)).append(" left"));
    return words.toString();
  }

  /** {@code 12 s}, {@code 2 min 5 s}. */
  public static String words(Duration duration) {
    long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
