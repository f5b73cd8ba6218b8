/**
 * Things one can wire to a board, a class each, as their data sheets say they behave on their legs;
 * {@link boardwalk.interpreter.hardware.parts.Catalogue} lists them all. Uses pins, buses and the
 * clock; knows no modules of programs.
 */
package boardwalk.interpreter.hardware.parts;
