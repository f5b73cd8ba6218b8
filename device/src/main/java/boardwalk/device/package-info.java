/**
 * Talking to a board, real or simulated: transports, REPL protocols, the board's files.
 *
 * <p>May use {@code boardwalk.boards}. Knows no window and no interpreter.
 */
package boardwalk.device;
