package boardwalk.flasher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What flashing will do; a value, made before anything is touched.
 *
 * @param target what is flashed, for people: {@code ESP32-C3 at /dev/ttyUSB0}
 * @param facts what was found out about it, one short line each: MAC address, size of its flash
 * @param image what goes there, for people
 * @param steps what is erased, written, kept and verified, in order
 * @param estimate how long it will take; empty when nothing can be said
 * @param warnings what the user should know before agreeing
 * @param mismatches why it must not be done; empty when all fits
 */
public record FlashPlan(
    String target,
    List<String> facts,
    String image,
    List<FlashStep> steps,
    Optional<Duration> estimate,
    List<String> warnings,
    List<Mismatch> mismatches) {

  public FlashPlan {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
    mismatches = List.copyOf(mismatches);
  }

  /** Bytes that will be written. */
  public long bytesToWrite() {
    return steps.stream()
        .filter(step -> step.kind() == FlashStep.Kind.WRITE)
        .mapToLong(FlashStep::bytes)
        .sum();
  }

  /**
   * The first reason against doing it.
   *
   * @param anyway whether the user overrides what can be overridden
   */
  public Optional<Mismatch> refusal(boolean anyway) {
    return mismatches.stream().filter(m -> !(anyway && m.overridable())).findFirst();
  }

  /**
   * Refuses what does not fit.
   *
   * @param anyway whether the user overrides what can be overridden
   * @throws FlashError with the first reason
   */
  public void check(boolean anyway) {
    refusal(anyway)
        .ifPresent(
            mismatch -> {
              throw mismatch.toError();
            });
  }
}
