/**
 * MicroPython's syntax: characters → tokens → a tree of records with exact positions.
 *
 * <p>{@link boardwalk.interpreter.syntax.Scanner} finds one token; {@link
 * boardwalk.interpreter.syntax.Tokenizer} makes the tokens of a program of it, {@link
 * boardwalk.interpreter.syntax.LineLexer} the colours of one line; {@link
 * boardwalk.interpreter.syntax.Parser} makes the tree and goes on after errors. May use nothing of
 * the interpreter; execution, colouring, completion and diagnostics all use this.
 */
package boardwalk.interpreter.syntax;
