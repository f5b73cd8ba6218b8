/**
 * {@code re}: MicroPython's small regular expressions. A pattern becomes a program of bytes for a
 * backtracking machine, as in lib/re1.5, so that its limits and its listing are the same. May use
 * {@code runtime} and the console.
 */
package boardwalk.interpreter.modules.regex;
