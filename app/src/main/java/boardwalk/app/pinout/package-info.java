/**
 * The pins of a board: the drawing with search, filters and zoom, the same as a table, what a pin
 * can do, and a line of code to insert. Marks the pins the open program uses.
 */
package boardwalk.app.pinout;
