package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.Clock;

/** The pins as one state machine maps them (RP2040 data sheet, 3.5.6). */
final class PioPins {

  private static final int ALL = 32;

  private final PioBlock block;
  private PioSettings settings = new PioSettings();

  PioPins(PioBlock block) {
    this.block = block;
  }

  void set(PioSettings now) {
    settings = now;
  }

  /** Looks at the pins a program can see, so that their changes come as late as they should. */
  void watch(int[] program) {
    for (int word : program) {
      int source = word >> 5 & 7;
      switch (word >> 13) {
        case 0 -> watch(settings.jumpPin, source == 6 ? 1 : 0);
        case 1 -> {
          int base = (word >> 5 & 3) == 0 ? 0 : settings.inBase;
          watch(base + (word & 31), (word >> 5 & 3) < 2 ? 1 : 0);
        }
        case 2 -> watch(settings.inBase, source != 0 ? 0 : (word & 31) == 0 ? ALL : word & 31);
        case 5 -> watch(settings.inBase, (word & 7) == 0 ? ALL : 0);
        default -> {
          // The others look at no pins.
        }
      }
    }
  }

  private void watch(int first, int count) {
    for (int i = 0; i < count; i++) {
      PioInput input = block.input(first + i);
      if (input != null) {
        input.watch();
      }
    }
  }

  /**
   * Does the side-set of an instruction.
   *
   * @param value its bits of side-set, the optional one included
   */
  void side(int value) {
    int count = settings.sideCount;
    if (count == 0) {
      return;
    }
    int bits = value;
    if (settings.sideOptional) {
      count--;
      if ((bits >> count & 1) == 0) {
        return;
      }
      bits &= (1 << count) - 1;
    }
    if (settings.sideDirections) {
      directions(settings.sideBase, count, bits);
    } else {
      levels(settings.sideBase, count, bits);
    }
  }

  void out(int value) {
    levels(settings.outBase, settings.outCount, value);
  }

  void outDirections(int value) {
    directions(settings.outBase, settings.outCount, value);
  }

  void set(int value) {
    levels(settings.setBase, settings.setCount, value);
  }

  void setDirections(int value) {
    directions(settings.setBase, settings.setCount, value);
  }

  private void levels(int base, int count, int value) {
    for (int i = 0; i < count; i++) {
      BoardPin pin = block.pin(base + i);
      if (pin != null) {
        pin.drive(value >> i & 1);
      }
    }
  }

  private void directions(int base, int count, int value) {
    for (int i = 0; i < count; i++) {
      BoardPin pin = block.pin(base + i);
      if (pin == null) {
        continue;
      }
      boolean out = (value >> i & 1) == 1;
      BoardPin.Mode wanted = out ? BoardPin.Mode.OUTPUT : BoardPin.Mode.INPUT;
      if (pin.mode() != wanted || !pin.user().equals("PIO")) {
        pin.use(wanted, "PIO");
      }
    }
  }

  /** The levels from the first input pin on, the first one lowest. */
  int in(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= level(settings.inBase + i) << i;
    }
    return value;
  }

  boolean jump() {
    return level(settings.jumpPin) == 1;
  }

  int level(int number) {
    PioInput pin = block.input(number);
    return pin == null ? 0 : pin.level(Clock.now());
  }

  /** Whether a change is on its way through the synchroniser, which then wakes nobody any more. */
  boolean isChanging(int number) {
    PioInput pin = block.input(number);
    return pin != null && pin.isChanging(Clock.now());
  }
}
