package boardwalk.boards;

/**
 * Something the chip can do at a pin.
 *
 * @param name as the firmware or the chip's manual calls it: {@code I2C0_SDA}, {@code ADC2_CH1}
 */
public record PinFunction(Kind kind, String name) {

  /** What it is good for. */
  public enum Kind {
    /** Measures a voltage. */
    ADC,
    /** Makes a voltage. */
    DAC,
    /** Feels a finger. */
    TOUCH,
    /** Dims and turns: pulses of a chosen width. */
    PWM,
    /** Two-wire bus for sensors and displays. */
    I2C,
    /** Fast bus for displays and memory cards. */
    SPI,
    /** Serial line. */
    UART,
    /** Bus of cars and machines. */
    CAN,
    /** SAMD's choice of I2C, SPI or UART. */
    SERCOM;

    /** The key profiles use. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
