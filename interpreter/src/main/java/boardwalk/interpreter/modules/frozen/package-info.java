/**
 * Modules that are written in Python and come with the board, as frozen modules of a firmware do.
 * Their sources are resources beside this package; may use the interpreter and {@code runtime}.
 */
package boardwalk.interpreter.modules.frozen;
