package boardwalk.flasher.esp;

import java.util.List;

/**
 * What to do to the control lines, and for how long, to get a chip where it should be. A line that
 * is on pulls its pin low; on Espressif's boards reset is low with RTS on and DTR off, and the boot
 * pin with DTR on and RTS off (esptool documentation, "Boot Mode Selection").
 */
enum ResetSequence {
  /** Both lines at once, for systems that can set them together. */
  TIGHT(
      new Step(false, false, 0),
      new Step(true, true, 0),
      new Step(false, true, 100),
      new Step(true, false, 50),
      new Step(false, false, 0)),
  /** As TIGHT, for boards with a large capacitor at the reset pin. */
  TIGHT_SLOW(
      new Step(false, false, 0),
      new Step(true, true, 0),
      new Step(false, true, 100),
      new Step(true, false, 550),
      new Step(false, false, 0)),
  /** One line after the other, as some drivers only do. */
  CLASSIC(
      new Step(false, true, 100),
      new Step(true, true, 0),
      new Step(true, false, 50),
      new Step(false, false, 0)),
  CLASSIC_SLOW(
      new Step(false, true, 100),
      new Step(true, true, 0),
      new Step(true, false, 550),
      new Step(false, false, 0)),
  /** USB-Serial/JTAG in the chip: it must pass through both lines on, never both off. */
  USB_JTAG(
      new Step(false, false, 100),
      new Step(true, false, 100),
      new Step(true, true, 0),
      new Step(false, true, 100),
      new Step(false, false, 0)),
  /** Restart into the program. */
  RUN(new Step(false, true, 100), new Step(false, false, 0)),
  /** The same through the chip's own USB. */
  RUN_USB(new Step(false, true, 200), new Step(false, false, 200));

  private record Step(boolean dtr, boolean rts, int millis) {}

  private final List<Step> steps;

  ResetSequence(Step... steps) {
    this.steps = List.of(steps);
  }

  /**
   * Does it.
   *
   * @return false when there are no control lines
   */
  boolean on(EspLink link) throws InterruptedException {
    for (Step step : steps) {
      if (!link.lines(step.dtr(), step.rts())) {
        return false;
      }
      if (step.millis() > 0) {
        link.clock().sleep(step.millis());
      }
    }
    return true;
  }
}
