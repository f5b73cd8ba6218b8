package boardwalk.interpreter.hardware.pins;

import boardwalk.interpreter.hardware.registers.Peripheral;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The pins of an RP2040 as the single-cycle input and output block shows them (data sheet,
 * 2.3.1.7): a bit for each of GPIO0 to GPIO29.
 */
public final class PinRegisters implements Peripheral {

  /** SIO_BASE. */
  public static final long BASE = 0xd0000000L;

  public static final int SIZE = 0x80;

  private static final int PINS = 30;

  /**
   * IN, then OUT and OE with their registers to set, clear and flip bits, by the RP2040's place.
   */
  private static final Map<Integer, Integer> SECOND =
      Map.of(
          0x04, 0x04, 0x10, 0x10, 0x18, 0x14, 0x20, 0x18, 0x28, 0x1c, 0x30, 0x20, 0x38, 0x24, 0x40,
          0x28, 0x48, 0x2c);

  private final boolean second;
  private final IntFunction<BoardPin> pins;

  /**
   * @param second whether it is an RP2350
   * @param pins by number; null for those the board has not
   */
  public PinRegisters(boolean second, IntFunction<BoardPin> pins) {
    this.second = second;
    this.pins = pins;
  }

  @Override
  public int read(int place) {
    int offset = second ? SECOND.getOrDefault(place, -1) : place;
    int value = 0;
    for (int i = 0; i < PINS; i++) {
      BoardPin pin = pins.apply(i);
      if (pin != null) {
        boolean set =
            switch (offset) {
              case 0x04 -> pin.level() == 1;
              case 0x10 -> pin.latch() == 1;
              case 0x20 -> pin.mode() == BoardPin.Mode.OUTPUT;
              default -> false;
            };
        value |= set ? 1 << i : 0;
      }
    }
    return value;
  }

  @Override
  public void write(int place, int value) {
    int offset = second ? SECOND.getOrDefault(place, -1) : place;
    for (int i = 0; i < PINS; i++) {
      BoardPin pin = pins.apply(i);
      boolean bit = (value >> i & 1) == 1;
      if (pin == null || !bit && offset != 0x10 && offset != 0x20) {
        continue;
      }
      switch (offset) {
        case 0x10 -> pin.drive(bit ? 1 : 0);
        case 0x14 -> pin.drive(1);
        case 0x18 -> pin.drive(0);
        case 0x1c -> pin.drive(1 - pin.latch());
        case 0x20 -> output(pin, bit);
        case 0x24 -> output(pin, true);
        case 0x28 -> output(pin, false);
        case 0x2c -> output(pin, pin.mode() != BoardPin.Mode.OUTPUT);
        default -> {
          // Read-only or of the processors.
        }
      }
    }
  }

  private static void output(BoardPin pin, boolean out) {
    BoardPin.Mode wanted = out ? BoardPin.Mode.OUTPUT : BoardPin.Mode.INPUT;
    if (pin.mode() != wanted && pin.mode() != BoardPin.Mode.FUNCTION) {
      pin.mode(wanted);
    }
  }
}
