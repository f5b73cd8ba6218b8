/**
 * What happened on pins over the last seconds: edges as the board told them, read as I2C, SPI and
 * serial lines, drawn as a strip, written as VCD.
 */
package boardwalk.app.boardview.logic;
