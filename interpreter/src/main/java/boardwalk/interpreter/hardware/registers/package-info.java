/**
 * Registers of the microcontroller at their addresses, as far as programs reach for them by {@code
 * machine.mem32} or DMA. Knows no peripherals; they announce themselves.
 */
package boardwalk.interpreter.hardware.registers;
