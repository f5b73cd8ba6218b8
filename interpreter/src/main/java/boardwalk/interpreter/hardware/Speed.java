package boardwalk.interpreter.hardware;

import boardwalk.boards.BoardProfile;

/**
 * How fast boards are in virtual time: what a call or a turn of a loop takes, an estimate from
 * MicroPython's benchmark wiki (pystone and loops) for each kind of chip.
 */
public final class Speed {

  private Speed() {}

  /** Nanoseconds of a step. */
  public static long stepNanos(BoardProfile profile) {
    return switch (profile.runtime().platform()) {
      case "microbit" -> profile.runtime().machine().contains("nRF52") ? 3_000 : 12_000;
      case "esp8266" -> 3_000;
      case "esp32" -> 1_000;
      case "pyboard" -> 800;
      case "rp2" -> 1_200;
      default -> 1_000;
    };
  }
}
