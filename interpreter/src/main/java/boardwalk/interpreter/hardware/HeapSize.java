package boardwalk.interpreter.hardware;

import boardwalk.boards.BoardProfile;

/**
 * How much memory programs have: what {@code gc.mem_free()} says at the prompt of the board's
 * firmware, about (MicroPython 1.27; micro:bit V1: 1.9.2, V2: 2.1).
 */
public final class HeapSize {

  private HeapSize() {}

  /** Bytes; {@link Long#MAX_VALUE} for boards that are made up. */
  public static long of(BoardProfile profile) {
    String chip = profile.chip().id();
    return switch (profile.runtime().platform()) {
      case "microbit" -> chip.startsWith("nrf52") ? 64_000 : 9_700;
      case "rp2" -> chip.startsWith("rp235") ? 480_000 : 230_000;
      case "esp32" -> 160_000;
      case "esp8266" -> 36_000;
      case "pyboard" -> 101_000;
      default -> Long.MAX_VALUE;
    };
  }
}
