/**
 * Programs run without a window and checked: as fast as possible, with what happens to the board
 * from a stimulus file, what is expected of it from another, and a report. Uses hardware and the
 * interpreter.
 */
package boardwalk.interpreter.headless;
