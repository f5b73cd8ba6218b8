/**
 * The files on a board: listing, reading, and writing so that at every moment the old or the new
 * content is there, whole. May use {@code repl} and {@link boardwalk.device.Board}.
 */
package boardwalk.device.files;
