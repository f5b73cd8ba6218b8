/**
 * {@code socket}: the board's own loopback network, which is always there and reaches nothing
 * outside the board, and the computer's network where the user has allowed it. May use {@code
 * runtime} and {@code streams}.
 */
package boardwalk.interpreter.modules.socket;
