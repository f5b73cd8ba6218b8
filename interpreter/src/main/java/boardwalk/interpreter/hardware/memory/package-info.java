/**
 * Memory of a board that lasts when it is switched off: flash outside its files, values by name
 * (NVS). Knows no modules; they get it from the board.
 */
package boardwalk.interpreter.hardware.memory;
