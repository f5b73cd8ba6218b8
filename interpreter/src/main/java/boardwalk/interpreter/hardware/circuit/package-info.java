/**
 * Circuits: which parts are wired to which pins. A small file beside the program says it; here it
 * is read, checked in words and built.
 */
package boardwalk.interpreter.hardware.circuit;
