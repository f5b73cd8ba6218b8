package boardwalk.interpreter.modules.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How MicroPython's ports differ in {@code machine}: numbers of constants, which methods there are,
 * what objects look like. Sources: ports/NAME/machine_pin.c and its neighbours of MicroPython 1.27.
 */
enum Port {
  /** RP2040 and RP2350: ports/rp2. */
  RP2(
      names("IN", 0, "OUT", 1, "OPEN_DRAIN", 2, "ALT", 3, "PULL_UP", 1, "PULL_DOWN", 2)
          .and("IRQ_RISING", 8, "IRQ_FALLING", 4, "ALT_SPI", 1, "ALT_UART", 2, "ALT_I2C", 3)
          .and("ALT_PWM", 4, "ALT_SIO", 5, "ALT_PIO0", 6, "ALT_PIO1", 7, "ALT_GPCK", 8)
          .and("ALT_USB", 9),
      125_000_000,
      1,
      3),
  /** ESP32 and its successors: ports/esp32. */
  ESP32(
      names("IN", 1, "OUT", 3, "OPEN_DRAIN", 7, "PULL_UP", 2, "PULL_DOWN", 1)
          .and("IRQ_RISING", 1, "IRQ_FALLING", 2, "WAKE_LOW", 4, "WAKE_HIGH", 5)
          .and("DRIVE_0", 0, "DRIVE_1", 1, "DRIVE_2", 2, "DRIVE_3", 3),
      160_000_000,
      1,
      3),
  /** ESP8266: ports/esp8266. */
  ESP8266(
      names("IN", 0, "OUT", 1, "OPEN_DRAIN", 2, "PULL_UP", 1)
          .and("IRQ_RISING", 1, "IRQ_FALLING", 2),
      80_000_000,
      0,
      6),
  /** pyboard and other STM32: ports/stm32. */
  STM32(
      names("IN", 0, "OUT", 1, "OPEN_DRAIN", 17, "ALT", 2, "ALT_OPEN_DRAIN", 18, "ANALOG", 3)
          .and("PULL_UP", 1, "PULL_DOWN", 2, "PULL_NONE", 0)
          .and("IRQ_RISING", 0x110000, "IRQ_FALLING", 0x210000)
          .and("OUT_PP", 1, "OUT_OD", 17, "AF_PP", 2, "AF_OD", 18),
      168_000_000,
      1,
      3),
  /** Boards without a port of their own here: what most ports have. */
  GENERIC(
      names("IN", 0, "OUT", 1, "OPEN_DRAIN", 2, "ALT", 3, "PULL_UP", 1, "PULL_DOWN", 2)
          .and("IRQ_RISING", 8, "IRQ_FALLING", 4),
      125_000_000,
      1,
      3);

  /** Names and their numbers. */
  private static final class Names {
    private final Map<String, Long> all = new LinkedHashMap<>();

    Names and(Object... pairs) {
      for (int i = 0; i < pairs.length; i += 2) {
        all.put((String) pairs[i], ((Integer) pairs[i + 1]).longValue());
      }
      return this;
    }
  }

  private final Map<String, Long> pinConstants;
  private final long frequency;
  private final long powerOn;
  private final long watchdog;

  Port(Names names, long frequency, long powerOn, long watchdog) {
    this.pinConstants = names.all;
    this.frequency = frequency;
    this.powerOn = powerOn;
    this.watchdog = watchdog;
  }

  private static Names names(Object... pairs) {
    return new Names().and(pairs);
  }

  /** The port of a board by its {@code sys.platform}. */
  static Port of(String platform) {
    return switch (platform) {
      case "rp2" -> RP2;
      case "esp32" -> ESP32;
      case "esp8266" -> ESP8266;
      case "pyboard", "stm32" -> STM32;
      default -> GENERIC;
    };
  }

  /** Constants of {@code machine.Pin}. */
  Map<String, Long> pinConstants() {
    return pinConstants;
  }

  /** The number of a constant of {@code Pin}; -1 where the port has none. */
  long pin(String name) {
    return pinConstants.getOrDefault(name, -1L);
  }

  /** Hertz after power-on. */
  long frequency() {
    return frequency;
  }

  /** {@code machine.PWRON_RESET}. */
  long powerOn() {
    return powerOn;
  }

  /** {@code machine.WDT_RESET}. */
  long watchdog() {
    return watchdog;
  }

  /** Whether pins have {@code low} and {@code high} too. */
  boolean hasLowAndHigh() {
    return this != ESP32 && this != ESP8266;
  }

  boolean isGeneric() {
    return this == GENERIC;
  }
}
