/**
 * Flashing boards that show a drive for UF2 files: what the drive says of itself, what may go
 * there, copying, and knowing that a drive which vanishes with the last block is a success. May use
 * {@code flasher.image}, {@code flasher.drive} and the serial ports of the device library.
 */
package boardwalk.flasher.uf2;
