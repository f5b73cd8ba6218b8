package boardwalk.boards.pinout;

import boardwalk.boards.Layout.Role;
import boardwalk.boards.PinFunction;

/** Colours of a drawing; each has white text on it, with a contrast of at least 4.5 to 1. */
public final class Palette {

  /** Names in programs. */
  public static final String CODE = "#166534";

  /** Things to mind. */
  public static final String CAUTION = "#b42318";

  static final String BODY = "#14532d";
  static final String BODY_LINE = "#0b3b1e";
  static final String INK = "#1f2933";
  static final String FAINT = "#52606d";
  static final String GOLD = "#d4a72c";
  static final String METAL = "#c4ccd4";
  static final String WHITE = "#ffffff";

  private Palette() {}

  public static String of(PinFunction.Kind kind) {
    return switch (kind) {
      case ADC -> "#9a4d00";
      case DAC -> "#7a5c00";
      case TOUCH -> "#a21361";
      case PWM -> "#6b21a8";
      case I2C -> "#1d4ed8";
      case SPI -> "#0f6674";
      case UART -> "#4b5320";
      case CAN -> "#5b4636";
      case SERCOM -> "#3f4a8a";
    };
  }

  public static String of(Role role) {
    return switch (role) {
      case POWER -> "#b42318";
      case GROUND -> "#111827";
      case CONTROL -> "#5b6470";
      case DEBUG -> "#5b6470";
      case UNCONNECTED -> "#6b7280";
    };
  }

  /** The words of the legend. */
  public static String words(PinFunction.Kind kind) {
    return switch (kind) {
      case ADC -> "ADC: measures a voltage";
      case DAC -> "DAC: makes a voltage";
      case TOUCH -> "touch";
      case PWM -> "PWM: dims, turns";
      case I2C -> "I2C bus";
      case SPI -> "SPI bus";
      case UART -> "UART: serial";
      case CAN -> "CAN bus";
      case SERCOM -> "SERCOM: I2C, SPI or UART";
    };
  }
}
