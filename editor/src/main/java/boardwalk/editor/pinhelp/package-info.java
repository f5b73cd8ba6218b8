/**
 * What a program does with the pins of a board, read from its text: which it uses, and which of
 * that the board cannot do or should not be asked to. Rules come from the flags, functions and
 * pitfalls of the profile; nothing here knows a board.
 *
 * <p>May use {@code boardwalk.boards} and {@code boardwalk.interpreter.syntax}. No toolkit.
 */
package boardwalk.editor.pinhelp;
