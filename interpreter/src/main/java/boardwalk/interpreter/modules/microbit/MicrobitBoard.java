package boardwalk.interpreter.modules.microbit;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the modules of a micro:bit share: its pins and who has them, its speaker. */
final class MicrobitBoard {

  private static final int USUAL_VOLUME = 128;

  private final VirtualBoard board;
  private final Map<String, MicrobitPin> pins = new LinkedHashMap<>();
  private int volume = USUAL_VOLUME;
  private boolean speakerOn = true;

  MicrobitBoard(VirtualBoard board) {
    this.board = board;
    if (isSecond()) {
      MicrobitPin.addSecondModel();
    }
    for (BoardProfile.Pin pin : board.profile().pins()) {
      if (pin.names().isEmpty()) {
        continue;
      }
      BoardPin real = board.pin(pin.label()).orElseThrow();
      pins.put(pin.label(), new MicrobitPin(type(pin.label()), real, use(pin.label())));
    }
  }

  private static PyType type(String label) {
    return switch (label) {
      case "pin0", "pin1", "pin2", "pin_logo" -> MicrobitPin.TOUCH;
      case "pin3", "pin4", "pin10" -> MicrobitPin.ANALOG;
      default -> MicrobitPin.DIGITAL;
    };
  }

  /** What has a pin after a reset (micro:bit documentation, "Input/Output Pins"). */
  private PinUse use(String label) {
    return switch (label) {
      case "pin3", "pin4", "pin6", "pin7", "pin10" -> PinUse.DISPLAY;
      case "pin9" -> isSecond() ? PinUse.UNUSED : PinUse.DISPLAY;
      case "pin5", "pin11" -> PinUse.BUTTON;
      case "pin19", "pin20" -> PinUse.I2C;
      default -> PinUse.UNUSED;
    };
  }

  VirtualBoard board() {
    return board;
  }

  /** Whether it is the second model: with speaker, microphone and touch logo. */
  boolean isSecond() {
    return board.pin("pin_logo").isPresent();
  }

  Map<String, MicrobitPin> pins() {
    return pins;
  }

  /** Gives the pins of the display to the program, or takes them back. */
  void display(boolean on) {
    for (Map.Entry<String, MicrobitPin> entry : pins.entrySet()) {
      if (use(entry.getKey()) == PinUse.DISPLAY) {
        entry.getValue().use(on ? PinUse.DISPLAY : PinUse.UNUSED);
      }
    }
  }

  void volume(int now) {
    volume = now;
  }

  int volume() {
    return volume;
  }

  void speakerOn(boolean now) {
    speakerOn = now;
  }

  /**
   * Where sound goes that a program wants at a pin.
   *
   * @param wanted the pin; null for the usual one; None for no pin
   */
  MusicModule.Speaker speaker(Object wanted, PinUse as) {
    List<BoardPin> out = new ArrayList<>();
    MicrobitPin user = null;
    if (wanted != None.NONE) {
      user =
          wanted != null && Types.unwrap(wanted) instanceof MicrobitPin given
              ? given
              : pins.get("pin0");
      user.acquire(as);
      out.add(user.pin());
    }
    if (isSecond() && speakerOn && volume > 0) {
      board.pin("pin_speaker").filter(pin -> !out.contains(pin)).ifPresent(out::add);
    }
    return new MusicModule.Speaker(out.toArray(BoardPin[]::new), user);
  }
}
