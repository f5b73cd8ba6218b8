/**
 * Functions on a board called from Java, with typed arguments and results: for test stations. May
 * use {@code repl}, {@code transport} and {@link boardwalk.device.Board}.
 */
package boardwalk.device.call;
