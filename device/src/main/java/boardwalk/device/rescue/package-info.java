/**
 * What to do with a board that does not answer: a diagnosis in words, and the rescue of a board
 * whose own program locks its user out. May use {@code repl}, {@code files}, {@code transport}.
 */
package boardwalk.device.rescue;
