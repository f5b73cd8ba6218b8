package boardwalk.interpreter.modules.microbit;

/** What a pin of a micro:bit is doing, in the words of {@code get_mode}. */
enum PinUse {
  UNUSED("unused"),
  READ_DIGITAL("read_digital"),
  WRITE_DIGITAL("write_digital"),
  READ_ANALOG("read_analog"),
  WRITE_ANALOG("write_analog"),
  TOUCH("touch"),
  DISPLAY("display"),
  BUTTON("button"),
  MUSIC("music"),
  AUDIO("audio"),
  I2C("i2c"),
  SPI("spi"),
  UART("uart");

  private final String text;

  PinUse(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Whether a program may take the pin from it just by using the pin. */
  boolean isFree() {
    return switch (this) {
      case DISPLAY, BUTTON, I2C, SPI, UART -> false;
      default -> true;
    };
  }
}
