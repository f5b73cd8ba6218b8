/**
 * The prompt of a board, byte for byte as MicroPython speaks it (shared/runtime/pyexec.c and
 * shared/readline/readline.c): friendly, raw, raw-paste and paste mode. May use {@link
 * boardwalk.interpreter.Interpreter} and its runtime.
 */
package boardwalk.interpreter.repl;
