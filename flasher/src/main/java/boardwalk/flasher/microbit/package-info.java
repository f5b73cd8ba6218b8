/**
 * Putting MicroPython and programs onto a micro:bit by its drive: find the drive, make the hex (for
 * one board or several), put files into it and read them out, write it, see what the board says.
 * Sources are named in docs/flashing.md.
 */
package boardwalk.flasher.microbit;
