package boardwalk.interpreter.hardware.dma;

/** Who says when a paced transfer may go on: the TREQ signals (RP2040 data sheet, 2.5.3.1). */
public interface Requests {

  /** Whether this signal paces transfers here; others are taken for "always ready". */
  boolean paces(int signal);

  /** Whether a transfer may happen now. */
  boolean isReady(int signal);

  /** Told whenever that may have changed. */
  void onChange(Runnable listener);
}
