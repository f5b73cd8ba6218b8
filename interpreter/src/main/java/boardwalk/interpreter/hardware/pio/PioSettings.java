package boardwalk.interpreter.hardware.pio;

/** How a state machine is set up: the registers SMx_EXECCTRL, SHIFTCTRL and PINCTRL. */
public final class PioSettings {
  /** First and last instruction of the loop. */
  public int wrapTarget;

  /** Last instruction of the loop. */
  public int wrap = 31;

  /** Bits of side-set in an instruction, the optional one included. */
  public int sideCount;

  /** Whether the highest side-set bit says that there is one. */
  public boolean sideOptional;

  /** Whether side-set changes directions instead of levels. */
  public boolean sideDirections;

  /** Whether IN and OUT shift to the right. */
  public boolean inRight;

  public boolean outRight;
  public boolean autoPush;
  public boolean autoPull;

  /** Bits after which ISR is pushed or OSR pulled, 1 to 32. */
  public int pushThreshold = 32;

  public int pullThreshold = 32;

  /** 0: four words each way, 1: eight to the machine, 2: eight from it. */
  public int join;

  public int inBase;
  public int outBase;
  public int outCount;
  public int setBase;
  public int setCount;
  public int sideBase;
  public int jumpPin;
}
