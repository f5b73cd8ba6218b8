package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Terminal;
import java.util.List;
import java.util.Locale;

/** One pin as it was seen last. */
final class PinWatch {

  private static final int BRIGHTEST = 255;

  private record Look(
      BoardPin.Mode mode, String user, int level, int brightness, long period, long high) {}

  private final BoardPin pin;
  private Look seen;

  PinWatch(BoardPin pin) {
    this.pin = pin;
  }

  BoardPin pin() {
    return pin;
  }

  /** It is to be told anew, as after a reset. */
  void forget() {
    seen = null;
  }

  /** Adds what is new; nothing for a pin that nobody has used yet. */
  void look(List<HardwareMessage> news) {
    if (seen == null && pin.mode() == BoardPin.Mode.UNUSED) {
      return;
    }
    Terminal wave = pin.net().wave();
    Look now =
        new Look(
            pin.mode(),
            pin.user(),
            pin.level(),
            (int) Math.round(pin.brightness() * BRIGHTEST),
            wave == null ? 0 : wave.period(),
            wave == null ? 0 : wave.highTime());
    boolean waves = seen != null && now.period() > 0 && sameWave(now);
    if (waves || now.equals(seen)) {
      return;
    }
    seen = now;
    news.add(
        HardwareMessage.of(
            "event", "pin",
            "pin", pin.label(),
            "mode", mode(now),
            "value", now.level(),
            "brightness", now.brightness(),
            "period", now.period(),
            "high", now.high()));
  }

  /** A wave that goes on as it did is nothing new, whatever its level is at the moment. */
  private boolean sameWave(Look now) {
    return now.mode() == seen.mode()
        && now.user().equals(seen.user())
        && now.period() == seen.period()
        && now.high() == seen.high();
  }

  private static String mode(Look look) {
    return look.mode() == BoardPin.Mode.FUNCTION
        ? look.user().equals("PWM") ? "output" : look.user()
        : look.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
