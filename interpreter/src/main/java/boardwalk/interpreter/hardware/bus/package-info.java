/**
 * What can hang on a bus of the board, transfer by transfer: I2C, SPI, serial line, 1-Wire. Parts
 * implement these; the modules of programs talk to them.
 */
package boardwalk.interpreter.hardware.bus;
