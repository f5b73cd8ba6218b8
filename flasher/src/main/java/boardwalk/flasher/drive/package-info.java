/**
 * What flashing by copying a file onto a drive has in common: where drives are mounted, and writing
 * one file in order to a drive that may vanish with its last byte, and showing what a drive tells.
 * Knows no kind of board.
 */
package boardwalk.flasher.drive;
