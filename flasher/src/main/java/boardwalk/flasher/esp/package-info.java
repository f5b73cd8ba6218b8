/**
 * Espressif chips by the serial bootloader in their ROM: bytes ({@code Slip}), commands ({@code
 * EspLink}, {@code EspRom}), chips as data ({@code EspChip}, chips.toml), images ({@code
 * EspImage}), and above them the plan and its execution ({@code EspPlan}, {@code EspFlash}).
 *
 * <p>May use {@code boardwalk.flasher} and the transports of {@code boardwalk.device}. Protocol:
 * esptool documentation, "Serial Protocol".
 */
package boardwalk.flasher.esp;
