/**
 * {@code microbit}: the micro:bit's own module, on a simulated board with its display and buttons.
 */
package boardwalk.interpreter.modules.microbit;
