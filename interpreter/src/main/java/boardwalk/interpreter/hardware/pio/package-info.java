/**
 * The programmable inputs and outputs of the RP2040 (data sheet, chapter 3), cycle by cycle on
 * simulated pins. Uses pins and the clock.
 */
package boardwalk.interpreter.hardware.pio;
