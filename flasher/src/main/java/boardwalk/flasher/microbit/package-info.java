/**
 * Putting MicroPython and programs onto a micro:bit by its drive: find the drive, make the hex,
 * write it, see what the board says. Sources are named in docs/flashing.md.
 */
package boardwalk.flasher.microbit;
