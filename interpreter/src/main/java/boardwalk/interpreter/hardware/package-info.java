/**
 * The simulated board behind the interpreter: pins, parts, what one can do to them, and the second
 * channel over which a window sees and touches them (docs/simulator.md). May use {@code
 * boardwalk.boards} and the interpreter's runtime.
 */
package boardwalk.interpreter.hardware;
