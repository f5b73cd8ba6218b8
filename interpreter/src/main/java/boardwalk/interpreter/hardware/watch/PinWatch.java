package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Terminal;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One pin as it was seen last. */
final class PinWatch {

  private static final int BRIGHTEST = 255;

  private final BoardPin pin;
  private final int number;
  private boolean told;
  private BoardPin.Mode mode;
  private String user;
  private int level;
  private int brightness;
  private long period;
  private long high;

  /**
   * @param number its place among the pins of the board
   */
  PinWatch(BoardPin pin, int number) {
    this.pin = pin;
    this.number = number;
  }

  /** It is to be told anew, as after a reset. */
  void forget() {
    told = false;
  }

  /**
   * Adds what is new; nothing for a pin that nobody has used yet. Of one that only went to its
   * other level just the bits are set.
   */
  void look(List<HardwareMessage> news, BitSet changed, BitSet highs) {
    BoardPin.Mode modeNow = pin.mode();
    if (!told && modeNow == BoardPin.Mode.UNUSED) {
      return;
    }
    String userNow = pin.user();
    Terminal wave = pin.net().wave();
    long periodNow = wave == null ? 0 : wave.period();
    long highNow = wave == null ? 0 : wave.highTime();
    boolean sameUse =
        told && modeNow == mode && userNow.equals(user) && periodNow == period && highNow == high;
    if (sameUse && periodNow > 0) {
      // A wave that goes on as it did is nothing new, whatever its level is at the moment.
      return;
    }
    int levelNow = pin.level();
    int brightnessNow = (int) Math.round(pin.brightness() * BRIGHTEST);
    if (sameUse && levelNow == level && brightnessNow == brightness) {
      return;
    }
    told = true;
    mode = modeNow;
    user = userNow;
    period = periodNow;
    high = highNow;
    level = levelNow;
    brightness = brightnessNow;
    if (sameUse && brightness == level * BRIGHTEST) {
      changed.set(number);
      highs.set(number, level == 1);
      return;
    }
    news.add(
        HardwareMessage.of(
            "event", "pin",
            "pin", pin.label(),
            "mode", words(),
            "value", level,
            "brightness", brightness,
            "period", period,
            "high", high));
  }

  private String words() {
    return mode == BoardPin.Mode.FUNCTION
        ? user.equals("PWM") ? "output" : user
        : mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
