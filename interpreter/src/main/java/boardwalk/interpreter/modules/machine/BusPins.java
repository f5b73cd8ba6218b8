package boardwalk.interpreter.modules.machine;

import boardwalk.boards.Bus;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.Errors;
import java.util.Map;

/**
 * Which pins a bus has when a program names none, and which it can have; from the profile, else
 * what the port says. Sources: ports/rp2/machine_i2c.c, machine_spi.c, machine_uart.c;
 * ports/esp32/machine_i2c.h, machine_hw_spi.c, machine_uart.c;
 * ports/stm32/boards/PYBV11/mpconfigboard.h.
 */
final class BusPins {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("RP2 I2C 0", "5 4"),
          Map.entry("RP2 I2C 1", "7 6"),
          Map.entry("RP2 SPI 0", "18 19 16"),
          Map.entry("RP2 SPI 1", "10 11 8"),
          Map.entry("RP2 UART 0", "0 1"),
          Map.entry("RP2 UART 1", "4 5"),
          Map.entry("ESP32 I2C 0", "18 19"),
          Map.entry("ESP32 I2C 1", "25 26"),
          Map.entry("ESP32 SPI 1", "14 13 12"),
          Map.entry("ESP32 SPI 2", "18 23 19"),
          Map.entry("ESP32 UART 0", "1 3"),
          Map.entry("ESP32 UART 1", "10 9"),
          Map.entry("ESP32 UART 2", "17 16"),
          Map.entry("STM32 I2C 1", "X9 X10"),
          Map.entry("STM32 I2C 2", "Y9 Y10"),
          Map.entry("STM32 SPI 1", "X6 X8 X7"),
          Map.entry("STM32 SPI 2", "Y6 Y8 Y7"),
          Map.entry("STM32 UART 1", "X9 X10"),
          Map.entry("STM32 UART 2", "X3 X4"),
          Map.entry("STM32 UART 3", "Y9 Y10"),
          Map.entry("STM32 UART 4", "X1 X2"),
          Map.entry("STM32 UART 6", "Y1 Y2"),
          Map.entry("GENERIC I2C 0", "22 21"),
          Map.entry("GENERIC I2C 1", "7 6"),
          Map.entry("GENERIC SPI 0", "18 19 16"),
          Map.entry("GENERIC SPI 1", "10 11 8"),
          Map.entry("GENERIC UART 0", "0 1"),
          Map.entry("GENERIC UART 1", "4 5"),
          Map.entry("GENERIC UART 2", "17 16"),
          Map.entry("ESP8266 SPI 1", "14 13 12"),
          Map.entry("ESP8266 UART 0", "1 3"));

  private static final Map<String, String[]> SIGNALS =
      Map.of(
          "I2C", new String[] {"scl", "sda"},
          "SPI", new String[] {"sck", "mosi", "miso"},
          "UART", new String[] {"tx", "rx"});

  private BusPins() {}

  /**
   * The pins a bus has by itself.
   *
   * @throws boardwalk.interpreter.runtime.PyException when the port has no such bus
   */
  static BoardPin[] of(VirtualBoard board, Port port, String bus, long id) {
    Bus known = board.profile().buses().get(bus + id);
    if (known != null) {
      BoardPin[] pins = new BoardPin[SIGNALS.get(bus).length];
      for (int i = 0; i < pins.length; i++) {
        String cpu = known.defaults().get(SIGNALS.get(bus)[i]);
        pins[i] = cpu == null ? null : board.pin(cpu).orElse(null);
      }
      return pins;
    }
    String names = DEFAULTS.get(port + " " + bus + " " + id);
    if (names == null) {
      throw Errors.valueError(bus + "(" + id + ") doesn't exist");
    }
    String[] all = names.split(" ");
    BoardPin[] pins = new BoardPin[all.length];
    for (int i = 0; i < all.length; i++) {
      pins[i] = board.pin(all[i]).orElse(null);
    }
    return pins;
  }

  /** The first {@code count} wires must lead somewhere; ValueError when they do not. */
  static void require(BoardPin[] wires, int count, String bus, long id) {
    for (int i = 0; i < count; i++) {
      if (wires[i] == null) {
        throw Errors.valueError(
            bus
                + "("
                + id
                + ") has no usual pins on this board: name them, "
                + String.join(" and ", SIGNALS.get(bus)));
      }
    }
  }

  /** On RP2 a pin can be only certain legs of certain buses (RP2040 data sheet, 1.4.3). */
  static void check(Port port, String leg, long id, BoardPin pin) {
    if (port != Port.RP2 || pin == null || pin.number() < 0) {
      return;
    }
    int number = pin.number();
    boolean good =
        switch (leg) {
          case "SCL" -> (number & 1) == 1 && (number >> 1 & 1) == id;
          case "SDA" -> (number & 1) == 0 && (number >> 1 & 1) == id;
          case "SCK" -> (number & 3) == 2 && (number >> 3 & 1) == id;
          case "MOSI" -> (number & 3) == 3 && (number >> 3 & 1) == id;
          case "MISO" -> (number & 3) == 0 && (number >> 3 & 1) == id;
          case "TX" -> (number & 3) == 0 && (number + 4 >> 3 & 1) == id;
          case "RX" -> (number & 3) == 1 && (number + 4 >> 3 & 1) == id;
          default -> true;
        };
    if (!good) {
      throw Errors.valueError("bad " + leg + " pin");
    }
  }
}
