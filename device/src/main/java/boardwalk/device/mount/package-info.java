/**
 * A folder of this computer as a file system on the board: a small file system of ours runs there
 * and asks over the console's line. May use {@code repl}, {@code transport} and the history of
 * {@code files}.
 */
package boardwalk.device.mount;
