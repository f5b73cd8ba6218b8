package boardwalk.flasher.esp;

import boardwalk.device.transport.SerialPorts;

/**
 * What a serial port leads to, by its USB ids (Espressif's usb-pids list; the ROM's are the chip's
 * id; esptool, "USB-Serial/JTAG and USB-OTG").
 */
enum UsbRole {
  /** A UART, by a USB adapter or else. */
  ADAPTER,
  /** The USB-Serial/JTAG controller in the chip, whatever runs. */
  USB_JTAG,
  /** The bootloader in the ROM of a chip with USB-OTG. */
  ROM_OTG,
  /** A program that uses the chip's USB-OTG itself, as MicroPython on an ESP32-S3. */
  PROGRAM;

  private static final int ESPRESSIF = 0x303A;
  private static final int JTAG = 0x1001;
  private static final int S2_ROM = 0x0002;
  private static final int S3_ROM = 0x0009;
  private static final int P4_ROM = 0x0012;

  static UsbRole of(SerialPorts.Port port) {
    if (port.vendor() != ESPRESSIF) {
      return ADAPTER;
    }
    return switch (port.product()) {
      case JTAG -> USB_JTAG;
      case S2_ROM, S3_ROM, P4_ROM -> ROM_OTG;
      default -> PROGRAM;
    };
  }

  /** Whether a bootloader listens at such a port, or can be started through it. */
  boolean isLoader() {
    return this == USB_JTAG || this == ROM_OTG;
  }

  EspSession.Wiring wiring() {
    return switch (this) {
      case USB_JTAG -> EspSession.Wiring.USB_JTAG;
      case ROM_OTG -> EspSession.Wiring.USB_OTG;
      case ADAPTER, PROGRAM -> EspSession.Wiring.ADAPTER;
    };
  }
}
