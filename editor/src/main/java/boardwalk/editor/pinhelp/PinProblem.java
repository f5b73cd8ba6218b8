package boardwalk.editor.pinhelp;

import boardwalk.boards.Pitfall.Level;
import boardwalk.interpreter.syntax.Span;

/**
 * Something a program does with a pin that will not do what it should.
 *
 * @param span where
 * @param level {@code WARNING}: may go wrong; {@code ERROR}: will go wrong
 * @param message what is wrong, and what to do
 */
public record PinProblem(Span span, Level level, String message) {}
