/**
 * A folder of this computer as a file system on the board: a small file system of ours runs there
 * and asks over the console's line. May use {@code repl} and {@code transport}.
 */
package boardwalk.device.mount;
