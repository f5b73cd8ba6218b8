package boardwalk.interpreter.hardware.bus;

/**
 * Tells what is on the wires by hand, pin by pin, from what a controller of this package shows
 * there after it has done the transfer itself. One program runs at a time in a process, so this is
 * static.
 */
final class ByHand {

  private static boolean shown;

  private ByHand() {}

  /** A controller moves a wire: nothing to follow. */
  static void showing(Runnable change) {
    shown = true;
    try {
      change.run();
    } finally {
      shown = false;
    }
  }

  static boolean is() {
    return !shown;
  }
}
