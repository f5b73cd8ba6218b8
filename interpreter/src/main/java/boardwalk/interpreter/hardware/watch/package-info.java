/**
 * What a window sees of a running board: pins, parts, pictures and edges, as messages of what is
 * new; and holding the board still. Looks at pins and parts, and changes nothing of them.
 */
package boardwalk.interpreter.hardware.watch;
