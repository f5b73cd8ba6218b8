/**
 * What comes after flashing: the port of the board that starts its new program, and what
 * MicroPython says of itself there. May use the serial ports of the device library.
 */
package boardwalk.flasher.start;
